/** What a shell is told ends with the shell, and each RUN may have one of its own. */

import { type ShellText, shellOffset, type Span } from "@buildcontent/parser";
import { isAtCommand, lastStepOf, type ShellStep, stepsOf } from "../commands/shell-steps.ts";
import { defineRule, type Rule, type TextCall, type Texts } from "../rule.ts";
import { replace } from "../text/edits.ts";

const messages = {
  cd: {
    en: 'No page says that "{setting}" outlasts its RUN: write WORKDIR {path} for the commands that follow.',
    zh: "文档没有说明“{setting}”在这条 RUN 结束后仍然有效：请写 WORKDIR {path}，供后面的命令使用。",
  },
  variable: {
    en: 'No page says that "{setting}" outlasts its RUN: write ENV {name}="…" for the commands that follow.',
    zh: '文档没有说明“{setting}”在这条 RUN 结束后仍然有效：请写 ENV {name}="…"，供后面的命令使用。',
  },
  user: {
    en: 'No page says that "{setting}" outlasts its RUN: write USER {name} for the commands that follow.',
    zh: "文档没有说明“{setting}”在这条 RUN 结束后仍然有效：请写 USER {name}，供后面的命令使用。",
  },
  other: {
    en: 'No page says that "{setting}" outlasts its RUN: write it in the RUN whose commands need it.',
    zh: "文档没有说明“{setting}”在这条 RUN 结束后仍然有效：请写在需要它的命令所在的 RUN 中。",
  },
  task: {
    en: 'No page says that "{setting}" outlasts its task: write it in the script whose commands need it.',
    zh: "文档没有说明“{setting}”在这个任务结束后仍然有效：请写在需要它的命令所在的脚本中。",
  },
  write: { en: "Write {command}", zh: "改为 {command}" },
} as const satisfies Texts;

type Finding = TextCall<typeof messages>;

export const rule: Rule = defineRule({
  id: "lost-shell-setting",
  severity: "warning",
  fix: "unsafe",
  basis: "ours",
  since: "0.1.0",
  scope: "command",
  summary: {
    en: "A RUN that does nothing but set up its own shell, such as RUN cd /opt/app.",
    zh: "RUN 只设置了自己的 Shell，例如 RUN cd /opt/app。",
  },
  why: {
    en: "`cd`, `export` and the like tell something to the shell that runs them, and are gone when it ends. No page says that a shell lives on from one RUN to the next; in Docker each RUN has its own. What lasts is WORKDIR, ENV and USER. Of a component in YAML, a task has `workingDir` and `username`.\n\nReported are a RUN, and a script of `RunShellCommand`, that hold nothing else, and a RUN that ends by `cd` into another directory. A way back (`cd -`, `cd ..`, `cd /`) is not reported, nor a second `cd`.",
    zh: "`cd`、`export` 等只作用于执行它们的 Shell，Shell 结束后就失效。文档没有说明同一个 Shell 会从一条 RUN 延续到下一条；在 Docker 中每条 RUN 都有自己的 Shell。持续有效的是 WORKDIR、ENV 和 USER。在 YAML 组件中，任务可以使用 `workingDir` 和 `username`。\n\n会报告只包含此类命令的 RUN 和 `RunShellCommand` 脚本，以及最后用 `cd` 进入另一个目录的 RUN。返回原处的 `cd`（`cd -`、`cd ..`、`cd /`）和第二次 `cd` 不报告。",
  },
  messages,
  examples: {
    bad: [
      {
        text: `RUN cd /opt/app
#   ^^^^^^^^^^^ lost-shell-setting: No page says that "cd /opt/app" outlasts its RUN: write WORKDIR /opt/app for the commands that follow.
RUN ./install.sh
`,
        fixed: `WORKDIR /opt/app
RUN ./install.sh
`,
      },
      {
        text: `RUN export JAVA_HOME=/opt/jdk
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ lost-shell-setting: No page says that "export JAVA_HOME=/opt/jdk" outlasts its RUN: write ENV JAVA_HOME="…" for the commands that follow.
`,
        fixed: `ENV JAVA_HOME="/opt/jdk"
`,
      },
      {
        text: `RUN mkdir -p /opt/app && \\
    cd /opt/app
#   ^^^^^^^^^^^ lost-shell-setting
RUN set -eux
#   ^^^^^^^^ lost-shell-setting: No page says that "set -eux" outlasts its RUN: write it in the RUN whose commands need it.
RUN su - app
#   ^^^^^^^^ lost-shell-setting: No page says that "su - app" outlasts its RUN: write USER app for the commands that follow.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: enter
    Action: RunShellCommand
    Properties:
      commandContent: cd /opt/app
#                     ^^^^^^^^^^^ lost-shell-setting: No page says that "cd /opt/app" outlasts its task: write it in the script whose commands need it.
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: ./install.sh
`,
      },
    ],
    good: [
      { text: "WORKDIR /opt/app\nRUN ./install.sh\n" },
      { text: "RUN cd /opt/app && make\nRUN (cd /opt/app && make)\nRUN cd /opt/app && make && cd -\n" },
      { text: "RUN export PREFIX=/opt/app && make install\nRUN set -e; . ./env && export PATH\n" },
    ],
  },
  check({ report }) {
    return {
      RUN(command) {
        const shell = command.arguments.find((argument) => argument.kind === "ShellText");
        if (shell === undefined) return;
        const lost = lostIn(shell);
        for (const step of lost) {
          const finding = findingOf(step.text);
          const span = spanOf(shell, step);
          const fixed = shell.value.trim() === step.text ? commandFor(step.text) : undefined;
          report({
            ...finding,
            span,
            ...(fixed !== undefined && {
              fix: { title: { message: "write", data: { command: fixed } }, edits: [replace(command.span, fixed)] },
            }),
          });
        }
      },
      Property({ shell }) {
        if (shell === undefined) return;
        for (const step of settingsOf(shell.value)) {
          report({ message: "task", data: { setting: step.text }, span: spanOf(shell, step) });
        }
      },
    };
  },
});

function spanOf(shell: ShellText, { text, index }: ShellStep): Span {
  return { start: shellOffset(shell, index), end: shellOffset(shell, index + text.length) };
}

function lostIn({ value, heredocs }: ShellText): readonly ShellStep[] {
  if (heredocs.length > 0) return [];
  const settings = settingsOf(value);
  if (settings.length > 0) return settings;
  const last = value.lastIndexOf("cd ");
  if (last <= 0) return [];
  const step = lastStepOf(value);
  const isLost = step.index === last && isEntered(step.text) && isFirstCd(value, last) && isAtCommand(value, last);
  return isLost ? [step] : [];
}

const aSetting =
  /^(?:cd[ \t]+[^\s"'`|&<>(){}]+|export[ \t]+[A-Za-z_][^|<>`()]*|[A-Za-z_]\w*=[^\s"'`|&<>()]*|[A-Za-z_]\w*="[^"`]*"|(?:umask|ulimit|alias|set|shopt)[ \t][^|<>`()]*|(?:sudo[ \t]+)?su(?:[ \t]+-)?[ \t]+\w[\w-]*)$/;

/** The commands of shell text where each of them sets up the shell and nothing else; none where one does more. */
function settingsOf(value: string): readonly ShellStep[] {
  // Most shell text begins with another command.
  if (!/^\s*(?:cd|export|umask|ulimit|alias|set|shopt|su|sudo[ \t]+su|\w+=)/.test(value)) return [];
  const first = /[^&;\n]*/.exec(value)?.[0].trim() ?? "";
  if (!aSetting.test(first)) return [];
  const steps = stepsOf(value);
  return steps.every(({ text }) => aSetting.test(text)) ? steps : [];
}

/** Tells whether a command enters a directory, and is no way back. */
function isEntered(step: string): boolean {
  return /^cd[ \t]+(?!(?:-|\/|~|\.\.(?:\/\.\.)*|\$OLDPWD)\/?$)[^\s"'`|&;<>()]+$/.test(step);
}

function isFirstCd(value: string, last: number): boolean {
  return !/(?:^|[\s;&(])(?:cd|pushd)[ \t]/.test(value.slice(0, last));
}

function findingOf(setting: string): Finding {
  const [, path] = /^cd[ \t]+(\S+)$/.exec(setting) ?? [];
  if (path !== undefined) return { message: "cd", data: { setting, path } };
  const [, name] = /^(?:export[ \t]+)?([A-Za-z_]\w*)(?:=|$|[ \t])/.exec(setting.replace(/^(?=set |alias )/, "-")) ?? [];
  const [, user] = /(?:^|[ \t])su[ \t]+(?:-[ \t]+)?(\w[\w-]*)$/.exec(setting) ?? [];
  if (user !== undefined) return { message: "user", data: { setting, name: user } };
  if (/^(?:export[ \t]|\w+=)/.test(setting) && name !== undefined)
    return { message: "variable", data: { setting, name } };
  return { message: "other", data: { setting } };
}

/** The command that lasts, where all of it can be told: an absolute path, a variable with a plain value. */
function commandFor(setting: string): string | undefined {
  const [, path] = /^cd[ \t]+(\/[\w./@+-]*)$/.exec(setting) ?? [];
  if (path !== undefined) return `WORKDIR ${path}`;
  const [, name, value] = /^(?:export[ \t]+)?([A-Za-z_]\w*)=(["']?[\w./:@%+,-]+["']?)$/.exec(setting) ?? [];
  return name === undefined || value === undefined ? undefined : `ENV ${name}="${value.replace(/["']/g, "")}"`;
}
