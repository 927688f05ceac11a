/** `imglint/budget`, a request of ours: how much of the service's limits a document uses. */

import { bytesOf } from "imglint";
import { ProtocolRequestType, type TextDocumentIdentifier } from "vscode-languageserver-protocol";
import type { Source } from "../source.ts";
import { say } from "../texts.ts";

/** Sizes in bytes of UTF-8. A component in YAML has no commands, so `commands` is 0 there. */
export interface Budget {
  readonly bytes: number;
  readonly maxBytes: number;
  readonly commands: number;
  readonly maxCommands: number;
}

/** The request; null for a document that is not looked at. */
export const budgetRequest: ProtocolRequestType<
  { readonly textDocument: TextDocumentIdentifier },
  Budget | null,
  never,
  void,
  void
> = new ProtocolRequestType("imglint/budget");

/**
 * Counts as the rules content-too-large and too-many-commands do: the whole text, since comments count where they are sent, by the
 * limits of the configuration.
 */
export function budget({ text, document, settings: { limits } }: Source): Budget {
  return {
    bytes: bytesOf(text),
    maxBytes: limits.bytes,
    commands: document.commands.length,
    maxCommands: limits.commands,
  };
}

/** What is used, for people; without commands for a component in YAML. */
export function usedText(source: Source): string {
  return say(source.locale, source.document.component === undefined ? "used" : "usedBytes", { ...budget(source) });
}
