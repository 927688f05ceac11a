/** Any edits of a text, in messages that are cut anywhere, end in what opening the final text gives. */

import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import { framed, initialize, initialized, type RawClient, startRawClient } from "./raw-client.ts";
import { createDocuments } from "../src/documents.ts";
import type { PositionEncoding } from "../src/convert.ts";

/** Pieces that templates are made of, and those that are easily cut in two. */
const piece = fc.constantFrom(
  "RUN",
  " ",
  "echo",
  "\n",
  "\r\n",
  "\r",
  "\\",
  "😀",
  "é",
  "中",
  "RESTART",
  '"',
  "ENV A=b",
  "",
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));

/** A position counts lines and columns, also such as are not there. */
const position = fc.record({ line: fc.integer({ min: -1, max: 6 }), character: fc.integer({ min: -1, max: 14 }) });
const change: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text }) },
  { weight: 1, arbitrary: fc.record({ text }) },
);
const edits = fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 6 });
const encoding = fc.constantFrom<PositionEncoding[]>("utf-8", "utf-16");

/** Changes a text as the protocol says, line by line and character by character. */
function changed(before: string, edit: TextDocumentContentChangeEvent, columns: PositionEncoding): string {
  if (!("range" in edit)) return edit.text;
  const offsetOf = ({ line, character }: { line: number; character: number }): number => {
    const lines = before.split(/(?<=\r\n|\n|\r(?!\n))/);
    if (line < 0) return 0;
    const start = lines.slice(0, line).join("").length;
    let offset = start;
    for (const one of (lines[line] ?? "").replace(/[\r\n]+$/, "")) {
      const units =
        columns === "utf-8" ? Buffer.from(before.slice(start, offset) + one).length : offset + one.length - start;
      if (units > character)
        return columns === "utf-16" ? Math.min(start + Math.max(character, 0), offset + one.length) : offset;
      offset += one.length;
    }
    return offset;
  };
  const [start = 0, end = 0] = [offsetOf(edit.range.start), offsetOf(edit.range.end)].toSorted((a, b) => a - b);
  return before.slice(0, start) + edit.text + before.slice(end);
}

test("Edits of a text make the text that the protocol says", () => {
  fc.assert(
    fc.property(text, edits, encoding, (first, messages, columns) => {
      const documents = createDocuments(columns);
      documents.open({ uri: "a", languageId: "buildcontent", version: 0, text: first });
      let expected = first;
      messages.forEach((changes, index) => {
        expected = changes.reduce((before, edit) => changed(before, edit, columns), expected);
        documents.change("a", index + 1, changes);
        expect(documents.get("a")?.text).toBe(expected);
      });
    }),
    { numRuns: Number(process.env["LAW_RUNS"] ?? 2000) },
  );
});

const uri = "file:///ws/a.buildcontent";

/** Sends bytes in pieces of these lengths, over and over. */
function sendCut(client: RawClient, bytes: Buffer, lengths: readonly number[]): void {
  let at = 0;
  for (let index = 0; at < bytes.length; index++) {
    const end = at + (lengths[index % lengths.length] ?? bytes.length);
    client.write(bytes.subarray(at, end));
    at = end;
  }
}

/** The diagnostics that stand after the last message. */
async function finalDiagnostics(client: RawClient, messages: readonly object[], lengths: readonly number[]) {
  const last = { id: 9, method: "textDocument/diagnostic", params: { textDocument: { uri } } };
  const bytes = [...messages, last].map(framed).join("");
  sendCut(client, Buffer.from(bytes), lengths);
  return (await client.next(9)).result;
}

test("Edits, wherever their messages are cut, end in the diagnostics of the final text", async () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(text, edits, encoding, lengths, async (first, messages, columns, cuts) => {
      const capabilities = { general: { positionEncodings: [columns] }, textDocument: { diagnostic: {} } };
      const start = [{ ...initialize, params: { ...initialize.params, capabilities } }, initialized];
      const open = (whole: string): object => ({
        method: "textDocument/didOpen",
        params: { textDocument: { uri, languageId: "buildcontent", version: 0, text: whole } },
      });
      const changes = messages.map((contentChanges, index) => ({
        method: "textDocument/didChange",
        params: { textDocument: { uri, version: index + 1 }, contentChanges },
      }));
      const final = messages.flat().reduce((before, edit) => changed(before, edit, columns), first);
      const edited = await finalDiagnostics(startRawClient(), [...start, open(first), ...changes], cuts);
      const opened = await finalDiagnostics(startRawClient(), [...start, open(final)], [Infinity]);
      expect(edited).toMatchObject({ ...Object(opened), resultId: expect.any(String) });
    }),
    { numRuns: Number(process.env["LAW_RUNS"] ?? 200) },
  );
});
