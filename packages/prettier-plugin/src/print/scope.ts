/** What the printing of a command has at hand. */

import type { Command, Comment } from "@buildcontent/parser";
import stringWidth from "string-width";
import type { PrintOptions } from "../options.ts";
import type { ShellFormatter } from "../shfmt.ts";
import type { Kept } from "./suppressed.ts";

/** A command and what it is printed with. */
export interface Scope {
  readonly text: string;
  readonly command: Command;
  /** The comments inside the command, in order. */
  readonly comments: readonly Comment[];
  readonly kept: Kept;
  readonly options: PrintOptions;
  readonly formatShell: ShellFormatter | undefined;
}

/** White space of a width: one level is `tabWidth` wide. */
export function indentation({ useTabs, tabWidth }: PrintOptions, width: number): string {
  if (useTabs !== true || tabWidth === 0) return " ".repeat(width);
  const tabs = Math.floor(width / tabWidth);
  return "\t".repeat(tabs) + " ".repeat(width - tabs * tabWidth);
}

/** How many columns a line takes: a character of Chinese takes two, a tab goes to the next level. */
export function widthOf(line: string, { tabWidth }: PrintOptions): number {
  if (/^[ -~]*$/.test(line)) return line.length;
  const [first = "", ...rest] = line.split("\t");
  return rest.reduce((column, part) => columnAfterTab(column, tabWidth) + stringWidth(part), stringWidth(first));
}

/** The column that a tab leads to; without a `tabWidth` it takes none. */
export function columnAfterTab(column: number, tabWidth: number): number {
  return tabWidth === 0 ? column : column + tabWidth - (column % tabWidth);
}
