/** What a shell is told ends with the shell, and each RUN may have one of its own. */

import { type ShellText, shellOffset, type Span } from "@buildcontent/parser";
import { lastDirectoryOf, settingsOf, type ShellSetting } from "../commands/shell-settings.ts";
import { withoutComments } from "../commands/shell-steps.ts";
import { defineRule, type Rule, type TextCall, type Texts } from "../rule.ts";
import { replace } from "../text/edits.ts";
import { mayGoOnBelow } from "../text/line-below.ts";

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
    en: "`cd`, `export`, `source ~/.bashrc` and the like tell something to the shell that runs them, and are gone when it ends. No page says that a shell lives on from one RUN to the next; in Docker each RUN has its own. What lasts is WORKDIR, ENV and USER. Of a component in YAML, a task has `workingDir` and `username`.\n\nReported are a RUN, and a script of `RunShellCommand`, that hold nothing else, and a RUN that ends by `cd` into another directory. A way back (`cd -`, `cd ..`, `cd /`) is not reported, nor is a second `cd` to an absolute path.",
    zh: "`cd`、`export`、`source ~/.bashrc` 等只作用于执行它们的 Shell，Shell 结束后就失效。文档没有说明同一个 Shell 会从一条 RUN 延续到下一条；在 Docker 中每条 RUN 都有自己的 Shell。持续有效的是 WORKDIR、ENV 和 USER。在 YAML 组件中，任务可以使用 `workingDir` 和 `username`。\n\n会报告只包含此类命令的 RUN 和 `RunShellCommand` 脚本，以及最后用 `cd` 进入另一个目录的 RUN。返回原处的 `cd`（`cd -`、`cd ..`、`cd /`）和之后再次进入绝对路径的 `cd` 不报告。",
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
  check({ text, report }) {
    return {
      ShellText(shell, command) {
        if (command.name !== "RUN") return;
        for (const setting of lostIn(shell)) {
          // What stands below may be the rest of a RUN whose `\` was lost.
          const isAll = shell.value.trim() === setting.text && !mayGoOnBelow(text, command.span.end);
          const fixed = isAll ? commandFor(setting) : undefined;
          const title = { message: "write", data: { command: fixed ?? "" } } as const;
          const fix = fixed === undefined ? {} : { fix: { title, edits: [replace(command.span, fixed)] } as const };
          report({ ...findingOf(setting), span: spanOf(shell, setting), ...fix });
        }
      },
      Property({ shell }) {
        if (shell === undefined) return;
        for (const setting of settingsOf(shell.value)) {
          report({ message: "task", data: { setting: setting.text }, span: spanOf(shell, setting) });
        }
      },
    };
  },
});

function lostIn({ value, lines, heredocs }: ShellText): readonly ShellSetting[] {
  if (heredocs.length > 0) return [];
  // Whether the lines after a comment are a part of it, only the service could say.
  const lastLine = value.length - (lines.at(-1)?.text.length ?? 0);
  if (lastLine > 0 && withoutComments(value.slice(0, lastLine)) !== value.slice(0, lastLine)) return [];
  const last = lastDirectoryOf(value);
  return last === undefined ? settingsOf(value) : [last];
}

function spanOf(shell: ShellText, { text, index }: ShellSetting): Span {
  return { start: shellOffset(shell, index), end: shellOffset(shell, index + text.length) };
}

function findingOf({ kind, subject, text: setting }: ShellSetting): TextCall<typeof messages> {
  switch (kind) {
    case "directory":
      return { message: "cd", data: { setting, path: /\s/.test(subject) ? `"${subject}"` : subject } };
    case "variable":
      return { message: "variable", data: { setting, name: subject } };
    case "user":
      return { message: "user", data: { setting, name: subject } };
    case "other":
      return { message: "other", data: { setting } };
  }
}

/** The command that lasts, where all of it can be told: an absolute path, one variable with a plain value. */
function commandFor({ kind, subject, text }: ShellSetting): string | undefined {
  if (kind === "directory") return /^\/[\w./@+-]*$/.test(subject) ? `WORKDIR ${subject}` : undefined;
  if (kind !== "variable") return undefined;
  const [, value] = /^[^=]+=(["']?[\w./:@%+,-]+["']?)$/.exec(text) ?? [];
  return value === undefined ? undefined : `ENV ${subject}="${value.replace(/["']/g, "")}"`;
}
