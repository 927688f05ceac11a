/** Texts with marks, as sources for features: `<|>` is the cursor; a range stands between two of them. */

import { type ClientCapabilities, SymbolKind } from "vscode-languageserver-protocol";
import { memoryHost } from "./server-client.ts";
import { createSession, openSource, type Session } from "../src/session.ts";
import type { Source } from "../src/source.ts";

/** A text without its marks, opened in a session. */
export interface Marked {
  readonly source: Source;
  readonly session: Session;
  /** Where the first mark stood. */
  readonly offset: number;
  /** Where all marks stood, in order. */
  readonly offsets: readonly number[];
}

/** How a marked text is opened. */
export interface MarkedOptions {
  /** Default: a build template in the workspace. */
  readonly uri?: string;
  readonly languageId?: string;
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  /** Files by path; the workspace is `/ws`. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What a modern editor can do. */
export const ableClient: ClientCapabilities = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } },
    hover: { contentFormat: ["markdown"] },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, symbolKind: { valueSet: Object.values(SymbolKind) } },
    codeAction: { resolveSupport: { properties: ["edit"] }, disabledSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/** Opens a marked text. One without a mark has its offset at 0. */
export function open(marked: string, options: MarkedOptions = {}): Marked {
  const { uri = "file:///ws/a.buildcontent", languageId = "buildcontent", locale = "en" } = options;
  const [first = "", ...others] = marked.split("<|>");
  const offsets: number[] = [];
  let text = first;
  for (const part of others) {
    offsets.push(text.length);
    text += part;
  }
  const session = createSession(
    {
      processId: null,
      rootUri: "file:///ws",
      locale,
      capabilities: options.capabilities ?? ableClient,
    },
    memoryHost(options.files),
  );
  session.documents.open({ uri, languageId, version: 1, text });
  const source = openSource(session, uri);
  if (source === undefined) throw new Error(`no source for ${uri}`);
  return { source, session, offset: offsets[0] ?? 0, offsets };
}
