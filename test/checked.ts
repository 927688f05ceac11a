/** What laws ask of a text: its findings, which no rule may fail on, and its errors of syntax. */

import { type Diagnostic, parse } from "@buildcontent/parser";
import { type CheckedText, lint } from "imglint";
import { expect } from "vitest";
import type { Sample } from "./samples.ts";

/** All rules at their defaults, on a text that no rule may fail on. */
export function findings({ text, kind }: Omit<Sample, "name">): readonly Diagnostic[] {
  const { diagnostics, failures } = lint(parse(text, { kind }).document);
  expect(failures).toEqual([]);
  return diagnostics;
}

/** How many errors of syntax a text has, in either syntax. */
export function syntaxErrors({ text, kind }: Omit<Sample, "name">): number {
  const { diagnostics, document } = parse(text, { kind });
  return diagnostics.length + (document.component?.problems.length ?? 0);
}

/** A text with its tree and what is found in it, as fixing takes it. */
export function checked({ text, kind }: Omit<Sample, "name">): CheckedText {
  const { document } = parse(text, { kind });
  return { document, syntaxErrors: syntaxErrors({ text, kind }), diagnostics: findings({ text, kind }) };
}
