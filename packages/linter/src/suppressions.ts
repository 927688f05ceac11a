/** Comments that hide findings: `# imglint-disable-next-line id, id -- reason`, `disable` … `enable`, and `disable-file`. */

import { type Comment, type Diagnostic, type Document, type Span, walk } from "@buildcontent/parser";
import { firstIndex } from "./text/bisect.ts";

/** What a suppression comment asks for. */
export type SuppressionKind = "disable-next-line" | "disable" | "enable" | "disable-file";

/** One id in a suppression comment. */
export interface SuppressedId {
  readonly id: string;
  readonly span: Span;
}

/** A comment that starts with `imglint-`. */
export interface Suppression {
  readonly comment: Comment;
  /** The word after `imglint-`, which may be none of the kinds. */
  readonly directive: string;
  /** Where the directive stands, with `imglint-`. */
  readonly span: Span;
  readonly ids: readonly SuppressedId[];
  /** What stands after `--`. */
  readonly reason: string | undefined;
}

/** The words after `imglint-` that mean something. */
export const suppressionKinds: readonly SuppressionKind[] = ["disable-next-line", "disable", "enable", "disable-file"];

/** Reads the suppression comments of a document, in order. */
export function readSuppressions({ comments }: Document): readonly Suppression[] {
  return comments.flatMap((comment) => readSuppression(comment) ?? []);
}

function readSuppression(comment: Comment): Suppression | undefined {
  const match = /^([ \t]*)imglint-([\w-]+)/.exec(comment.text);
  if (match === null) return undefined;
  const [whole, blanks = "", directive = ""] = match;
  const textStart = comment.span.start + 1;
  const rest = comment.text.slice(whole.length);
  const dashes = /(?:^|[ \t])--(?=[ \t]|$)/.exec(rest);
  const list = dashes === null ? rest : rest.slice(0, dashes.index);
  const ids = [...list.matchAll(/[^\s,]+/g)].map((id) => {
    const start = textStart + whole.length + id.index;
    return { id: id[0], span: { start, end: start + id[0].length } };
  });
  return {
    comment,
    directive,
    span: { start: textStart + blanks.length, end: textStart + whole.length },
    ids,
    reason: dashes === null ? undefined : rest.slice(dashes.index + dashes[0].length).trim(),
  };
}

/** One id with the range in which it hides findings. */
interface Cover {
  readonly suppressed: SuppressedId;
  readonly reason: string | undefined;
  readonly range: Span;
}

/** A finding that a comment hides, and what the comment gives as the reason. */
export interface HiddenFinding {
  readonly diagnostic: Diagnostic;
  readonly reason?: string;
}

/** What is left of findings, what was hidden of them, and the ids that hid nothing. */
export interface Suppressed {
  readonly kept: readonly Diagnostic[];
  readonly hidden: readonly HiddenFinding[];
  readonly unused: readonly SuppressedId[];
}

/** Hides findings. `ran` tells whether a rule ran: the id of one that did not is not unused. */
export function suppress(
  document: Document,
  suppressions: readonly Suppression[],
  diagnostics: readonly Diagnostic[],
  ran: (id: string) => boolean,
): Suppressed {
  const covers = new Map<string, Cover[]>();
  for (const cover of coversOf(document, suppressions)) {
    const { id } = cover.suppressed;
    const others = covers.get(id);
    if (others === undefined) covers.set(id, [cover]);
    else others.push(cover);
  }
  const used = new Set<SuppressedId>();
  const kept: Diagnostic[] = [];
  const hidden: HiddenFinding[] = [];
  for (const diagnostic of diagnostics) {
    const { code, span } = diagnostic;
    const hiding = covers.get(code)?.find(({ range }) => range.start <= span.start && span.start <= range.end);
    if (hiding === undefined) kept.push(diagnostic);
    else {
      used.add(hiding.suppressed);
      hidden.push({ diagnostic, ...(hiding.reason && { reason: hiding.reason }) });
    }
  }
  const all = [...covers.values()].flat().map(({ suppressed }) => suppressed);
  return { kept, hidden, unused: all.filter((suppressed) => !used.has(suppressed) && ran(suppressed.id)) };
}

/** The last comment of a kind that holds at an offset; one without ids holds nowhere. */
export function suppressionAt(
  document: Document,
  kind: "disable-next-line" | "disable-file",
  offset: number,
): Suppression | undefined {
  const suppressions = readSuppressions(document).filter(({ directive }) => directive === kind);
  const covers = coversOf(document, suppressions);
  const cover = covers.findLast(({ range }) => range.start <= offset && offset <= range.end);
  return cover && suppressions.find(({ ids }) => ids.includes(cover.suppressed));
}

function coversOf(document: Document, suppressions: readonly Suppression[]): Cover[] {
  const ends = suppressions.filter(({ directive }) => directive === "enable");
  const ranges = suppressions.length === 0 ? [] : rangesOf(document);
  return suppressions.flatMap(({ directive, ids, comment, reason }) =>
    ids.flatMap((suppressed): Cover[] => {
      switch (directive) {
        case "disable-file":
          return [{ suppressed, reason, range: document.span }];
        case "disable": {
          const end = ends.find(({ comment: { span }, ids: ended }) => {
            return span.start > comment.span.start && ended.some(({ id }) => id === suppressed.id);
          });
          const range = { start: comment.span.start, end: end?.comment.span.start ?? document.span.end };
          return [{ suppressed, reason, range }];
        }
        case "disable-next-line":
          return [{ suppressed, reason, range: nextLine(document.text, ranges, comment.span.end) }];
        default:
          return [];
      }
    }),
  );
}

const skipped = /(?:[ \t]*(?:#[^\r\n]*)?(?:\r?\n|\r(?!\n)))*/y;

/** The next line that is neither empty nor a comment; all of the command or of the key in YAML that starts there. */
function nextLine(text: string, starts: readonly Span[], offset: number): Span {
  skipped.lastIndex = offset;
  skipped.test(text);
  const start = skipped.lastIndex;
  lineContent.lastIndex = start;
  lineContent.test(text);
  const end = lineContent.lastIndex;
  const first = starts[firstIndex(starts.length, (index) => (starts[index]?.start ?? 0) >= start)];
  return { start, end: first === undefined || first.start > end ? end : Math.max(end, first.end) };
}

const lineContent = /[^\r\n]*/y;

/** The commands of a document, or the keys of one in YAML, in order. */
function rangesOf({ commands, component }: Document): readonly Span[] {
  const ranges = commands.map(({ span }) => span);
  if (component === undefined) return ranges;
  walk(component, (node) => {
    if (node.kind === "Entry") ranges.push(node.span);
  });
  return ranges;
}
