/** All of the server but its front, for Node.js: a bundle of its own, which is loaded when initialize has been answered. */

import type { StartServer } from "./front.ts";
import { createNodeHost } from "./node-host.ts";
import { startServer } from "./server.ts";

/** Starts the server on this machine's files. */
export const startNodeServer: StartServer = (connection, params, exit) =>
  startServer(connection, params, exit, createNodeHost());
