/** The program `imglint`: connects a run with the process. */

import { exitStatus } from "./exit-status.ts";
import { localeOf } from "./options.ts";
import { standardInput } from "./read.ts";
import { run } from "./run.ts";
import { say } from "../texts.ts";

declare const IMGLINT_VERSION: string;
declare const IMGLINT_BUILD: string;

const words = process.argv.slice(2);

for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that went away, such as `head`, is no failure.
    if (error.code === "EPIPE") return;
    const reason = say(localeOf(words, process.env), "cannotWrite", { reason: error.message });
    if (stream === process.stdout) process.stderr.write(`imglint: ${reason}\n`);
    process.exit(exitStatus.usage);
  });
}

void run({
  words,
  env: process.env,
  cwd: process.cwd(),
  version: IMGLINT_VERSION,
  build: IMGLINT_BUILD,
  isTerminal: process.stdout.isTTY,
  errorIsTerminal: process.stderr.isTTY,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  stdin: standardInput,
  write: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
}).then((status) => {
  process.exitCode = status;
});
