/** Formatting as users get it, and texts without syntax errors to format. */

import { type Command, type Document, parse, walk } from "@buildcontent/parser";
import type { Arbitrary } from "fast-check";
import { format, type Options } from "prettier";
import * as plugin from "prettier-plugin-buildcontent";
import { templateLike } from "./generated.ts";

/** A text through Prettier and the plugin. */
export async function formatted(text: string, options: Options = {}): Promise<string> {
  return format(text, { parser: "buildcontent", plugins: [plugin], ...options });
}

/** Whether a text is a template without syntax errors, and without heredocs that have no end. */
export function isSound(text: string): boolean {
  const { diagnostics, document } = parse(text);
  return diagnostics.length === 0 && document.syntax === "commands" && !hasOpenHeredoc(document);
}

function hasOpenHeredoc(document: Document): boolean {
  let isOpen = false;
  walk(document, (node) => {
    isOpen ||= node.kind === "Heredoc" && node.body === undefined;
  });
  return isOpen;
}

/** Texts with everything that can stand in a template, but no syntax error. */
export const soundTemplate: Arbitrary<string> = templateLike.map(withoutBrokenCommands).filter(isSound);

/** A text without the lines of its commands that have a syntax error. */
export function withoutBrokenCommands(text: string): string {
  const { diagnostics, document } = parse(text);
  const isBroken = ({ span }: Command): boolean =>
    diagnostics.some((error) => span.start <= error.span.start && error.span.end <= span.end);
  let kept = "";
  let last = 0;
  for (const command of document.commands.filter(isBroken)) {
    kept += text.slice(last, command.span.start);
    last = command.span.end;
  }
  return kept + text.slice(last);
}
