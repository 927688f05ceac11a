/** The edits that make JSON of what was meant as an array. */

import type { ArrayProblem, Edit, ExecArray, ExecString } from "@buildcontent/parser";
import { insert, remove, replace } from "../text/edits.ts";
import { mayGoOnBelow } from "../text/line-below.ts";
import { sourceOf } from "../rule.ts";

/** Quotes and commas of word processors and of Chinese input methods, and what is meant by them. */
const plain: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "＂": '"',
  "‘": '"',
  "’": '"',
  "，": ",",
  "、": ",",
};

/** Tells whether a problem is a word with quotes or commas that only look like those of JSON. */
export function isTypographic(text: string, { code, span }: ArrayProblem): boolean {
  return code === "array-bare-word" && /[“”„＂‘’，、]/.test(sourceOf(text, span));
}

/**
 * Edits after which an array is JSON, its line breaks and comments untouched. Undefined where it is not plain what was meant: a
 * string without an end, text after the array, words without a blank between them, a `\` that JSON could read in two ways, an array without
 * an end over a line that is no command.
 */
export function jsonEdits(text: string, array: ExecArray): Edit[] | undefined {
  const { elements, problems, span } = array;
  if (elements.length === 0) return undefined;
  if (problems.some(({ code }) => code === "array-not-closed") && mayGoOnBelow(text, span.end)) return undefined;
  if (problems.some((problem) => isTypographic(text, problem))) return plainEdits(text, array);
  const indexAt = new Map(elements.map((element, index) => [element.span.start, index]));
  const edits = problems.map((problem): Edit | undefined => {
    if (problem.code === "array-extra-comma") return remove(problem.span);
    if (problem.code === "array-not-closed") return close(text, span.end, problem, problems);
    const index = indexAt.get(problem.span.start) ?? -1;
    return elementEdit(text, problem, elements[index], elements[index - 1]);
  });
  const known = edits.filter((edit) => edit !== undefined);
  return known.length === edits.length ? known : undefined;
}

/** Plain quotes and commas in the words that have others; undefined where that alone does not make JSON of the array. */
function plainEdits(text: string, array: ExecArray): Edit[] | undefined {
  if (!isStringArray(inPlain(sourceOf(text, array)))) return undefined;
  return array.problems
    .filter((problem) => isTypographic(text, problem))
    .map(({ span }) => replace(span, inPlain(sourceOf(text, span))));
}

function inPlain(source: string): string {
  return source.replace(/[“”„＂‘’，、]/g, (character) => plain[character] ?? character);
}

function isStringArray(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) && value.every((element) => typeof element === "string");
  } catch {
    return false;
  }
}

/** A `]` at the end, in the place of a comma that stands there. */
function close(text: string, end: number, { span }: ArrayProblem, problems: readonly ArrayProblem[]): Edit | undefined {
  if (sourceOf(text, span) !== ",") return insert(end, "]");
  return problems.some(({ code }) => code === "array-extra-comma") ? undefined : replace(span, "]");
}

function elementEdit(
  text: string,
  { code, span }: ArrayProblem,
  element: ExecString | undefined,
  before: ExecString | undefined,
): Edit | undefined {
  if (element === undefined) return undefined;
  if (code === "array-missing-comma") {
    const glued = before?.span.end === span.start && (before.quote === "none" || element.quote === "none");
    return before === undefined || glued ? undefined : insert(before.span.end, ",");
  }
  return isPlain(sourceOf(text, span), code) ? replace(span, JSON.stringify(element.value)) : undefined;
}

/** Tells whether an element's value is sure to be what was meant by its source. */
function isPlain(source: string, code: ArrayProblem["code"]): boolean {
  if (code === "array-single-quotes") return !source.includes("\\");
  if (code === "array-bad-escape") return !/\\[\r\nbfnrtu/]/.test(source);
  return code === "array-bare-word" && /[\p{L}\p{N}]/u.test(source) && !/[\\[]/.test(source);
}
