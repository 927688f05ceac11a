/** A server in the same process, on streams. */

import type { Readable, Writable } from "node:stream";
import { createMessageConnection } from "vscode-languageserver-protocol/node";
import { welcome } from "../src/front.ts";
import { createGate } from "../src/gate.ts";
import type { Host } from "../src/host.ts";
import { startServer } from "../src/server.ts";

/** Serves one client, and gives the status that the server ends with. */
export function serve(input: Readable, output: Writable, host: Host): Promise<number> {
  const gate = createGate();
  return new Promise((exit) => {
    welcome(createMessageConnection(input, output, undefined, gate), gate, {
      version: "0.0.0",
      load: () => Promise.resolve((...words) => startServer(...words, host)),
      follow: () => {},
      exit,
    });
  });
}
