/** Fingerprints: what a finding is known by in the next version of a file, when its lines have moved. */

import { createHash } from "node:crypto";
import { createLineMap, type Diagnostic, type LineMap, positionAt, type Span } from "@buildcontent/parser";

/**
 * The fingerprint of each finding in one text: 32 hexadecimal digits, made of the rule, the lines that the finding stands on, and
 * how many findings of that rule on equal lines come before it. It stays when lines move or are indented in another way, and when
 * line ends change; it changes with the words of the lines. It does not depend on the file's name, the message or the language.
 * Give all findings of the text, the suppressed ones too, in any order, so that what is suppressed does not rename the others.
 */
export function fingerprintsOf(text: string, diagnostics: readonly Diagnostic[]): ReadonlyMap<Diagnostic, string> {
  const map = createLineMap(text);
  const seen = new Map<string, number>();
  const fingerprints = new Map<Diagnostic, string>();
  const inOrder = diagnostics.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  for (const diagnostic of inOrder) {
    const content = digestOf([diagnostic.code, linesOf(text, map, diagnostic.span)]);
    const before = seen.get(content) ?? 0;
    seen.set(content, before + 1);
    fingerprints.set(diagnostic, before === 0 ? content : digestOf([content, String(before)]));
  }
  return fingerprints;
}

/** 32 hexadecimal digits for some texts in this order; other texts give other digits. */
export function digestOf(texts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, 32);
}

/** The lines that a range touches, without blanks at their starts and ends. */
function linesOf(text: string, map: LineMap, { start, end }: Span): string {
  const first = positionAt(map, start).line;
  const last = positionAt(map, Math.max(start, end - 1)).line;
  const lines = text.slice(map.starts[first], map.starts[last + 1]).split(/\r\n|[\r\n]/);
  return lines
    .map((line) => line.trim())
    .join("\n")
    .trim();
}
