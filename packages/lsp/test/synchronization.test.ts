/** The server keeps in step with its client: settings, configurations, folders and files. */

import { expect, onTestFinished, test, vi } from "vitest";
import {
  type ClientCapabilities,
  ConfigurationRequest,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidSaveTextDocumentNotification,
  FileChangeType,
  RegistrationRequest,
} from "vscode-languageserver-protocol";
import { memoryHost, published, startClient, type TestClient } from "./server-client.ts";

const template = "file:///ws/a.buildcontent";
const config = "file:///ws/.imglint.yaml";
const codesOf = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);

const asked: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

function fileChanged({ connection }: TestClient, uri: string): void {
  void connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri, type: FileChangeType.Changed }],
  });
}

test.each([
  ["the section", { enable: false }],
  ["an object with the section", { imglint: { enable: false } }],
])("Settings come with the initialization: %s", async (_, initializationOptions) => {
  const client = await startClient({ params: { initializationOptions } });
  const next = client.nextDiagnostics(template);
  client.open(template, "RUN\n");
  expect(await next).toEqual([]);
});

test("Settings come with a change, and one without them changes nothing", async () => {
  const client = await startClient({ params: { initializationOptions: { enable: false } } });
  const seen = published(client);
  client.open(template, "RUN\n");
  for (const settings of [{}, null, { other: 1 }, { imglint: { enable: true } }]) {
    void client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }
  await vi.waitFor(() => expect(seen).toContain("ws/a.buildcontent empty-command"));
  expect(new Set(seen)).toEqual(new Set(["ws/a.buildcontent", "ws/a.buildcontent empty-command"]));
});

test("What is wrong with settings is shown once", async () => {
  const client = await startClient({ params: { initializationOptions: { run: "never" } } });
  const settings = { imglint: { run: "never" } };
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  client.open(template, "RUN\n");
  await client.nextDiagnostics(template);
  expect(client.messages).toEqual([
    'The setting imglint.run is "never", and has to be onType or onSave. Its default is used.',
  ]);
});

test("Nothing is published before the client has answered what its settings are, each for its folder", async () => {
  let answer: (settings: unknown[]) => void = () => {};
  const client = await startClient({
    capabilities: asked,
    params: {
      workspaceFolders: [
        { uri: "file:///ws", name: "ws" },
        { uri: "file:///ws/quiet", name: "quiet" },
      ],
    },
  });
  const seen = published(client);
  const request = new Promise<unknown>((resolve) => {
    client.connection.onRequest(ConfigurationRequest.type, ({ items }) => {
      resolve(items);
      return new Promise<unknown[]>((done) => (answer = done));
    });
  });
  client.connection.onRequest(RegistrationRequest.type, () => {});
  client.open(template, "RUN\n");
  client.open("file:///ws/quiet/b.buildcontent", "RUN\n");
  expect(await request).toEqual([
    { section: "imglint" },
    { section: "imglint", scopeUri: "file:///ws" },
    { section: "imglint", scopeUri: "file:///ws/quiet" },
  ]);
  expect(seen).toEqual([]);
  answer([null, { locale: "en" }, { enable: false }]);
  await vi.waitFor(() => expect(seen).toHaveLength(2));
  expect(seen.toSorted()).toEqual(["ws/a.buildcontent empty-command", "ws/quiet/b.buildcontent"]);
});

test("A client that does not answer is not waited for, and its late answer counts", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  let answer: (settings: unknown[]) => void = () => {};
  const client = await startClient({ capabilities: asked });
  const seen = published(client);
  const request = new Promise<void>((resolve) => {
    client.connection.onRequest(ConfigurationRequest.type, () => {
      resolve();
      return new Promise<unknown[]>((done) => (answer = done));
    });
  });
  client.connection.onRequest(RegistrationRequest.type, () => {});
  client.open(template, "RUN\n");
  await request;
  await vi.advanceTimersByTimeAsync(2000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(seen).toEqual(["ws/a.buildcontent empty-command"]));
  answer([{ enable: false }, { enable: false }]);
  await vi.waitFor(() => expect(seen).toEqual(["ws/a.buildcontent empty-command", "ws/a.buildcontent"]));
});

test("A document that is in no folder has the settings of the first one", async () => {
  const files = { "/ws/.imglint.yaml": "rules:\n  keyword-case: error\n" };
  const client = await startClient({ files });
  const next = client.nextDiagnostics("untitled:Untitled-1");
  client.open("untitled:Untitled-1", "run a\n");
  expect((await next).map(({ code, severity }) => [code, severity])).toEqual([["keyword-case", 1]]);
});

test.each(["buildcontent", "dockerfile", ""])("A document can have any language: %s", async (language) => {
  const client = await startClient();
  const next = client.nextDiagnostics(template);
  client.open(template, "RUN\n", language);
  expect(codesOf(await next)).toEqual(["empty-command"]);
});

test("Folders come and go", async () => {
  const files = { "/ws/.imglint.yaml": "rules: {}\n", "/other/.imglint.yaml": "rules:\n  empty-command: off\n" };
  const client = await startClient({ files });
  const settings = { imglint: { configPath: ".imglint.yaml" } };
  const seen = published(client);
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  client.open("file:///other/a.buildcontent", "RUN\n");
  await vi.waitFor(() => expect(seen.at(-1)).toBe("other/a.buildcontent empty-command"));
  const folder = { uri: "file:///other", name: "other" };
  const { type } = DidChangeWorkspaceFoldersNotification;
  await client.connection.sendNotification(type, { event: { added: [folder], removed: [] } });
  await vi.waitFor(() => expect(seen.at(-1)).toBe("other/a.buildcontent"));
  await client.connection.sendNotification(type, { event: { added: [], removed: [folder] } });
  await vi.waitFor(() => expect(seen).toContain("other/a.buildcontent empty-command"));
});

test("A configuration that changes counts from then on; what is wrong with it is shown on it until it is mended", async () => {
  const files: Record<string, string> = {};
  const client = await startClient({
    files,
    capabilities: asked.workspace ? { workspace: { ...asked.workspace, configuration: false } } : {},
  });
  client.connection.onRequest(RegistrationRequest.type, () => {});
  const seen = published(client);
  client.open(template, "RUN\n");
  await vi.waitFor(() => expect(seen).toEqual(["ws/a.buildcontent empty-command"]));
  files["/ws/.imglint.yaml"] = "rules:\n  empty-command: off\n  none: off\n";
  fileChanged(client, config);
  await vi.waitFor(() => expect(seen.slice(1)).toEqual(["ws/a.buildcontent", "ws/.imglint.yaml configUnknownRule"]));
  files["/ws/.imglint.yaml"] = "rules:\n  empty-command: off\n";
  fileChanged(client, config);
  await vi.waitFor(() => expect(seen.slice(3)).toEqual(["ws/a.buildcontent", "ws/.imglint.yaml"]));
});

test("A linked component that changes counts, whatever its name is; a file that has no part in findings does not", async () => {
  const files: Record<string, string> = {
    "/ws/.imglint.yaml": "components:\n  i-1: parts/c.txt\n",
    "/ws/parts/c.txt": "RUN a\n",
  };
  const read = vi.fn<(path: string) => void>();
  const host = memoryHost(files);
  const client = await startClient({
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    host: {
      files: {
        ...host.files,
        read: (path, max) => {
          read(path);
          return host.files.read(path, max);
        },
      },
    },
  });
  client.connection.onRequest(RegistrationRequest.type, () => {});
  const seen = published(client);
  client.open(template, "RUN\n");
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  read.mockClear();
  fileChanged(client, "file:///ws/other.txt");
  fileChanged(client, "file:///ws/parts/c.txt");
  await vi.waitFor(() => expect(seen).toHaveLength(2));
  expect(read.mock.calls).toEqual([["/ws/.imglint.yaml"], ["/ws/parts/c.txt"]]);
});

test("Where the client watches no files, they are read again when a document is saved", async () => {
  const files: Record<string, string> = {};
  const client = await startClient({ files });
  const seen = published(client);
  client.open(template, "RUN\n");
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  files["/ws/.imglint.yaml"] = "rules:\n  empty-command: off\n";
  await client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: template } });
  await vi.waitFor(() => expect(seen).toEqual(["ws/a.buildcontent empty-command", "ws/a.buildcontent"]));
});
