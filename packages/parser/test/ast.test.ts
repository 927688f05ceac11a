/** Ways through the tree. */

import { describe, expect, test } from "vitest";
import { childrenOf, type Document, nodeAt, parse, shellOffset, walk } from "../src/index.ts";

function documentOf(text: string): Document {
  return parse(text).document;
}

/** The kind and the source of the node at the `|` of a text. */
function nodeAtMark(marked: string): string {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const { kind, span } = nodeAt(documentOf(text), offset);
  return `${kind} ${JSON.stringify(text.slice(span.start, span.end))}`;
}

describe("walk", () => {
  test("comes to parents first and to everything in the order of the text", () => {
    const text = "# a\nRUN b \\\n# c\n  <<D\nD\nENV e=f\n";
    const visited: string[] = [];
    walk(documentOf(text), (node, ancestors) => {
      const source = text.slice(node.span.start, node.span.end);
      visited.push(`${"  ".repeat(ancestors.length)}${node.kind} ${JSON.stringify(source)}`);
    });
    expect(visited).toEqual([
      `Document ${JSON.stringify(text)}`,
      '  Comment "# a"',
      '  Command "RUN b \\\\\\n# c\\n  <<D\\nD"',
      '    Part "RUN"',
      '    ShellText "b \\\\\\n# c\\n  <<D\\nD"',
      '      ShellLine "b "',
      '      ShellLine "  <<D"',
      '      Heredoc "<<D"',
      '  Comment "# c"',
      '  Command "ENV e=f"',
      '    Part "ENV"',
      '    KeyValue "e=f"',
      '      Part "e"',
      '      Part "="',
      '      Value "f"',
    ]);
  });

  test("starts where it is told to", () => {
    const [command] = documentOf("USER a\nUSER b").commands;
    const kinds: string[] = [];
    if (command !== undefined) walk(command, ({ kind }) => kinds.push(kind));
    expect(kinds).toEqual(["Command", "Part", "Word"]);
  });
});

describe("the children of", () => {
  test.each([
    ["an image", "FROM IMAGE:m-1", ["Part IMAGE", "Part :", "Part m-1"]],
    ["a flag", "RUN --a=b c", ["Part b"]],
    ["a flag without a value", "RUN --a c", []],
    ["an array", 'CMD ["a", b]', ['ExecString "a"', "ExecString b"]],
    ["a word", "USER a", []],
    [
      "a component",
      "COMPONENT acs:ecs:r:1:imagecomponent/n/1.*.*",
      ["Part ecs", "Part r", "Part 1", "Part imagecomponent", "Part n", "Part /", "Part 1.*.*"],
    ],
  ])("%s", (_name, text, children) => {
    const [argument] = documentOf(text).commands[0]?.arguments ?? [];
    const found = argument === undefined ? [] : childrenOf(argument);
    expect(found.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`)).toEqual(children);
  });

  test("a parameter of a component", () => {
    const text = "COMPONENT ic-1 --a=b";
    const parameter = documentOf(text).commands[0]?.arguments[1];
    const found = parameter === undefined ? [] : childrenOf(parameter);
    expect(found.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`)).toEqual([
      "Part a",
      "Part =",
      "Word b",
    ]);
  });
});

describe("the node at a place", () => {
  test.each([
    ["in a keyword", "R|UN a", 'Part "RUN"'],
    ["before a keyword", "|RUN a", 'Part "RUN"'],
    ["after a keyword", "RUN| a", 'Part "RUN"'],
    ["between keyword and argument", "RUN | a", 'Command "RUN  a"'],
    ["before an argument", "USER |a", 'Word "a"'],
    ["after the last argument", "USER a|", 'Word "a"'],
    ["before what touches it is what ends there", "ENV a|=b", 'Part "a"'],
    ["after =", "ENV a=|b", 'Part "="'],
    ["in a value", 'ENV a="b|"', 'Value "\\"b\\""'],
    ["in a line of shell text", "RUN a \\\n  b|c", 'ShellLine "  bc"'],
    ["in a heredoc's marker", "RUN a <<B|\nB", 'Heredoc "<<B"'],
    ["before a heredoc's marker", "RUN a |<<B\nB", 'Heredoc "<<B"'],
    ["in a heredoc's body", "RUN a <<B\n|c\nB", 'ShellText "a <<B\\nc\\nB"'],
    ["in a continuation", "ENV a=b \\|\nc=d", 'Command "ENV a=b \\\\\\nc=d"'],
    ["in a comment", "# a|b\nRUN c", 'Comment "# ab"'],
    ["before a comment inside a command", "RUN a \\\n|# b\nc", 'Comment "# b"'],
    ["in a comment inside a command", "RUN a \\\n# b|\nc", 'Comment "# b"'],
    ["on a blank line", "RUN a\n|\nRUN b", 'Document "RUN a\\n\\nRUN b"'],
    ["in a string of an array", 'CMD ["a|"]', 'ExecString "\\"a\\""'],
    ["in the version of a component", "COMPONENT acs:ecs:r:1:i/n/1|.0", 'Part "1.0"'],
  ])("%s", (_name, marked, node) => {
    expect(nodeAtMark(marked)).toBe(node);
  });

  test("outside the text is the document", () => {
    expect(nodeAt(documentOf("RUN a"), 99).kind).toBe("Document");
    expect(nodeAt(documentOf("RUN a"), -1).kind).toBe("Document");
  });
});

describe("an index in the value of shell text", () => {
  const text = "RUN ab \\\n# c\n  d\\\ne";
  const shell = documentOf(text).commands[0]?.arguments.find((argument) => argument.kind === "ShellText");

  test.each([
    ["the first character", 0, 4],
    ["a later one", 1, 5],
    ["the blank before the backslash", 2, 6],
    ["the blank that joins two lines is the end of the first", 3, 7],
    ["the indentation of the next", 4, 13],
    ["its text", 6, 15],
    ["the end of a line without a blank", 7, 16],
    ["the last line", 8, 18],
    ["the end", 9, 19],
    ["past the end", 99, 19],
    ["before the start", -9, 4],
  ])("%s", (_name, index, offset) => {
    expect(shell?.value).toBe("ab    d e");
    expect(shell && shellOffset(shell, index)).toBe(offset);
  });
});
