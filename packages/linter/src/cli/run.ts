/** One run of the command: words in; output, messages and an exit status out. */

import { configuredLocale } from "./config-locale.ts";
import { exitStatus } from "./exit-status.ts";
import { localeOf } from "./options.ts";
import { stackOf } from "../problem.ts";
import { readInvocation } from "./program.ts";
import type { FolderFiles } from "./read.ts";
import { say } from "../texts.ts";

/** What a run is given. `write` and `complain` are standard output and standard error. */
export interface RunInput {
  readonly words: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly version: string;
  /** A hash of the program's code: what one build keeps for later, another does not take up. */
  readonly build: string;
  readonly isTerminal: boolean;
  /** Whether standard error is a terminal. */
  readonly errorIsTerminal: boolean;
  /** The width of the terminal, if the output is one. */
  readonly columns?: number | undefined;
  /** Reads standard input to its end. */
  readonly stdin: () => Buffer;
  /** What files are read by; the file system where it is missing. */
  readonly files?: FolderFiles;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs the command and gives its exit status. It does not throw: a bug is reported as one. */
export async function run(input: RunInput): Promise<number> {
  const { words, env, cwd, version, write, complain } = input;
  try {
    const configured = await configuredLocale(words, env, cwd);
    const invocation = readInvocation(words, env, version, configured);
    switch (invocation.action) {
      case "print":
        write(invocation.text);
        return exitStatus.clean;
      case "usage":
        complain(`imglint: ${invocation.text}\n`);
        return exitStatus.usage;
      case "perform":
        return await invocation.task(input);
    }
  } catch (error) {
    complain(`imglint: ${say(localeOf(words, env), "bug", { error: stackOf(error) })}\n`);
    return exitStatus.bug;
  }
}
