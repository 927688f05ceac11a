/** The language server as npm gives it to a user: packed, installed into an empty folder, and run on every Node.js at hand. */

import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, describe, expect, inject, test } from "vitest";
import {
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  DocumentFormattingRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
} from "vscode-languageserver-protocol/node";
import { runtimes } from "./runtimes.ts";

const workspace = mkdtempSync(join(tmpdir(), "imglint-workspace-"));

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

/** The server's package, and its program. */
function inPackage(path: string): string {
  return join(inject("serverIn"), "node_modules/@buildcontent/language-server", path);
}

test("it has the bundles, the documentation and the licenses, and no dependency", () => {
  const files = readdirSync(inPackage("."), { recursive: true, encoding: "utf8" });
  expect(files.filter((file) => !file.startsWith("dist/docs")).toSorted()).toEqual([
    "LICENSE",
    "README.md",
    "dist",
    "dist/THIRD-PARTY-LICENSES.txt",
    "dist/browser.js",
    "dist/formatter.mjs",
    "dist/main.cjs",
    "dist/protocol.cjs",
    "dist/server.cjs",
    "dist/shfmt.wasm",
    "package.json",
  ]);
  const beside = readdirSync(join(inject("serverIn"), "node_modules"), { recursive: true, encoding: "utf8" });
  expect(beside.filter((path) => path.endsWith("package.json"))).toEqual([
    "@buildcontent/language-server/package.json",
  ]);
  const licenses = readFileSync(inPackage("dist/THIRD-PARTY-LICENSES.txt"), "utf8");
  for (const name of ["chevrotain", "prettier", "vscode-languageserver-protocol", "@wasm-fmt/shfmt", "pathe"]) {
    expect(licenses).toMatch(new RegExp(`^${name} \\d`, "m"));
  }
});

describe.each([...runtimes])("on Node.js %s", (_version, node) => {
  test("it checks and formats a document, and ends when it is told to", async () => {
    const { server, connection } = start(node);
    const uri = open(connection, "a.buildcontent", "run if true; then echo   a; fi\n");
    const diagnostics = await diagnosticsOf(connection, uri);
    expect(diagnostics.map(({ code }) => code)).toEqual(["keyword-case"]);
    const page = fileURLToPath(diagnostics[0]?.codeDescription?.href ?? "");
    expect(page).toBe(inPackage("dist/docs/zh/rules/keyword-case.md"));
    expect(readFileSync(page, "utf8")).toMatch(/^# keyword-case\n/);

    writeFileSync(join(workspace, ".prettierrc"), '{ "buildcontentShell": "format", "tabWidth": 2 }\n');
    expect(await formatted(connection, uri)).toBe("RUN if true; then echo");
    rmSync(join(workspace, ".prettierrc"));
    expect(await formatted(connection, uri)).toBe("RUN");

    await connection.sendRequest(ShutdownRequest.type);
    const status = new Promise((resolve) => server.once("exit", resolve));
    await connection.sendNotification(ExitNotification.type);
    expect(await status).toBe(0);
  });

  test("what .prettierignore names is left as it is, and a configuration that is a program is not run", async () => {
    const { server, connection } = start(node);
    writeFileSync(join(workspace, ".prettierignore"), "ignored.*\n");
    writeFileSync(join(workspace, "ignored.buildcontent"), "run a\n");
    expect(await formatted(connection, open(connection, "ignored.buildcontent", "run a\n"))).toBeUndefined();
    expect(await formatted(connection, open(connection, "other.buildcontent", "run a\n"))).toBe("RUN");
    writeFileSync(join(workspace, ".prettierrc.mjs"), 'throw new Error("this was run");\n');
    expect(await formatted(connection, open(connection, "third.buildcontent", "run a\n"))).toBeUndefined();
    rmSync(join(workspace, ".prettierrc.mjs"));
    server.kill();
  });
});

interface Running {
  readonly server: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
}

/** A server in a process of its own, initialized by a client that speaks Chinese. */
function start(node: string): Running {
  const server = spawn(node, [inPackage("dist/main.cjs"), "--stdio"], { cwd: workspace });
  const connection = createProtocolConnection(server.stdout, server.stdin);
  connection.listen();
  const rootUri = pathToFileURL(workspace).href;
  const capabilities = { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } };
  void connection.sendRequest(InitializeRequest.type, { processId: null, rootUri, capabilities, locale: "zh-cn" });
  void connection.sendNotification(InitializedNotification.type, {});
  return { server, connection };
}

function open(connection: ProtocolConnection, name: string, text: string): string {
  const uri = pathToFileURL(join(workspace, name)).href;
  const textDocument = { uri, languageId: "buildcontent", version: 1, text };
  void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  return uri;
}

async function diagnosticsOf(connection: ProtocolConnection, uri: string): Promise<readonly Diagnostic[]> {
  return await new Promise((resolve) => {
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      if (params.uri === uri) resolve(params.diagnostics);
    });
  });
}

/** The new text of the one edit that formatting gives; undefined where the answer is null. */
async function formatted(connection: ProtocolConnection, uri: string): Promise<string | undefined> {
  const options = { tabSize: 4, insertSpaces: true };
  const edits = await connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri }, options });
  expect(edits?.length ?? 1).toBe(1);
  return edits?.[0]?.newText;
}
