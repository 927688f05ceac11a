/** Commands and pages of rules, over the protocol. */

import { expect, test } from "vitest";
import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  ExecuteCommandRequest,
  ShowDocumentRequest,
  TextDocumentContentRequest,
} from "vscode-languageserver-protocol";
import { startClient, type TestClient } from "./server-client.ts";

const uri = "file:///ws/a.buildcontent";

/** A client with a document open. */
async function clientWith(text: string, capabilities: ClientCapabilities = {}): Promise<TestClient> {
  const client = await startClient({ capabilities, host: { rulePage: () => undefined } });
  client.open(uri, text);
  return client;
}

async function execute({ connection }: TestClient, command: string, ...words: unknown[]): Promise<unknown> {
  return await connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: words });
}

test("The commands that can be executed are announced", async () => {
  const { initialized } = await startClient();
  expect(initialized.capabilities.executeCommandProvider?.commands).toEqual([
    "imglint.fixAll",
    "imglint.pack",
    "imglint.showAst",
    "imglint.openRulePage",
    "imglint.starterConfig",
  ]);
});

test("imglint.starterConfig gives a first configuration", async () => {
  expect(await execute(await clientWith(""), "imglint.starterConfig")).toMatch(/^#[\s\S]*extends: imglint:/m);
});

test("imglint.fixAll has the client apply the safe fixes", async () => {
  const client = await clientWith('run a\nrun ["b"]\n', { workspace: { workspaceEdit: { documentChanges: true } } });
  const edits: unknown[] = [];
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit, label }) => {
    edits.push(label, edit.documentChanges);
    return { applied: true };
  });
  expect(await execute(client, "imglint.fixAll", uri)).toBeNull();
  const keyword = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 3 } });
  expect(edits).toEqual([
    "Apply all safe fixes",
    [
      {
        textDocument: { uri, version: 1 },
        edits: [
          { range: keyword(0), newText: "RUN" },
          { range: keyword(1), newText: "RUN" },
        ],
      },
    ],
  ]);
});

test("imglint.fixAll asks for nothing where nothing is to be fixed, and tells where the client could not", async () => {
  const clean = await clientWith("RUN a\n");
  expect(await execute(clean, "imglint.fixAll", uri)).toBeNull();
  const refusing = await clientWith("run a\n");
  refusing.connection.onRequest(ApplyWorkspaceEditRequest.type, () => ({ applied: false, failureReason: "read-only" }));
  await expect(execute(refusing, "imglint.fixAll", uri)).rejects.toThrow("read-only");
});

test("imglint.showAst gives the tree that imglint ast prints", async () => {
  const tree: unknown = await execute(await clientWith("RESTART\n"), "imglint.showAst", uri);
  expect(JSON.parse(String(tree))).toMatchObject({
    kind: "Document",
    commands: [{ kind: "Command", name: "RESTART" }],
  });
  expect(tree).toMatch(/\n$/);
});

test("imglint.showAst refuses a text whose tree would be too large", async () => {
  const client = await clientWith(`# ${"a".repeat(200_000)}\n`);
  await expect(execute(client, "imglint.showAst", uri)).rejects.toThrow(
    "The syntax tree of a text of more than 200,000 characters is not shown.",
  );
});

test.each([
  ["# why\nRUN a\n\n  RUN 安装\n", { text: "RUN a\nRUN 安装", bytes: 16, commands: 2 }],
  [
    "RUN a\nFOO b\n",
    { refusal: expect.stringMatching(/^This text has errors and is not packed\. The first one is in line 2: "FOO"/) },
  ],
  [`${"RUN a\n".repeat(10)}#${"b".repeat(20_000)}\n`, expect.objectContaining({ bytes: 59, commands: 10 })],
  [`RUN ${"a".repeat(16_381)}\n`, { refusal: "Packed, this text has 16,385 bytes, and the service takes 16,384." }],
])("imglint.pack %#", async (text, answer) => {
  expect(await execute(await clientWith(text), "imglint.pack", uri)).toEqual(answer);
});

test.each([
  ["imglint.pack", [], "imglint.pack takes one argument, the URI of an open document."],
  ["imglint.pack", [7], "imglint.pack takes one argument, the URI of an open document."],
  ["imglint.pack", [uri, uri], "imglint.pack takes one argument, the URI of an open document."],
  ["imglint.fixAll", ["file:///ws/b.buildcontent"], "imglint.fixAll takes one argument, the URI of an open document."],
  ["imglint.openRulePage", [uri], "imglint.openRulePage takes one argument, the id of a rule that has a page."],
  [
    "imglint.openRulePage",
    ["exec-form-run"],
    "imglint.openRulePage takes one argument, the id of a rule that has a page.",
  ],
  ["constructor", [uri], "There is no command constructor."],
])("%s of %j is refused", async (command, words, message) => {
  await expect(execute(await clientWith("RUN a\n"), command, ...words)).rejects.toThrow(message);
});

test("imglint.openRulePage has the client show a document that it then asks the server for", async () => {
  const client = await clientWith("RUN a\n", {
    window: { showDocument: { support: true } },
    workspace: { textDocumentContent: {} },
  });
  const shown: string[] = [];
  client.connection.onRequest(ShowDocumentRequest.type, (params) => {
    shown.push(params.uri);
    return { success: true };
  });
  await execute(client, "imglint.openRulePage", "exec-form-run");
  expect(shown).toEqual(["imglint:/en/rules/exec-form-run.md"]);
  expect(client.initialized.capabilities.workspace?.textDocumentContent).toEqual({ schemes: ["imglint"] });
});

test.each([
  ["imglint:/en/rules/exec-form-run.md", /^# exec-form-run\n\nAll rules · 中文\n\nRUN with a JSON array/],
  ["imglint:/zh/rules/exec-form-run.md", /^# exec-form-run\n\n全部规则 · English\n\nRUN 使用 JSON 数组/],
])("The page of a rule is a document: %s", async (page, beginning) => {
  const { connection } = await startClient();
  const { text } = await connection.sendRequest(TextDocumentContentRequest.type, { uri: page });
  expect(text).toMatch(beginning);
  expect(text).not.toMatch(/\]\((?!https?:)/);
});

test.each(["imglint:/en/rules/no-such-rule.md", "imglint:/fr/rules/exec-form-run.md", "file:///etc/passwd"])(
  "There is no document %s",
  async (page) => {
    const { connection } = await startClient();
    await expect(connection.sendRequest(TextDocumentContentRequest.type, { uri: page })).rejects.toThrow(
      `there is no document ${page}`,
    );
  },
);
