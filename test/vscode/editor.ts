/** An editor that a test has started, and the workspace that it has open. */

import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Page } from "playwright-core";
import { browse } from "./browser.ts";
import { listen, type Steps } from "./steps.ts";

/** A running editor with the extension and the driver in it. */
export interface Editor {
  /** Runs a step of a test in it. */
  readonly run: Steps["run"];
  /** What its user sees. */
  readonly page: Page;
  /** The workspace that it has open. */
  readonly workspace: string;
  /** The folder of all that it has for itself, its extensions among it. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

/** What an editor is started with. */
export interface Start {
  /** Fills the workspace before it is opened. */
  readonly fill: (workspace: string) => void;
  /** Settings of the workspace. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** How a kind of editor is served. */
export interface Served {
  /** The words for Node.js, the first of them a program. */
  readonly words: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What the server writes when it listens, with its address in a group. */
  readonly listens: RegExp;
  /** What stands behind the address when it is opened. */
  readonly query?: string;
  /** Removed at the end. */
  readonly folder: string;
}

/** Starts an editor; `serve` prepares it for a workspace. */
export async function startEditor({ fill, settings }: Start, serve: (workspace: string) => Served): Promise<Editor> {
  const steps = await listen();
  const workspace = mkdtempSync(join(tmpdir(), "imglint-workspace-"));
  fill(workspace);
  mkdirSync(join(workspace, ".vscode"), { recursive: true });
  const allSettings = { ...quietSettings, ...settings, "driver.address": steps.address };
  writeFileSync(join(workspace, ".vscode/settings.json"), JSON.stringify(allSettings));
  const { words, env, listens, query = "", folder } = serve(workspace);
  const server = spawn(process.execPath, words, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const browser = await browse(`${await addressOf(server, listens)}${query}`);
  return {
    run: steps.run,
    page: browser.page,
    workspace,
    folder,
    stop: async () => {
      await browser.close();
      steps.close();
      const ended = new Promise((done) => server.once("exit", done));
      server.kill();
      await ended;
      for (const path of [folder, workspace]) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Copies the repository's examples. */
export function fillWithExamples(workspace: string): void {
  for (const name of ["examples", "examples-with-mistakes"])
    cpSync(join(import.meta.dirname, "../..", name), join(workspace, name), { recursive: true });
}

/** Settings of a window with nothing in it but what is looked at. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "editor.minimap.enabled": false,
  "extensions.ignoreRecommendations": true,
};

/** Where a server listens, which it writes. */
async function addressOf(server: ChildProcess, listens: RegExp): Promise<string> {
  if (server.stdout === null) throw new Error("the server has no output");
  for await (const line of createInterface(server.stdout)) {
    const [, address] = listens.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error("the server ended before it listened");
}
