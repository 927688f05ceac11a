/** Texts for laws: any string, and what looks like a template with everything that can be wrong in one. */

import { commands } from "@buildcontent/parser";
import {
  type Arbitrary,
  array,
  constant,
  constantFrom,
  integer,
  letrec,
  mixedCase,
  oneof,
  option,
  record,
  string,
  tuple,
} from "fast-check";

/** Any sequence of UTF-16 code units: lone surrogates, U+FFFF, separators of lines that end none here. */
export const anyText: Arbitrary<string> = string({
  unit: oneof(
    { weight: 6, arbitrary: constantFrom(...Array.from(` \t\r\n\\"'#=[],-:<>$abEOFRUN`)) },
    {
      weight: 2,
      arbitrary: constantFrom("\0", "\uFEFF", "\uFFFF", "\uD83D", "\uDE00", "\u2028", "\u2029", "\u0085", "\u00A0"),
    },
    { weight: 1, arbitrary: integer({ min: 0, max: 0xff_ff }).map((code) => String.fromCharCode(code)) },
  ),
  maxLength: 200,
});

const lineEnd = constantFrom("\n", "\n", "\r\n", "\r");

const blanks = constantFrom("", " ", "  ", "\t", " \t ");

const keyword = oneof(
  { weight: 8, arbitrary: constantFrom(...commands.map(({ name }) => name)).chain(anyCase) },
  {
    weight: 1,
    arbitrary: constantFrom(
      "ADD",
      "ARG",
      "ONBUILD",
      "FORM",
      "RUNx",
      "RUN:",
      "Tasks:",
      "---",
      "\\",
      "u\u017Fer",
      "运行",
    ),
  },
  {
    weight: 1,
    arbitrary: string({ unit: constantFrom(...Array.from("RUN\\\"'<[#\uD800")), minLength: 1, maxLength: 4 }),
  },
);

function anyCase(word: string): Arbitrary<string> {
  return oneof({ weight: 5, arbitrary: constant(word) }, { weight: 1, arbitrary: mixedCase(constant(word)) });
}

const emptyLine = tuple(blanks, constantFrom("", "", "#", "# comment", "#\\", "# 'open \\"), lineEnd).map((parts) =>
  parts.join(""),
);

/** A `\` at a line's end, with what may stand in a continuation. */
const continuation = tuple(
  blanks,
  constantFrom("\\", "\\", "\\\\\\"),
  blanks,
  lineEnd,
  array(emptyLine, { maxLength: 2 }),
  blanks,
).map(([before, backslash, behind, end, empty, indent]) => [before, backslash, behind, end, ...empty, indent].join(""));

const plain = constantFrom(
  "a",
  "b",
  "-",
  "--",
  "--name",
  "--name=value",
  "--=",
  "=",
  "a=b",
  ":",
  "IMAGE:m-1",
  "IMAGE_FAMILY:acs:x",
  "ic-bp1****",
  "acs:ecs:r:1:imagecomponent/n/1.*.*",
  "acs:ecs:",
  "https://example.com/a?b",
  "/opt/app",
  "$((1<<a))",
  "<<a",
  "<<-'a b'",
  "<<",
  "<<<a",
  "[",
  "]",
  ",",
  "[[",
  "#",
  "\0",
  "\uFEFF",
  "\uFFFF",
  "\uD800",
  "\u2028",
  "\u00A0",
  "é",
  "😀",
  "\\a",
  "\\\\",
  "\\ ",
  '\\"',
  "&&",
  ";",
);

const inQuotes = array(
  oneof({ weight: 5, arbitrary: plain }, { weight: 2, arbitrary: blanks }, { weight: 1, arbitrary: continuation }),
  {
    maxLength: 4,
  },
).map((parts) => parts.join(""));

const quoted = tuple(constantFrom('"', "'"), inQuotes, constantFrom(true, true, true, false)).map(
  ([quote, text, closed]) => quote + text + (closed ? quote : ""),
);

const word = array(oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: quoted }), {
  minLength: 1,
  maxLength: 3,
}).map((parts) => parts.join(""));

const gap = oneof(
  { weight: 6, arbitrary: constantFrom(" ", " ", "  ", "\t", "") },
  { weight: 2, arbitrary: continuation },
);

const execArray = array(tuple(oneof(quoted, plain), gap, constantFrom(",", ",", ",", "")), { maxLength: 4 }).map(
  (elements) => `[${elements.flat().join("")}]`,
);

const command = tuple(
  blanks,
  keyword,
  gap,
  array(tuple(oneof({ weight: 8, arbitrary: word }, { weight: 1, arbitrary: execArray }), gap), { maxLength: 5 }),
).map((parts) => parts.flat(2).join(""));

const arrayCommand = tuple(
  constantFrom("CMD ", "ENTRYPOINT\t", "RUN ", "cmd --flag=a "),
  execArray,
  gap,
  option(word, { nil: "" }),
).map((parts) => parts.join(""));

const heredoc = record({
  keyword: constantFrom("RUN", "COPY", "ADD", "CMD", "ENV"),
  marker: constantFrom("<<a", "<<-a", "<<'a'", '<<"a b"', "x<<a"),
  end: option(constantFrom("a", "\ta", "a b", " a"), { nil: "RUN b" }),
  lineEnd,
}).map(({ keyword: name, marker, end, lineEnd: line }) => [`${name} ${marker} c`, "# d", "RUN e \\", end].join(line));

const line = oneof(
  { weight: 8, arbitrary: command },
  { weight: 2, arbitrary: emptyLine },
  { weight: 1, arbitrary: arrayCommand },
  { weight: 1, arbitrary: heredoc },
  { weight: 1, arbitrary: anyText },
);

/** Lines of all kinds, with all kinds of ends. */
export const templateLike: Arbitrary<string> = tuple(
  oneof(
    { weight: 30, arbitrary: constantFrom("", "", "\uFEFF") },
    { weight: 1, arbitrary: constantFrom("Tasks:\n", "# comment\n---\r\nParameters:\r\n") },
  ),
  array(tuple(line, lineEnd), { maxLength: 8 }),
  option(line, { nil: "" }),
).map((parts) => parts.flat(2).join(""));

const shellBreak = constantFrom(" \\\n", " \\\n   ", "\\\n", "\\\n  ", "  \\\n# it's a comment\n\t");

const shellGap = oneof({ weight: 4, arbitrary: constant(" ") }, { weight: 3, arbitrary: shellBreak });

/** Shell text that is right, with quotes and substitutions one in the other and line breaks everywhere. */
const { script: shellScript } = letrec<{ script: string; word: string; inDouble: string }>((tie) => ({
  script: tuple(tie("word"), array(tuple(shellGap, tie("word")), { maxLength: 4 })).map((parts) =>
    parts.flat(2).join(""),
  ),
  word: oneof(
    { depthSize: "small" },
    {
      weight: 6,
      arbitrary: constantFrom(
        "a",
        "b",
        "c;",
        "d &&",
        "e|",
        "it\\'s",
        '\\"',
        "&& c",
        "; d",
        "$#",
        "a#b",
        "-e",
        "$$",
        "((1))",
        "$((1<<2))",
      ),
    },
    {
      weight: 1,
      arbitrary: constantFrom("$", "$$(", "[[ a =~ (b", "d) ]]", "a[b", "]=c", "@(a", "b)", "[[ a =~ b ]]"),
    },
    {
      weight: 2,
      arbitrary: array(oneof(constantFrom("a", " ", "'b  c'", '"}"', "$'\\''"), shellBreak), { maxLength: 4 }).map(
        (parts) => `\${a:-${parts.join("")}}`,
      ),
    },
    { weight: 1, arbitrary: constantFrom("case a in b) c;; esac", "# don't", "if a; then", "fi", "a\\ ", "a\\\\") },
    {
      weight: 3,
      arbitrary: array(oneof(constantFrom("a", " ", '"', "#", "\\\\", "$("), shellBreak), { maxLength: 4 }).map(
        (parts) => `'${parts.join("")}'`,
      ),
    },
    {
      weight: 1,
      arbitrary: array(oneof(constantFrom("a", "\\'", '"'), shellBreak), { maxLength: 3 }).map(
        (parts) => `$'${parts.join("")}'`,
      ),
    },
    { weight: 4, arbitrary: array(tie("inDouble"), { maxLength: 4 }).map((parts) => `"${parts.join("")}"`) },
    { weight: 1, arbitrary: tie("script").map((script) => `$(${script})`) },
    {
      weight: 1,
      arbitrary: array(constantFrom("a", " ", '\\"', "'b'"), { maxLength: 3 }).map((parts) => `\`${parts.join("")}\``),
    },
  ),
  inDouble: oneof(
    { depthSize: "small" },
    { weight: 4, arbitrary: constantFrom("a", " ", "'", '\\"', "\\\\", "#", "$((1+(2)))") },
    { weight: 2, arbitrary: shellBreak },
    { weight: 1, arbitrary: tie("script").map((script) => `$(${script})`) },
    { weight: 1, arbitrary: tie("word").map((preset) => `\${a:-${preset}}`) },
    { weight: 1, arbitrary: constantFrom("`a b`", '`echo \\"a b\\"`') },
  ),
}));

const shellEnd = oneof(
  { weight: 4, arbitrary: constant("\nRESTART\n") },
  { weight: 1, arbitrary: constantFrom("\\\n", " \\\n", " a[0-9\\\n", "\\\n\n", "\\\n# c\n") },
);

/** RUN with such a script, between two other commands, or with a `\` at the end that continues nothing. */
export const shellTemplate: Arbitrary<string> = tuple(
  constantFrom("RUN ", "run \\\n      ", "CMD  "),
  shellScript,
  shellEnd,
).map(([start, script, end]) => `RESTART\n${start}${script}${end}`);

/** Any text that a user could have in an editor. */
export const someText: Arbitrary<string> = oneof(
  { weight: 3, arbitrary: templateLike },
  { weight: 1, arbitrary: anyText },
);

/** A line that is not continued: whatever is wrong with it should cost nothing but itself. */
export const brokenLine: Arbitrary<string> = oneof(
  command,
  array(word, { maxLength: 4 }).map((words) => words.join(" ")),
  anyText,
)
  .map((text) => text.replaceAll(/[\r\n]/g, " "))
  .filter((text) => !/\\[ \t]*$/.test(text));
