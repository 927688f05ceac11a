/** A client of the server in the same process: what it sends goes through the real protocol, over streams. */

import { PassThrough } from "node:stream";
import type { Problem } from "imglint";
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
} from "vscode-languageserver-protocol/node";
import { formatInBrowser } from "../src/browser-formatter.ts";
import { serve } from "./serving.ts";
import type { Host } from "../src/host.ts";
import { fileUri, parseUri } from "../src/uri.ts";

/** A client that is connected to a server of its own. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What the server logged and showed, in order. */
  readonly messages: readonly string[];
  /** Opens a document as version 1. */
  readonly open: (uri: string, text: string, languageId?: string) => void;
  /** The next diagnostics that are published for a URI. */
  readonly nextDiagnostics: (uri: string) => Promise<readonly Diagnostic[]>;
  /** The status the server ended with, once it has. */
  readonly exitStatus: Promise<number>;
}

/** Starts a server on files in memory and connects a client with these capabilities. */
export async function startClient(
  options: {
    readonly capabilities?: ClientCapabilities;
    readonly files?: Readonly<Record<string, string>>;
    readonly host?: Partial<Host>;
    readonly params?: Partial<InitializeParams>;
  } = {},
): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const exitStatus = serve(toServer, toClient, { ...memoryHost(options.files), ...options.host });
  const connection = createProtocolConnection(toClient, toServer);
  const messages: string[] = [];
  for (const type of [LogMessageNotification.type, ShowMessageNotification.type]) {
    connection.onNotification(type, ({ message }) => void messages.push(message));
  }
  const waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    waiting.get(uri)?.(diagnostics);
    waiting.delete(uri);
  });
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: "file:///ws",
    capabilities: options.capabilities ?? {},
    ...options.params,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    initialized,
    messages,
    open: (uri, text, languageId = "buildcontent") => {
      const textDocument = { uri, languageId, version: 1, text };
      void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
    },
    nextDiagnostics: (uri) => new Promise((resolve) => void waiting.set(uri, resolve)),
    exitStatus,
  };
}

/** What is published to a client from now on: the path of each document with its codes. */
export function published({ connection }: TestClient): readonly string[] {
  const seen: string[] = [];
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    seen.push([uri.replace("file:///", ""), ...diagnostics.map(({ code }) => code)].join(" "));
  });
  return seen;
}

/** A host whose files are texts by their paths. */
export function memoryHost(files: Readonly<Record<string, string>> = {}): Host {
  return {
    files: {
      read: (path) => {
        const text = files[path];
        const problem: Problem = { path, text: "noSuchFile" };
        return text === undefined ? { problem } : { text };
      },
      isThere: (path) => files[path] !== undefined,
    },
    pathOf: (uri) => {
      const parsed = parseUri(uri);
      return parsed?.scheme === "file" ? parsed.path : undefined;
    },
    uriOf: fileUri,
    templatesBelow: (folder) => [
      Object.keys(files).filter((path) => path.startsWith(`${folder}/`) && !path.includes(".imglint")),
    ],
    stampOf: (path) => files[path],
    loadFormatter: () => Promise.resolve(formatInBrowser),
    rulePage: (id) => `imglint-docs:/${id}`,
  };
}
