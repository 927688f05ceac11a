import {
  DidChangeTextDocumentNotification,
  SemanticTokensDeltaRequest,
  SemanticTokensRequest,
} from "vscode-languageserver-protocol";
import { describe, expect, test } from "vitest";
import { toOffset, toRange } from "../src/convert.ts";
import { createSemanticTokens } from "../src/features/semantic-tokens.ts";
import { legend } from "../src/tokens/token.ts";
import type { Source } from "../src/source.ts";
import { type MarkedOptions, open } from "./marked.ts";
import { startClient } from "./server-client.ts";

const component: MarkedOptions = { uri: "file:///ws/a.imagecomponent.yaml", languageId: "buildcontent-yaml" };

/** The tokens as a client reads them: each with its text, its type and its modifiers. */
function decoded(source: Source, data: readonly number[]): string[] {
  const found: string[] = [];
  let [line, start] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, columns = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    start = lines === 0 ? start + columns : columns;
    line += lines;
    const from = toOffset(source, { line, character: start });
    const to = toOffset(source, { line, character: start + length });
    const modifiers = legend.tokenModifiers.filter((_, index) => (bits >> index) & 1);
    found.push(`${source.text.slice(from, to)}:${[legend.tokenTypes[type], ...modifiers].join(".")}`);
  }
  return found;
}

/** The tokens of a text without the keywords that every line has. */
function tokens(text: string, options?: MarkedOptions): string {
  const { source, session } = open(text, options);
  const { data } = createSemanticTokens().full(source, { textDocument: source }, session);
  return decoded(source, data)
    .map((shown) => shown.replace(/:keyword\.defaultLibrary$/, ""))
    .join(" ");
}

test.each([
  ["RUN a", "RUN"],
  ["EXPOSE 80", ""],
  ["FROM IMAGE:m-1", "FROM:keyword.deprecated.defaultLibrary IMAGE:type m-1:string"],
  ['ENV A="1" B-C="$A"', "ENV A:variable.definition B-C:property A:variable"],
  ['LABEL A="${B}"', "LABEL A:property B:variable"],
  ["WORKDIR /opt/$A", "WORKDIR A:variable"],
  ["RUN A=1 && \\\n  # $B\n  echo '$C' ${D:-$E}", "RUN A:variable.definition D:variable E:variable"],
  ["RUN cat <<E\n$A\nE\nRUN $B", "RUN A:variable RUN B:variable"],
  ["COMPONENT ic-1 --Version 17 --Name a", "COMPONENT ic-1:function Version:parameter 17:number Name:parameter"],
  [
    "COMPONENT acs:ecs:cn-hangzhou:1:imagecomponent/jdk/1.*.*",
    "COMPONENT ecs:namespace cn-hangzhou:namespace 1:number imagecomponent:type jdk:function 1.*.*:number",
  ],
  [
    "# imglint-disable-next-line empty-command, nonsense -- why\nRUN",
    "imglint-disable-next-line:macro empty-command:enumMember RUN",
  ],
  ["# imglint-nonsense empty-command\n", ""],
  ["run 网🙂 $A", "run A:variable"],
])("%j", (text, expected) => {
  expect(tokens(text)).toBe(expected);
  const capabilities = { general: { positionEncodings: ["utf-8"] } };
  expect(tokens(text, { capabilities })).toBe(expected);
});

test("A component in YAML", () => {
  const text = `Parameters:
  Version:
    Type: Number
    DefaultValue: 17
    Other: x
Tasks:
  - Name: get
    Action: RunShellCommand
    Properties:
      commandContent: |
        echo {{ Version }} $A
      nonsense: "{{ nothing }}"
  - Name: two
     words
    Action: InvokeCommand
    Properties:
      parameters:
        a: "{{ get.stdout }}"
`;
  expect(tokens(text, component).split(" ")).toEqual([
    "Parameters:property.defaultLibrary",
    "Version:parameter.definition",
    "Type:property.defaultLibrary",
    "Number:type.defaultLibrary",
    "DefaultValue:property.defaultLibrary",
    "17:number",
    "Other:property",
    "Tasks:property.defaultLibrary",
    "Name:property.defaultLibrary",
    "get:namespace.definition",
    "Action:property.defaultLibrary",
    "RunShellCommand:function.defaultLibrary",
    "Properties:property.defaultLibrary",
    "commandContent:property.defaultLibrary",
    "Version:parameter",
    "A:variable",
    "nonsense:property",
    "Name:property.defaultLibrary",
    "two:namespace.definition",
    "words:namespace.definition",
    "Action:property.defaultLibrary",
    "InvokeCommand:function.defaultLibrary",
    "Properties:property.defaultLibrary",
    "parameters:property.defaultLibrary",
    "a:property",
    "get:namespace",
    "stdout:property",
  ]);
});

test("In a range there are the tokens that touch it", () => {
  const { source, offsets } = open("RUN $A\nRUN $B<|>B\nRUN<|> $C\n");
  const [start = 0, end = 0] = offsets;
  const { data } = createSemanticTokens().range(source, {
    textDocument: source,
    range: toRange(source, { start, end }),
  });
  expect(decoded(source, data)).toEqual(["BB:variable", "RUN:keyword.defaultLibrary"]);
});

describe("What changed since the last answer", () => {
  test.each([
    ["RUN $A\nRUN $B\n", "RUN $A\nRUN $B\n"],
    ["RUN $A\nRUN $B\n", "RUN $A\nENV X 1\nRUN $B\n"],
    ["RUN $A\nRUN $B\n", "RUN $B\n"],
    ["RUN $A\n", ""],
    ["", "RUN $A\n"],
    ["RUN $A $A\n", "RUN $A $A $A\n"],
  ])("from %j to %j", (before, after) => {
    const { source, session } = open(before);
    const { uri } = source;
    const { full, delta } = createSemanticTokens();
    const old = full(source, { textDocument: { uri } }, session);
    const next = open(after).source;
    const answer = delta(next, { textDocument: { uri }, previousResultId: old.resultId ?? "" }, session);
    if (!("edits" in answer)) throw new Error("no edits");
    const data = [...old.data];
    for (const edit of answer.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    expect(data).toEqual(createSemanticTokens().full(next, { textDocument: { uri } }, session).data);
    expect(answer.edits.length).toBe(before === after ? 0 : 1);
  });

  test("of an answer that nobody remembers, all is sent", () => {
    const { source, session } = open("RUN $A\n");
    const answer = createSemanticTokens().delta(source, { textDocument: source, previousResultId: "7" }, session);
    expect(answer).toEqual({ resultId: "1", data: [0, 0, 3, 0, 4, 0, 5, 1, 1, 0] });
  });
});

test("A hostile document gets no more tokens than can be drawn", () => {
  const { source, session } = open(`RUN a \\\n${"$A \\\n".repeat(80_000)}b`);
  expect(createSemanticTokens().full(source, { textDocument: source }, session).data.length).toBe(250_000);
});

test("A client asks for all tokens once, and after an edit for what changed", async () => {
  const { connection, initialized, open: openDocument } = await startClient();
  const textDocument = { uri: "file:///ws/a.buildcontent" };
  expect(initialized.capabilities.semanticTokensProvider).toEqual({ legend, full: { delta: true }, range: true });
  openDocument(textDocument.uri, "RUN $A\n");
  const all = await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  expect(all).toEqual({ resultId: "1", data: [0, 0, 3, 0, 4, 0, 5, 1, 1, 0] });
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { ...textDocument, version: 2 },
    contentChanges: [{ range: { start: { line: 0, character: 6 }, end: { line: 0, character: 6 } }, text: "BC" }],
  });
  const changed = await connection.sendRequest(SemanticTokensDeltaRequest.type, {
    textDocument,
    previousResultId: "1",
  });
  expect(changed).toEqual({ resultId: "2", edits: [{ start: 7, deleteCount: 1, data: [3] }] });
});

test("What is remembered of a document is forgotten when it is closed", () => {
  const { source, session } = open("RUN $A\n");
  const { full, delta } = createSemanticTokens();
  const { resultId = "" } = full(source, { textDocument: source }, session);
  session.documents.close(source.uri);
  const other = open("RUN $B\n", { uri: "file:///ws/b.buildcontent" });
  full(other.source, { textDocument: other.source }, other.session);
  const answer = delta(source, { textDocument: source, previousResultId: resultId }, session);
  expect(answer).toEqual({ resultId: "3", data: [0, 0, 3, 0, 4, 0, 5, 1, 1, 0] });
});
