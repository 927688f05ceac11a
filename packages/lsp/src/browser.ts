/** The server as a worker of a browser. */
/// <reference lib="webworker" />

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createProtocolConnection,
} from "vscode-languageserver-protocol/browser";
import { createBrowserHost } from "./browser-host.ts";
import { serve } from "./server.ts";

declare const LANGUAGE_SERVER_VERSION: string;

const connection = createProtocolConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

serve(connection, createBrowserHost(LANGUAGE_SERVER_VERSION), () => self.close());
