/**
 * What comments say to the linter about the form of a command. Where they hide a finding that formatting would repair, the author wants
 * it so: it stays, and the comment keeps its use.
 */

import type { Comment } from "@buildcontent/parser";
import type { Item } from "./template.ts";

/** Rules about line breaks: a command for which one is hidden stays in its lines. */
const aboutBreaks = ["space-after-continuation", "blank-in-continuation", "glued-words"];

/** The rules of the linter that formatting takes heed of. */
export const aboutForm: readonly string[] = ["keyword-case", "unquoted-env-value", ...aboutBreaks];

/** Which of a command's forms are to stay as they are. */
export interface Kept {
  /** `keyword-case` is hidden. */
  readonly keyword: boolean;
  /** `unquoted-env-value` is hidden. */
  readonly quotes: boolean;
  /** A rule about line breaks is hidden. */
  readonly breaks: boolean;
}

/** Nothing is to stay. */
export const nothingKept: Kept = { keyword: false, quotes: false, breaks: false };

/** What is to stay of each item, in their order; undefined where no comment speaks to the linter. */
export function keptOf(items: readonly Item[], comments: readonly Comment[]): readonly Kept[] | undefined {
  const directives = comments.flatMap((comment) => readDirective(comment) ?? []);
  if (directives.length === 0) return undefined;
  const inFile = new Set(idsOf(directives, "disable-file"));
  const disabled = new Set<string>();
  let nextLine: ReadonlySet<string> = new Set();
  let next = 0;
  return items.map((item) => {
    const first = next;
    while ((directives[next]?.start ?? item.end) < item.end) next++;
    const own = directives.slice(first, next);
    for (const { kind, ids } of own) {
      if (kind === "disable") for (const id of ids) disabled.add(id);
    }
    const ownLines = idsOf(own, "disable-next-line");
    const hidden = new Set([...inFile, ...disabled, ...nextLine, ...ownLines]);
    for (const { kind, ids } of own) {
      if (kind === "enable") for (const id of ids) disabled.delete(id);
    }
    nextLine = new Set(item.node?.kind === "Comment" ? [...nextLine, ...ownLines] : []);
    return {
      keyword: hidden.has("keyword-case"),
      quotes: hidden.has("unquoted-env-value"),
      breaks: aboutBreaks.some((id) => hidden.has(id)),
    };
  });
}

interface Directive {
  readonly start: number;
  readonly kind: string;
  /** Of the rules about form only, so that what is hidden stays a short list however many comments there are. */
  readonly ids: readonly string[];
}

function idsOf(directives: readonly Directive[], wanted: string): readonly string[] {
  return directives.filter(({ kind }) => kind === wanted).flatMap(({ ids }) => ids);
}

function readDirective({ text, span }: Comment): Directive | undefined {
  const [, kind, list] = /^[ \t]*imglint-([\w-]+)(.*?)(?:[ \t]--(?:[ \t].*)?)?$/s.exec(text.trimEnd()) ?? [];
  if (kind === undefined || list === undefined) return undefined;
  return { start: span.start, kind, ids: list.split(/[\s,]+/).filter((id) => aboutForm.includes(id)) };
}
