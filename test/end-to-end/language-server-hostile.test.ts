/** A workspace that is made to hang the language server, or to let it grow: each of its files gets a message, and the server goes on. */

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import {
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  HoverRequest,
  PublishDiagnosticsNotification,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver-protocol/node";
import { type RunningServer, startServer } from "./server-process.ts";

const megabyte = 1_000_000;

/** A folder that is removed after the test. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "imglint-hostile-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** The messages that are published for a file. */
function nextMessages({ connection }: RunningServer, path: string): Promise<readonly string[]> {
  return new Promise((resolve) => {
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      if (uri === uriOf(path))
        resolve(diagnostics.map(({ message }) => (typeof message === "string" ? message : message.value)));
    });
  });
}

function open({ connection }: RunningServer, path: string, text: string): void {
  const textDocument = { uri: uriOf(path), languageId: "buildcontent", version: 1, text };
  void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
}

/** A file of zeros, which takes no room on the disk. */
function writeLarge(path: string, size: number): void {
  writeFileSync(path, "");
  truncateSync(path, size);
}

/** Ten levels of lists, each with ten aliases of the one before it. */
const bomb = ["a0: &a0 [x]"]
  .concat(Array.from({ length: 10 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(10).slice(0, -2)}]`))
  .join("\n");

test.each<[string, (path: string) => void, string]>([
  ["a YAML bomb", (path) => writeFileSync(path, bomb), "aliases"],
  ["a file of 100 MB", (path) => writeLarge(path, 100 * megabyte), "100,000,000"],
  ["a FIFO", (path) => void execFileSync("mkfifo", [path]), "named pipe"],
  ["a link in a circle", (path) => symlinkSync(path, path), "link"],
  ["a folder", (path) => mkdirSync(path), "folder"],
  ["a list of a million lists", (path) => writeFileSync(path, "[".repeat(megabyte - 1)), "too deep"],
])("A configuration that is %s", async (_, write, said) => {
  const folder = makeFolder();
  const config = join(folder, ".imglint.yaml");
  write(config);
  const server = await startServer(uriOf(folder));
  const messages = nextMessages(server, config);
  open(server, join(folder, "a.buildcontent"), "RUN\n");
  expect((await messages).join("\n")).toContain(said);
  expect(server.memory()).toBeLessThan(300 * megabyte);
});

test("A linked component of 50 MB", async () => {
  const folder = makeFolder();
  const config = join(folder, ".imglint.yaml");
  writeFileSync(config, "components:\n  i-large: ./large.imagecomponent\n");
  writeLarge(join(folder, "large.imagecomponent"), 50 * megabyte);
  const server = await startServer(uriOf(folder));
  const messages = nextMessages(server, config);
  open(server, join(folder, "a.buildcontent"), "RUN\n");
  expect(await messages).toEqual([expect.stringContaining("50,000,000")]);
  expect(server.memory()).toBeLessThan(300 * megabyte);
});

test("A document of 50 MB has one diagnostic and no features; edits of it are applied", async () => {
  const folder = makeFolder();
  const path = join(folder, "a.buildcontent");
  const server = await startServer(uriOf(folder));
  const { connection } = server;
  const first = nextMessages(server, path);
  open(server, path, "RUN echo a\n".repeat(50 * (megabyte / 11)));
  const tooLong = ["This text has more than 500,000 characters and is not checked; the service takes 16 KB."];
  expect(await first).toEqual(tooLong);
  const hover = { textDocument: { uri: uriOf(path) }, position: { line: 0, character: 0 } };
  expect(await connection.sendRequest(HoverRequest.type, hover)).toBeNull();
  const start = { line: 1000, character: 0 };
  for (let version = 2; version < 1000; version++) {
    const contentChanges = [{ range: { start, end: start }, text: "RUN\n" }];
    const textDocument = { uri: uriOf(path), version };
    void connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
  }
  const rest = { start: { line: 1, character: 0 }, end: { line: 1e9, character: 0 } };
  const textDocument = { uri: uriOf(path), version: 1000 };
  const last = new Promise((resolve) => {
    connection.onNotification(PublishDiagnosticsNotification.type, ({ version, diagnostics }) => {
      if (version === 1000) resolve(diagnostics);
    });
  });
  void connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument,
    contentChanges: [{ range: rest, text: "" }],
  });
  expect(await last).toEqual([]);
});

test("More files than are looked at, FIFOs and links in a circle among them", async () => {
  const folder = makeFolder();
  for (let index = 0; index < 10_100; index++) writeFileSync(join(folder, `${index}.buildcontent`), "RUN a\n");
  mkdirSync(join(folder, "0"));
  symlinkSync(folder, join(folder, "0/up"));
  symlinkSync("loop.buildcontent", join(folder, "0/loop.buildcontent"));
  execFileSync("mkfifo", [join(folder, "0/fifo.buildcontent")]);
  writeLarge(join(folder, "0/large.buildcontent"), 50 * megabyte);
  const server = await startServer(uriOf(folder));
  const { items } = await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  expect(items).toHaveLength(10_000);
  const messages = items.flatMap((item) => (item.kind === "full" ? item.items : []).map(({ message }) => message));
  expect(messages).toEqual([
    expect.stringContaining("pipe"),
    expect.stringContaining("50,000,000"),
    expect.stringContaining("link"),
  ]);
  expect(server.messages).toEqual([expect.stringMatching(/ holds more than 10,000 templates/)]);
  expect(server.memory()).toBeLessThan(300 * megabyte);
});
