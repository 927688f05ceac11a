/** Code actions: a text with the cursor or a range, the title that is chosen, and the text after. */

import { expect, test } from "vitest";
import type { CodeAction, Range } from "vscode-languageserver-protocol";
import { toRange } from "../src/convert.ts";
import { codeActions, resolveCodeAction } from "../src/features/code-actions.ts";
import { type Marked, type MarkedOptions, open } from "./marked.ts";
import { applied } from "./text-edits.ts";

/** The actions at the marks of a text, for a client that gets edits at once unless it says otherwise. */
function actionsAt(marked: Marked, only?: string[]): readonly CodeAction[] {
  const { source, session } = marked;
  const context = { diagnostics: [], ...(only && { only }) };
  const params = { textDocument: { uri: source.uri }, range: rangeOf(marked), context };
  return codeActions(source, params, session) ?? [];
}

function rangeOf({ source, offset, offsets }: Marked): Range {
  return toRange(source, { start: offset, end: offsets[1] ?? offset });
}

const plainClient = { workspace: { workspaceEdit: {} } };
const component = { uri: "file:///ws/a.imagecomponent.yaml" };
const zh = { locale: "zh-CN" };

test.each<[string, string, string, MarkedOptions?]>([
  // Fixes.
  ["<|>run a", "Write RUN", "RUN a"],
  ["RUN b\r\n<|>run a\r\n", "改为 RUN", "RUN b\r\nRUN a\r\n", zh],
  ['RUN [<|>"a", "b"]', "Write it as shell text (unsafe)", "RUN a b"],
  ['RUN [<|>"a", "b"]', "改写为 Shell 文本（不安全）", "RUN a b", zh],
  // All of a rule, and of a document.
  ["<|>run a\nenv A=b\nrun c\n", "Fix all 3 findings of keyword-case", "RUN a\nENV A=b\nRUN c\n"],
  ["<|>run a\nenv A=b\nrun c\n", "修复 keyword-case 的全部 3 个问题", "RUN a\nENV A=b\nRUN c\n", zh],
  ['RUN ["a"]\nRUN <|>["b"]\n', "Fix all 2 findings of exec-form-run (unsafe)", "RUN a\nRUN b\n"],
  ["RESTART\nRUN a\n<|>RESTART\nRESTART\nRUN b\n", "Apply all safe fixes", "RUN a\nRESTART\nRUN b\n"],
  ['RUN <|>a\nrun ["b"]\nenv A=b\n', "应用全部安全的修复", 'RUN a\nRUN ["b"]\nENV A="b"\n', zh],
  // Suppressions: above the command, though the finding is farther down; in the manner of the lines around.
  ["<|>run a", "Suppress keyword-case here", "# imglint-disable-next-line keyword-case -- reason\nrun a"],
  ["<|>run a", "在此处抑制 keyword-case", "# imglint-disable-next-line keyword-case -- 理由\nrun a", zh],
  [
    "RUN a\n\n  <|>run b",
    "Suppress keyword-case here",
    "RUN a\n\n  # imglint-disable-next-line keyword-case -- reason\n  run b",
  ],
  [
    "RUN a\r\nRUN b \\\r\n    --password=<|>hunter2\r\n",
    "Suppress secret-in-template here",
    "RUN a\r\n# imglint-disable-next-line secret-in-template -- reason\r\nRUN b \\\r\n    --password=hunter2\r\n",
  ],
  [
    "Tasks:\n  - Name: a\n    Action: <|>Rebot\n",
    "Suppress unknown-action here",
    "Tasks:\n  - Name: a\n    # imglint-disable-next-line unknown-action -- reason\n    Action: Rebot\n",
    component,
  ],
  [
    "Tasks:\n  - Name: a\n    Action: RunShellCommand\n    Properties:\n      commandContent: |\n        b \\\n          --password=<|>hunter2\n",
    "Suppress secret-in-template here",
    "Tasks:\n  - Name: a\n    Action: RunShellCommand\n    Properties:\n      # imglint-disable-next-line secret-in-template -- reason\n      commandContent: |\n        b \\\n          --password=hunter2\n",
    component,
  ],
  [
    "# imglint-disable-next-line exec-form-run -- known\n<|>run a\n",
    "Suppress keyword-case here",
    "# imglint-disable-next-line exec-form-run, keyword-case -- known\nrun a\n",
  ],
  [
    "RUN a\r\n<|>run b",
    "Suppress keyword-case in this file",
    "# imglint-disable-file keyword-case -- reason\r\nRUN a\r\nrun b",
  ],
  [
    "\uFEFF<|>run b",
    "Suppress keyword-case in this file",
    "\uFEFF# imglint-disable-file keyword-case -- reason\nrun b",
  ],
  [
    "# imglint-disable-file exec-form-run -- known\n<|>run a\n",
    "在此文件中抑制 keyword-case",
    "# imglint-disable-file exec-form-run, keyword-case -- known\nrun a\n",
    zh,
  ],
  // Conversions.
  ["RUN a\nRUN <|>reboot\nRUN b", "Replace this RUN by RESTART", "RUN a\nRESTART\nRUN b"],
  ["RUN a\nRUN sudo /sbin/<|>shutdown -r now\n", "Replace this RUN by RESTART", "RUN a\nRESTART\n"],
  ["RUN <|>init 6 ;\r\nRUN b", "将这个 RUN 替换为 RESTART", "RESTART\r\nRUN b", zh],
  [`RUN <|>["echo", "it's $HOME"]`, "Write this RUN as shell text", `RUN echo 'it'\\''s $HOME'`],
  [`RUN <|>["sh", "-c", "a && b"]`, "将这个 RUN 改写为 Shell 文本", "RUN a && b", zh],
])("%j, %s", (marked, title, after, how = {}) => {
  const opened = open(marked, { capabilities: plainClient, ...how });
  const texts = actionsAt(opened).map((action) => {
    return [action.title, applied(opened.source, action.edit?.changes?.[opened.source.uri] ?? [])];
  });
  expect(texts).toContainEqual([title, after]);
});

test.each<[string, string[] | undefined, string[]]>([
  [
    "<|>run a",
    undefined,
    [
      "Write RUN",
      "Suppress keyword-case here",
      "Suppress keyword-case in this file",
      "Open the page of the rule keyword-case",
      "Apply all safe fixes",
    ],
  ],
  ["<|>run a", ["refactor"], []],
  ["<|>run a", ["source"], ["Apply all safe fixes"]],
  ["<|>run a", ["source.fixAll"], ["Apply all safe fixes"]],
  ["<|>run a", ["source.fixAll.imglint"], ["Apply all safe fixes"]],
  ["<|>run a", ["source.fixAll.eslint"], []],
  ["RUN reboot<|>", ["refactor.rewrite"], ["Replace this RUN by RESTART"]],
  ['<|>RUN ["a"]', ["refactor"], ["Write this RUN as shell text"]],
  // What is not the whole RUN is no restart.
  ["RUN yum update -y && <|>reboot", ["refactor"], []],
  ["RUN <|>reboot \\\n # later\n now", ["refactor"], []],
  ['RUN [<|>"a", \\\n # b\n "c"]', ["refactor"], []],
  // Nothing is wrong here, and an unsafe fix is applied by nobody but the user.
  ["RUN a<|>\nrun b\n", ["quickfix"], []],
  ['RUN <|>["a"]\n', ["source.fixAll"], []],
  // What is about suppressions is not suppressed.
  [
    "# imglint-disable-file <|>exec-form-run -- known\nRUN a\n",
    ["quickfix"],
    ["Remove the suppression", "Open the page of the rule unused-suppression"],
  ],
])("%j: %j", (marked, only, titles) => {
  const capabilities = { window: { showDocument: { support: true } } };
  expect(actionsAt(open(marked, { capabilities }), only).map(({ title }) => title)).toEqual(titles);
});

test("Only a safe fix is preferred, and each action says what it repairs", () => {
  const [safe] = actionsAt(open("<|>run a"));
  const [unsafe] = actionsAt(open('RUN <|>["a"]'));
  expect([safe?.isPreferred, unsafe?.isPreferred]).toEqual([true, undefined]);
  expect(safe?.diagnostics?.map(({ code }) => code)).toEqual(["keyword-case"]);
});

test("A diagnostic is given back as the client has it", () => {
  const { source, session } = open("run a");
  const range = toRange(source, { start: 0, end: 3 });
  const known = { code: "keyword-case", range, message: "mine", data: 7 };
  const context = { diagnostics: [known] };
  const [action] = codeActions(source, { textDocument: { uri: source.uri }, range, context }, session) ?? [];
  expect(action?.diagnostics).toEqual([known]);
});

test("Of a selection of everything, the first findings have actions, and all of a rule are fixed at once", () => {
  const titles = actionsAt(open(`<|>${"run a\n".repeat(1_000)}<|>`)).map(({ title }) => title);
  expect(titles).toHaveLength(24);
  expect(titles).toContain("Fix all 1,000 findings of keyword-case");
});

test("A configuration that passes over a file passes over its actions", () => {
  expect(actionsAt(open("<|>run a", { files: { "/ws/.imglint.yaml": "ignore: ['*.buildcontent']\n" } }))).toEqual([]);
});

test("Edits are made when they are asked for, for the version that they are of", () => {
  const marked = open("<|>run a");
  const [action] = actionsAt(marked);
  expect(action?.edit).toBeUndefined();
  expect(resolveCodeAction(action ?? { title: "" }, marked.session).edit).toEqual({
    documentChanges: [
      {
        textDocument: { uri: marked.source.uri, version: 1 },
        edits: [{ range: toRange(marked.source, { start: 0, end: 3 }), newText: "RUN" }],
      },
    ],
  });
});

test.each<[string, (marked: Marked) => void]>([
  ["the document has changed", ({ source, session }) => session.documents.change(source.uri, 2, [{ text: "run b" }])],
  ["the document is closed", ({ source, session }) => session.documents.close(source.uri)],
  ["the configuration has changed", ({ session }) => void session.epoch++],
])("An action is refused where %s since", (_, change) => {
  const marked = open("<|>run a");
  const [action = { title: "" }] = actionsAt(marked);
  change(marked);
  expect(() => resolveCodeAction(action, marked.session)).toThrow("The document has changed since this was offered.");
});

test("Data of somebody else is left alone", () => {
  const action = { title: "", data: { uri: 1 } };
  expect(resolveCodeAction(action, open("").session)).toBe(action);
});

test("A client that takes snippets is given a place for the reason", () => {
  const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
  const marked = open("<|>run a", { capabilities: { workspace: { workspaceEdit } } });
  const action = actionsAt(marked).find(({ title }) => title === "Suppress keyword-case here");
  expect(action?.edit?.documentChanges).toEqual([
    {
      textDocument: { uri: marked.source.uri, version: 1 },
      edits: [
        {
          range: toRange(marked.source, { start: 0, end: 0 }),
          snippet: { kind: "snippet", value: "# imglint-disable-next-line keyword-case -- ${1:reason}\n" },
        },
      ],
    },
  ]);
});
