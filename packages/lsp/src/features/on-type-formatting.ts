/** Formatting on type: how the line that Enter has begun is indented, as the formatter would. No other line is touched. */

import { type Command, quoteAfter, type Span } from "@buildcontent/parser";
import type { DocumentOnTypeFormattingParams, FormattingOptions, TextEdit } from "vscode-languageserver-protocol";
import { toOffset } from "../convert.ts";
import { placeOf, type Session, settingsOf } from "../session.ts";
import type { Source } from "../source.ts";
import { toTextEdits } from "../workspace-edit.ts";

/** The edit of the new line's blanks; null where they stay as the editor has put them. */
export function onTypeFormatting(
  source: Source,
  { position, options, ch }: DocumentOnTypeFormattingParams,
  session: Session,
): TextEdit[] | null {
  const isOff = !settingsOf(session, source.uri).format.enable;
  if (ch !== "\n" || isOff || session.configuration.isIgnored(placeOf(session, source.uri))) return null;
  if (source.document.syntax === "yaml") return null;
  const blanks = blanksAt(source, toOffset(source, position));
  const wanted = blanks && indentationFor(source, blanks, options);
  if (blanks === undefined || wanted === undefined) return null;
  return source.text.slice(blanks.start, blanks.end) === wanted
    ? null
    : toTextEdits(source, [{ span: blanks, text: wanted }]);
}

/** The blanks that the line of an offset starts with; undefined in the first line. */
function blanksAt({ text, lineMap }: Source, offset: number): Span | undefined {
  const start = lineMap.starts.findLast((line) => line <= offset) ?? 0;
  const blanks = /[ \t]*/y;
  blanks.lastIndex = start;
  blanks.test(text);
  return start === 0 ? undefined : { start, end: blanks.lastIndex };
}

/** The blanks that a new line is to start with; undefined where they are not for the formatter to say. */
function indentationFor(source: Source, blanks: Span, options: FormattingOptions): string | undefined {
  const { text, document } = source;
  const above = lineAbove(source, blanks.start);
  const command = document.commands.findLast(({ span }) => span.start <= above.end);
  if (command === undefined || command.span.end < above.end || hasHeredoc(command)) return undefined;
  if (document.comments.some(({ span }) => above.start <= span.start && span.start < above.end)) return undefined;
  const isContinued = command.continuations.some(({ span }) => above.start <= span.start && span.start < above.end);
  if (!isContinued) return endsLine(text, blanks.end) && command.span.start < above.start ? "" : undefined;
  // A break in quotes or in a word is a part of it, and blanks would be, too.
  const line = text.slice(above.start, above.end).replace(/\\[ \t]*$/, "");
  const isGlued = /[^ \t]$/.test(line) && !endsLine(text, blanks.end);
  const before = text.slice(command.span.start, above.start) + line;
  if (isGlued || quoteAfter(before, undefined) !== undefined) return undefined;
  return command.span.start < above.start ? (/^[ \t]*/.exec(line)?.[0] ?? "") : levelOf(options);
}

/** The line above the one that starts at an offset, without its line end. */
function lineAbove({ text, lineMap }: Source, start: number): Span {
  const line = lineMap.starts.findLast((other) => other < start) ?? 0;
  return { start: line, end: line + (/[^\r\n]*/.exec(text.slice(line, start))?.[0].length ?? 0) };
}

function hasHeredoc({ arguments: nodes }: Command): boolean {
  return nodes.some((node) => node.kind === "Heredoc" || (node.kind === "ShellText" && node.heredocs.length > 0));
}

function endsLine(text: string, offset: number): boolean {
  return offset === text.length || /[\r\n]/.test(text.charAt(offset));
}

/** One level. An editor may send anything as its size. */
function levelOf({ insertSpaces, tabSize }: FormattingOptions): string {
  return insertSpaces ? " ".repeat(Math.min(Math.max(tabSize, 0), 16)) : "\t";
}
