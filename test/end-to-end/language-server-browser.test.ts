/** The language server's bundle for workers of browsers, in a world that has what a worker has, and nothing of Node.js. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { expect, inject, test } from "vitest";

/** A message of JSON-RPC. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

interface TestWorker {
  readonly request: (method: string, params: unknown) => Promise<unknown>;
  readonly notify: (method: string, params: unknown) => void;
  /** The params of the next notification of a method. */
  readonly next: (method: string) => Promise<unknown>;
  readonly isClosed: () => boolean;
}

/** Runs the bundle as a worker. Messages are cloned on their way, as a browser does. */
function startWorker(): TestWorker {
  const waiting = new Map<number | string, (message: Message) => void>();
  let isClosed = false;
  const self: Record<string, unknown> & { onmessage?: (event: { readonly data: unknown }) => void } = {
    // Of errors, of which there are none.
    addEventListener: () => undefined,
    postMessage: (sent: Message) => {
      const message = structuredClone(sent);
      waiting.get(message.id ?? message.method ?? "")?.(message);
    },
    close: () => void (isClosed = true),
    console,
    performance,
    atob,
    setTimeout,
    clearTimeout,
    TextDecoder,
    TextEncoder,
    URL,
  };
  self["self"] = self;
  const path = join(inject("serverIn"), "node_modules/@buildcontent/language-server/dist/browser.js");
  new Script(readFileSync(path, "utf8"), { filename: "browser.js" }).runInContext(createContext(self));
  let id = 0;
  const post = (message: Message): void => self.onmessage?.({ data: structuredClone({ jsonrpc: "2.0", ...message }) });
  return {
    request: async (method, params) => {
      const answer = new Promise<Message>((resolve) => void waiting.set(++id, resolve));
      post({ id, method, params });
      const { result, error } = await answer;
      expect(error).toBeUndefined();
      return result;
    },
    notify: (method, params) => post({ method, params }),
    next: async (method) => (await new Promise<Message>((resolve) => void waiting.set(method, resolve))).params,
    isClosed: () => isClosed,
  };
}

test("it checks, completes and formats a document, has the page of a rule, and ends when it is told to", async () => {
  const worker = startWorker();
  const capabilities = {
    workspace: { textDocumentContent: {} },
    textDocument: { publishDiagnostics: { codeDescriptionSupport: true } },
  };
  await worker.request("initialize", { processId: null, rootUri: null, capabilities });
  worker.notify("initialized", {});
  const textDocument = { uri: "vscode-vfs://github/a/b.buildcontent" };
  const text = "run if true; then echo   a; fi\n";
  const diagnostics = worker.next("textDocument/publishDiagnostics");
  worker.notify("textDocument/didOpen", {
    textDocument: { ...textDocument, languageId: "buildcontent", version: 1, text },
  });
  const page = "imglint:/en/rules/keyword-case.md";
  expect(await diagnostics).toMatchObject({
    diagnostics: [{ code: "keyword-case", codeDescription: { href: page } }],
  });
  expect(await worker.request("workspace/textDocumentContent", { uri: page })).toMatchObject({
    text: expect.stringMatching(/^# keyword-case\n/),
  });

  const options = { tabSize: 2, insertSpaces: true };
  const keyword = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
  expect(await worker.request("textDocument/formatting", { textDocument, options })).toEqual([
    { range: keyword, newText: "RUN" },
  ]);

  // Completion is answered; what it holds is the unit tests' matter.
  const position = { line: 1, character: 0 };
  await worker.request("textDocument/completion", { textDocument, position });

  await worker.request("shutdown", undefined);
  worker.notify("exit", undefined);
  await expect.poll(() => worker.isClosed()).toBe(true);
});

test("it formats components by Prettier's printer of YAML", async () => {
  const worker = startWorker();
  await worker.request("initialize", { processId: null, rootUri: null, capabilities: {} });
  const options = { tabSize: 2, insertSpaces: true };
  const textDocument = { uri: "untitled:a.imagecomponent.yaml" };
  const text = "Tasks:\n- Name: a\n";
  worker.notify("textDocument/didOpen", {
    textDocument: { ...textDocument, languageId: "buildcontent-yaml", version: 1, text },
  });
  const inserted = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
  expect(await worker.request("textDocument/formatting", { textDocument, options })).toEqual([
    { range: inserted, newText: "  " },
  ]);
});
