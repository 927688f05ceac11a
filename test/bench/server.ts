/** A language server in a process of its own, and a text that is open in it. */

import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
} from "vscode-languageserver-protocol/node";

/** A server that runs. */
export interface Server {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
  /** How long it took to answer `initialize`, in milliseconds from the start of its process. */
  readonly answered: number;
}

/** Starts the server whose program is at a path. */
export async function startServer(path: string): Promise<Server> {
  const begin = performance.now();
  const child = spawn(process.execPath, [path, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(child.stdout, child.stdin);
  connection.listen();
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  const answered = performance.now() - begin;
  assert.ok(capabilities.textDocumentSync !== undefined, `${path} answers without capabilities`);
  return { child, connection, answered };
}

/** Ends it, and waits until it has. */
export async function stopServer({ child, connection }: Server): Promise<void> {
  connection.dispose();
  const ended = once(child, "exit");
  child.kill();
  await ended;
}

/** What the process of a server has in use, in MiB. */
export function memoryInUse({ child }: Server): number {
  const [, kilobytes = "NaN"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

/** A text that is open. */
export interface OpenText {
  /** What was published at last. */
  readonly diagnostics: () => readonly Diagnostic[];
  /** Edits the text, and waits for the diagnostics of the edit. They come once for each edit; else it throws. */
  readonly edit: (range: Range, text: string) => Promise<void>;
}

/** Opens a text, and waits for its diagnostics. */
export async function openText({ connection }: Server, languageId: string, text: string): Promise<OpenText> {
  const uri = `file:///bench/${languageId}`;
  let version = 1;
  let count = 0;
  let diagnostics: readonly Diagnostic[] = [];
  let told = (): void => undefined;
  connection.onNotification(PublishDiagnosticsNotification.type, (published) => {
    count++;
    ({ diagnostics } = published);
    told();
  });
  const afterwards = async (send: Promise<void>): Promise<void> => {
    const shown = new Promise<void>((resolve) => (told = resolve));
    await send;
    await shown;
    assert.equal(count, version, `${languageId}: diagnostics do not come once for each edit`);
  };
  await connection.sendNotification(InitializedNotification.type, {});
  const textDocument = { uri, languageId, version, text };
  await afterwards(connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument }));
  return {
    diagnostics: () => diagnostics,
    edit: async (range, inserted) => {
      version++;
      const change = { textDocument: { uri, version }, contentChanges: [{ range, text: inserted }] };
      await afterwards(connection.sendNotification(DidChangeTextDocumentNotification.type, change));
    },
  };
}
