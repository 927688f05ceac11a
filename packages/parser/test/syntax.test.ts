/** Which syntax a text is taken for. */

import { describe, expect, test } from "vitest";
import { parse, tokenize } from "../src/index.ts";

describe("a text is YAML", () => {
  test.each([
    ["when it starts with Tasks", "Tasks:\n  - Name: a\n"],
    ["when it starts with Parameters", "Parameters:\n  a:\n    Type: String\n"],
    ["after comments and blank lines", "# a\n\n  # b\n \t\nTasks:\n"],
    ["after a byte order mark", "\uFEFFTasks:\n"],
    ["after ---", "---\nTasks:\n"],
    ["after --- with a comment on its line", "---\t# a\n\nTasks:\n"],
    ["with blanks before the colon", "Tasks \t: []"],
    ["with a value behind the colon", "Parameters: {}\nTasks: []\n"],
    ["after --- with comments on both sides", "# a\n---  \r\n# b\r\n\r\nParameters : {}\r\n"],
    ["when nothing follows the colon", "Tasks:"],
    ["with lines that end in CR", "\rTasks:\r  - Name: a\r"],
  ])("%s", (_name, text) => {
    const { document, diagnostics } = parse(text, { kind: "component" });
    expect(document).toMatchObject({ syntax: "yaml", content: "component", commands: [], text });
    expect(diagnostics).toEqual([]);
    expect(tokenize(text)).toEqual([{ type: "Yaml", span: { start: 0, end: text.length } }]);
  });
});

describe("a text is commands", () => {
  test.each([
    ["when it is empty", ""],
    ["when it has comments only", "# Tasks:\n"],
    ["when a key is indented", "  Tasks:\n"],
    ["when a key is in lower case", "tasks:\n"],
    ["when a key is only the beginning of a word", "Tasks:x\n"],
    ["when a key has no colon", "Tasks\n"],
    ["when a command comes first", "RUN a\nTasks:\n"],
    ["when a command comes after ---", "---\nRUN a\nTasks:\n"],
    ["when a key is indented after ---", "---\n Tasks:\n"],
    ["when a key is in quotes", "'Tasks':\n"],
    ["when a comment touches ---", "---# a\nTasks:\n"],
    ["when --- is all there is", "---"],
    ["when a second byte order mark comes first", "\uFEFF\uFEFFTasks:\n"],
    ["when --- is not alone on its line", "--- a\nTasks:\n"],
  ])("%s", (_name, text) => {
    expect(parse(text).document.syntax).toBe("commands");
  });
});

test("a text is a build template unless said otherwise", () => {
  expect(parse("RUN a").document.content).toBe("build");
  expect(parse("RUN a", { kind: "test" }).document.content).toBe("test");
});
