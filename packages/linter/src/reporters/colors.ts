/** Colors and weights of text on a terminal. */

import { styleText } from "node:util";

/** Functions that style a text, or leave it as it is where there are to be no colors. */
export type Colors = Readonly<
  Record<"bold" | "dim" | "red" | "green" | "yellow" | "cyan", (text: string) => string>
> & {
  readonly areOn: boolean;
};

/** The functions for an output that is to have colors, or none. */
export function createColors(areOn: boolean): Colors {
  const style = (format: Exclude<keyof Colors, "areOn">) => (text: string) =>
    // What the output is was asked before, and it may be a file.
    areOn ? styleText(format, text, { validateStream: false }) : text;
  return {
    areOn,
    bold: style("bold"),
    dim: style("dim"),
    red: style("red"),
    green: style("green"),
    yellow: style("yellow"),
    cyan: style("cyan"),
  };
}
