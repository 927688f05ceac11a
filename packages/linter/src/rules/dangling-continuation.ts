/** A `\` at a line's end with no line of its command after it. */

import { type Command, type Edit, parse, type Span } from "@buildcontent/parser";
import { type Joint, jointsOf } from "../commands/continuations.ts";
import { windowsPathAt } from "../commands/windows-path.ts";
import { afterBlanks, isBlank } from "../text/blanks.ts";
import { remove } from "../text/edits.ts";
import { defineRule, type Rule, sourceOf } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "dangling-continuation",
  severity: "warning",
  fix: "safe",
  basis: "ours",
  since: "0.1.0",
  scope: "command",
  summary: { en: "A `\\` with nothing after it to continue.", zh: "行尾有 `\\`，后面却没有要续接的行。" },
  why: {
    en: "A `\\` at a line's end says that the command goes on in the next line. Where none is left, a line was lost, or the `\\` was left over. Worse is a `\\` that was left over in the middle: the command after it becomes a part of the command before it, and never runs as a command of its own.",
    zh: "行尾的 `\\` 表示命令在下一行继续。后面没有内容时，要么丢了一行，要么 `\\` 是多余的。更糟的是中间多出的 `\\`：下一条命令会变成上一条命令的一部分，不会单独执行。",
  },
  messages: {
    nothing: {
      en: 'This "\\" continues the command and no line of it follows: remove the "\\", or add the line that is missing.',
      zh: "这个“\\”表示命令继续，后面却没有内容：请删除“\\”，或补上缺少的行。",
    },
    command: {
      en: 'This "\\" makes the {command} in the next line a part of this command: remove the "\\" if {command} is a command of its own.',
      zh: "这个“\\”会把后面的 {command} 变成当前命令的一部分：如果 {command} 是单独的命令，请删除“\\”。",
    },
    windows: {
      en: 'The "\\" at the end of the Windows path "{path}" continues the command, so the {command} in the next line becomes a part of it: write a Linux path, such as /opt/app/.',
      zh: "Windows 路径“{path}”末尾的“\\”表示命令在下一行继续，后面的 {command} 因此变成当前命令的一部分：请改写成 Linux 路径，例如 /opt/app/。",
    },
    windowsEnd: {
      en: 'The "\\" at the end of the Windows path "{path}" continues the command, and no line of it follows: write a Linux path, such as /opt/app/.',
      zh: "Windows 路径“{path}”末尾的“\\”表示命令在下一行继续，而后面没有内容：请改写成 Linux 路径，例如 /opt/app/。",
    },
    swallowed: { en: "This command becomes a part of the one before it.", zh: "这条命令会变成上一条命令的一部分。" },
    remove: { en: 'Remove "\\"', zh: "删除“\\”" },
  },
  examples: {
    bad: [
      {
        text: `RUN yum install -y nginx && \\
    systemctl enable nginx \\
#                          ^ dangling-continuation: This "\\" continues the command and no line of it follows: remove the "\\", or add the line that is missing.
`,
        fixed: `RUN yum install -y nginx && \\
    systemctl enable nginx
`,
      },
      {
        text: `LABEL team="platform" \\
#                     ^ dangling-continuation

# purpose="web"
`,
        fixed: `LABEL team="platform"

# purpose="web"
`,
      },
      {
        text: `RUN yum install -y nginx \\
#                        ^ dangling-continuation: This "\\" makes the RUN in the next line a part of this command: remove the "\\" if RUN is a command of its own.
RUN systemctl enable nginx
`,
        fixed: `RUN yum install -y nginx
RUN systemctl enable nginx
`,
      },
      {
        text: `RUN yum install -y \\
    nginx \\
#         ^ dangling-continuation

# Settings
COPY https://example.com/nginx.conf /etc/nginx/
`,
        fixed: `RUN yum install -y \\
    nginx

# Settings
COPY https://example.com/nginx.conf /etc/nginx/
`,
      },
      {
        text: `COPY https://example.com/app.zip C:\\temp\\
#                                       ^ dangling-continuation: The "\\" at the end of the Windows path "C:\\temp\\" continues the command, so the WORKDIR in the next line becomes a part of it: write a Linux path, such as /opt/app/.
WORKDIR /opt/app
`,
      },
    ],
    good: [
      { text: "RUN yum install -y nginx && \\\n    systemctl enable nginx\n" },
      // Text of a quote, and no command.
      { text: 'RUN echo "Use these lines: \\\nRUN yum install -y nginx" >> /etc/motd\n' },
      // SQL starts lines with FROM.
      { text: "RUN mysql -e 'SELECT host' \\\nFROM mysql.user\n" },
    ],
  },
  check({ text, report }) {
    const nothing = { message: "nothing" } as const;
    const end = (joints: readonly Joint[], last: Joint): void => {
      const edits = removals(text, joints, joints.length - 1);
      const span = backslash(last);
      const path = windowsPathAt(text, span.start);
      const finding = path === undefined ? nothing : ({ message: "windowsEnd", data: { path } } as const);
      report({ ...finding, span, ...(edits && { fix: { title: { message: "remove" }, edits } }) });
    };
    const middle = (command: Command, joints: readonly Joint[]): void => {
      const found = joints.flatMap((joint, index) =>
        joint.leadsTo === "command" ? [{ joint, edits: removals(text, joints, index) }] : [],
      );
      const isSound = isSoundWithout(
        text,
        command.span,
        found.flatMap(({ edits }) => edits ?? []),
      );
      for (const { joint, edits } of found) {
        const swallowed = keywordAt(text, afterBlanks(text, joint.continuation.span.end));
        const span = backslash(joint);
        const name = sourceOf(text, swallowed);
        const path = windowsPathAt(text, span.start);
        const finding =
          path === undefined
            ? ({ message: "command", data: { command: name } } as const)
            : ({ message: "windows", data: { command: name, path } } as const);
        report({
          ...finding,
          span,
          related: [{ message: "swallowed", span: swallowed }],
          ...(isSound && edits && { fix: { title: { message: "remove" }, safety: "unsafe", edits } }),
        });
      }
    };
    return {
      Command(command) {
        const joints = jointsOf(text, command);
        const last = joints.at(-1);
        if (joints.some(({ leadsTo }) => leadsTo === "command")) middle(command, joints);
        // A command without its argument is `empty-command`'s.
        const isEmpty = command.arguments.length === 0 && command.name !== "RESTART";
        if (last?.leadsTo === "nothing" && !isEmpty) end(joints, last);
      },
    };
  },
});

function backslash({ continuation: { span } }: Joint): Span {
  return { start: span.start, end: span.start + 1 };
}

function keywordAt(text: string, start: number): Span {
  let end = start;
  while (/[A-Z]/.test(text.charAt(end))) end++;
  return { start, end };
}

/**
 * Takes out the `\` of the joint at an index with the blanks around it, and those before it that lead to no more than a line with a
 * `\`; undefined where another `\` would then end the line.
 */
function removals(text: string, joints: readonly Joint[], index: number): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const joint of backFrom(joints, index)) {
    const after = edits.at(-1);
    if (after !== undefined && after.span.start !== joint.continuation.span.end) break;
    const edit = removal(text, joint.continuation.span);
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  return edits.toReversed();
}

function* backFrom(joints: readonly Joint[], index: number): Generator<Joint> {
  for (let at = index; at >= 0; at--) {
    const joint = joints[at];
    if (joint !== undefined) yield joint;
  }
}

function removal(text: string, { start: at }: Span): Edit | undefined {
  let start = at;
  while (isBlank(text.charAt(start - 1))) start--;
  const end = afterBlanks(text, at + 1);
  return start < at && text.charAt(start - 1) === "\\" ? undefined : remove({ start, end });
}

/** Tells whether a command that is cut into several by edits has no more syntax errors than before; `ENV PATH` would be one. */
function isSoundWithout(text: string, { start, end }: Span, edits: readonly Edit[]): boolean {
  let cut = "";
  let at = start;
  for (const edit of edits) {
    cut += text.slice(at, edit.span.start);
    at = edit.span.end;
  }
  return syntaxErrors(cut + text.slice(at, end)) <= syntaxErrors(text.slice(start, end));
}

/** The command before them is there so that no word makes the commands YAML. */
function syntaxErrors(commands: string): number {
  return parse(`RESTART\n${commands}`).diagnostics.length;
}
