/** The values of ENV and LABEL stand in double quotes. */

import { inDoubleQuotes, type KeyValue, type Value } from "@buildcontent/parser";
import { replace } from "../text/edits.ts";
import { hasEquals, type PairCommand, readPairs, shownPair } from "../commands/pairs.ts";
import { defineRule, type Report, type Rule, sourceOf, type Texts } from "../rule.ts";

const messages = {
  none: {
    en: 'Write the value of "{key}" in double quotes, as the documentation asks: {fixed}.',
    zh: "请按文档的要求，把“{key}”的值用双引号括起来：{fixed}。",
  },
  single: {
    en: 'Write the value of "{key}" in double quotes instead of single ones, as the documentation asks: {fixed}.',
    zh: "请按文档的要求，把“{key}”的值改用双引号而不是单引号括起来：{fixed}。",
  },
  literal: {
    en: 'Write the value of "{key}" in double quotes, as the documentation asks, and without "{character}", which they may not keep as it is.',
    zh: "请按文档的要求，把“{key}”的值用双引号括起来，并且不要使用“{character}”，双引号中不一定能保留它。",
  },
  backslash: {
    en: 'Write the value of "{key}" in double quotes, as the documentation asks, and each "\\" in it twice, if it is to stand for itself.',
    zh: "请按文档的要求，把“{key}”的值用双引号括起来；如果其中的“\\”只表示它自己，请把每个“\\”都写成两个。",
  },
  braces: {
    en: 'Write the value of "{key}" in double quotes, as the documentation asks, with braces to tell where a variable ends: {fixed}.',
    zh: "请按文档的要求，把“{key}”的值用双引号括起来，并用花括号标明变量到哪里结束：{fixed}。",
  },
  special: {
    en: 'Write the value of "{key}" in double quotes, as the documentation asks: {fixed}, if its "{character}" is to stand for itself.',
    zh: "请按文档的要求，把“{key}”的值用双引号括起来：如果其中的“{character}”只表示它自己，请写成 {fixed}。",
  },
  fix: { en: "Write {fixed}", zh: "改为 {fixed}" },
} as const satisfies Texts;

export const rule: Rule = defineRule({
  id: "unquoted-env-value",
  severity: "warning",
  fix: "safe",
  basis: "doc",
  since: "0.1.0",
  scope: "command",
  summary: { en: "A value of ENV or LABEL without double quotes.", zh: "ENV 或 LABEL 的值没有用双引号括起来。" },
  why: {
    en: 'In the form with `=`, the documentation asks for double quotes around each value: `ENV key="value"`. It knows neither values without quotes nor single quotes.\n\nA value in single quotes that has a `$` or a backquote in it is not repaired automatically: in double quotes these characters may be replaced by something else. How the service reads a value is not documented: what a shell may take for more than text, as `~`, `*` or a `\\`, is put in double quotes on request only.',
    zh: '使用 `=` 时，文档要求每个值都用双引号括起来：`ENV key="value"`。不加引号的值和单引号都没有文档说明。\n\n单引号中含有 `$` 或反引号的值不会自动修复：在双引号中，这些字符可能会被替换成其他内容。服务如何读取值没有文档说明：Shell 可能会另作解释的内容，例如 `~`、`*` 或 `\\`，只有在明确要求时才会放进双引号。',
  },
  messages,
  examples: {
    bad: [
      {
        text: `ENV JAVA_HOME=/opt/jdk
#             ^^^^^^^^ unquoted-env-value: Write the value of "JAVA_HOME" in double quotes, as the documentation asks: JAVA_HOME="/opt/jdk".
`,
        fixed: `ENV JAVA_HOME="/opt/jdk"
`,
      },
      {
        text: `LABEL team='platform engineering' \\
#          ^^^^^^^^^^^^^^^^^^^^^^ unquoted-env-value: Write the value of "team" in double quotes instead of single ones, as the documentation asks: team="platform engineering".
    purpose=web
#           ^^^ unquoted-env-value
`,
        fixed: `LABEL team="platform engineering" \\
    purpose="web"
`,
      },
      {
        text: `ENV PATH="/opt/jdk/bin":$PATH EMPTY=
#        ^^^^^^^^^^^^^^^^^^^^ unquoted-env-value: Write the value of "PATH" in double quotes, as the documentation asks: PATH="/opt/jdk/bin:$PATH".
#                             ^^^^^^ unquoted-env-value: Write the value of "EMPTY" in double quotes, as the documentation asks: EMPTY="".
`,
        fixed: `ENV PATH="/opt/jdk/bin:$PATH" EMPTY=""
`,
      },
      {
        text: `ENV JAR="$APP"_v1.jar
#       ^^^^^^^^^^^^^ unquoted-env-value: Write the value of "JAR" in double quotes, as the documentation asks, with braces to tell where a variable ends: JAR="\${APP}_v1.jar".
`,
        fixed: `ENV JAR="\${APP}_v1.jar"
`,
      },
      {
        // The value itself would end up in logs.
        text: `ENV DB_PASSWORD=changeme
#               ^^^^^^^^ unquoted-env-value: Write the value of "DB_PASSWORD" in double quotes, as the documentation asks: DB_PASSWORD="…".
`,
        fixed: `ENV DB_PASSWORD="changeme"
`,
      },
      {
        text: `ENV GREETING='say "hello"'
#            ^^^^^^^^^^^^^ unquoted-env-value
`,
        fixed: `ENV GREETING="say \\"hello\\""
`,
      },
      {
        text: `ENV CACHE_DIR=~/.cache
#             ^^^^^^^^ unquoted-env-value: Write the value of "CACHE_DIR" in double quotes, as the documentation asks: CACHE_DIR="~/.cache", if its "~" is to stand for itself.
`,
        fixed: `ENV CACHE_DIR="~/.cache"
`,
      },
      {
        text: `ENV JAVA_HOME=C:\\jdk\\bin
#             ^^^^^^^^^^ unquoted-env-value: Write the value of "JAVA_HOME" in double quotes, as the documentation asks, and each "\\" in it twice, if it is to stand for itself.
`,
      },
      {
        text: `ENV PRICE='5 $'
#         ^^^^^ unquoted-env-value: Write the value of "PRICE" in double quotes, as the documentation asks, and without "$", which they may not keep as it is.
`,
      },
    ],
    good: [{ text: 'ENV JAVA_HOME="/opt/jdk" GREETING="say \\"hello\\""\nENV PRICE 5 $\n' }],
  },
  check({ text, report }) {
    const check = (command: PairCommand): void => {
      for (const pair of readPairs(text, command).sound.filter(hasEquals)) {
        const { value } = pair;
        if (value !== undefined && value.quote !== "double") report(problemOf(text, pair, value));
      }
    };
    return { ENV: check, LABEL: check };
  },
});

function problemOf(text: string, { key, span: whole }: KeyValue, value: Value): Report<typeof messages> {
  const source = sourceOf(text, value);
  const span = source === "" ? whole : value.span;
  const literal = literalIn(source, value);
  if (literal !== undefined) return { message: "literal", data: { key: key.text, character: literal }, span };
  if (losesBackslash(source)) return { message: "backslash", data: { key: key.text }, span };
  const sure = inDoubleQuotes(source);
  const braced = withBraces(source);
  const quoted = sure ?? `"${(braced ?? value.value).replace(/["\\]/g, "\\$&")}"`;
  const fixed = shownPair(key.text, quoted);
  const title = { message: "fix", data: { fixed } } as const;
  const fix = { title, safety: sure === undefined ? "unsafe" : "safe", edits: [replace(value.span, quoted)] } as const;
  // A fix must not lose a comment between two lines.
  const common = { span, ...(!/[\r\n]/.test(source) && { fix }) };
  const character = sure === undefined && value.quote === "none" ? specialIn(source) : undefined;
  if (character !== undefined) return { message: "special", data: { key: key.text, fixed, character }, ...common };
  const message = braced !== undefined ? "braces" : value.quote === "single" ? "single" : "none";
  return { message, data: { key: key.text, fixed }, ...common };
}

/** A character that a shell may take for more than itself where no quotes are, but in double quotes not. */
function specialIn(source: string): string | undefined {
  const rest = source.replace(/\$(?:\w+|\{\w+\})/g, "");
  return /[$`\\]/.test(rest) ? undefined : /[*?[\](){}<>|&;~]/.exec(rest)?.[0];
}

/**
 * A character that stands for itself in the value now, by single quotes, by a `\` or by a quote right behind it, and would not in double
 * quotes around all of the value.
 */
function literalIn(source: string, { value }: Value): string | undefined {
  const isParted = /\$["']|`[^`]*["']/.test(source) || hasQuoteInBraces(source);
  return isParted || /['\\]/.test(source) ? /[$`]/.exec(value)?.[0] : undefined;
}

/** Whether a `\` outside quotes stands before a character that needs none, as in a path of Windows: without quotes it is lost. */
function losesBackslash(source: string): boolean {
  if (!source.includes("\\")) return false;
  const pieces = [...source.matchAll(/\\[^]|'[^']*'|"(?:[^"\\]|\\[^])*"/g)];
  return pieces.some(([piece]) => /^\\[\p{L}\p{N}_./:@%+,-]/u.test(piece));
}

/** Whether a quote stands behind a `${` and before the next `}`. */
function hasQuoteInBraces(source: string): boolean {
  return source.split("}").some((part) => {
    const start = part.indexOf("${");
    return start !== -1 && /["']/.test(part.slice(start));
  });
}

/** The value of a source in which a quote ends a variable, with braces that do; undefined where none does. */
function withBraces(source: string): string | undefined {
  const parted = /\$(\w+)(?=")/g;
  const isWhole = /^"[^"]*"$/.test(source);
  return isWhole || !parted.test(source) ? undefined : source.replace(parted, "${$1}").replaceAll('"', "");
}
