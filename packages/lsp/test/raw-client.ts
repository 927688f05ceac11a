/** A client that writes bytes to a server in the same process, whatever they are, and reads what comes back. */

import { PassThrough } from "node:stream";
import { type Message, StreamMessageReader } from "vscode-languageserver-protocol/node";
import { memoryHost } from "./server-client.ts";
import { serve } from "./serving.ts";

/** A message of the server, with what tests ask of it. */
export type Answer = Message & {
  readonly id?: number | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
};

/** A client of bytes. */
export interface RawClient {
  readonly write: (bytes: string | Uint8Array) => void;
  /** Writes a message with its header. */
  readonly send: (message: object) => void;
  /** Waits for the answer to a request, or for the first message of a method. */
  readonly next: (idOrMethod: number | string) => Promise<Answer>;
  /** All that came, in order. */
  readonly answers: readonly Answer[];
  /** The status the server ended with, once it has. */
  readonly exitStatus: Promise<number>;
}

/** Starts a server on files in memory. Nothing is sent to it yet. */
export function startRawClient(files: Readonly<Record<string, string>> = {}): RawClient {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const exitStatus = serve(toServer, toClient, memoryHost(files));
  const answers: Answer[] = [];
  const waiting = new Set<(answer: Answer) => void>();
  new StreamMessageReader(toClient).listen((message) => {
    answers.push(message);
    for (const wake of waiting) wake(message);
  });
  const write = (bytes: string | Uint8Array): void => void toServer.write(bytes);
  return {
    write,
    send: (message) => write(framed(message)),
    next: (wanted) =>
      new Promise((resolve) => {
        const isWanted = ({ id, method }: Answer): boolean => id === wanted || method === wanted;
        const known = answers.find(isWanted);
        if (known !== undefined) return resolve(known);
        const wake = (answer: Answer): void => {
          if (!isWanted(answer)) return;
          waiting.delete(wake);
          resolve(answer);
        };
        waiting.add(wake);
      }),
    answers,
    exitStatus,
  };
}

/** A message as it goes over a stream. */
export function framed(message: object): string {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

/** What a client sends first. */
export const initialize = {
  id: 0,
  method: "initialize",
  params: { processId: null, rootUri: "file:///ws", capabilities: {} },
};

/** What it sends then. */
export const initialized = { method: "initialized", params: {} };
