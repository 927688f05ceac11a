/** Messages on their way to the client: whole, in order, and in one piece each. */

import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createMessageWriter } from "../src/message-writer.ts";

test("each message is one piece, its length in bytes", async () => {
  const pieces: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      pieces.push(chunk.toString());
      done();
    },
  });
  const writer = createMessageWriter(stream);
  const messages = ["a", "镜像"].map((method) => ({ jsonrpc: "2.0", method }));
  await Promise.all(messages.map((message) => writer.write(message)));
  expect(pieces).toEqual([
    'Content-Length: 30\r\n\r\n{"jsonrpc":"2.0","method":"a"}',
    'Content-Length: 35\r\n\r\n{"jsonrpc":"2.0","method":"镜像"}',
  ]);
});

test("what cannot be written rejects, and is told", async () => {
  const stream = new Writable({ write: (_, __, done) => done(new Error("the pipe is gone")) });
  const writer = createMessageWriter(stream);
  const told: string[] = [];
  writer.onError(([error]) => told.push(error.message));
  const closed = new Promise<void>((resolve) => {
    writer.onClose(resolve);
  });
  await expect(writer.write({ jsonrpc: "2.0" })).rejects.toThrow("the pipe is gone");
  await closed;
  expect(told).toEqual(["the pipe is gone"]);
});
