/** The `\n` of a JSON string, in a text that has lost the line breaks it stands for. */

import { commands, parse, type Span } from "@buildcontent/parser";
import { replace } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "escaped-line-break",
  severity: "error",
  fix: "unsafe",
  basis: "ours",
  since: "0.1.0",
  summary: {
    en: "A `\\n` of a JSON string in the place of a line break.",
    zh: "用 JSON 字符串的 `\\n` 代替了换行。",
  },
  why: {
    en: 'In a request in JSON, a template is a string on one line, in which `\\n` stands for a line break and `\\"` for a quote. Copied out of it as it stands, the text has one command, which holds all the others as its argument. Take the value with a tool that reads JSON, such as `jq -r .BuildContent`, or write the line breaks.',
    zh: '在 JSON 格式的请求中，模板是一行字符串，其中 `\\n` 表示换行，`\\"` 表示引号。原样复制出来的文本只有一条命令，其余命令都成了它的参数。请用能解析 JSON 的工具取值，例如 `jq -r .BuildContent`，或者写成真正的换行。',
  },
  messages: {
    escaped: {
      en: 'The "\\n" before {command} is the line break of a JSON string: write a real line break, so that {command} starts a line.',
      zh: "{command} 前面的“\\n”是 JSON 字符串中的换行：请写成真正的换行，让 {command} 位于行首。",
    },
    decode: { en: "Write real line breaks", zh: "写成真正的换行" },
  },
  examples: {
    bad: [
      {
        text: `RUN yum install -y nginx\\nENV APP_PORT="8080"\\nRESTART\\n
#                       ^^ escaped-line-break: The "\\n" before ENV is the line break of a JSON string: write a real line break, so that ENV starts a line.
`,
        fixed: `RUN yum install -y nginx
ENV APP_PORT="8080"
RESTART

`,
      },
      {
        text: `RUN yum install -y nginx && \\\\\\n    systemctl enable nginx\\nENV APP_PORT=\\"8080\\"
#                                                         ^^ escaped-line-break
`,
        fixed: `RUN yum install -y nginx && \\
    systemctl enable nginx
ENV APP_PORT="8080"
`,
      },
      {
        text: `RUN yum update -y
RUN yum install -y nginx\\r\\nRUN systemctl enable nginx
#                       ^^^^ escaped-line-break
`,
      },
    ],
    good: [
      { text: "RUN printf 'FROM a\\nRUN b\\n' > /opt/app/steps\n" },
      { text: 'RUN echo -e "first\\nENV is set" >> /etc/motd\n' },
      { text: "RUN yum install -y nginx \\\nRUNTIME\n" },
      { text: "RUN grep -P a\\\\nRUN b\n" },
    ],
  },
  check({ document, text, report }) {
    return {
      Document() {
        if (!brokenCommand.test(text)) return;
        for (const { span } of document.commands) {
          const found = escapedBreak(text, span);
          if (found === undefined) continue;
          const line = text.trim();
          const start = text.indexOf(line);
          const decoded = /[\r\n]/.test(line) ? undefined : decode(line);
          const isSound = decoded !== undefined && errorsOf(decoded) <= errorsOf(line);
          report({
            message: "escaped",
            data: { command: found.command },
            span: found.span,
            ...(isSound && {
              fix: {
                title: { message: "decode" },
                edits: [replace({ start, end: start + line.length }, decoded)],
              },
            }),
          });
          return;
        }
      },
    };
  },
});

const names = commands.map(({ name }) => name).join("|");

const broken = String.raw`((?:\\r)?\\n)[ \t]*(${names})(?=[ \t])`;

/** Few texts have one, quoted or not: the others need no second look. */
const brokenCommand = new RegExp(broken);

const pieces = new RegExp(String.raw`${broken}|\\([\s\S])|["']`, "g");

/** The first `\n` outside quotes that a command in upper case follows, with a blank or another `\n` after it. */
function escapedBreak(
  text: string,
  { start, end }: Span,
): { readonly span: Span; readonly command: string } | undefined {
  let quote: string | undefined;
  for (const match of text.slice(start, end).matchAll(pieces)) {
    const [piece, lineBreak, command, escaped] = match;
    if (quote === undefined && lineBreak !== undefined && command !== undefined) {
      const at = start + match.index;
      return { span: { start: at, end: at + lineBreak.length }, command };
    }
    // In single quotes a `\` is a character like any other.
    const character = piece.startsWith("\\") ? (quote === "'" ? escaped : undefined) : piece;
    if (character === undefined) continue;
    if (quote === undefined) quote = character;
    else if (character === quote) quote = undefined;
  }
  return undefined;
}

/** Reads the escapes of JSON; in a text without `\"` the escapes of the shell were not escaped, and only line breaks are. */
function decode(text: string): string {
  if (!/\\"|\\\\\\n/.test(text)) return text.replace(/(?:\\r)?\\n/g, "\n");
  return text.replace(/\\r\\n|\\([nt"\\/])/g, (_, character?: string) => {
    if (character === undefined || character === "n") return "\n";
    return character === "t" ? "\t" : character;
  });
}

function errorsOf(text: string): number {
  return parse(text).diagnostics.length;
}
