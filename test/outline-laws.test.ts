/** The laws of what the language server says of a whole document, on every text at hand and on generated ones, in both encodings of columns. */

import { array, assert, constantFrom, oneof, property } from "fast-check";
import { expect, test, vi } from "vitest";
import type { DocumentSymbol, Position, Range, SelectionRange } from "vscode-languageserver-protocol";
import { toOffset, toPosition } from "../packages/lsp/src/convert.ts";
import { documentLinks } from "../packages/lsp/src/features/document-links.ts";
import { documentSymbols } from "../packages/lsp/src/features/document-symbols.ts";
import { foldingRanges } from "../packages/lsp/src/features/folding-ranges.ts";
import { selectionRanges } from "../packages/lsp/src/features/selection-ranges.ts";
import { createSemanticTokens } from "../packages/lsp/src/features/semantic-tokens.ts";
import { legend } from "../packages/lsp/src/tokens/token.ts";
import type { Source } from "../packages/lsp/src/source.ts";
import { ableClient, type Marked, open } from "../packages/lsp/test/marked.ts";
import { someText } from "./generated.ts";
import { examples, failing, files, type Sample } from "./samples.ts";

const numRuns = Number(process.env["LAW_RUNS"] ?? 300);

vi.setConfig({ testTimeout: 60_000 + 10 * numRuns });

type Law = (marked: Marked) => void;

const extensions = { build: "buildcontent", test: "testcontent", component: "imagecomponent" } as const;

function openSample({ text, kind }: Omit<Sample, "name">, encoding: "utf-8" | "utf-16"): Marked {
  const capabilities = { ...ableClient, general: { positionEncodings: [encoding] } };
  // What looks like a mark is none here.
  return open(text.replaceAll("<|>", ""), { uri: `file:///ws/a.${extensions[kind]}`, capabilities });
}

/** Regions and what they can lie around, in and across. */
const regionText = array(
  constantFrom(
    "#region a\n",
    " #endregion\n",
    "RUN a\n",
    "RUN a \\\n",
    " b\n",
    'ENV A="1" \\\n B="$A"\n',
    "\n",
    "Tasks:\n",
    "  - Name: a\n",
  ),
  { maxLength: 30 },
).map((pieces) => pieces.join(""));

function holdTo(law: Law): void {
  for (const encoding of ["utf-16", "utf-8"] as const) {
    expect(failing([...examples, ...files], (sample) => law(openSample(sample, encoding)))).toEqual([]);
  }
  const kinds = constantFrom<Sample["kind"][]>("build", "component");
  const encodings = constantFrom<("utf-8" | "utf-16")[]>("utf-8", "utf-16");
  const holds = property(oneof(someText, regionText), kinds, encodings, (text, kind, encoding) =>
    law(openSample({ text, kind }, encoding)),
  );
  assert(holds, { numRuns });
}

/** The span of a range, each end of which has to be a place in the text. */
function spanOf(source: Source, { start, end }: Range): readonly [number, number] {
  const offsetOf = (position: Position): number => {
    const offset = toOffset(source, position);
    expect(toPosition(source, offset)).toEqual(position);
    return offset;
  };
  return [offsetOf(start), offsetOf(end)];
}

test("Symbols have names, lie in those around them, and follow each other", () => {
  const check = (source: Source, symbols: readonly DocumentSymbol[], from: number, to: number): void => {
    let last = from;
    for (const { name, range, selectionRange, children = [] } of symbols) {
      const [start, end] = spanOf(source, range);
      const [first, behind] = spanOf(source, selectionRange);
      expect([last, start, first, behind, end, to]).toEqual(
        [last, start, first, behind, end, to].toSorted((a, b) => a - b),
      );
      expect(name.trim().length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(60);
      check(source, children, start, end);
      last = end;
    }
  };
  holdTo(({ source, session }) => {
    const symbols = documentSymbols(source, { textDocument: source }, session);
    const tree = symbols.flatMap((symbol) => ("selectionRange" in symbol ? [symbol] : []));
    expect(tree.length).toBe(symbols.length);
    check(source, tree, 0, source.text.length);
  });
});

test("Folding ranges have more than one line of the text, in order, each once", () => {
  holdTo(({ source, session }) => {
    const ranges = foldingRanges(source, {}, session);
    const places = ranges.map(({ startLine, endLine }) => [startLine, endLine] as const);
    for (const [startLine, endLine] of places) {
      expect(startLine).toBeLessThan(endLine);
      expect(endLine).toBeLessThan(source.lineMap.starts.length);
    }
    expect(places).toEqual(places.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]));
    expect(new Set(places.map(String)).size).toBe(places.length);
  });
});

test("A selection grows with each step, around the cursor, up to the document", () => {
  holdTo(({ source }) => {
    const { length } = source.text;
    const offsets = Array.from({ length: 23 }, (_, part) => Math.round((length * part) / 22));
    const positions = offsets.map((offset) => toPosition(source, offset));
    const answers = selectionRanges(source, { textDocument: source, positions });
    expect(answers.length).toBe(offsets.length);
    for (const [index, answer] of answers.entries()) {
      const position = positions[index] ?? { line: 0, character: 0 };
      let [start, end] = [toOffset(source, position), toOffset(source, position)];
      let size = -1;
      for (let range: SelectionRange | undefined = answer; range !== undefined; range = range.parent) {
        const [first, last] = spanOf(source, range.range);
        expect(first <= start && end <= last && last - first > size).toBe(true);
        [start, end, size] = [first, last, last - first];
      }
      expect([start, end]).toEqual([0, length]);
    }
  });
});

test("Tokens follow each other, none over another, each on a line", () => {
  holdTo(({ source, session }) => {
    const { data } = createSemanticTokens().full(source, { textDocument: source }, session);
    expect(data.length % 5).toBe(0);
    let [line, start, last] = [0, 0, 0];
    for (let at = 0; at < data.length; at += 5) {
      const [lines = -1, columns = -1, length = 0, type = -1, modifiers = -1] = data.slice(at, at + 5);
      start = lines === 0 ? start + columns : columns;
      line += lines;
      const [first, end] = spanOf(source, {
        start: { line, character: start },
        end: { line, character: start + length },
      });
      expect(last <= first && first < end).toBe(true);
      expect(legend.tokenTypes[type]).toBeTypeOf("string");
      expect(modifiers).toBeLessThan(1 << legend.tokenModifiers.length);
      last = end;
    }
  });
});

test("What changed of the tokens makes the new ones of the old", () => {
  const { full, delta } = createSemanticTokens();
  let before: { readonly resultId?: string; readonly data: readonly number[] } = { data: [] };
  holdTo(({ source: { text } }) => {
    // One document for all texts, as if each were an edit of the one before.
    const { source, session } = open(text);
    const textDocument = { uri: source.uri };
    const answer = delta(source, { textDocument, previousResultId: before.resultId ?? "" }, session);
    const data = "edits" in answer ? [...before.data] : answer.data;
    for (const edit of "edits" in answer ? answer.edits : [])
      data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    expect("edits" in answer).toBe(before.resultId !== undefined);
    before = full(source, { textDocument }, session);
    expect(data).toEqual(before.data);
  });
});

test("Links lie in the text and lead to nothing but pages and components", () => {
  holdTo(({ source, session }) => {
    let last = 0;
    for (const { range, target } of documentLinks(source, {}, session)) {
      const [start, end] = spanOf(source, range);
      expect(last <= start && start < end).toBe(true);
      expect(target).toMatch(/^(?:https?:\/\/|imglint-docs:\/)/i);
      last = end;
    }
  });
});
