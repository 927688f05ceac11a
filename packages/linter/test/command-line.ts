/** A folder of its own for each test, and the command run in it as a user would. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { run } from "../src/cli/run.ts";

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

/** Runs `imglint` with these words in a folder, and a text as its standard input. */
export async function imglint(
  cwd: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
  stdin = "",
): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  const status = await run({
    words,
    env,
    cwd,
    version: "1.2.3",
    isTerminal: false,
    stdin: () => Buffer.from(stdin),
    write: (text) => void (stdout += text),
    complain: (text) => void (stderr += text),
  });
  return { status, stdout: stdout.replace(/\d+(\.\d+)? m?s\b/g, "TIME"), stderr };
}
