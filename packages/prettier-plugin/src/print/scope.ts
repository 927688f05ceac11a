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

/** How many columns a line takes: a character of Chinese takes two. */
export function widthOf(line: string): number {
  return /^[ -~]*$/.test(line) ? line.length : stringWidth(line);
}
