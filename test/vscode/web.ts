/** VS Code for the Web: the extension, its server and the driver are workers of a browser, and the files are on no disk that they know. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { inject } from "vitest";
import { type Editor, type Start, startEditor } from "./editor.ts";
import { webCommit } from "./web-commit.ts";

/** Starts it with the extension as it is published. */
export async function startWeb(start: Start): Promise<Editor> {
  return await startEditor(start, (workspace) => {
    const folder = mkdtempSync(join(tmpdir(), "imglint-extensions-"));
    cpSync(join(import.meta.dirname, "driver"), join(folder, "driver"), { recursive: true });
    unpack(inject("vsix"), join(folder, "buildcontent"));
    const installed = inject("editors")?.web ?? "";
    return {
      words: [
        join(installed, "node_modules/@vscode/test-web/out/server/index.js"),
        "--browser=none",
        "--host=localhost",
        `--port=${portOf(process.pid)}`,
        "--quality=stable",
        `--commit=${webCommit}`,
        `--testRunnerDataDir=${join(installed, "data")}`,
        "--esm=false",
        `--extensionDevelopmentPath=${folder}`,
        workspace,
      ],
      listens: /^Listening on (\S+)/,
      folder,
    };
  });
}

/** test-web does not say which port it has chosen, so that is done here: processes that run at the same time have different ones. */
function portOf(pid: number): number {
  return 20_000 + (pid % 20_000);
}

/** Unpacks the extension, for the older editor that npm has. */
function unpack(vsix: string, target: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(vsix)))) {
    const [, path] = /^extension\/(.+[^/])$/.exec(name) ?? [];
    if (path === undefined) continue;
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), bytes);
  }
  const manifest = join(target, "package.json");
  writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/"vscode": "\^[\d.]+"/, '"vscode": "^1.91.0"'));
}
