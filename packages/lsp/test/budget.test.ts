import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  DidChangeConfigurationNotification,
  InlayHintRefreshRequest,
} from "vscode-languageserver-protocol";
import { expect, test } from "vitest";
import { toOffset, toRange } from "../src/convert.ts";
import { budgetRequest } from "../src/features/budget.ts";
import { codeLenses } from "../src/features/code-lenses.ts";
import { inlayHints } from "../src/features/inlay-hints.ts";
import { defaultSettings } from "../src/settings.ts";
import { type Marked, type MarkedOptions, open } from "./marked.ts";
import { startClient } from "./server-client.ts";

/** Opens a text where hints and lenses are switched on. */
function openWithHints(text: string, options?: MarkedOptions): Marked {
  const marked = open(text, options);
  const settings = { ...defaultSettings, inlayHints: { enable: true }, codeLens: { enable: true } };
  marked.session.settings = new Map([["", settings]]);
  return marked;
}

/** The text with its hints in `«…»`; those of the range between two marks, where there are two. */
function hinted(text: string, options?: MarkedOptions): string {
  const { source, session, offsets } = openWithHints(text, options);
  const [start = 0, end = source.text.length] = offsets;
  const hints = inlayHints(source, { textDocument: source, range: toRange(source, { start, end }) }, session) ?? [];
  return hints.toReversed().reduce((shown, { position, label }) => {
    const at = toOffset(source, position);
    return `${shown.slice(0, at)}«${typeof label === "string" ? label : ""}»${shown.slice(at)}`;
  }, source.text);
}

const files = {
  "/ws/.imglint.yaml": "limits:\n  bytes: 2000\n  commands: 3\ncomponents:\n  jdk: jdk.imagecomponent.yaml\n",
  "/ws/jdk.imagecomponent.yaml": `Parameters:
  Version:
    Type: String
    DefaultValue: "17"
  Home:
    Type: String
    DefaultValue: /opt
  Needed:
    Type: String
Tasks: []
`,
};

const call = "COMPONENT acs:ecs:cn-hangzhou:1:imagecomponent/jdk/1.*.*";

test.each([
  ["RUN a\n", "RUN a«bytes left: 16,378 · commands left: 126»\n", {}],
  ["RUN 网 \\\n\n\n", "RUN 网 \\«bytes left: 16,372 · commands left: 126»\n\n\n", {}],
  ["# 网\nRUN a", "# 网\nRUN a«bytes left: 16,373 · commands left: 126»", {}],
  ["", "", {}],
  ["# a\n", "# a\n", {}],
  ["Tasks:\n  - Name: a\n", "Tasks:\n  - Name: a«bytes left: 16,365»\n", {}],
  ["RUN a\nRUN b", "RUN a\nRUN b«剩余 16,373 字节 · 125 条命令»", { locale: "zh" }],
  ["RUN a\n".repeat(4), `${"RUN a\n".repeat(4).trimEnd()}«24 of 2,000 bytes · 4 of 3 commands»\n`, { files }],
  ["<|>RUN a<|>\nRUN b", "RUN a\nRUN b", {}],
  [`${call}\nRUN <|>a<|>`, `${call}\nRUN a«bytes left: 1,938 · commands left: 1»`, { files }],
  [`<|>${call} --Home /<|>\nRUN a`, `${call} --Home /«--Version 17»\nRUN a`, { files }],
  [`<|>${call}<|>\nRUN a`, `${call}«--Version 17 --Home /opt»\nRUN a`, { files }],
])("%j", (text, expected, options) => {
  expect(hinted(text, options)).toBe(expected);
});

test("Hints and lenses are off by default", () => {
  const { source, session } = open("RUN a");
  const range = toRange(source, source.document.span);
  expect(inlayHints(source, { textDocument: source, range }, session)).toBe(null);
  expect(codeLenses(source, {}, session)).toBe(null);
});

test.each([
  ["RUN a\n", "6 of 16,384 bytes · 1 of 127 commands", "en"],
  ["RUN a\n", "6 / 16,384 字节 · 1 / 127 条命令", "zh"],
  ["Tasks: []\n", "10 of 16,384 bytes", "en"],
])("The lens of %j says %j", (text, title, locale) => {
  const { source, session } = openWithHints(text, { locale });
  const start = { line: 0, character: 0 };
  expect(codeLenses(source, {}, session)).toEqual([{ range: { start, end: start }, command: { title, command: "" } }]);
});

test("A client can ask for the figures", async () => {
  const client = await startClient();
  const uri = "file:///ws/a.buildcontent";
  client.open(uri, "# 网\nRUN a\nRESTART\n");
  const ask = (of: string): Promise<unknown> =>
    client.connection.sendRequest(budgetRequest, { textDocument: { uri: of } });
  expect(await ask(uri)).toEqual({ bytes: 20, maxBytes: 16_384, commands: 2, maxCommands: 127 });
  expect(await ask("file:///ws/other.buildcontent")).toBe(null);
});

test("Where settings change, a client that can is told to ask for hints and lenses again", async () => {
  const client = await startClient({
    capabilities: { workspace: { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } } },
  });
  const { connection } = client;
  const asked = (): Promise<unknown> => {
    const types = [CodeLensRefreshRequest.type, InlayHintRefreshRequest.type];
    return Promise.all(
      types.map((type) => new Promise<void>((resolve) => void connection.onRequest(type, () => resolve()))),
    );
  };
  // Once the server knows its settings, and once they change.
  await asked();
  const again = asked();
  await connection.sendNotification(DidChangeConfigurationNotification.type, {
    settings: { imglint: { codeLens: { enable: true } } },
  });
  await again;
  const uri = "file:///ws/a.buildcontent";
  client.open(uri, "RUN a");
  const lenses = await connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
  expect(lenses?.map(({ command }) => command?.title)).toEqual(["5 of 16,384 bytes · 1 of 127 commands"]);
});
