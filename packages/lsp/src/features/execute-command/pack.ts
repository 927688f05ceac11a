/** `imglint.pack`: a document as it is to be sent to the service. */

import { bytesOf, packDocument } from "imglint";
import { toPosition } from "../../convert.ts";
import type { Source } from "../../source.ts";
import { say } from "../../texts.ts";

/** The packed text with its size in bytes of UTF-8 and the number of its commands; or in a sentence why there is none. */
export type PackAnswer =
  { readonly text: string; readonly bytes: number; readonly commands: number } | { readonly refusal: string };

/** Packs a document, as `imglint pack` does. What counts towards its size is what is sent. */
export function pack(source: Source): PackAnswer {
  const { document, findings, locale, settings } = source;
  const error = findings.diagnostics.find(({ code, severity }) => severity === "error" && code !== tooLarge);
  if (error !== undefined) {
    const line = toPosition(source, error.span.start).line + 1;
    return { refusal: say(locale, "packErrors", { line, message: error.message }) };
  }
  const [failure] = findings.failures;
  // What failed may have had something to refuse.
  if (failure !== undefined) return { refusal: say(locale, "packUnchecked", { rule: failure.rule }) };
  const { text, isProven } = packDocument(document);
  if (!isProven) return { refusal: say(locale, "packBug") };
  const bytes = bytesOf(text);
  const { bytes: max } = settings.limits;
  const isHidden = findings.suppressed.some(({ diagnostic }) => diagnostic.code === tooLarge);
  if (bytes > max && !isHidden) return { refusal: say(locale, "packTooLarge", { bytes, max }) };
  return { text, bytes, commands: document.commands.length };
}

const tooLarge = "content-too-large";
