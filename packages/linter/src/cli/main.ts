/** The program `imglint`: connects a run with the process. */

import { exitStatus } from "./exit-status.ts";
import { localeOf } from "./options.ts";
import { standardInput } from "./read.ts";
import { run } from "./run.ts";
import { standardStream } from "./standard-streams.ts";
import { say } from "../texts.ts";

declare const IMGLINT_VERSION: string;
declare const IMGLINT_BUILD: string;

const words = process.argv.slice(2);

function cannotWrite(error: Error): string {
  return `imglint: ${say(localeOf(words, process.env), "cannotWrite", { reason: error.message })}\n`;
}

const errors = standardStream(2, () => process.exit(exitStatus.usage));
const output = standardStream(1, (error) => {
  errors.write(cannotWrite(error));
  process.exit(exitStatus.usage);
});

void run({
  words,
  env: process.env,
  cwd: process.cwd(),
  version: IMGLINT_VERSION,
  build: IMGLINT_BUILD,
  isTerminal: output.isTerminal,
  errorIsTerminal: errors.isTerminal,
  columns: output.isTerminal ? process.stdout.columns : undefined,
  stdin: standardInput,
  write: output.write,
  complain: errors.write,
}).then((status) => {
  process.exitCode = status;
});
