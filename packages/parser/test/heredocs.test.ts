/** Heredocs, which the language does not have: they are read so that their bodies are not taken for commands. */

import { describe, expect, test } from "vitest";
import type { Heredoc, Node } from "../src/index.ts";
import { parse, walk } from "../src/index.ts";

/** Each heredoc as its marker, delimiter and body. */
function heredocsOf(text: string): (string | undefined)[][] {
  const found: Heredoc[] = [];
  walk(parse(text).document, (node: Node) => {
    if (node.kind === "Heredoc") found.push(node);
  });
  return found.map(({ span, delimiter, body }) => [
    text.slice(span.start, span.end),
    delimiter,
    body && text.slice(body.start, body.end),
  ]);
}

function keywordsOf(text: string): string[] {
  return parse(text).document.commands.map(({ keyword }) => keyword.text);
}

describe("a heredoc", () => {
  test.each([
    ["in RUN", "RUN cat <<EOF\na\nEOF\nUSER b", [["<<EOF", "EOF", "a\nEOF"]]],
    ["at the start of RUN", "RUN <<EOF\na\n\nb\nEOF\nUSER b", [["<<EOF", "EOF", "a\n\nb\nEOF"]]],
    ["in COPY", "COPY <<EOF /a\na\nEOF\nUSER b", [["<<EOF", "EOF", "a\nEOF"]]],
    ["in a command of Dockerfile", "ADD <<EOF /a\na\nEOF\nUSER b", [["<<EOF", "EOF", "a\nEOF"]]],
    ["in CMD", "CMD cat <<EOF\na\nEOF\nUSER b", [["<<EOF", "EOF", "a\nEOF"]]],
    ["with nothing in it", "RUN <<EOF\nEOF\nUSER b", [["<<EOF", "EOF", "EOF"]]],
    ["with commands in it", "RUN <<EOF\nRUN a\nUSER b\nEOF\nUSER b", [["<<EOF", "EOF", "RUN a\nUSER b\nEOF"]]],
    ["with a blank before its word", "RUN cat << EOF\na\nEOF\nUSER b", [["<< EOF", "EOF", "a\nEOF"]]],
    ["in double quotes", 'RUN cat <<"EOF"\na\nEOF\nUSER b', [['<<"EOF"', "EOF", "a\nEOF"]]],
    ["in single quotes, of any characters", "RUN cat <<'E O!'\na\nE O!\nUSER b", [["<<'E O!'", "E O!", "a\nE O!"]]],
    ["with a backslash", "RUN cat <<\\EOF\na\nEOF\nUSER b", [["<<\\EOF", "EOF", "a\nEOF"]]],
    [
      "with punctuation",
      "RUN cat <<END-OF.X>b\na\nEND\nEND-OF.X\nUSER b",
      [["<<END-OF.X", "END-OF.X", "a\nEND\nEND-OF.X"]],
    ],
    ["before a pipe", "RUN cat <<A|sh\na\nA\nUSER b", [["<<A", "A", "a\nA"]]],
    ["without tabs", "RUN cat <<-EOF\n\ta\n\t\tEOF\nUSER b", [["<<-EOF", "EOF", "\ta\n\t\tEOF"]]],
    ["with CRLF", "RUN cat <<EOF\r\na\r\nEOF\r\nUSER b", [["<<EOF", "EOF", "a\r\nEOF"]]],
    ["in a continued command", "RUN cat <<EOF \\\n  > a\nb\nEOF\nUSER b", [["<<EOF", "EOF", "b\nEOF"]]],
    ["on a later line of its command", "RUN a && \\\n  cat <<EOF\nb\nEOF\nUSER b", [["<<EOF", "EOF", "b\nEOF"]]],
  ])("%s ends with its delimiter", (_name, text, heredocs) => {
    expect(heredocsOf(text)).toEqual(heredocs);
    expect(keywordsOf(text).slice(1)).toEqual(["USER"]);
  });

  test.each([
    ["of RUN", "RUN paste <<A /dev/fd/3 3<<B\na\nA\nb\nB\nUSER c"],
    ["of COPY", "COPY <<A <<B /c\na\nA\nb\nB\nUSER c"],
  ])("may be one of two %s", (_name, text) => {
    expect(heredocsOf(text)).toEqual([
      ["<<A", "A", "a\nA"],
      ["<<B", "B", "b\nB"],
    ]);
    expect(keywordsOf(text).slice(1)).toEqual(["USER"]);
  });

  test.each([
    ["is nowhere", "RUN cat <<EOF\nUSER a\nUSER b"],
    ["is indented", "RUN cat <<EOF\nUSER a\n  EOF"],
    ["is indented by tabs without -", "RUN cat <<EOF\nUSER a\n\tEOF"],
    ["is indented by blanks with -", "RUN cat <<-EOF\nUSER a\n EOF"],
    ["has blanks after it", "RUN cat <<EOF\nUSER a\nEOF "],
    ["stands before it only", "EOF\nRUN cat <<EOF"],
    ["is on no line, as there is none", "RUN cat <<EOF"],
    ["would be found with a - before it", "RUN cat <<'-EOF'\nUSER a\n\tEOF"],
  ])("whose delimiter %s has no body and costs its line only", (_name, text) => {
    expect(heredocsOf(text)).toHaveLength(1);
    expect(heredocsOf(text)[0]?.[2]).toBeUndefined();
    expect(keywordsOf(text)).toHaveLength(text.split("\n").length);
  });

  test("without an end takes those after it in its command with it", () => {
    expect(heredocsOf("RUN paste <<A <<B\nb\nB\n")).toEqual([
      ["<<A", "A", undefined],
      ["<<B", "B", undefined],
    ]);
  });

  test("ends at the first line that is its delimiter", () => {
    expect(heredocsOf("RUN <<A\nA\nRUN <<A\na\nA\nA")).toEqual([
      ["<<A", "A", "A"],
      ["<<A", "A", "a\nA"],
    ]);
  });

  test("ends with the text where its delimiter is the last line", () => {
    expect(heredocsOf("RUN <<A\na\nA")).toEqual([["<<A", "A", "a\nA"]]);
  });
});

describe("it is no heredoc", () => {
  test.each([
    ["in arithmetic", "RUN echo $((1<<a)) $(( (1<<b) + 2 ))\na\nb"],
    ["in arithmetic over two lines", "RUN echo $((1 + \\\n 1<<a))\na"],
    ["with three <", "RUN cat <<<a\na"],
    ["in quotes", "RUN echo '<<a' \"<<a\"\na"],
    ["in quotes over two lines", "RUN echo 'b \\\n <<a'\na"],
    ["after a backslash", "RUN echo \\<<\\<a\na"],
    ["before a number", "RUN let x=1<<2\n2\na"],
    ["in an array", 'CMD ["cat", "<<a"]\na'],
    ["in a path", "WORKDIR <<a\na"],
    ["in a pair", "ENV a=b <<a\na"],
    ["in the value of a key", "ENV b <<a\na"],
    ["inside a word of COPY", "COPY b<<a /c\na"],
    ["in a quoted word of COPY", 'COPY "<<a" /c\na'],
    ["in a flag", "RUN --b=<<a c\na"],
    ["in a comment", "# <<a\na"],
  ])("%s", (_name, text) => {
    expect(heredocsOf(text)).toEqual([]);
    expect(keywordsOf(text)).toContain("a");
  });
});

test("the text of a shell command has its heredocs' bodies in its range but not in its value", () => {
  const text = "RUN cat <<A > b\na\nA\nUSER c";
  const [command] = parse(text).document.commands;
  const [shell] = command?.arguments ?? [];
  expect(shell).toMatchObject({ kind: "ShellText", value: "cat <<A > b", span: { start: 4, end: 19 } });
  expect(command?.span).toEqual({ start: 0, end: 19 });
});

test("a file of COPY has its body outside its own range and inside its command's", () => {
  const text = "COPY <<A /b\na\nA\nUSER c";
  const [command] = parse(text).document.commands;
  expect(command?.span).toEqual({ start: 0, end: 15 });
  expect(command?.arguments[0]?.span).toEqual({ start: 5, end: 8 });
});
