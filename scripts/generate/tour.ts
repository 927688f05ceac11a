/** The output of commands that a page shows: what stands in its `console` blocks is what the command prints now. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../packages/linter/src/cli/run.ts";
import type { GeneratedFile } from "./file.ts";

const root = join(import.meta.dirname, "../..");

/** A page with the output in its `console` blocks made anew; a block shows one `npm run imglint`, whole or by `| head -n N`. */
export function tour(path: string): GeneratedFile {
  const page = readFileSync(join(root, path), "utf8");
  const text = page.replace(
    /^```console\n\$ (npm run (?:-s )?imglint -- [^\n]*)\n[\s\S]*?^```$/gm,
    (_, command: string) => `\`\`\`console\n$ ${command}\n${outputOf(command)}\`\`\``,
  );
  return { path, text };
}

function outputOf(command: string): string {
  const [call = "", head] = command.split(" | head -n ");
  let output = "";
  const write = (text: string): void => void (output += text);
  run({
    words: call.replace(/^npm run (?:-s )?imglint -- /, "").split(" "),
    env: {},
    cwd: root,
    version: "0",
    isTerminal: false,
    write,
    complain: write,
  });
  const lines = output
    .replace(/\(\d+(?:\.\d+)? m?s\)|（\d+(?:\.\d+)? m?s）/g, "(20 ms)")
    .trimEnd()
    .split("\n");
  return `${lines.slice(0, head === undefined ? lines.length : Number(head)).join("\n")}\n`;
}
