/** A law: for the colors a command starts where it starts for the parser, and nowhere else, whatever its text leaves open. */

import { createLineMap, parse, positionAt } from "@buildcontent/parser";
import { describe, expect, test } from "vitest";
import { getVSCodeTokens } from "vscode-tmgrammar-test/dist/snapshot/index.js";
import { corpus } from "../../../test/corpus.ts";
import { registry } from "./grammars.ts";

const keyword = /^(?:keyword\.other\.command|invalid\.illegal\.unknown-command)\.buildcontent$/;

/** The lines that start with the keyword of a command, known or not, with their numbers. */
async function coloredLines(text: string): Promise<readonly string[]> {
  const lines = await getVSCodeTokens(registry, "source.buildcontent", text);
  return lines.flatMap(({ src, tokens }, index) =>
    tokens.some(({ scopes }) => scopes.some((scope) => keyword.test(scope))) ? `${index + 1}: ${src}` : [],
  );
}

function parsedLines(text: string): readonly string[] {
  const map = createLineMap(text);
  const lines = text.split("\n");
  return parse(text).document.commands.map(({ span }) => {
    const { line } = positionAt(map, span.start);
    return `${line + 1}: ${lines[line]}`;
  });
}

/** Where the colors differ, and why that is so. */
const exceptions: ReadonlyMap<string, string> = new Map([
  ["test/corpus/err/heredoc-without-end.buildcontent", "whether a delimiter is there, no rule for colors can know"],
  ["test/corpus/ok/heredoc.buildcontent", "hence the body of a heredoc ends at a keyword"],
  ["test/corpus/ok/heredoc-copy.buildcontent", "of two heredocs the first has a body"],
  ["test/corpus/ok/heredoc-two.buildcontent", "a line with the marker of a heredoc is not continued"],
  ["c480/00432_dotnet.Dockerfile", "the editor's grammar of the shell gives up at {{if"],
]);

// An editor knows lines without their ends.
const texts = corpus.map(({ name, text }) => [name, text.replace(/\r\n?/g, "\n")] as const);

describe("a command starts where the parser says", () => {
  test.each(texts.filter(([name]) => !exceptions.has(name)))("%s", async (_, text) => {
    expect(await coloredLines(text)).toEqual(parsedLines(text));
  });
});

describe("a command starts elsewhere", () => {
  const differing = texts.map(([name, text]) => [name, exceptions.get(name), text] as const);
  test.each(differing.filter(([, reason]) => reason !== undefined))("%s: %s", async (_, _reason, text) => {
    expect(await coloredLines(text)).not.toEqual(parsedLines(text));
  });
});
