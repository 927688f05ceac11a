/** Shell text: its lines as their author wrote and nested them, moved as a whole to the command's indentation; or as shfmt has them. */

import { isPlainLine, type ShellText, shellBreaks, withoutBlanksAtEnd, withoutIndentation } from "@buildcontent/parser";
import { commentLines, commentsBetween, gap, hasBreak, isGlued } from "./gap.ts";
import { columnAfterTab, indentation, type Scope } from "./scope.ts";

/** What follows `from`, the end of the keyword or of the last flag: the gap, and the text. */
export function printShell(scope: Scope, shell: ShellText, from: number): string {
  const formatted = scope.comments.length === 0 ? scope.formatShell?.lines(shell) : undefined;
  if (formatted !== undefined) return printFormatted(scope, formatted, from, shell);
  const lines = layOut(scope, shell, from);
  const least = lines.reduce((lowest, { column }) => Math.min(lowest, column ?? lowest), Number.POSITIVE_INFINITY);
  const indent = (column: number): string =>
    indentation(scope.options, scope.options.tabWidth + Math.max(0, column - least));
  const base = indentation(scope.options, scope.options.tabWidth);
  let printed = "";
  let last = from;
  for (const { text, start, end, isKept, column } of lines) {
    if (isKept) printed += scope.text.slice(last, start);
    else if (column === undefined) printed += " ";
    else {
      const comments = commentsBetween(scope, last, start);
      const lead =
        comments.length === 0 ? "" : commentLines(comments, ({ span }) => indent(columnOf(scope, span.start)));
      printed += ` \\\n${lead}${column === least ? base : indent(column)}`;
    }
    printed += text;
    last = end;
  }
  return printed;
}

/** The lines of shfmt, moved as a whole: the one that is indented least is one level deep, as it is where lines stay as they are. */
function printFormatted(scope: Scope, formatted: readonly string[], from: number, shell: ShellText): string {
  const { options } = scope;
  const start = gap(scope, from, shell.span.start);
  const [first = "", ...rest] = formatted;
  const indents = rest.map((line) => line.length - withoutIndentation(line).length);
  const least = start === " " ? Math.min(...indents) : 0;
  const lines = rest.map((line, index) => {
    const indent = indents[index] ?? 0;
    return indentation(options, options.tabWidth + indent - least) + line.slice(indent);
  });
  return start + [first, ...lines].join(" \\\n");
}

/** A line as it is to be printed, and where it stands in the source. */
interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether the break before it, with all around it, is to stay as it is. */
  readonly isKept: boolean;
  /** How far it is indented; undefined where it starts no line, or is kept. */
  readonly column: number | undefined;
}

function layOut(scope: Scope, shell: ShellText, from: number): readonly Line[] {
  const breaks = isPlainLine(shell) ? [] : shellBreaks(shell);
  return shell.lines.map(({ span, text }, index) => {
    const isFirst = index === 0;
    const isKept = isFirst ? isGlued(scope, from, span.start) : breaks[index - 1] === "fixed";
    const startsLine = !isFirst || hasBreak(scope, from, span.start);
    const body = isKept ? text : withoutIndentation(text);
    const start = span.end - body.length;
    return {
      text: breaks[index] === "free" ? withoutBlanksAtEnd(body) : body,
      start,
      end: span.end,
      isKept,
      column: startsLine && !isKept ? columnOf(scope, start) : undefined,
    };
  });
}

/** How many columns of white space stand before an offset in its line; a tab goes to the next level. */
function columnOf({ text, options: { tabWidth } }: Scope, offset: number): number {
  let column = 0;
  for (let at = text.lastIndexOf("\n", offset - 1) + 1; at < offset; at++) {
    column = text.charAt(at) === "\t" ? columnAfterTab(column, tabWidth) : column + 1;
  }
  return column;
}
