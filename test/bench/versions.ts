/** Which versions are measured, and on which machine. */

import { readFileSync } from "node:fs";
import { arch, cpus, release, totalmem } from "node:os";
import { join } from "node:path";

const packages = join(import.meta.dirname, "../../packages");

/** The name of a peer with its version. */
export function versioned(name: string): string {
  const path = join(import.meta.dirname, "node_modules", name, "package.json");
  const { version }: { readonly version: string } = JSON.parse(readFileSync(path, "utf8"));
  return `${name} ${version}`;
}

/** The name of one of ours with its version. */
export function ownVersion(folder: string): string {
  const { name, version }: { readonly name: string; readonly version: string } = JSON.parse(
    readFileSync(join(packages, folder, "package.json"), "utf8"),
  );
  return `${name} ${version}`;
}

/** The machine, without anything that tells whose it is. */
export function machine(): string {
  const processors = cpus();
  const system = `${process.platform} ${arch()} ${release().split(/[-+]/, 1)[0]}`;
  return `${processors[0]?.model.trim()}, ${processors.length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${system}, Node.js ${process.versions.node}`;
}
