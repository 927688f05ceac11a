/** The life of a server, and what it makes of messages that are none, or come out of turn. */

import { expect, test, vi } from "vitest";
import { parse } from "@buildcontent/parser";
import { initialize, initialized, startRawClient } from "./raw-client.ts";

vi.mock("@buildcontent/parser", { spy: true });

const hover = {
  method: "textDocument/hover",
  params: { textDocument: { uri: "file:///ws/a.buildcontent" }, position: { line: 0, character: 1 } },
};
const shutdown = { method: "shutdown" };
const open = {
  method: "textDocument/didOpen",
  params: {
    textDocument: { uri: "file:///ws/a.buildcontent", languageId: "buildcontent", version: 1, text: "RESTART\n" },
  },
};

const codes = { notInitialized: -32002, invalidRequest: -32600, invalidParams: -32602, noMethod: -32601 };

test.each<[string, object[], object, number]>([
  ["a request before initialize is refused", [], hover, codes.notInitialized],
  ["initialize comes once", [initialize], initialize, codes.invalidRequest],
  ["initialize has capabilities", [], { ...initialize, params: {} }, codes.invalidParams],
  ["initialize has parameters", [], { method: "initialize" }, codes.invalidParams],
  ["a request after shutdown is refused", [initialize, { id: 1, ...shutdown }], hover, codes.invalidRequest],
  ["a method that is none is refused", [initialize], { method: "textDocument/none", params: {} }, codes.noMethod],
])("%s", async (_, before, request, code) => {
  const client = startRawClient();
  before.forEach(client.send);
  client.send({ ...request, id: 7 });
  expect((await client.next(7)).error?.code).toBe(code);
});

test.each<[string, unknown]>([
  ["none", undefined],
  ["null", null],
  ["a text", "a"],
  ["a list", []],
  ["a long list", [hover.params, hover.params]],
  ["no document", { position: { line: 0, character: 0 } }],
  ["no position", { textDocument: { uri: "file:///ws/a.buildcontent" } }],
  ["a document without a URI", { ...hover.params, textDocument: {} }],
  ["a document that is a text", { ...hover.params, textDocument: "file:///ws/a.buildcontent" }],
  ["a URI that is a number", { ...hover.params, textDocument: { uri: 1 } }],
  ["a line that is a text", { ...hover.params, position: { line: "0", character: 0 } }],
  ["a position that is null", { ...hover.params, position: null }],
])("Parameters of another form are refused: %s", async (_, params) => {
  const client = startRawClient();
  [initialize, initialized, open].forEach(client.send);
  client.send({ ...hover, params, id: 7 });
  expect((await client.next(7)).error?.code).toBe(codes.invalidParams);
});

test.each([
  ["before the text", { line: -1, character: -1 }],
  ["after the text", { line: 1e308, character: 1e308 }],
  ["between places", { line: 0.5, character: 0.5 }],
])("A place outside of the text is answered: %s", async (_, position) => {
  const client = startRawClient();
  [initialize, initialized, open].forEach(client.send);
  client.send({ ...hover, params: { ...hover.params, position }, id: 7 });
  expect(await client.next(7)).toHaveProperty("result");
});

test.each(["a text", "file://%", "a b:c", "", `file:///${"a/".repeat(100_000)}a.buildcontent`, "untitled:Untitled-1"])(
  "A document can have any URI: %.30s",
  async (uri) => {
    const client = startRawClient();
    [initialize, initialized].forEach(client.send);
    client.send({ ...open, params: { textDocument: { ...open.params.textDocument, uri, text: "RUN\n" } } });
    const published = await client.next("textDocument/publishDiagnostics");
    expect(published.params).toMatchObject({ uri, diagnostics: [{ code: "empty-command" }] });
    expect(client.answers.filter(({ method }) => method === "window/logMessage")).toEqual([]);
  },
);

test("Notifications that are none, or of another form, change nothing; the first of each form is logged", async () => {
  const client = startRawClient();
  [initialize, initialized, open].forEach(client.send);
  client.send({ method: "textDocument/none", params: {} });
  client.send({ method: "$/none" });
  client.send({ method: "$/cancelRequest", params: { id: 99 } });
  for (const params of [{}, { textDocument: null }, { ...hover.params, contentChanges: [{ range: {}, text: "" }] }]) {
    client.send({ method: "textDocument/didChange", params });
  }
  client.send({ ...hover, id: 7 });
  await client.next(7);
  const logged = client.answers.filter(({ method }) => method === "window/logMessage");
  expect(logged.map(({ params }) => params)).toEqual([
    {
      type: 2,
      message: "textDocument/didChange came with parameters that are not those of the protocol, and is passed over.",
    },
  ]);
});

test.each([
  ["a body that is no JSON", "Content-Length: 5\r\n\r\n{oops"],
  ["a header without a length", "Content-Type: none\r\n\r\n"],
  ["a length that is no number", "Content-Length: many\r\n\r\n"],
  ["a body that is no message", "Content-Length: 4\r\n\r\nnull"],
  ["a body that is a list", "Content-Length: 2\r\n\r\n[]"],
])("The server lives on after %s", async (_, bytes) => {
  const client = startRawClient();
  client.send(initialize);
  client.write(bytes);
  client.send({ ...hover, id: 7 });
  expect(await client.next(7)).toHaveProperty("result");
});

test("Messages are read wherever their bytes are cut", async () => {
  const client = startRawClient();
  client.send(initialize);
  await client.next(0);
  const text = JSON.stringify({ ...hover, jsonrpc: "2.0", id: 7 });
  for (const byte of Buffer.from(`Content-Length: ${text.length}\r\n\r\n${text}`)) client.write(Uint8Array.of(byte));
  expect(await client.next(7)).toHaveProperty("result");
});

test("100,000 messages at once are answered, each", async () => {
  const client = startRawClient();
  [initialize, initialized, open].forEach(client.send);
  for (let id = 1; id <= 100_000; id++) client.send({ ...hover, id });
  await client.next(100_000);
  expect(client.answers.filter(({ result }) => result !== undefined)).toHaveLength(100_001);
});

test.each([
  ["after shutdown", [initialize, { ...shutdown, id: 1 }], 0],
  ["without shutdown", [initialize], 1],
  ["before anything else", [], 1],
])("exit %s", async (_, before, status) => {
  const client = startRawClient();
  before.forEach(client.send);
  client.send({ method: "exit" });
  expect(await client.exitStatus).toBe(status);
});

test("Nothing is published after shutdown", async () => {
  const client = startRawClient();
  [initialize, initialized, open, { ...shutdown, id: 1 }, open, { ...hover, id: 2 }].forEach(client.send);
  await client.next(2);
  const end = client.answers.findIndex(({ id }) => id === 1);
  expect(client.answers.slice(end + 1).map(({ id, method }) => id ?? method)).toEqual([2]);
});

test("The grammar is built after the server is initialized, and not before", async () => {
  vi.mocked(parse).mockClear();
  const client = startRawClient();
  client.send(initialize);
  await client.next(0);
  expect(parse).not.toHaveBeenCalled();
  client.send(initialized);
  await vi.waitFor(() => expect(parse).toHaveBeenCalled());
});

test("A client that traces is told how long requests took, until it does no more", async () => {
  const client = startRawClient();
  client.send({ ...initialize, params: { ...initialize.params, trace: "messages" } });
  client.send({ ...hover, id: 1 });
  const { params } = await client.next("$/logTrace");
  expect(params).toEqual({ message: expect.stringMatching(/^textDocument\/hover: \d+\.\d ms$/) });
  client.send({ method: "$/setTrace", params: { value: "off" } });
  client.send({ ...hover, id: 2 });
  await client.next(2);
  expect(client.answers.filter(({ method }) => method === "$/logTrace")).toHaveLength(1);
});
