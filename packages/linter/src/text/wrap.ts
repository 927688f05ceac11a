/** Text in lines of a width, also where it has no blanks, as in Chinese. */

import { late } from "./late.ts";
import { widthOf } from "./width.ts";

/**
 * The units that a line may break between: blanks, words, code in backticks with its blanks, and single characters of scripts
 * without blanks. Punctuation clings to what it belongs to.
 */
const units = late(
  () =>
    /\s+|[（“《「【]*(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:`[^`]+`|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。：；、！？（）“”《》「」【】…])+)?[，。：；、！？）”》」】…]*/gu,
);

/**
 * A paragraph in lines of at most `width` columns, each after the first with `indent` before it. Line ends count as blanks. A word
 * that is wider than a line has one of its own and stays whole, so that it can be copied.
 */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const [unit] of text.matchAll(units())) {
    const room = width - (lines.length === 0 ? 0 : widthOf(indent));
    if (line !== "" && widthOf(`${line}${unit}`.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else {
      line += /^\s/.test(unit) ? " " : unit;
    }
  }
  return [...lines, line.trimEnd()].join(`\n${indent}`);
}
