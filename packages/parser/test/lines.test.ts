/** How lines make commands: keywords, continuations, comments, blank lines and line ends. */

import { describe, expect, test } from "vitest";
import { parse } from "../src/index.ts";

/** Each command as its name and the source of what it covers; an unknown one is `?`. */
function commandsOf(text: string): string[] {
  return parse(text).document.commands.map(
    ({ name = "?", span }) => `${name} ${JSON.stringify(text.slice(span.start, span.end))}`,
  );
}

function commentsOf(text: string): string[] {
  return parse(text).document.comments.map((comment) => comment.text);
}

function continuationsOf(text: string): string[][] {
  return parse(text).document.commands.map(({ continuations }) =>
    continuations.map(({ span }) => text.slice(span.start, span.end)),
  );
}

/** The lines of the first command's shell text, after what stands before it. */
function shellLinesOf(text: string): string[] {
  const shell = parse(text).document.commands[0]?.arguments.find((argument) => argument.kind === "ShellText");
  return shell?.lines.map((line) => line.text) ?? [];
}

describe("a keyword", () => {
  test.each([
    ["in lower case", "run a", ['RUN "run a"']],
    ["in mixed case", "Run a\nwOrKdIr /b", ['RUN "Run a"', 'WORKDIR "wOrKdIr /b"']],
    ["after blanks and tabs", " \t RUN a", ['RUN "RUN a"']],
    ["before a tab", "RUN\ta", ['RUN "RUN\\ta"']],
    ["alone", "RESTART", ['RESTART "RESTART"']],
    ["before a continuation", "RUN\\\na", ['RUN "RUN\\\\\\na"']],
    ["before a backslash at the end of the text", "RUN\\", ['RUN "RUN\\\\"']],
    ["after a byte order mark", "\uFEFFRUN a", ['RUN "RUN a"']],
  ])("%s is known", (_name, text, commands) => {
    expect(commandsOf(text)).toEqual(commands);
  });

  test.each([
    ["that is only the beginning of a word", "RUNNER a", ['? "RUNNER a"']],
    ["with punctuation", "RUN: a", ['? "RUN: a"']],
    ["with a backslash in the line", "RUN\\a", ['? "RUN\\\\a"']],
    ["with a backslash and a blank in the line", "RUN\\ a", ['? "RUN\\\\ a"']],
    ["with a no-break space", "RUN\u00A0a", ['? "RUN\u00A0a"']],
    ["with a NUL", "RUN\0a", ['? "RUN\\u0000a"']],
    ["whose letters are only like its own", "u\u017Fer nginx", ['? "u\u017Fer nginx"']],
    ["after a second byte order mark", "\uFEFF\uFEFFRUN a", ['? "\uFEFFRUN a"']],
    ["of Dockerfile", "ARG a=b\nEXPOSE 80", ['? "ARG a=b"', '? "EXPOSE 80"']],
    ["in another script", "运行 a", ['? "运行 a"']],
  ])("%s is not", (_name, text, commands) => {
    expect(commandsOf(text)).toEqual(commands);
  });
});

describe("a command goes on to the next line", () => {
  test.each([
    ["after a backslash", "RUN a \\\nb\nRUN c", ["\\\n"]],
    ["after a backslash with blanks behind it", "RUN a \\ \t\nb\nRUN c", ["\\ \t\n"]],
    ["over blank lines", "RUN a \\\n\n \t\nb\nRUN c", ["\\\n\n \t\n"]],
    ["over comments", "RUN a \\\n# x\n  # y \\\nb\nRUN c", ["\\\n# x\n  # y \\\n"]],
    ["again and again", "RUN a \\\nb \\\nc\nRUN d", ["\\\n", "\\\n"]],
    ["before its first argument", "RUN \\\n a\nRUN c", ["\\\n"]],
    ["after three backslashes", "RUN a \\\\\\\nb\nRUN c", ["\\\n"]],
    ["with CRLF", "RUN a \\\r\n\r\nb\r\nRUN c", ["\\\r\n\r\n"]],
    ["with a lone CR", "RUN a \\\r\rb\rRUN c", ["\\\r\r"]],
  ])("%s", (_name, text, continuations) => {
    expect(continuationsOf(text)).toEqual([continuations, []]);
  });

  test.each([
    ["inside double quotes", 'ENV a="b \\\n c"\nRUN d', ["\\\n"]],
    ["inside single quotes", "ENV a='b \\\n# x\nc'\nRUN d", ["\\\n# x\n"]],
    ["inside the quotes of a key", 'ENV "a \\\n b" c\nRUN d', ["\\\n"]],
    ["inside the quotes of a flag", 'RUN --a="b \\\n c" d\nRUN d', ["\\\n"]],
    ["inside a string of an array", 'CMD ["a \\\n b"]\nRUN d', ["\\\n"]],
    ["inside quotes and after them", 'ENV a="b\\\nc" \\\nd="e"\nRUN d', ["\\\n", "\\\n"]],
    ["between the elements of an array", 'CMD ["a", \\\n "b" \\\n]\nRUN d', ["\\\n", "\\\n"]],
  ])("%s", (_name, text, continuations) => {
    expect(continuationsOf(text)).toEqual([continuations, []]);
  });
});

describe("a command ends with its line", () => {
  test.each([
    ["without a backslash", "RUN a\nb"],
    ["after two backslashes", "RUN a \\\\\nb"],
    ["after two backslashes in single quotes", "ENV a='b\\\\\nb"],
    ["after four backslashes in double quotes", 'ENV a="b\\\\\\\\\nb'],
    ["after two backslashes in an array", "CMD [\\\\\nb"],
    ["after two backslashes in an unknown keyword", "WHAT\\\\\nb"],
    ["after a backslash with more behind it", "RUN a \\ x\nb"],
    ["with a lone CR", "RUN a\rb"],
    ["with CRLF", "RUN a\r\nb"],
  ])("%s", (_name, text) => {
    expect(commandsOf(text)).toHaveLength(2);
    expect(continuationsOf(text)).toEqual([[], []]);
  });

  test.each(["\u2028", "\u2029", "\u0085", "\v", "\f"])("but not at %j", (character) => {
    expect(commandsOf(`RUN a${character}RUN b`)).toHaveLength(1);
  });
});

describe("a command covers", () => {
  test.each([
    ["its keyword where it has nothing else", "ENV  \n", ['ENV "ENV"']],
    ["its arguments without the blanks after them", "USER a \t\n", ['USER "USER a"']],
    ["a continuation after which nothing comes", "RUN a \\\n", ['RUN "RUN a \\\\\\n"']],
    ["the comments in that continuation", "RUN a \\\n# b\n", ['RUN "RUN a \\\\\\n# b\\n"']],
    ["the blanks in that continuation", "RUN a \\\n  ", ['RUN "RUN a \\\\\\n  "']],
    ["a backslash at the end of the text", "RUN a \\", ['RUN "RUN a \\\\"']],
    ["a backslash and blanks at the end of the text", "RUN a \\  ", ['RUN "RUN a \\\\  "']],
  ])("%s", (_name, text, commands) => {
    expect(commandsOf(text)).toEqual(commands);
  });

  test("nothing of the next command, which a blank line does not end", () => {
    expect(commandsOf("RUN a \\\n\nRUN b\nRUN c")).toEqual(['RUN "RUN a \\\\\\n\\nRUN b"', 'RUN "RUN c"']);
  });
});

describe("a backslash alone on a line", () => {
  test.each([
    ["is a word that is no command", "\\\nRUN a", ['? "\\\\"', 'RUN "RUN a"']],
    ["is one with blanks around it too", "  \\  \nRUN a", ['? "\\\\"', 'RUN "RUN a"']],
    ["is one at the end of the text too", "\\", ['? "\\\\"']],
    ["is nothing inside a continued command", "RUN a \\\n\\\nb", ['RUN "RUN a \\\\\\n\\\\\\nb"']],
  ])("%s", (_name, text, commands) => {
    expect(commandsOf(text)).toEqual(commands);
  });
});

describe("shell text", () => {
  test.each([
    ["keeps the indentation of its lines but the first", "RUN   a \\\n  b\\\n\tc", ["a ", "  b", "\tc"]],
    ["has no line for blanks before a backslash", "RUN a \\\n   \\\n b", ["a ", " b"]],
    ["keeps the backslashes that escape each other", "RUN a \\\\\\\nb \\\\", ["a \\\\", "b \\\\"]],
    ["keeps a # that does not start its line", "RUN a # b \\\n c # d", ["a # b ", " c # d"]],
    ["keeps control characters and other white space", "RUN a\0b\u00A0\f\u2028c", ["a\0b\u00A0\f\u2028c"]],
    ["keeps lone surrogates", "RUN \uD800\uDC00\uDC00", ["\uD800\uDC00\uDC00"]],
    ["is all that follows a word that is no command", "what a \\\n b", ["a ", " b"]],
  ])("%s", (_name, text, lines) => {
    expect(shellLinesOf(text)).toEqual(lines);
  });
});

describe("a comment", () => {
  test.each([
    ["takes its line", "# a\nRUN b # c\n  #d", [" a", "d"]],
    ["may be empty", "#\n##", ["", "#"]],
    ["is not continued by a backslash", "# a \\\nRUN b", [" a \\"]],
    ["ends before CRLF and CR", "# a\r\n# b\r# c", [" a", " b", " c"]],
    ["stands in a continuation", "RUN a \\\n  # b\n\n# c\n d\n# e", [" b", " c", " e"]],
    ["stands at the end of a continuation that nothing follows", "RUN a \\\n  # b", [" b"]],
    ["may be empty at the end of the text in a continuation", "RUN a \\\n#", [""]],
    ["stands between the lines of a quoted value", 'ENV a="b \\\n# c\nd"', [" c"]],
    ["is none inside a line of quotes", 'ENV a="b \\\nd # c"', []],
    ["is none after a word that is no command", "what # a", []],
    ["is none in a heredoc", "RUN cat <<E\n# a\nE\n# b", [" b"]],
  ])("%s", (_name, text, comments) => {
    expect(commentsOf(text)).toEqual(comments);
  });
});

describe("a byte order mark", () => {
  test("is known at the start of the text", () => {
    expect(parse("\uFEFF  RUN a").document.byteOrderMark).toEqual({ start: 0, end: 1 });
    expect(parse("\uFEFF").document).toMatchObject({ byteOrderMark: { start: 0, end: 1 }, commands: [] });
  });

  test("is an ordinary character anywhere else", () => {
    expect(parse("RUN a\n\uFEFFRUN b").document.byteOrderMark).toBeUndefined();
    expect(commandsOf("RUN a\n\uFEFFRUN b")).toEqual(['RUN "RUN a"', '? "\uFEFFRUN b"']);
  });
});

describe("a text without commands", () => {
  test.each(["", " ", "\n", "\r\n\r", "# a", "\t\n#", "\uFEFF\n"])("%j is whole", (text) => {
    const { document, diagnostics } = parse(text);
    expect(document).toMatchObject({ kind: "Document", span: { start: 0, end: text.length }, text, commands: [] });
    expect(diagnostics).toEqual([]);
  });
});
