/** What starts like an array after CMD and ENTRYPOINT must be one: a JSON array of strings. */

import {
  type ArrayProblem,
  type CommandOf,
  commandRow,
  type CommandRow,
  commands,
  type ExecArray,
  type ExecString,
  type Span,
} from "@buildcontent/parser";
import { isTypographic, jsonEdits } from "../commands/json-array.ts";
import { defineRule, type Report, type Rule, sourceOf, type Texts } from "../rule.ts";
import { mayGoOnBelow } from "../text/line-below.ts";
import { moveCommentUp } from "../commands/trailing-comment.ts";

const messages = {
  quotes: {
    en: "Strings in an array need double quotes: write {json} instead of {text}.",
    zh: "数组中的字符串要用双引号括起来：请把 {text} 改成 {json}。",
  },
  symbol: {
    en: '"{text}" has no place between the strings of an array: separate them by "," and write "]" at the end.',
    zh: "“{text}”不能出现在数组的字符串之间：请用“,”分隔字符串，并在末尾写“]”。",
  },
  typographic: {
    en: '{text} has quotes or commas that are not those of the keyboard: write " and , in their place.',
    zh: '{text} 中有弯引号或全角标点：请改用半角的“"”和“,”。',
  },
  wideComma: {
    en: '"{text}" is not the comma of the keyboard: write "," in its place.',
    zh: "“{text}”是全角标点：请改用半角的“,”。",
  },
  missingComma: {
    en: "There is no comma between {before} and {text}: write {before}, {text}.",
    zh: "{before} 和 {text} 之间没有逗号：请写成 {before}, {text}。",
  },
  extraComma: {
    en: 'A "{text}" belongs only between two strings: remove this one.',
    zh: "“{text}”只能出现在两个字符串之间：请删除这一个。",
  },
  notClosed: {
    en: 'The array is not closed: write "]" after {text}.',
    zh: "数组没有闭合：请在 {text} 后面写上“]”。",
  },
  goesOn: {
    en: 'The array is not closed in this line: end the line with "\\" if it goes on in the next one, or write "]" after {text}.',
    zh: "数组在这一行没有闭合：如果它在下一行继续，请在行末写“\\”，否则请在 {text} 后面写上“]”。",
  },
  stringNotClosed: {
    en: "The string {text} is not closed: write {quote} where it ends.",
    zh: "字符串 {text} 没有闭合：请在它的末尾写上“{quote}”。",
  },
  badEscape: {
    en: "{text} is not a JSON string, in which a backslash itself is written \\\\ and a line break or a tab is not allowed.",
    zh: "{text} 不是 JSON 字符串：其中的反斜线要写成 \\\\，也不能有换行或制表符。",
  },
  textAfter: {
    en: 'Nothing may follow the array: put "{text}" into it, or write the whole command without brackets.',
    zh: "数组后面不能有任何内容：请把“{text}”放到数组中，或者整条命令都不用方括号。",
  },
  comment: {
    en: 'A comment needs a line of its own: move "{comment}" to the line above.',
    zh: "注释须独占一行：请把“{comment}”移到上一行。",
  },
  empty: {
    en: "The array is empty and names nothing to run: write the executable into it, or remove {command}.",
    zh: "数组为空，没有可执行的内容：请在其中写上可执行文件，或删除 {command}。",
  },
  rewrite: { en: "Write it as a JSON array", zh: "改写为 JSON 数组" },
  moveComment: { en: "Move the comment to the line above", zh: "把注释移到上一行" },
} as const satisfies Texts;

type Problem = Report<typeof messages>;

const messageOf = {
  "array-single-quotes": "quotes",
  "array-bare-word": "quotes",
  "array-missing-comma": "missingComma",
  "array-extra-comma": "extraComma",
  "array-not-closed": "notClosed",
  "array-string-not-closed": "stringNotClosed",
  "array-bad-escape": "badEscape",
  "array-text-after": "textAfter",
} as const satisfies Record<ArrayProblem["code"], keyof typeof messages>;

/** A message that belongs to a kind of problem. */
type Plain = (typeof messageOf)[ArrayProblem["code"]];

type StartupCommand = CommandOf<"CMD"> | CommandOf<"ENTRYPOINT">;

const rows: readonly CommandRow[] = commands;

export const rule: Rule = defineRule({
  id: "invalid-exec-array",
  severity: "error",
  fix: "unsafe",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  apiCodes: rows.flatMap(({ name, contentCode }) =>
    name === "CMD" || name === "ENTRYPOINT" ? (contentCode ?? []) : [],
  ),
  summary: {
    en: "An array of CMD or ENTRYPOINT that is not valid JSON.",
    zh: "CMD 或 ENTRYPOINT 的数组不是合法的 JSON。",
  },
  why: {
    en: 'CMD and ENTRYPOINT take a command either as plain text or as a JSON array of strings, `CMD ["executable", "parameter"]`. JSON has double quotes only, a comma between two strings and none after the last. What is nearly an array would at best be run as a shell command that starts with `[`.',
    zh: 'CMD 和 ENTRYPOINT 的命令可以是普通文本，也可以是 JSON 字符串数组，即 `CMD ["executable", "parameter"]`。JSON 只能使用双引号，两个字符串之间有逗号，最后一个字符串后面没有。写得不完全正确的数组，充其量会被当作以 `[` 开头的 Shell 命令执行。',
  },
  messages,
  examples: {
    bad: [
      {
        text: `CMD ['/opt/app/start.sh', '--daemon']
#    ^^^^^^^^^^^^^^^^^^^ invalid-exec-array: Strings in an array need double quotes: write "/opt/app/start.sh" instead of '/opt/app/start.sh'.
`,
        fixed: `CMD ["/opt/app/start.sh", "--daemon"]
`,
      },
      {
        text: `ENTRYPOINT [/opt/app/start.sh --daemon]
#           ^^^^^^^^^^^^^^^^^ invalid-exec-array: Strings in an array need double quotes: write "/opt/app/start.sh" instead of /opt/app/start.sh.
`,
        fixed: `ENTRYPOINT ["/opt/app/start.sh", "--daemon"]
`,
      },
      {
        text: `CMD [“/opt/app/start.sh”，“--daemon”]
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-exec-array: “/opt/app/start.sh”，“--daemon” has quotes or commas that are not those of the keyboard: write " and , in their place.
`,
        fixed: `CMD ["/opt/app/start.sh","--daemon"]
`,
      },
      {
        text: `CMD ["/opt/app/start.sh"， "--daemon"]
#                       ^ invalid-exec-array: "，" is not the comma of the keyboard: write "," in its place.
`,
        fixed: `CMD ["/opt/app/start.sh", "--daemon"]
`,
      },
      {
        text: `CMD ["/opt/app/start.sh" "--daemon"]
#                        ^^^^^^^^^^ invalid-exec-array: There is no comma between "/opt/app/start.sh" and "--daemon": write "/opt/app/start.sh", "--daemon".
`,
        fixed: `CMD ["/opt/app/start.sh", "--daemon"]
`,
      },
      {
        text: `CMD [ \\
    "/opt/app/start.sh", \\
    # as a service
    "--daemon", \\
#             ^ invalid-exec-array: A "," belongs only between two strings: remove this one.
  ]
`,
        fixed: `CMD [ \\
    "/opt/app/start.sh", \\
    # as a service
    "--daemon" \\
  ]
`,
      },
      {
        text: `CMD ["/opt/app/start.sh"; "--daemon"]
#                       ^ invalid-exec-array: ";" has no place between the strings of an array: separate them by "," and write "]" at the end.
`,
      },
      {
        text: `CMD ["/opt/app/start.sh", "--daemon"
#                         ^^^^^^^^^^ invalid-exec-array: The array is not closed: write "]" after "--daemon".
`,
        fixed: `CMD ["/opt/app/start.sh", "--daemon"]
`,
      },
      {
        text: `CMD ["/opt/app/start.sh",
#                       ^ invalid-exec-array: The array is not closed in this line: end the line with "\\" if it goes on in the next one, or write "]" after "/opt/app/start.sh".
     "--daemon"]
#    ^^^^^^^^^^^ unknown-command
`,
      },
      {
        text: `CMD ["/opt/app/start.sh", "--daemon]
#                         ^^^^^^^^^^ invalid-exec-array: The string "--daemon] is not closed: write " where it ends.
`,
      },
      {
        text: `CMD ["/opt/app/start.sh", "--match=\\d+"]
#                         ^^^^^^^^^^^^^ invalid-exec-array: "--match=\\d+" is not a JSON string, in which a backslash itself is written \\\\ and a line break or a tab is not allowed.
`,
        fixed: `CMD ["/opt/app/start.sh", "--match=\\\\d+"]
`,
      },
      {
        text: `CMD ["/opt/app/start.sh"] && /opt/app/watch.sh
#                         ^^^^^^^^^^^^^^^^^^^^ invalid-exec-array: Nothing may follow the array: put "&& /opt/app/watch.sh" into it, or write the whole command without brackets.
`,
      },
      {
        text: `CMD ["/opt/app/start.sh"] # at every start
#                         ^^^^^^^^^^^^^^^^ invalid-exec-array: A comment needs a line of its own: move "# at every start" to the line above.
`,
        fixed: `# at every start
CMD ["/opt/app/start.sh"]
`,
      },
      {
        text: `ENTRYPOINT []
#          ^^ invalid-exec-array: The array is empty and names nothing to run: write the executable into it, or remove ENTRYPOINT.
`,
      },
    ],
    good: [
      { text: 'CMD ["/opt/app/start.sh", "--greeting", "it\'s \\"on\\""]\nENTRYPOINT /opt/app/start.sh --daemon\n' },
      { text: "CMD [ -f /etc/app.conf ] && /opt/app/start.sh\nRUN [ -d /opt ] || mkdir /opt\n" },
    ],
  },
  check({ text, report }) {
    const check = (command: StartupCommand): void => {
      const array = command.arguments.find((argument) => argument.kind === "ExecArray");
      const code = commandRow(command.name)?.contentCode;
      if (array === undefined) return;
      for (const problem of problemsOf(text, command, array)) {
        report({ ...problem, apiCodes: code === undefined ? [] : [code] });
      }
    };
    return { CMD: check, ENTRYPOINT: check };
  },
});

/** One message for each kind of problem, at its first place; what only follows from another mistake has none. */
function problemsOf(text: string, command: StartupCommand, array: ExecArray): Problem[] {
  const { elements, problems, span } = array;
  if (problems.length === 0) {
    return elements.length === 0 ? [{ message: "empty", data: { command: command.name }, span }] : [];
  }
  const edits = jsonEdits(text, array);
  const fix = edits && ({ title: { message: "rewrite" }, edits } as const);
  return worthSaying(text, problems).map((problem) =>
    problem.code === "array-text-after" && text.charAt(problem.span.start) === "#"
      ? commentProblem(text, command, problem.span)
      : problemOf(text, elements, problem, fix),
  );
}

function worthSaying(text: string, problems: readonly ArrayProblem[]): ArrayProblem[] {
  const first = new Map<ArrayProblem["code"], ArrayProblem>();
  for (const problem of problems) if (!first.has(problem.code)) first.set(problem.code, problem);
  const alone =
    first.get("array-string-not-closed") ??
    problems.find((problem) => isTypographic(text, problem)) ??
    problems.find((problem) => isSymbol(text, problem));
  if (alone !== undefined) return [alone];
  if (first.has("array-bare-word")) first.delete("array-missing-comma");
  return [...first.values()];
}

/** Tells whether a problem is a bare word without a letter or digit, such as `;` or `}`. */
function isSymbol(text: string, { code, span }: ArrayProblem): boolean {
  return code === "array-bare-word" && !/[\p{L}\p{N}]/u.test(sourceOf(text, span));
}

function problemOf(text: string, elements: readonly ExecString[], problem: ArrayProblem, fix: Problem["fix"]): Problem {
  const { code, span } = problem;
  const source = sourceOf(text, span);
  const index = elements.findIndex((element) => element.span.start === span.start);
  const data = {
    // What "]" goes after is the last string, not the comma that may follow it.
    text: code === "array-not-closed" ? sourceOf(text, elements.at(-1) ?? span) : source,
    json: JSON.stringify(elements[index]?.value ?? source),
    before: sourceOf(text, elements[index - 1]?.span ?? span),
    quote: source.charAt(0),
  };
  return { message: messageFor(text, problem), data, span, ...(fix && { fix }) };
}

function messageFor(text: string, problem: ArrayProblem): "wideComma" | "goesOn" | "typographic" | "symbol" | Plain {
  const { code, span } = problem;
  if (isTypographic(text, problem)) return /^[，、]$/.test(sourceOf(text, span)) ? "wideComma" : "typographic";
  if (isSymbol(text, problem)) return "symbol";
  return code === "array-not-closed" && mayGoOnBelow(text, span.end) ? "goesOn" : messageOf[code];
}

function commentProblem(text: string, command: StartupCommand, span: Span): Problem {
  const edits = moveCommentUp(text, command, span);
  return {
    message: "comment",
    data: { comment: sourceOf(text, span) },
    span,
    ...(edits && { fix: { title: { message: "moveComment" }, edits } }),
  };
}
