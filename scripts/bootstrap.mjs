/**
 * Makes a fresh clone ready and then runs a task: `node scripts/bootstrap.mjs imglint|test|setup [words…]`. It needs Node.js 20 and npm
 * only, so it is plain JavaScript without dependencies. What is set up already, as stamps in node_modules tell, is not done again.
 */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..");
const packageJson = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const localBin = join(root, "node_modules", ".bin");
const cli = join(root, "packages/linter/dist/imglint.cjs");

const [task = "setup", ...words] = process.argv.slice(2);

setUp();
process.exitCode = runTask();

function setUp() {
  const folders = packageFolders();
  const manifests = ["pnpm-lock.yaml", "pnpm-workspace.yaml", ...folders.map((folder) => join(folder, "package.json"))];
  const lockfile = digest(manifests);
  const isInstalled = folders.every((folder) => existsSync(join(root, folder, "node_modules")));
  step("installing dependencies", "install", lockfile, () => pnpm(["install", "--frozen-lockfile"]), isInstalled);
  const bundling = filesBelow("scripts/bundle");
  const sources = digest([
    "tsconfig.base.json",
    ...bundling,
    ...folders.filter((folder) => folder !== ".").flatMap(sourcesOf),
  ]);
  const libraries = ["parser", "prettier-plugin"].map((name) => join(root, "packages", name, "dist/index.js"));
  const isBuilt = [cli, ...libraries].every((file) => existsSync(file));
  step("building", "build", `${lockfile}${sources}`, () => pnpm(["build"]), isBuilt);
}

/** What a package is built from: its source folder, and the files beside it. */
function sourcesOf(folder) {
  const beside = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isFile());
  return [...beside.map(({ name }) => join(folder, name)), ...filesBelow(join(folder, "src"))];
}

/** Runs a step whose stamp is not that of its inputs, quietly unless it fails. */
function step(title, name, inputs, command, isThere = true) {
  const stamp = join(root, "node_modules", `.${name}-stamp`);
  if (isThere && existsSync(stamp) && readFileSync(stamp, "utf8") === inputs) return;
  process.stderr.write(`${title} …\n`);
  const { status, error, stdout, stderr } = command();
  if (status !== 0) {
    process.stderr.write(
      `${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}\n${title} failed; the output above says why.\n`,
    );
    process.exit(2);
  }
  writeFileSync(stamp, inputs);
}

/** Runs the pinned pnpm, fetched by npm where it is not there. */
function pnpm(args) {
  return spawnSync("npm", ["exec", "--yes", "--", packageJson.packageManager, ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === "win32",
  });
}

function runTask() {
  switch (task) {
    case "setup":
      return 0;
    case "imglint":
      // Paths are those of the folder that npm was called in.
      return run(process.execPath, [cli, ...words], process.env.INIT_CWD);
    case "test":
      return run(join(localBin, "node"), [join(root, "node_modules/vitest/vitest.mjs"), "run", ...words]);
    default:
      process.stderr.write(`there is no task ${task}: use imglint, test or setup\n`);
      return 2;
  }
}

function run(command, args, cwd = root) {
  const env = { ...process.env, PATH: `${localBin}${delimiter}${process.env.PATH}` };
  const { status, error } = spawnSync(command, args, {
    stdio: "inherit",
    cwd,
    env: task === "test" ? env : process.env,
  });
  if (error) process.stderr.write(`${error.message}\n`);
  return status ?? 2;
}

/** The workspace's folders, from the root. */
function packageFolders() {
  const packages = readdirSync(join(root, "packages")).map((name) => `packages/${name}`);
  return [".", "test", ...packages.filter((folder) => existsSync(join(root, folder, "package.json")))];
}

function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .toSorted();
}

/** A hash of names and contents; a file that is not there counts as empty. */
function digest(paths) {
  const hash = createHash("sha256");
  for (const path of paths) {
    const file = join(root, path);
    hash
      .update(`${path}\0`)
      .update(existsSync(file) ? readFileSync(file) : "")
      .update("\0");
  }
  return hash.digest("hex");
}
