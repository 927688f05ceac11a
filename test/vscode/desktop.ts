/** VS Code as it is on the desktop and in remote windows: a real extension host in Node.js, and its window in a browser. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { inject } from "vitest";
import { type Editor, type Start, startEditor } from "./editor.ts";

/** What it is started with. */
export interface DesktopStart extends Start {
  /** The language that it is shown in, and the folder of an extension that brings it. */
  readonly language?: { readonly id: string; readonly pack: string };
}

/** Starts it with the extension as it is published. */
export async function startDesktop(start: DesktopStart): Promise<Editor> {
  return await startEditor(start, (workspace) => {
    const folder = mkdtempSync(join(tmpdir(), "imglint-vscode-"));
    const config = join(folder, "config.yaml");
    writeFileSync(config, "auth: none\n");
    const { id, pack } = start.language ?? {};
    const entry = join(inject("editors")?.desktop ?? "", "node_modules/code-server/out/node/entry.js");
    const program = [entry, "--config", config, "--user-data-dir", join(folder, "data")];
    program.push("--extensions-dir", join(folder, "extensions"), ...(id === undefined ? [] : ["--locale", id]));
    const env = { EXTENSIONS_GALLERY: JSON.stringify(noGallery) };
    const own = [join(import.meta.dirname, "driver"), ...(pack === undefined ? [] : [pack])];
    const extensions = [inject("vsix"), ...own.map((extension) => packed(extension, folder))];
    const install = [...program, ...extensions.flatMap((vsix) => ["--install-extension", vsix])];
    execFileSync(process.execPath, install, { env: { ...process.env, ...env }, stdio: "pipe" });
    return {
      words: [...program, "--bind-addr", "127.0.0.1:0", ...quietly],
      env,
      listens: /listening on (http:\/\/127\.0\.0\.1:\d+\/)/i,
      query: `?folder=${workspace}`,
      folder,
    };
  });
}

/** A gallery of extensions without an address: nothing is asked for. */
const noGallery = { serviceUrl: "", itemUrl: "", resourceUrlTemplate: "", controlUrl: "", nlsBaseUrl: "" };

const quietly = [
  "--disable-telemetry",
  "--disable-update-check",
  "--disable-workspace-trust",
  "--disable-getting-started-override",
];

/** Packs an extension of the tests, which is then installed like any other. */
function packed(extension: string, folder: string): string {
  const vsix = join(folder, `${basename(extension)}.vsix`);
  const vsce = join(import.meta.dirname, "../../packages/vscode-extension/node_modules/@vscode/vsce/vsce");
  const words = ["package", "--no-dependencies", "--allow-missing-repository", "--skip-license", "--out", vsix];
  execFileSync(process.execPath, [vsce, ...words], { cwd: extension, stdio: "pipe" });
  return vsix;
}
