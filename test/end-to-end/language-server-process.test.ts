/** The language server's command: its words, and how it ends. */

import { execFileSync, fork, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ExitNotification, ShutdownRequest } from "vscode-languageserver-protocol/node";
import { serverCommand, startServer } from "./server-process.ts";

test("--version and --help", () => {
  const manifest = readFileSync(join(import.meta.dirname, "../../packages/lsp/package.json"), "utf8");
  expect(execFileSync(serverCommand, ["--version"], { encoding: "utf8" })).toBe(`${JSON.parse(manifest).version}\n`);
  expect(execFileSync(serverCommand, ["--help"], { encoding: "utf8" })).toMatch(
    /^buildcontent-language-server \[--stdio \| --node-ipc\]\n/,
  );
});

test.each([["--socket=80"], ["--stdio", "--node-ipc"], ["a.buildcontent"]])("%s %s is refused", (...words) => {
  const { status, stdout, stderr } = spawnSync(serverCommand, words, { encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/there is no .*\n\nbuildcontent-language-server \[--stdio \| --node-ipc\]/);
});

test("It speaks over Node.js's IPC, too", async () => {
  const child = fork(serverCommand, ["--node-ipc", "--clientProcessId=1"]);
  onTestFinished(() => void child.kill());
  const answer = new Promise((resolve) => child.once("message", resolve));
  child.send({ jsonrpc: "2.0", id: 1, method: "initialize", params: { processId: null, capabilities: {} } });
  expect(await answer).toMatchObject({ id: 1, result: { serverInfo: { name: "imglint" } } });
  const status = new Promise((resolve) => child.on("exit", resolve));
  child.disconnect();
  expect(await status).toBe(1);
});

test("It ends as it is told to", async () => {
  const { connection, status } = await startServer(null);
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  expect(await status).toBe(0);
});

test("It ends when its input ends", async () => {
  const { child, status } = await startServer(null);
  child.stdin?.end();
  expect(await status).toBe(1);
});

test("It ends when nobody reads what it writes", async () => {
  const { child, connection, status } = await startServer(null);
  child.stdout?.destroy();
  connection.sendRequest(ShutdownRequest.type).catch(() => {});
  expect(await status).toBe(1);
});

test("It ends when the process of its client is gone, however that ended", async () => {
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const { status } = await startServer(null, { ...(other.pid !== undefined && { processId: other.pid }) });
  other.kill("SIGKILL");
  expect(await status).toBe(1);
});
