/** A restart of the instance is a command, or an action, of its own. */

import { shellOffset, type ShellText, type Span, type YamlValue } from "@buildcontent/parser";
import { endWithout, isAtCommand, lastStepOf } from "../commands/shell-steps.ts";
import { defineRule, type Rule } from "../rule.ts";
import { replace } from "../text/edits.ts";
import { mayGoOnBelow } from "../text/line-below.ts";

export const rule: Rule = defineRule({
  id: "reboot-in-script",
  severity: "warning",
  fix: "unsafe",
  basis: "ours",
  since: "0.1.0",
  scope: "command",
  summary: { en: "A script that ends by restarting or stopping the instance.", zh: "脚本在最后重启或关闭实例。" },
  why: {
    en: "The command RESTART, and the action `Reboot` of a component in YAML, restart the instance and go on with what follows. A script that restarts it ends its own run: no page says whether that counts as a failure, or when the next command is run.\n\nReported is `reboot`, `shutdown -r`, `init 6`, `systemctl reboot`, in PowerShell `Restart-Computer`, as the last command of a script, where the restart is all that is meant. One that depends on a test, as in `[ -f /var/run/reboot-required ] && reboot`, is not reported: RESTART has no condition.",
    zh: "RESTART 命令和 YAML 组件的 `Reboot` 操作会重启实例，然后继续执行后面的内容。在脚本中重启会中断脚本自身的执行：文档没有说明这是否算作失败，也没有说明下一条命令何时执行。\n\n脚本最后一条命令是 `reboot`、`shutdown -r`、`init 6`、`systemctl reboot` 或 PowerShell 的 `Restart-Computer` 时会报告。取决于条件判断的重启（例如 `[ -f /var/run/reboot-required ] && reboot`）不报告：RESTART 不能带条件。",
  },
  messages: {
    run: {
      en: 'No page says how a build goes on after "{command}" in a RUN: write RESTART on a line of its own.',
      zh: "文档没有说明在 RUN 中执行“{command}”后构建如何继续：请另起一行写 RESTART。",
    },
    task: {
      en: 'No page says how a build goes on after "{command}" in a script: write a task with the action Reboot.',
      zh: "文档没有说明在脚本中执行“{command}”后构建如何继续：请写一个 Action 为 Reboot 的任务。",
    },
    stop: {
      en: '"{command}" stops the build instance, and nothing starts it again for the rest of the build: remove it.',
      zh: "“{command}”会关闭构建实例，之后没有什么会再启动它来继续构建：请删除。",
    },
    write: { en: "Write RESTART", zh: "改为 RESTART" },
  },
  examples: {
    bad: [
      {
        text: `RUN yum update -y && reboot
#                    ^^^^^^ reboot-in-script: No page says how a build goes on after "reboot" in a RUN: write RESTART on a line of its own.
RUN uname -r
RUN shutdown -r now
#   ^^^^^^^^^^^^^^^ reboot-in-script
RUN uname -r
`,
        fixed: `RUN yum update -y
RESTART
RUN uname -r
RESTART
RUN uname -r
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: restart
    Action: RunShellCommand
    Properties:
      commandContent: reboot
#                     ^^^^^^ reboot-in-script: No page says how a build goes on after "reboot" in a script: write a task with the action Reboot.
`,
      },
      {
        text: `RUN yum clean all
RUN shutdown -h now
#   ^^^^^^^^^^^^^^^ reboot-in-script: "shutdown -h now" stops the build instance, and nothing starts it again for the rest of the build: remove it.
`,
      },
      {
        content: "component",
        os: "windows",
        text: `Tasks:
  - Name: restart
    Action: RunPowerShellCommand
    Properties:
      commandContent: |
        Install-WindowsFeature Web-Server
        Restart-Computer -Force
#       ^^^^^^^^^^^^^^^^^^^^^^^ reboot-in-script
`,
      },
    ],
    good: [
      { text: "RUN yum update -y\nRESTART\nRUN uname -r\n" },
      { text: "RUN [ -f /var/run/reboot-required ] && reboot\n" },
      { text: "RUN echo '0 4 * * 0 root /sbin/reboot' > /etc/cron.d/restart\nRUN which reboot\n" },
      {
        content: "component",
        text: `Tasks:
  - Name: restart
    Action: Reboot
`,
      },
    ],
  },
  check({ text, report }) {
    return {
      ShellText(shell, command) {
        const found = command.name === "RUN" ? rebootIn(shell) : undefined;
        if (found === undefined) return;
        const { span, separator } = found;
        if (found.effect === "stop") {
          report({ message: "stop", data: { command: text.slice(span.start, span.end) }, span });
          return;
        }
        const before = text.slice(shell.span.start, separator);
        const isWhole = before.trim() === "";
        // Where the `\` before it would come to stand at a line's end, a quote may be open, or the line below may be a part of it, a person has to look.
        const isPlain =
          !/[\r\n]/.test(text.slice(separator, span.start)) &&
          /^[ \t;]*$/.test(text.slice(span.end, command.span.end)) &&
          !mayGoOnBelow(text, command.span.end);
        const written = isWhole ? "RESTART" : `${lineBreakOf(text)}RESTART`;
        const edit = replace({ start: isWhole ? command.span.start : separator, end: command.span.end }, written);
        const fix = isPlain ? { fix: { title: { message: "write" }, edits: [edit] } as const } : {};
        report({ message: "run", data: { command: text.slice(span.start, span.end) }, span, ...fix });
      },
      Property({ name, value, shell }) {
        if (name.text !== "commandContent" || value === undefined) return;
        const found = shell === undefined ? rebootInPowerShell(value) : rebootIn(shell);
        if (found === undefined) return;
        const { span, effect } = found;
        const data = { command: text.slice(span.start, span.end) };
        report({ message: effect === "stop" ? "stop" : "task", data, span });
      },
    };
  },
});

/** More than a reboot with its options is none. */
const longest = 60;

/** What becomes of the instance. */
type Effect = "restart" | "stop";

interface Found {
  readonly span: Span;
  readonly effect: Effect;
}

/** The last command where it restarts or stops the instance, and where the text before its separator ends. */
function rebootIn(shell: ShellText): (Found & { readonly separator: number }) | undefined {
  const { value, heredocs } = shell;
  if (!mayEndSo(value.slice(-2 * longest))) return undefined;
  const { text, index } = lastStepOf(value);
  const effect = text.length > longest || heredocs.length > 0 ? undefined : effectOf(text);
  if (effect === undefined || !isAtCommand(value, index)) return undefined;
  const before = endWithout(value, index, " \t\r\n;&");
  if (isConditional(value.slice(0, before), value.slice(before, index))) return undefined;
  const span = { start: shellOffset(shell, index), end: shellOffset(shell, index + text.length) };
  return { span, effect, separator: shellOffset(shell, before) };
}

/** Nearly all shell text is passed over by these searches of its end. */
function mayEndSo(end: string): boolean {
  return ["reboot", "shutdown", "init ", "poweroff", "halt"].some((word) => end.includes(word));
}

/** A step that only asks something, where a command can start. */
const question = /(?:^|[;&|({!\n])[ \t\r]*(?:sudo[ \t]+)?(?:(?:\[\[?|test|if)[ \t]|grep[ \t]+-[a-pr-zA-Z]*q)/;

/** Whether what stands before a restart may keep it from being run in a build that goes on: `||`, or `&&` after a test. */
function isConditional(before: string, separator: string): boolean {
  return before.endsWith("|") || (separator.includes("&&") && question.test(before));
}

function rebootInPowerShell({ lines }: YamlValue): Found | undefined {
  const line = lines.findLast(({ text }) => text.trim() !== "");
  if (line === undefined || !/estart-|top-c|shutdown/i.test(line.text)) return undefined;
  const { text, index } = lastStepOf(line.text);
  if (text.length > longest) return undefined;
  const match =
    /^(?:(Restart-Computer|shutdown(?:\.exe)?[ \t]+[/-]r)|Stop-Computer|shutdown(?:\.exe)?[ \t]+[/-]s)(?:[ \t]+[\w/:.-]+)*$/i.exec(
      text,
    );
  if (match === null) return undefined;
  const start = line.span.start + index;
  return { span: { start, end: start + text.length }, effect: match[1] === undefined ? "stop" : "restart" };
}

/** The programs that restart or stop an instance, and what they do by the words after them. */
const programs: ReadonlyMap<string, (words: readonly string[]) => Effect | undefined> = new Map<
  string,
  (words: readonly string[]) => Effect | undefined
>([
  ["reboot", (words) => (words.every((word) => /^(?:-f|--force|-w|now|&)$/.test(word)) ? "restart" : undefined)],
  ["poweroff", (words) => (words.every((word) => /^(?:-[fp]+|--force|now|&)$/.test(word)) ? "stop" : undefined)],
  ["halt", (words) => (words.every((word) => /^(?:-[fp]+|--force|--poweroff|&)$/.test(word)) ? "stop" : undefined)],
  ["shutdown", effectOfShutdown],
  ["init", ([level]) => effectOfLevel(level)],
  ["telinit", ([level]) => effectOfLevel(level)],
  [
    "systemctl",
    (words) => {
      if (words.includes("reboot")) return "restart";
      return words.includes("poweroff") || words.includes("halt") ? "stop" : undefined;
    },
  ],
]);

function effectOfShutdown(words: readonly string[]): Effect | undefined {
  if (words.some((word) => word === "--reboot" || (/^-[a-zA-Z]+$/.test(word) && word.includes("r")))) return "restart";
  const isStop = words.every((word) => /^(?:now|-[fhHPt]+|--(?:halt|poweroff|no-wall)|\+?\d+|\d+:\d+|&)$/.test(word));
  return isStop ? "stop" : undefined;
}

function effectOfLevel(level: string | undefined): Effect | undefined {
  if (level === "6") return "restart";
  return level === "0" ? "stop" : undefined;
}

function effectOf(step: string): Effect | undefined {
  if (!/^[\w/. &+:-]+$/.test(step)) return undefined;
  const words = step.split(" ").filter((word) => word !== "" && word !== "sudo");
  const [first = "", ...rest] = words;
  return programs.get(first.slice(first.lastIndexOf("/") + 1))?.(rest);
}

function lineBreakOf(text: string): string {
  return /\r\n|[\r\n]/.exec(text)?.[0] ?? "\n";
}
