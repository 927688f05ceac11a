/** The server as a process of Node.js, which speaks with its client over standard input and output, or over Node.js's own IPC. */

import { createProtocolConnection, IPCMessageReader, IPCMessageWriter } from "vscode-languageserver-protocol/node";
import { createNodeHost } from "./node-host.ts";
import { serve } from "./server.ts";

const connection = process.argv.includes("--node-ipc")
  ? createProtocolConnection(new IPCMessageReader(process), new IPCMessageWriter(process))
  : createProtocolConnection(process.stdin, process.stdout);

serve(connection, createNodeHost(), (status) => process.exit(status));
