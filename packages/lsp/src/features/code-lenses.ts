/** Code lenses: what the document uses of the limits, above its first line. Off by default. */

import type { CodeLens } from "vscode-languageserver-protocol";
import { type Session, settingsOf } from "../session.ts";
import type { Source } from "../source.ts";
import { usedText } from "./budget.ts";

/** One lens, which is there to be read: it has no command. */
export function codeLenses(source: Source, _params: unknown, session: Session): CodeLens[] | null {
  if (!settingsOf(session, source.uri).codeLens.enable) return null;
  const start = { line: 0, character: 0 };
  return [{ range: { start, end: start }, command: { title: usedText(source), command: "" } }];
}
