/**
 * The program `imglint`: runs main.cjs, which stands beside it, from what V8 has compiled of it at an earlier run. That saves a third of the
 * time of a short run. Node.js's own cache of this kind leaves out the functions that are compiled when they are first called.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { asksToLint } from "./command-names.ts";
import { compiledPath, keepCompiled, readCompiled } from "./compiled.ts";

declare const IMGLINT_BUILD: string;

/** What main.cjs is: the program as a function, which is what Node.js makes of a module. It has no exports. */
type Main = (exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;

const folder = import.meta.dirname;
const filename = join(folder, "main.cjs");
const path = compiledPath(IMGLINT_BUILD, process.env);
const cachedData = path === undefined ? undefined : readCompiled(path);

const script = new Script(readFileSync(filename, "latin1"), { filename, ...(cachedData && { cachedData }) });

// What other runs compile is not what linting needs.
if (
  path !== undefined &&
  asksToLint(process.argv.slice(2)) &&
  (cachedData === undefined || script.cachedDataRejected === true)
) {
  process.on("exit", () => keepCompiled(path, script.createCachedData()));
}

const main: Main = script.runInThisContext();
main({}, createRequire(filename), {}, filename, folder);
