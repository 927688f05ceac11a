/** The server after a long day: many edits and requests of all kinds leave it hardly larger than a few did. */

import { type Arbitrary, array, constantFrom, integer, oneof, record, sample } from "fast-check";
import { expect, test } from "vitest";
import type { ProtocolConnection } from "vscode-languageserver-protocol/node";
import { type RunningServer, startServer } from "./server-process.ts";

const templates = [
  'FROM IMAGE_FAMILY:acs:ubuntu_24_04\nENV APP="/opt/app"\nRUN mkdir -p $APP && \\\n  yum install -y nginx\nRESTART\n',
  "run echo a\nCOPY https://example.com/a.sh /opt/a.sh\nCOMPONENT acs:component:x:1\nWORKDIR /opt\nUSER root\n",
  "SchemaVersion: '1.0'\nParameters:\n  name: { Type: String }\nTasks:\n  - Name: a\n    Action: RunCommand\n",
];
const uris = ["a.buildcontent", "b.testcontent", "c.imagecomponent.yaml"].map((name) => `file:///workspace/${name}`);

/** A message of a client: an edit, or a request. */
interface Step {
  readonly method: string;
  readonly params: object;
}

const position = record({ line: integer({ min: 0, max: 8 }), character: integer({ min: 0, max: 30 }) });
const range = record({ start: position, end: position });
const textDocument = record({ uri: constantFrom(...uris) });
const options = constantFrom({ tabSize: 2, insertSpaces: true });
const piece = constantFrom(
  "RUN a\n",
  "\n",
  "$APP",
  "\\",
  '"',
  "é😀",
  " ",
  "ENV B=c\n",
  "# note\n",
  "  - Name: b\n",
  "{{ name }}",
);

/** Requests by what they have beside a document. */
const requests: Readonly<Record<string, Readonly<Record<string, Arbitrary<unknown>>>>> = {
  hover: { position },
  completion: { position },
  definition: { position },
  references: { position, context: constantFrom({ includeDeclaration: true }) },
  documentHighlight: { position },
  signatureHelp: { position },
  prepareRename: { position },
  rename: { position, newName: constantFrom("NEW", "1", "") },
  documentSymbol: {},
  foldingRange: {},
  documentLink: {},
  codeLens: {},
  diagnostic: {},
  formatting: { options },
  "semanticTokens/full": {},
  "semanticTokens/full/delta": { previousResultId: constantFrom("1", "2") },
  "semanticTokens/range": { range },
  selectionRange: { positions: array(position, { maxLength: 3 }) },
  inlayHint: { range },
  rangeFormatting: { range, options },
  codeAction: { range, context: constantFrom({ diagnostics: [] }) },
  onTypeFormatting: { position, ch: constantFrom("\n"), options },
};

const request = oneof(
  ...Object.entries(requests).map(([name, params]) => {
    return record({ textDocument, ...params }).map((all): Step => ({ method: `textDocument/${name}`, params: all }));
  }),
  constantFrom<Step[]>(
    { method: "workspace/diagnostic", params: { previousResultIds: [] } },
    { method: "workspace/symbol", params: { query: "a" } },
    { method: "textDocument/hover", params: {} },
    { method: "none", params: {} },
  ),
);

const change = record({ range, text: piece });
const edit = record({ uri: constantFrom(...uris), change });

/** Counts the versions of documents; now and then a document is closed, and opened anew. */
function createEdits(connection: ProtocolConnection): (uri: string, changes: object) => void {
  let version = 0;
  return (uri, changes) => {
    version++;
    if (version % 100 > 0) {
      void connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version },
        contentChanges: [changes],
      });
      return;
    }
    void connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    open(connection, uri, version);
  };
}

function open(connection: ProtocolConnection, uri: string, version: number): void {
  const text = templates[uris.indexOf(uri)] ?? "";
  void connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "buildcontent", version, text },
  });
}

/** Sends so many messages, a few at a time; half of them are edits. */
async function work({ connection }: RunningServer, count: number, seed: number): Promise<void> {
  const apply = createEdits(connection);
  const edits = sample(edit, { numRuns: count / 2, seed });
  const asked = sample(request, { numRuns: count / 2, seed });
  for (let at = 0; at < edits.length; at += 20) {
    for (const one of edits.slice(at, at + 20)) apply(one.uri, one.change);
    const answers = asked.slice(at, at + 20).map(({ method, params }) => connection.sendRequest(method, params));
    await Promise.allSettled(answers);
  }
}

test("After 20,000 messages it has at most 1.3 times the memory that it has after 2,000", async () => {
  const server = await startServer("file:///workspace");
  for (const uri of uris) open(server.connection, uri, 0);
  await work(server, 2000, 1);
  const before = server.memory();
  await work(server, 18_000, 2);
  expect(server.memory() / before).toBeLessThan(1.3);
  expect(server.messages.filter((message) => message.includes("bug"))).toEqual([]);
});
