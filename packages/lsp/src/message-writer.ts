/** Writes messages to a stream, each with its header in one piece: the library's own writer makes two, and the client wakes up for both. */

import type { Writable } from "node:stream";
import { Emitter, type Message, type MessageWriter } from "vscode-languageserver-protocol/node";

/** Makes the writer for a stream. What cannot be written rejects, and is told to those who listen for errors. */
export function createMessageWriter(stream: Writable): MessageWriter {
  const errors = new Emitter<[Error, Message | undefined, number | undefined]>();
  const closed = new Emitter<void>();
  stream.on("error", (error) => errors.fire([error, undefined, undefined]));
  stream.on("close", () => closed.fire());
  return {
    onError: errors.event,
    onClose: closed.event,
    write: (message) =>
      new Promise((resolve, reject) => {
        const content = JSON.stringify(message);
        const header = `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n`;
        stream.write(header + content, (error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
    end: () => void stream.end(),
    dispose: () => {
      errors.dispose();
      closed.dispose();
    },
  };
}
