/** All rules as a table for people: a line for each. */

import { widthOf } from "../text/width.ts";
import type { Locale } from "../lint.ts";
import type { Colors } from "../reporters/colors.ts";
import type { Rule } from "../rule.ts";
import { say } from "../texts.ts";
import { ruleWords } from "./rule-words.ts";

/** How the table is to be shown; without a width no cell is cut. */
export interface TableContext {
  readonly locale: Locale;
  readonly width?: number | undefined;
  readonly colors: Colors;
}

/** What a summary gets before codes get anything, in columns, and less than which codes are not worth showing. */
const summaryWidth = 40;
const leastCodes = 16;

const gap = "  ";

/** The table with a head and a line end. The last two columns, what a rule reports and its codes, share what is left of the width. */
export function ruleTable(rules: readonly Rule[], { locale, width, colors }: TableContext): string {
  const head = [
    say(locale, "columnRule"),
    say(locale, "columnSeverity"),
    say(locale, "columnFix"),
    say(locale, "columnReports"),
    say(locale, "columnCodes"),
  ];
  const rows = rules.map((rule) => cells(rule, locale));
  const widths = fitted(columnWidths([head, ...rows]), width);
  const line = (row: readonly string[], paint: (text: string, column: number) => string): string =>
    row
      .slice(0, widths.length)
      .map((cell, column) => paint(padded(cell, widths[column] ?? 0, column === widths.length - 1), column))
      .join(gap)
      .trimEnd();
  const painted = rules.map((rule, index) => line(rows[index] ?? [], painter(rule, colors)));
  return `${[line(head, (text) => colors.bold(text)), ...painted].join("\n")}\n`;
}

function cells({ id, severity, fix, summary, apiCodes }: Rule, locale: Locale): readonly string[] {
  const { severities, fixes } = ruleWords[locale];
  return [id, severities[severity], fixes[fix], summary[locale], apiCodes.join(" ")];
}

function painter({ severity }: Rule, colors: Colors): (text: string, column: number) => string {
  const bySeverity = { error: colors.red, warning: colors.yellow, info: colors.cyan, off: colors.dim }[severity];
  const byColumn = [colors.bold, bySeverity, undefined, undefined, colors.dim];
  return (text, column) => byColumn[column]?.(text) ?? text;
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = rows[0] ?? [];
  return columns.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
}

/** The widths of the columns in lines of a width. Codes are left out where they find no room. */
function fitted(widths: readonly number[], width: number | undefined): readonly number[] {
  if (width === undefined) return widths;
  const [summary = 0, codes = 0] = widths.slice(-2);
  const others = widths.slice(0, -2);
  const room = width - others.reduce((sum, one) => sum + one + gap.length, 0);
  if (room < summaryWidth + gap.length + leastCodes) return [...others, Math.min(summary, Math.max(room, 8))];
  const forSummary = Math.min(summary, Math.max(summaryWidth, room - gap.length - codes));
  return [...others, forSummary, Math.min(codes, room - gap.length - forSummary)];
}

/** A cell in its width: cut with a `…`, or filled up unless it is the last of its line. */
function padded(cell: string, width: number, isLast: boolean): string {
  const length = widthOf(cell);
  if (length <= width) return isLast ? cell : cell + " ".repeat(width - length);
  let cut = "";
  for (const character of cell) {
    if (widthOf(cut + character) > width - 1) break;
    cut += character;
  }
  const shown = `${cut.trimEnd()}…`;
  return shown + " ".repeat(isLast ? 0 : Math.max(0, width - widthOf(shown)));
}
