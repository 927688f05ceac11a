/** A folder of its own for each test, and the command run in it as a user would. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { run, type RunInput } from "../src/cli/run.ts";

/** What a run left: its exit status, and what it wrote to standard output and standard error. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A new folder with these files, which goes away after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "imglint-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** What else there is around a run. */
export interface Surroundings extends Partial<
  Pick<RunInput, "version" | "build" | "isTerminal" | "errorIsTerminal" | "columns">
> {
  readonly env?: NodeJS.ProcessEnv;
  /** The text of standard input. */
  readonly stdin?: string;
}

/** Runs `imglint` with these words in a folder. */
export async function imglint(
  cwd: string,
  words: readonly string[],
  { env = {}, stdin = "", ...facts }: Surroundings = {},
): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  const status = await run({
    words,
    env,
    cwd,
    version: "1.2.3",
    build: "test",
    isTerminal: false,
    errorIsTerminal: false,
    ...facts,
    stdin: () => Buffer.from(stdin),
    write: (text) => void (stdout += text),
    complain: (text) => void (stderr += text),
  });
  return { status, stdout: stdout.replace(/\d+(\.\d+)? m?s\b/g, "TIME"), stderr };
}
