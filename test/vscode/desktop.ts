/** VS Code as it is on the desktop and in remote windows: a real extension host in Node.js, and its window in a browser. */

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { type Editor, quietSettings, type Start, startEditor } from "./editor.ts";

/** What it is started with. */
export interface DesktopStart extends Start {
  /** The language that it is shown in; English where there is none. */
  readonly language?: string;
}

/** Starts it with the extension as it is published. */
export async function startDesktop(start: DesktopStart): Promise<Editor> {
  return await startEditor(start, (workspace) => {
    const folder = mkdtempSync(join(tmpdir(), "imglint-vscode-"));
    const config = join(folder, "config.yaml");
    writeFileSync(config, "auth: none\n");
    const entry = join(inject("editors")?.desktop ?? "", "node_modules/code-server/out/node/entry.js");
    const data = join(folder, "data");
    const program = [
      entry,
      "--config",
      config,
      "--user-data-dir",
      data,
      "--extensions-dir",
      join(folder, "extensions"),
    ];
    // How the window is laid out is decided before a workspace is read.
    mkdirSync(join(data, "User"), { recursive: true });
    writeFileSync(join(data, "User/settings.json"), JSON.stringify(quietSettings));
    if (start.language !== undefined) program.push("--locale", installLanguage(start.language, data));
    const env = { EXTENSIONS_GALLERY: JSON.stringify(noGallery) };
    const extensions = ["--install-extension", inject("vsix"), "--install-extension", packDriver(folder)];
    const install = [...program, ...extensions];
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

/** Packs the driver, which is then installed like any other extension. */
function packDriver(folder: string): string {
  const vsix = join(folder, "driver.vsix");
  const vsce = join(import.meta.dirname, "../../packages/vscode-extension/node_modules/@vscode/vsce/vsce");
  const words = ["package", "--no-dependencies", "--allow-missing-repository", "--skip-license", "--out", vsix];
  execFileSync(process.execPath, [vsce, ...words], { cwd: join(import.meta.dirname, "driver"), stdio: "pipe" });
  return vsix;
}

/** Leaves what the editor writes when a language pack is installed: one without words of its own, since extensions bring theirs. */
function installLanguage(language: string, data: string): string {
  const words = join(data, "words.json");
  writeFileSync(words, JSON.stringify({ version: "1.0.0", contents: {} }));
  const extensions = [{ extensionIdentifier: { id: "test.words" }, version: "1.0.0" }];
  const pack = { hash: "1", extensions, translations: { vscode: words }, label: language };
  writeFileSync(join(data, "languagepacks.json"), JSON.stringify({ [language]: pack }));
  return language;
}
