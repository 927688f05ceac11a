/** Diagnostics of a whole workspace: asked for, held back while nothing changes, cancelled, and bounded. */

import { expect, test, vi } from "vitest";
import {
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  RegistrationRequest,
  ShutdownRequest,
  WorkDoneProgress,
  type WorkspaceDiagnosticParams,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver-protocol";
import type { Files } from "imglint";
import { memoryHost, startClient, type TestClient } from "./server-client.ts";

const capabilities = {
  textDocument: { diagnostic: {} },
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
};

/** A client with files; what it reads of them is counted. */
async function startWith(files: Record<string, string>) {
  const host = memoryHost(files);
  const read = vi.fn<Files["read"]>((path) => host.files.read(path));
  const client = await startClient({ files, capabilities, host: { files: { ...host.files, read } } });
  client.connection.onRequest(RegistrationRequest.type, () => {});
  return { client, read };
}

function pull({ connection }: TestClient, params: Partial<WorkspaceDiagnosticParams> = {}) {
  return connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [], ...params });
}

/** A report in a line: path, kind and codes. */
function lineOf(report: WorkspaceDocumentDiagnosticReport): string {
  const codes = report.kind === "full" ? report.items.map(({ code }) => code) : [];
  return [report.uri.replace("file:///ws/", ""), report.kind, ...codes].join(" ");
}

function idsOf(items: readonly WorkspaceDocumentDiagnosticReport[]): { uri: string; value: string }[] {
  return items.map(({ uri, resultId = "" }) => ({ uri, value: resultId }));
}

function fileChanged({ connection }: TestClient, uri: string): void {
  void connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri, type: FileChangeType.Changed }],
  });
}

test("All templates are reported on but those that are open, and those that have not changed are not read again", async () => {
  const files: Record<string, string> = {
    "/ws/a.buildcontent": "RUN\n",
    "/ws/b.buildcontent": "RUN a\n",
    "/ws/c.buildcontent": "RUN\n",
  };
  const { client, read } = await startWith(files);
  client.open("file:///ws/c.buildcontent", "RUN\n");
  const first = await pull(client);
  expect(first.items.map(lineOf)).toEqual(["a.buildcontent full empty-command", "b.buildcontent full"]);
  read.mockClear();
  files["/ws/b.buildcontent"] = "RESTART a\n";
  const second = await pull(client, { previousResultIds: idsOf(first.items) });
  expect(second.items.map(lineOf)).toEqual(["a.buildcontent unchanged", "b.buildcontent full restart-with-content"]);
  expect(read.mock.calls).toEqual([["/ws/b.buildcontent"]]);
  delete files["/ws/a.buildcontent"];
  const third = await pull(client, { previousResultIds: idsOf(second.items) });
  expect(third.items.map(lineOf)).toEqual(["b.buildcontent unchanged", "a.buildcontent full"]);
});

test("A client that takes parts is answered when something has changed, and nothing is done before", async () => {
  const files: Record<string, string> = { "/ws/a.buildcontent": "RUN\n" };
  const { client, read } = await startWith(files);
  const parts: string[] = [];
  client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, "parts", ({ items }) => {
    parts.push(...items.map(lineOf));
  });
  await pull(client, { partialResultToken: "parts" });
  expect(parts).toEqual(["a.buildcontent full empty-command"]);
  const { items } = await pull(client);
  read.mockClear();
  const held = pull(client, { partialResultToken: "parts", previousResultIds: idsOf(items) });
  await client.connection.sendRequest("textDocument/hover", {
    textDocument: { uri: "file:///ws/a.buildcontent" },
    position: { line: 0, character: 0 },
  });
  expect(read).not.toHaveBeenCalled();
  files["/ws/a.buildcontent"] = "RUN a\n";
  fileChanged(client, "file:///ws/a.buildcontent");
  await held;
  expect(parts.slice(1)).toEqual(["a.buildcontent full"]);
});

test("A workspace without templates is walked once, not each time that it is asked for", async () => {
  const templatesBelow = vi.fn<() => string[][]>(() => [[]]);
  const client = await startClient({ capabilities, host: { templatesBelow } });
  client.connection.onRequest(RegistrationRequest.type, () => {});
  await pull(client, { partialResultToken: "parts" });
  const held = new CancellationTokenSource();
  const params = { previousResultIds: [], partialResultToken: "parts" };
  const answer = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params, held.token);
  held.cancel();
  await expect(answer).rejects.toMatchObject({ code: -32800 });
  expect(templatesBelow).toHaveBeenCalledTimes(1);
});

test("A change while files are looked at is not lost", async () => {
  const files: Record<string, string> = { "/ws/a.buildcontent": "RUN\n" };
  const { client } = await startWith(files);
  const first = await pull(client);
  fileChanged(client, "file:///ws/a.buildcontent");
  const parts: string[] = [];
  client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, "parts", ({ items }) => {
    parts.push(...items.map(lineOf));
  });
  await pull(client, { partialResultToken: "parts", previousResultIds: idsOf(first.items) });
  expect(parts).toEqual(["a.buildcontent unchanged"]);
});

test("It can be cancelled between files, and tells how far it is", async () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`/ws/${index}.buildcontent`, "RUN\n"]));
  const { client, read } = await startWith(files);
  const source = new CancellationTokenSource();
  const steps: string[] = [];
  client.connection.onProgress(WorkDoneProgress.type, "progress", (step) => {
    steps.push([step.kind, step.kind === "begin" ? step.title : (step.message ?? "")].join(" "));
  });
  const params = { previousResultIds: [], workDoneToken: "progress" };
  await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params);
  expect(steps).toEqual(["begin Checking templates", "report 100", "report 200", "report 300", "end "]);
  read.mockImplementation((path) => {
    source.cancel();
    // Longer than the server works without a rest.
    for (const start = performance.now(); performance.now() - start < 11;);
    return { problem: { path, text: "noSuchFile" } };
  });
  read.mockClear();
  const cancelled = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params, source.token);
  await expect(cancelled).rejects.toMatchObject({ code: -32800 });
  await client.connection.sendRequest(ShutdownRequest.type);
  expect(read.mock.calls.length).toBeLessThan(300);
});

test("A folder with more than 10,000 templates is looked at up to there, and that is said once", async () => {
  let given = 0;
  const templatesBelow = function* () {
    for (;;) yield [`/ws/${given++}.buildcontent`];
  };
  const client = await startClient({
    capabilities,
    host: { templatesBelow, files: { read: () => ({ text: "" }), isThere: () => false } },
  });
  expect((await pull(client)).items).toHaveLength(10_000);
  await pull(client);
  expect(client.messages).toEqual([
    "/ws holds more than 10,000 templates; only the first 10,000 are checked. List others under `ignore` in .imglint.yaml, or open a smaller folder.",
  ]);
  expect(given).toBe(20_002);
});
