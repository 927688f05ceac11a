/** The language server in editors that people use, configured by what docs/editors.md says. */

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { expect, inject, onTestFinished, test, vi } from "vitest";
import { isAtHand, needsAllTools } from "./tools.ts";

const docs = join(import.meta.dirname, "../../docs");
const page = readFileSync(join(docs, "editors.md"), "utf8");

test("The page in Chinese has the same snippets", () => {
  const snippets = (text: string): readonly string[] => text.match(/```\w+\n.*?```/gs) ?? [];
  expect(snippets(page)).toHaveLength(8);
  expect(snippets(readFileSync(join(docs, "zh/editors.md"), "utf8"))).toEqual(snippets(page));
});

/** The first block of code in a section of the page. */
function snippet(section: string): string {
  const [, rest = ""] = page.split(`\n## ${section}\n`);
  const [, code = ""] = /```\w+\n(.*?)```/s.exec(rest) ?? [];
  return code;
}

const template = `ENV HOME_DIR="/opt/app"
run yum   install -y nginx
RUN ls "$HOME_DIR"
RESTART
`;

interface Ran {
  readonly results: unknown;
  readonly status: number | null;
  /** The status of the server that the editor started; empty as long as there is none. */
  readonly serverStatus: () => string;
}

/** Runs an editor in a folder with a template; `configuration` is the file with the snippet of a section. */
function runEditor(program: string, section: string, words: (configuration: string) => readonly string[]): Ran {
  const folder = mkdtempSync(join(tmpdir(), "imglint-editor-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const configuration = join(folder, "configuration");
  const results = join(folder, "results");
  const note = join(folder, "status");
  writeFileSync(join(folder, "a.buildcontent"), template);
  writeFileSync(configuration, snippet(section));
  // The server that the editor starts has the status that it ends with noted.
  const server = join(inject("serverIn"), "node_modules/.bin/buildcontent-language-server");
  const shim = `#!/bin/sh\ntrap '' TERM HUP\n"${server}" "$@"\nprintf $? > "${note}"\n`;
  writeFileSync(join(folder, "buildcontent-language-server"), shim, { mode: 0o755 });
  const path = [folder, dirname(process.execPath), process.env["PATH"]].join(delimiter);
  const { status, stderr } = spawnSync(program, words(configuration), {
    cwd: folder,
    env: { HOME: folder, IMGLINT_RESULTS: results, PATH: path },
    encoding: "utf8",
    timeout: 100_000,
  });
  return {
    results: existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : { problem: stderr },
    status,
    serverStatus: () => (existsSync(note) ? readFileSync(note, "utf8") : ""),
  };
}

const drivers = join(import.meta.dirname, "editors");
const formatted = template.replace("run", "RUN").trimEnd().split("\n");

test.skipIf(!needsAllTools && !isAtHand("nvim"))("Neovim", async () => {
  const { results, status, serverStatus } = runEditor("nvim", "Neovim", (configuration) => [
    "--headless",
    "--clean",
    "-c",
    `luafile ${configuration}`,
    "-c",
    `luafile ${join(drivers, "neovim.lua")}`,
  ]);
  expect(results).toEqual({
    diagnostics: ["keyword-case", "useless-restart"],
    hover: expect.stringContaining("Runs a shell command on the build instance."),
    definition: { start: { line: 0, character: 4 }, end: { line: 0, character: 12 } },
    completion: expect.arrayContaining(["RUN", "RESTART"]),
    actions: expect.arrayContaining(["Write RUN"]),
    formatted,
    renamed: formatted.map((line) => line.replace("HOME_DIR", "APP_HOME")),
  });
  expect(status).toBe(0);
  await vi.waitFor(() => expect(serverStatus()).toBe("0"), { timeout: 5000 });
});

/** What lets a script use packages. */
const withPackages = ["--batch", "--eval", "(package-initialize)"];

const hasEglot = spawnSync("emacs", [...withPackages, "-l", "eglot"]).status === 0;

test.skipIf(!needsAllTools && !hasEglot)("Emacs with eglot", () => {
  const { results, status } = runEditor("emacs", "Emacs", (configuration) => [
    ...withPackages,
    "-l",
    configuration,
    "-l",
    join(drivers, "emacs.el"),
  ]);
  expect(results).toEqual({
    diagnostics: [expect.stringContaining("[keyword-case]"), expect.stringContaining("[useless-restart]")],
    formatted: `${formatted.join("\n")}\n`,
  });
  // Emacs kills the server as soon as it has answered to shutdown, so its status says nothing.
  expect(status).toBe(0);
});
