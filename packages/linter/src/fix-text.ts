/** Fixing a text: pass by pass, and only as far as each pass does what it promised. */

import { type Diagnostic, type Document, type Edit, type Fix, type Span, walk } from "@buildcontent/parser";
import { acceptedFixes, applyFixes } from "./fix.ts";
import { firstIndex } from "./text/bisect.ts";

/** A text with its tree and what is known of it. */
export interface CheckedText {
  readonly document: Document;
  /** How many errors of syntax the parser reports. */
  readonly syntaxErrors: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What fixing made of a text; `after` is the text as it is then, checked. */
export interface FixedText<C extends CheckedText> {
  readonly after: C;
  /** How many fixes were applied. */
  readonly count: number;
  /** The findings whose fixes would have broken the text. They were not applied: each is a bug of its rule. */
  readonly refused: readonly Diagnostic[];
}

/** Fixes that touch each other wait for the next pass; texts that still change after so many passes are left as they are then. */
const mostPasses = 10;

/** A finding with a fix. */
export type Fixable = Diagnostic & { readonly fix: Fix };

/**
 * Applies the fixes of the findings that are wanted until none is left. A pass that breaks something is made again without the rule
 * whose fix is to blame, and that rule fixes nothing more in this text.
 */
export function fixText<C extends CheckedText>(
  text: string,
  check: (text: string) => C,
  isWanted: (finding: Fixable) => boolean,
): FixedText<C> {
  let before = check(text);
  let count = 0;
  const refused: Fixable[] = [];
  for (let pass = 0; pass < mostPasses; pass++) {
    const isAllowed = (finding: Fixable): boolean =>
      isWanted(finding) && refused.every(({ code }) => code !== finding.code);
    const findings = before.diagnostics.filter(isFixable).filter(isAllowed);
    if (findings.length === 0) break;
    const sound = soundFixes(before, findings, check);
    refused.push(...sound.refused);
    if (sound.after.document.text === before.document.text) {
      if (sound.refused.length === 0) break;
      continue;
    }
    before = sound.after;
    count += sound.count;
  }
  return { after: before, count, refused };
}

function isFixable(finding: Diagnostic): finding is Fixable {
  return finding.fix !== undefined;
}

/** One pass: as many of the fixes as leave whole what they do not touch. */
function soundFixes<C extends CheckedText>(
  before: C,
  findings: readonly Fixable[],
  check: (text: string) => C,
): { readonly after: C; readonly count: number; readonly refused: readonly Fixable[] } {
  const attempt = (some: readonly Fixable[]): { readonly after: C; readonly count: number } | undefined => {
    const fixes = acceptedFixes(some.map(({ fix }) => fix));
    const after = check(applyFixes(before.document.text, fixes));
    return isSound(before, after, fixes) ? { after, count: fixes.length } : undefined;
  };
  let wanted = findings;
  const refused: Fixable[] = [];
  while (wanted.length > 0) {
    const sound = attempt(wanted);
    if (sound !== undefined) return { ...sound, refused };
    const culprit = firstCulprit(wanted, (some) => attempt(some) !== undefined);
    refused.push(culprit);
    wanted = wanted.filter(({ code }) => code !== culprit.code);
  }
  return { after: before, count: 0, refused };
}

/**
 * The last finding of the shortest run from the start that is not sound. It is taken that a longer run is not sound either: what a fix
 * breaks another does not mend.
 */
function firstCulprit(findings: readonly Fixable[], isSoundRun: (some: readonly Fixable[]) => boolean): Fixable {
  const culprit = findings[firstIndex(findings.length - 1, (index) => !isSoundRun(findings.slice(0, index + 1)))];
  if (culprit === undefined) throw new Error("a pass without fixes broke the text");
  return culprit;
}

/**
 * Whether fixes did what fixes may do: there is no new error of syntax, and each command, comment and key of YAML that they do not
 * touch is still there, from its first character to its last. Unsafe ones may also join what follows to what they touch: that is how
 * a lost continuation comes back.
 */
export function isSound(
  before: Pick<CheckedText, "document" | "syntaxErrors">,
  after: Pick<CheckedText, "document" | "syntaxErrors">,
  fixes: readonly Fix[],
): boolean {
  if (after.syntaxErrors > before.syntaxErrors) return false;
  const shift = createShift(fixes.flatMap(({ edits }) => edits));
  const pieces = piecesOf(after.document);
  const kept = new Set(pieces.map(({ start, end }) => `${start}-${end}`));
  const unsafe = fixes.filter(({ safety }) => safety === "unsafe").flatMap(({ edits }) => edits);
  const places = unsafe.map(({ span: { start } }) => start + shift.before(start)).toSorted((a, b) => a - b);
  const joined = pieces.filter(({ start, end }) => {
    const first = places[firstIndex(places.length, (index) => (places[index] ?? 0) >= start)];
    return first !== undefined && first < end;
  });
  return piecesOf(before.document).every((span) => {
    const by = shift.of(span);
    if (by === undefined) return true;
    const start = span.start + by;
    const end = span.end + by;
    return kept.has(`${start}-${end}`) || joined.some((piece) => piece.start <= start && end <= piece.end);
  });
}

function piecesOf(document: Document): readonly Span[] {
  const pieces: Span[] = [];
  walk(document, ({ kind, span }) => {
    if (kind === "Command" || kind === "Comment" || kind === "Entry") pieces.push(span);
  });
  return pieces;
}

/** How far edits move what stands behind them, in UTF-16 code units. */
interface Shift {
  /** Undefined for a range that they touch, or that they may make longer at its end. */
  readonly of: (span: Span) => number | undefined;
  /** By all edits that end before an offset or at it. */
  readonly before: (offset: number) => number;
}

function createShift(edits: readonly Edit[]): Shift {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let sum = 0;
  const sums = sorted.map(({ span, text }) => (sum += text.length - (span.end - span.start)));
  const countBefore = (offset: number): number =>
    firstIndex(sorted.length, (index) => (sorted[index]?.span.end ?? 0) > offset);
  const before = (offset: number): number => sums[countBefore(offset) - 1] ?? 0;
  return {
    of: ({ start, end }) => {
      const next = sorted[countBefore(start)];
      return next !== undefined && next.span.start <= end ? undefined : before(start);
    },
    before,
  };
}
