/** The server as a worker of a browser. */
/// <reference lib="webworker" />

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createMessageConnection,
} from "vscode-languageserver-protocol/browser";
import { createBrowserHost } from "./browser-host.ts";
import { welcome } from "./front.ts";
import { createGate } from "./gate.ts";
import { startServer } from "./server.ts";

declare const LANGUAGE_SERVER_VERSION: string;

const gate = createGate();
const connection = createMessageConnection(
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
  undefined,
  gate,
);

welcome(connection, gate, {
  version: LANGUAGE_SERVER_VERSION,
  load: () => Promise.resolve((...words) => startServer(...words, createBrowserHost())),
  follow: () => {},
  exit: () => self.close(),
});
