/** Packs packages as they are published and installs them into empty folders: `imglint` and the language server once for all end-to-end tests. */

import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder that the package is installed in. */
    readonly installedIn: string;
    /** The packed tarball. */
    readonly tarball: string;
    /** The folder that the language server is installed in. */
    readonly serverIn: string;
  }
}

/** A package that is installed, with nothing beside it. */
interface Installed {
  /** The folder that it is installed in. */
  readonly folder: string;
  readonly tarball: string;
  readonly remove: () => void;
}

/** Packs a package of the workspace and installs it into a new folder. */
function install(name: string): Installed {
  const root = join(import.meta.dirname, "../..");
  const folder = mkdtempSync(join(tmpdir(), "imglint-package-"));
  // A test runs the command as another user.
  chmodSync(folder, 0o755);
  const npm = (cwd: string, ...words: string[]): string =>
    execFileSync("npm", words, { cwd, encoding: "utf8", stdio: "pipe" });
  const { packageManager }: { packageManager: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const pack = ["--filter", name, "pack", "--pack-destination", folder];
  npm(root, "exec", "--yes", "--", packageManager, ...pack);
  const tarball = join(folder, readdirSync(folder).find((file) => file.endsWith(".tgz")) ?? "");
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  npm(folder, "install", "--no-audit", "--no-fund", tarball);
  return { folder, tarball, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** vitest calls it before the first test; what it returns, after the last. */
export default function setup(project: TestProject): () => void {
  const linter = install("imglint");
  const server = install("@buildcontent/language-server");
  project.provide("installedIn", linter.folder);
  project.provide("tarball", linter.tarball);
  project.provide("serverIn", server.folder);
  return () => {
    linter.remove();
    server.remove();
  };
}
