/** Signature help: what a command or an action takes, while it is typed. */

import type { SignatureHelp } from "vscode-languageserver-protocol";
import type { Source } from "../source.ts";

export function signatureHelp(_source: Source, _offset: number): SignatureHelp | null {
  return null;
}
