/** The language server as a process, and a client that is connected with it. */

import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type ClientCapabilities,
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
} from "vscode-languageserver-protocol/node";
import { inject, onTestFinished } from "vitest";

/** The command of the packed server. */
export const serverCommand: string = join(inject("serverIn"), "node_modules/.bin/buildcontent-language-server");

/** A server that runs and is initialized, and ends with the test. */
export interface RunningServer {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
  /** What it logged and showed, in order. */
  readonly messages: readonly string[];
  /** Its memory in bytes, as the system counts it. */
  readonly memory: () => number;
  /** The status that it ends with. */
  readonly status: Promise<number | null>;
}

/** Starts a server in a folder. */
export async function startServer(
  rootUri: string | null,
  options: { readonly capabilities?: ClientCapabilities; readonly processId?: number } = {},
): Promise<RunningServer> {
  const child = spawn(serverCommand, ["--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill());
  const status = new Promise<number | null>((resolve) => child.on("exit", resolve));
  const connection = createProtocolConnection(child.stdout, child.stdin);
  const messages: string[] = [];
  for (const method of ["window/logMessage", "window/showMessage"]) {
    connection.onNotification(method, ({ message }: { message: string }) => void messages.push(message));
  }
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  const { capabilities = {}, processId = null } = options;
  await connection.sendRequest(InitializeRequest.type, { processId, rootUri, capabilities });
  await connection.sendNotification(InitializedNotification.type, {});
  return { child, connection, messages, memory: () => memoryOf(child), status };
}

function memoryOf({ pid }: ChildProcess): number {
  const [, kilobytes] = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) * 1024;
}
