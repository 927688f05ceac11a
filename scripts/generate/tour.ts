/** The output of commands that a page shows: what stands in its `console` blocks is what the command prints now. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../packages/linter/src/cli/run.ts";
import type { GeneratedFile } from "./file.ts";

const root = join(import.meta.dirname, "../..");

const block = /^```console\n\$ (npm run (?:-s )?imglint -- [^\n]*)\n[\s\S]*?^```$/gm;

/** A page with the output in its `console` blocks made anew; a block shows one `npm run imglint`, whole or by `| head -n N`. */
export async function tour(path: string): Promise<GeneratedFile> {
  const page = readFileSync(join(root, path), "utf8");
  const commands = [...page.matchAll(block)].map(([, command = ""]) => command);
  const outputs = new Map(
    await Promise.all(commands.map(async (command) => [command, await outputOf(command)] as const)),
  );
  const text = page.replace(
    block,
    (_, command: string) => `\`\`\`console\n$ ${command}\n${outputs.get(command) ?? ""}\`\`\``,
  );
  return { path, text };
}

async function outputOf(command: string): Promise<string> {
  const [call = "", head] = command.split(" | head -n ");
  let output = "";
  const write = (text: string): void => void (output += text);
  await run({
    words: call.replace(/^npm run (?:-s )?imglint -- /, "").split(" "),
    env: {},
    cwd: root,
    version: "0",
    build: "test",
    isTerminal: false,
    errorIsTerminal: false,
    stdin: () => Buffer.alloc(0),
    write,
    complain: write,
  });
  const lines = output
    .replace(/\(\d+(?:\.\d+)? m?s\)|（\d+(?:\.\d+)? m?s）/g, "(20 ms)")
    .trimEnd()
    .split("\n");
  return `${lines.slice(0, head === undefined ? lines.length : Number(head)).join("\n")}\n`;
}
