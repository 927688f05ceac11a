/** Writing suppression comments for all findings of a text. */

import { type Diagnostic, type Document, type Edit, type Span, walk } from "@buildcontent/parser";
import { type CheckedText, isSound } from "./fix-text.ts";
import { suppressionAt } from "./suppressions.ts";
import { firstIndex } from "./text/bisect.ts";
import { linesOf } from "./text/edits.ts";

/** A text in which comments hide what was found in it; `after` is the text as it is then, checked. */
export interface SuppressedText<C extends CheckedText> {
  readonly after: C;
  /** How many findings are hidden now. */
  readonly count: number;
}

/** Tells whether what a rule finds is for a comment to hide. */
export function isSuppressible(code: string): boolean {
  return !aboutSuppressions.has(code);
}

/** From where a finding is to be hidden. */
export type SuppressionPlace = "next-line" | "file";

/** A comment that is put in; or an id, in a comment that is there. Then the reason is that comment's. */
export interface SuppressionEdit {
  readonly edit: Edit;
  /** Where the reason stands in the edit's text. */
  readonly reason?: Span;
}

/**
 * The edit that hides a finding of a text. Undefined where it would change what is said or would hide nothing, and for a finding
 * about a suppression comment.
 */
export function suppressionEdit<C extends CheckedText>(
  before: C,
  finding: Diagnostic,
  { place, reason }: { readonly place: SuppressionPlace; readonly reason: string },
  check: (text: string) => C,
): SuppressionEdit | undefined {
  if (!isSuppressible(finding.code)) return undefined;
  const { document } = before;
  const above = suppressionAt(document, `disable-${place}`, finding.span.start);
  const last = above?.ids.at(-1);
  if (last !== undefined) {
    const { end } = last.span;
    const edit = { span: { start: end, end }, text: `, ${finding.code}` };
    return hides(before, check(insertAll(document.text, [{ at: end, text: edit.text }])), finding)
      ? { edit }
      : undefined;
  }
  const [comment] =
    place === "file" ? commentForFile(before, [finding], reason) : commentsAbove(before, [finding], reason);
  if (comment === undefined) return undefined;
  const { at, text } = comment;
  const after = soundly(before, [comment], check);
  if (!hides(before, after, finding)) return undefined;
  const start = text.lastIndexOf(reason);
  return { edit: { span: { start: at, end: at }, text }, reason: { start, end: start + reason.length } };
}

function hides(before: CheckedText, after: CheckedText, { code }: Diagnostic): boolean {
  const countIn = ({ diagnostics }: CheckedText): number => diagnostics.filter((other) => other.code === code).length;
  return countIn(after) < countIn(before);
}

/** Rules about suppression comments: what they find is to be mended, not hidden. */
const aboutSuppressions = new Set(["unused-suppression", "unknown-suppression", "missing-suppression-reason"]);

/**
 * Hides what is found in a text: by a comment above the command or the key in YAML that it stands in, and where that hides nothing,
 * by one for the file. The reason stands in each comment. A text in which comments would change what is said stays as it is.
 */
export function suppressText<C extends CheckedText>(
  text: string,
  check: (text: string) => C,
  reason: string,
  isWanted: (finding: Diagnostic) => boolean,
): SuppressedText<C> {
  const wanted = ({ diagnostics }: CheckedText): readonly Diagnostic[] =>
    diagnostics.filter((finding) => isWanted(finding) && isSuppressible(finding.code));
  const before = check(text);
  const findings = wanted(before);
  if (findings.length === 0) return { after: before, count: 0 };
  const near = soundly(before, commentsAbove(before, findings, reason), check);
  const far = soundly(near, commentForFile(near, wanted(near), reason), check);
  return { after: far, count: findings.length - wanted(far).length };
}

/** The text with comments put in, or as it was where one of them became part of a command or a value. */
function soundly<C extends CheckedText>(before: C, comments: readonly Insertion[], check: (text: string) => C): C {
  if (comments.length === 0) return before;
  const after = check(insertAll(before.document.text, comments));
  const edits = comments.map(({ at, text }) => ({ span: { start: at, end: at }, text }));
  const isComment = after.document.comments.length === before.document.comments.length + comments.length;
  return isComment && isSound(before, after, [{ title: "", safety: "safe", edits }]) ? after : before;
}

interface Insertion {
  readonly at: number;
  readonly text: string;
}

function insertAll(text: string, insertions: readonly Insertion[]): string {
  let end = 0;
  let result = "";
  for (const insertion of insertions) {
    result += text.slice(end, insertion.at) + insertion.text;
    end = insertion.at;
  }
  return result + text.slice(end);
}

/** A comment above each line that findings are hidden from, in the order of the text. */
function commentsAbove({ document }: CheckedText, findings: readonly Diagnostic[], reason: string): Insertion[] {
  const { text } = document;
  const startOf = createStarts(document);
  const idsByLine = new Map<number, Set<string>>();
  for (const { code, span } of findings) {
    const start = startOf(span.start);
    if (start === undefined) continue;
    const line = linesOf(text, { start, end: start }).start;
    idsByLine.set(line, (idsByLine.get(line) ?? new Set()).add(code));
  }
  return [...idsByLine]
    .toSorted(([a], [b]) => a - b)
    .map(([at, ids]) => {
      const indent = /[ \t]*/y;
      indent.lastIndex = at;
      const blanks = indent.exec(text)?.[0] ?? "";
      return { at, text: `${blanks}# imglint-disable-next-line ${list(ids)} -- ${reason}${lineEndOf(text)}` };
    });
}

/** Gives the start of the command or of the innermost key in YAML around an offset. */
function createStarts(document: Document): (offset: number) => number | undefined {
  const spans: Span[] = [];
  walk(document, ({ kind, span }) => {
    if (kind === "Command" || kind === "Entry") spans.push(span);
  });
  return (offset) => {
    let index = firstIndex(spans.length, (at) => (spans[at]?.start ?? 0) > offset) - 1;
    while ((spans[index]?.end ?? offset) < offset) index--;
    return spans[index]?.start;
  };
}

function commentForFile({ document }: CheckedText, findings: readonly Diagnostic[], reason: string): Insertion[] {
  if (findings.length === 0) return [];
  const { text, byteOrderMark } = document;
  const ids = new Set(findings.map(({ code }) => code));
  const at = byteOrderMark?.end ?? 0;
  return [{ at, text: `# imglint-disable-file ${list(ids)} -- ${reason}${lineEndOf(text)}` }];
}

function list(ids: ReadonlySet<string>): string {
  return [...ids].toSorted().join(", ");
}

/** The first line end of a text; LF where it has none. */
function lineEndOf(text: string): string {
  return /\r\n|[\r\n]/.exec(text)?.[0] ?? "\n";
}
