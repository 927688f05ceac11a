/**
 * Standard output and standard error, written at once. Node.js's own streams cost a short run several milliseconds until they are made, so
 * they are left for terminals, and for pipes that take no more for now.
 */

import { fstatSync, statSync, writeSync } from "node:fs";
import { devNull } from "node:os";
import { errorCode } from "../problem.ts";

/** A standard stream. `write` gives all of a text, or tells `onError` why it cannot. */
export interface StandardStream {
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
}

/** Codes of a reader that went away, such as `head`, which is no failure. */
const readerIsGone: ReadonlySet<string | undefined> = new Set(["EPIPE", "EOF"]);

/** Standard output is 1, standard error 2. `onError` is told of what keeps a text from being written; a reader that went away is no error. */
export function standardStream(descriptor: 1 | 2, onError: (error: Error) => void): StandardStream {
  const tell = (error: unknown): void => {
    if (!readerIsGone.has(errorCode(error))) onError(error instanceof Error ? error : new Error(String(error)));
  };
  const open = (): NodeJS.WriteStream => (descriptor === 1 ? process.stdout : process.stderr).on("error", tell);
  let stream = mayBeTerminal(descriptor) ? open() : undefined;
  return {
    isTerminal: stream?.isTTY === true,
    write(text) {
      const bytes = Buffer.from(text);
      let written = 0;
      try {
        if (stream === undefined) {
          while (written < bytes.length) written += writeSync(descriptor, bytes, written);
        }
      } catch (error) {
        if (errorCode(error) !== "EAGAIN") tell(error);
        else stream = open();
      }
      stream?.write(bytes.subarray(written));
    },
  };
}

/** A pipe, a file and the null device are none, and Node.js need not be asked. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && stats.rdev !== statSync(devNull).rdev;
  } catch {
    return true;
  }
}
