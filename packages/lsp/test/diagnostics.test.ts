/** When findings reach a client: pushed to one that takes them, pulled by one that asks. */

import { expect, test, vi } from "vitest";
import {
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  type TextDocumentContentChangeEvent,
  PublishDiagnosticsNotification,
} from "vscode-languageserver-protocol";
import { published, startClient, type TestClient } from "./server-client.ts";

const uri = "file:///ws/a.buildcontent";
const codesOf = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);

function change({ connection }: TestClient, version: number, text: string): void {
  const contentChanges: TextDocumentContentChangeEvent[] = [{ text }];
  void connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version },
    contentChanges,
  });
}

test("Checks run at each edit, or when a document is saved, as it is set", async () => {
  const client = await startClient({ params: { initializationOptions: { run: "onSave" } } });
  const seen = published(client);
  client.open(uri, "RUN a\n");
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  change(client, 2, "RUN\n");
  // An answer to a request shows that the edit came in.
  await client.connection.sendRequest("textDocument/hover", {
    textDocument: { uri },
    position: { line: 0, character: 0 },
  });
  expect(seen).toHaveLength(1);
  await client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  await vi.waitFor(() => expect(seen).toEqual(["ws/a.buildcontent", "ws/a.buildcontent empty-command"]));
});

test("Of edits that come together only the last is published, with its version", async () => {
  const client = await startClient();
  const versions: unknown[] = [];
  client.connection.onNotification(PublishDiagnosticsNotification.type, ({ version }) => void versions.push(version));
  client.open(uri, "RUN a\n");
  for (let version = 2; version <= 500; version++) change(client, version, `RUN ${version}\n`);
  await vi.waitFor(() => expect(versions.at(-1)).toBe(500));
  expect(versions).toEqual(versions.toSorted((a, b) => Number(a) - Number(b)));
});

test("A document that is closed has no diagnostics", async () => {
  const client = await startClient();
  const seen = published(client);
  client.open(uri, "RUN\n");
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  await vi.waitFor(() => expect(seen).toEqual(["ws/a.buildcontent empty-command", "ws/a.buildcontent"]));
});

test("A client that pulls gets nothing pushed, is told what has not changed, and is asked to pull again", async () => {
  const files: Record<string, string> = {};
  const client = await startClient({
    files,
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
  });
  const refreshed = vi.fn<() => void>();
  client.connection.onRequest(DiagnosticRefreshRequest.type, refreshed);
  const seen = published(client);
  const pull = (previousResultId?: string) =>
    client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  client.open(uri, "RUN\n");
  const first = await pull();
  expect(first.kind === "full" && codesOf(first.items)).toEqual(["empty-command"]);
  expect(await pull(first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
  change(client, 2, "RUN a\n");
  expect(await pull(first.resultId)).toMatchObject({ kind: "full", items: [] });
  await vi.waitFor(() => expect(refreshed).toHaveBeenCalledOnce());
  files["/ws/.imglint.yaml"] = "rules: {}\n";
  await client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
  await vi.waitFor(() => expect(refreshed).toHaveBeenCalledTimes(2));
  expect(seen).toEqual([]);
});

test("A document that is opened anew is not taken for what it was", async () => {
  const client = await startClient({ capabilities: { textDocument: { diagnostic: {} } } });
  client.open(uri, "RUN\n");
  const first = await client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  const again = (text: string) => {
    void client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    client.open(uri, text);
    const params = { textDocument: { uri }, ...(first.resultId !== undefined && { previousResultId: first.resultId }) };
    return client.connection.sendRequest(DocumentDiagnosticRequest.type, params);
  };
  expect(await again("RUN a\n")).toMatchObject({ kind: "full", items: [] });
});
