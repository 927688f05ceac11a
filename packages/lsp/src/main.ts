/** The server as a process of Node.js, which speaks with its client over standard input and output, or over Node.js's own IPC. */

import { Console } from "node:console";
import { setFlagsFromString } from "node:v8";
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
} from "vscode-languageserver-protocol/node";
import { welcome } from "./front.ts";
import { createGate } from "./gate.ts";
import { createMessageWriter } from "./message-writer.ts";
import { endAfter, endWith } from "./process-end.ts";

declare const LANGUAGE_SERVER_VERSION: string;

const usage = `buildcontent-language-server [--stdio | --node-ipc]

The language server for templates and components of Alibaba Cloud ECS Image Builder. An editor starts it and speaks
with it over standard input and output (--stdio, the default) or over Node.js's IPC (--node-ipc).

  --version  the version
  --help     this text
`;

/**
 * A server runs all day, and waits most of it: without these V8 keeps several times the memory that is in use. The room for new objects
 * stays as small as it starts, where threads that clear it together wait for each other longer than they work.
 */
const memoryFlags = [
  "--optimize-for-size",
  "--semi-space-growth-factor=1",
  "--no-parallel-scavenge",
  "--heap-growing-percent=20",
];

// An editor's client may add its own process id.
const words = process.argv.slice(2).filter((word) => !word.startsWith("--clientProcessId"));
const transport = words[0] ?? "--stdio";

if (transport === "--help" || transport === "--version") {
  process.stdout.write(transport === "--help" ? usage : `${LANGUAGE_SERVER_VERSION}\n`);
} else if (words.length > 1 || !["--stdio", "--node-ipc"].includes(transport)) {
  process.stderr.write(`there is no ${words.join(" ")} here\n\n${usage}`);
  process.exitCode = 2;
} else {
  for (const flag of memoryFlags) setFlagsFromString(flag);
  // Standard output is the protocol's.
  Object.assign(globalThis, { console: new Console(process.stderr) });
  const gate = createGate();
  const connection =
    transport === "--node-ipc"
      ? createMessageConnection(new IPCMessageReader(process), new IPCMessageWriter(process), undefined, gate)
      : createMessageConnection(
          new StreamMessageReader(process.stdin),
          createMessageWriter(process.stdout),
          undefined,
          gate,
        );
  endWith(connection);
  welcome(connection, gate, {
    version: LANGUAGE_SERVER_VERSION,
    load: async () => (await import("./node-server.ts")).startNodeServer,
    follow: endAfter,
    exit: (status) => process.exit(status),
  });
}
