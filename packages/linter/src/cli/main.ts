/** The program `imglint`: connects a run with the process. */

import { run } from "./run.ts";

declare const IMGLINT_VERSION: string;

for (const stream of [process.stdout, process.stderr]) {
  // A reader that went away, such as `head`, is no failure.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

void run({
  words: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  version: IMGLINT_VERSION,
  isTerminal: process.stdout.isTTY,
  write: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
}).then((status) => {
  process.exitCode = status;
});
