import { type Diagnostic, parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

function found(text: string): Diagnostic[] {
  return lint(parse(text).document).diagnostics.filter(({ code }) => code === "control-character");
}

test.each([
  "\0",
  "\x07",
  "\x0B",
  "\f",
  "\x7F",
  "\x85",
  "\xAD",
  "\u061C",
  "\u200B",
  "\u200E",
  "\u2028",
  "\u202E",
  "\u2066",
  "\uFEFF",
])("%j is reported wherever it stands, once for a run of it", (character) => {
  const run = character.repeat(3);
  for (const text of [`RUN a${run}b\n`, `# ${run}\nRUN a\n`, `RUN 'a \\\n${run}'\n`, `RUN <<E\n${run}\nE\n`]) {
    const start = text.indexOf(character);
    expect(found(text).map(({ span }) => span)).toEqual([{ start, end: start + 3 }]);
  }
});

test("different characters side by side are told one by one", () => {
  expect(found("RUN a\u200B\u200C\0b\n").map(({ message }) => /U\+\w+/.exec(message)?.[0])).toEqual([
    "U+200B",
    "U+200C",
    "U+0000",
  ]);
});

test.each(["\t", "\r\n", "\r", "\u00A0", "\u3000", "镜像", "é", "\u{1F468}\u{1F3FD}\u200D\u{1F4BB}"])(
  "%j is text",
  (text) => {
    expect(found(`RUN echo "a${text}b"\n`)).toEqual([]);
  },
);

test("a joiner between letters is invisible", () => {
  expect(found("RUN a\u200Db\n")).toHaveLength(1);
});

test("the byte order mark at the start is another rule's, a second one is not", () => {
  expect(found("\uFEFFRUN a\n")).toEqual([]);
  expect(found("\uFEFF\uFEFF# a\nRUN a\n").map(({ span }) => span)).toEqual([{ start: 1, end: 2 }]);
});

test("in a keyword that they make unknown they are told once, as an unknown command", () => {
  const text = "R\u200BUN a\u200Bb\n";
  const { diagnostics } = lint(parse(text).document);
  const codes = diagnostics.filter(({ code }) => code === "unknown-command" || code === "control-character");
  expect(codes.map(({ code, span }) => [code, span.start])).toEqual([
    ["unknown-command", 0],
    ["control-character", 6],
  ]);
});

test("a binary file gets 20 findings and a summary", () => {
  const diagnostics = found(`RUN ${"\0\x01".repeat(5000)}`);
  expect(diagnostics).toHaveLength(21);
  expect(diagnostics.at(-1)?.message).toContain("10,000 places");
});

test("a component in YAML is looked at, too", () => {
  expect(found("Tasks:\n  - Name: a\u200B\n")).toHaveLength(1);
});
