/** An example for a terminal, with carets and messages under what is reported in it. */

import { createLineMap, type Diagnostic, type LineMap, positionAt } from "@buildcontent/parser";
import { widthOf } from "../text/width.ts";
import { codeFrame } from "../reporters/code-frame.ts";
import type { Colors } from "../reporters/colors.ts";
import { visible } from "../reporters/visible.ts";
import { wrap } from "../text/wrap.ts";

/** How an example is shown: in lines of `width` columns as far as messages go; `own` is the rule that need not be named. */
export interface AnnotateOptions {
  readonly width: number;
  readonly own: string;
  readonly colors: Colors;
}

/** The lines of a text, each with its findings under it. Lines of the text are never cut or wrapped. */
export function annotate(
  text: string,
  diagnostics: readonly Diagnostic[],
  options: AnnotateOptions,
): readonly string[] {
  const map = createLineMap(text);
  const foundIn = (line: number): readonly Diagnostic[] =>
    diagnostics.filter(({ span }) => positionAt(map, span.start).line === line);
  const lines = map.starts.map((start, line) => text.slice(start, map.starts[line + 1]).replace(/[\r\n]+$/, ""));
  if (lines.length > 1 && lines.at(-1) === "" && foundIn(lines.length - 1).length === 0) lines.pop();
  return lines.flatMap((line, index) => [
    visible(line),
    ...foundIn(index).map((one) => finding(text, map, one, options)),
  ]);
}

/** More characters than an example's line has. */
const wholeLine = 10_000;

function finding(
  text: string,
  map: LineMap,
  { span, code, message }: Diagnostic,
  { width, own, colors }: AnnotateOptions,
): string {
  const { carets } = codeFrame(text, map, span, wholeLine);
  const words = code === own ? message : `${code}: ${message}`;
  const hanging = widthOf(carets) + 1;
  if (hanging > width / 2) return `${colors.red(carets)}\n  ${wrap(words, width - 2, "  ")}`;
  return `${colors.red(carets)} ${wrap(words, width - hanging, " ".repeat(hanging))}`;
}
