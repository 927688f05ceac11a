/** From tokens to the arrays of CMD and ENTRYPOINT: their strings, and whatever keeps them from being JSON. */

import type { IToken } from "chevrotain";
import type { ArrayProblem, ExecArray, ExecString } from "../ast.ts";
import { spanOf } from "./nodes.ts";
import { cookWord, withoutBreaks } from "./words.ts";
import type { BreaksPayload } from "./tokens.ts";

/** A token of an array and what it is there. */
export interface ArrayToken {
  readonly role: "string" | "comma" | "close" | "word";
  readonly token: IToken;
}

/** An array from its `[` and the tokens after it. */
export function execArray(open: IToken, tokens: readonly ArrayToken[]): ExecArray {
  const close = tokens.findIndex(({ role }) => role === "close");
  const inside = close === -1 ? tokens : tokens.slice(0, close);
  const after = close === -1 ? [] : tokens.slice(close + 1);
  const elements: ExecString[] = [];
  const problems: ArrayProblem[] = [];
  inside.forEach((current, index) => {
    problems.push(...placeProblems(current, inside[index - 1]));
    if (!isElement(current)) return;
    const { node, problems: own } = execString(current);
    elements.push(node);
    problems.push(...own);
  });
  problems.push(...endProblems(open, inside, close !== -1), ...textAfter(after));
  const { end } = spanOf(tokens.at(-1)?.token ?? open);
  return { kind: "ExecArray", span: { start: open.startOffset, end }, elements, problems };
}

function isElement(token: ArrayToken | undefined): boolean {
  return token?.role === "string" || token?.role === "word";
}

/** Elements and commas take turns. */
function placeProblems(current: ArrayToken, before: ArrayToken | undefined): ArrayProblem[] {
  const span = spanOf(current.token);
  if (current.role === "comma") return isElement(before) ? [] : [{ code: "array-extra-comma", span }];
  return isElement(before) ? [{ code: "array-missing-comma", span }] : [];
}

/** A string that is not closed takes the `]` with it: that the array is not closed either is no news. */
function endProblems(open: IToken, inside: readonly ArrayToken[], closed: boolean): ArrayProblem[] {
  const last = inside.at(-1);
  const span = spanOf(last?.token ?? open);
  if (closed) {
    const trailing = last?.role === "comma" && isElement(inside.at(-2));
    return trailing ? [{ code: "array-extra-comma", span }] : [];
  }
  const unclosed = last?.role === "string" && !cookWord(last.token.image).terminated;
  return unclosed ? [] : [{ code: "array-not-closed", span }];
}

/** All that stands after an array is one problem. */
function textAfter(after: readonly ArrayToken[]): ArrayProblem[] {
  const first = after[0];
  const last = after.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ code: "array-text-after", span: { start: first.token.startOffset, end: spanOf(last.token).end } }];
}

interface Element {
  readonly node: ExecString;
  readonly problems: readonly ArrayProblem[];
}

function execString({ role, token }: ArrayToken): Element {
  if (role === "word") return element(token, token.image, "none", "array-bare-word");
  const raw = token.image;
  const quote = raw.startsWith('"') ? "double" : "single";
  const { value, terminated } = cookWord(raw);
  if (!terminated) return element(token, value, quote, "array-string-not-closed");
  if (quote === "single") return element(token, value, quote, "array-single-quotes");
  const json = jsonString(token);
  return json === undefined ? element(token, value, quote, "array-bad-escape") : element(token, json, quote);
}

function element(token: IToken, value: string, quote: ExecString["quote"], problem?: ArrayProblem["code"]): Element {
  const span = spanOf(token);
  return {
    node: { kind: "ExecString", span, value, quote },
    problems: problem === undefined ? [] : [{ code: problem, span }],
  };
}

/** The value of a string as JSON has it, without its continuations; undefined where it is not JSON. */
function jsonString(token: IToken): string | undefined {
  const payload: BreaksPayload | undefined = token.payload;
  const offset = token.startOffset;
  const breaks = (payload?.breaks ?? []).map(({ start, end }) => ({ start: start - offset, end: end - offset }));
  try {
    const value: unknown = JSON.parse(withoutBreaks(token.image, { start: 0, end: token.image.length }, breaks));
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
