/** Folding ranges: what an editor can fold away. */

import { type Comment, type Document, type Span, walk } from "@buildcontent/parser";
import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-protocol";
import { toPosition } from "../convert.ts";
import { readRegions, regionMark } from "../outline/regions.ts";
import type { Session } from "../session.ts";
import type { Source } from "../source.ts";
import { wordsEnd } from "../words-end.ts";

/** No more ranges than this are given to a client that names no limit of its own. */
const mostRanges = 5_000;

interface Fold extends Span {
  readonly kind?: FoldingRangeKind;
}

/**
 * Whole lines, the first of which stays to be seen: so the answer is the same for clients that fold lines only and for those that fold
 * characters. What a client can take no more of is left out from the innermost ranges on.
 */
export function foldingRanges(source: Source, _params: unknown, { client }: Session): FoldingRange[] {
  const { document } = source;
  const folds = [
    ...readRegions(document).map(({ span }): Fold => ({ ...span, kind: FoldingRangeKind.Region })),
    ...commentBlocks(source).map((block): Fold => ({ ...block, kind: FoldingRangeKind.Comment })),
    ...commandFolds(document),
    ...componentFolds(document),
  ];
  return outermost(linesOf(source, folds), client.foldingRangeLimit ?? mostRanges);
}

/** The folds as lines, in order, outer ones first; of those that have the same lines, the first. */
function linesOf(source: Source, folds: readonly Fold[]): FoldingRange[] {
  const seen = new Set<string>();
  return folds
    .flatMap(({ start, end, kind }): FoldingRange[] => {
      const [startLine, endLine] = [toPosition(source, start).line, toPosition(source, end).line];
      const key = `${startLine} ${endLine}`;
      if (startLine === endLine || seen.has(key)) return [];
      seen.add(key);
      return [{ startLine, endLine, ...(kind && { kind }) }];
    })
    .toSorted((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** At most so many ranges: those inside of the fewest others. */
function outermost(ranges: FoldingRange[], most: number): FoldingRange[] {
  if (ranges.length <= most) return ranges;
  const around: FoldingRange[] = [];
  const depths = ranges.map((range, index) => {
    while ((around.at(-1)?.endLine ?? range.startLine) < range.startLine) around.pop();
    return { index, depth: around.push(range) };
  });
  const kept = new Set(
    depths
      .toSorted((a, b) => a.depth - b.depth)
      .slice(0, Math.max(most, 0))
      .map(({ index }) => index),
  );
  return ranges.filter((_, index) => kept.has(index));
}

/** Comments on lines of their own, one below the other; the marks of regions belong to none. */
function commentBlocks({ document: { comments, text }, lineMap: { starts } }: Source): readonly Span[] {
  const blocks: Span[] = [];
  let line = 0;
  let lastLine = -1;
  for (const comment of comments) {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= comment.span.start) line++;
    if (!isAlone(comment, text, starts[line] ?? 0)) continue;
    const above = lastLine === line - 1 ? blocks.pop() : undefined;
    blocks.push({ start: above?.start ?? comment.span.start, end: comment.span.end });
    lastLine = line;
  }
  return blocks;
}

function isAlone(comment: Comment, text: string, lineStart: number): boolean {
  return regionMark(comment) === undefined && text.slice(lineStart, comment.span.start).trim() === "";
}

/** Continued commands, and the bodies of heredocs under the lines that they are in. */
function commandFolds({ commands, text }: Document): readonly Fold[] {
  return commands.flatMap(({ span, arguments: nodes }): readonly Fold[] => [
    { start: span.start, end: wordsEnd(text, span) },
    ...nodes.flatMap((node): readonly Fold[] => {
      const heredocs = node.kind === "ShellText" ? node.heredocs : [];
      return heredocs.flatMap(({ span: { start }, body }) => (body === undefined ? [] : [{ start, end: body.end }]));
    }),
  ]);
}

/** Keys and list items in YAML with what is below them: sections, parameters, tasks, properties, scripts. */
function componentFolds({ component }: Document): readonly Fold[] {
  const folds: Fold[] = [];
  if (component === undefined) return folds;
  walk(component, (node) => {
    if (node.kind === "Entry") folds.push(node.span);
    else if (node.kind === "YamlValue") for (const { span } of node.items) folds.push(span);
  });
  return folds;
}
