import { expect, test } from "vitest";
import { parse } from "@buildcontent/parser";
import type { CompletionItem } from "vscode-languageserver-protocol";
import { completion } from "../src/features/completion.ts";
import { type MarkedOptions, open } from "./marked.ts";
import { applied } from "./text-edits.ts";

function itemsAt(marked: string, options?: MarkedOptions): readonly CompletionItem[] {
  const { source, offset, session } = open(marked, options);
  return completion(source, offset, session).items;
}

/** The labels of what is proposed, without repeats. */
function labels(marked: string, options?: MarkedOptions): string {
  return [...new Set(itemsAt(marked, options).map(({ label }) => label))].join(" ");
}

const all = "RUN ENV WORKDIR COPY USER LABEL CMD ENTRYPOINT RESTART COMPONENT";

test.each([
  ["<|>", `FROM ${all}`],
  ["RUN a\n<|>", all],
  ["RUN a\nru<|>", all],
  ["RUN a\n  R<|>UN b", all],
  ["# a\nfr<|>", `FROM ${all}`],
  ["RUN a \\\n  <|>", ""],
  ["RUN ec<|>ho", ""],
  ["RUN echo <|>", ""],
  ["RESTART <|>", ""],
  ["# a comm<|>", ""],
  ["FROM <|>", "IMAGE: IMAGE_FAMILY:"],
  ["FROM IMAGE_F<|>", "IMAGE: IMAGE_FAMILY:"],
  ["FROM IMAGE:<|>", ""],
  ['ENV A="1"\nENV B="2"\nRUN echo $<|>', "B A"],
  ['ENV A="1"\nRUN echo ${<|>}', "A"],
  ['ENV A="1"\nRUN echo "x $A<|>B"', "A"],
  ["ENV A=\"1\"\nRUN echo '$<|>'", ""],
  ['ENV A="1"\nRUN echo \\$<|>', ""],
  ['ENV A="1"\nWORKDIR /$<|>', "A"],
  ['ENV A="1" B="$<|>"', ""],
  ['ENV A="1"\nENV B="$<|>"', "A"],
  ['RUN echo $<|>\nENV A="1"', ""],
  ['ENV A="1"\nRUN a && \\\n  # it\'s\n  echo $<|>', "A"],
  ["WORKDIR /opt\nWORKDIR app\nCOPY /tmp/a /srv/\nWORKDIR <|>", "/srv/ /opt/app /opt"],
  ["WORKDIR /opt\nCOPY <|>", "https:// /opt"],
  ["WORKDIR /opt\nCOPY https://example.com/a <|>", "/opt"],
  ["WORKDIR /opt\nCOPY a b <|>", ""],
  ["USER nginx\nUSER <|>", "nginx root"],
  ["# imglint-<|>", "imglint-disable-next-line imglint-disable imglint-enable imglint-disable-file"],
  ["# imglint-disable-next-line a -- <|>", ""],
  ['CMD ["a<|>"]', ""],
])("%j: %s", (marked, expected) => {
  expect(labels(marked)).toBe(expected);
});

test("Forms of a command stand beside its name", () => {
  const items = itemsAt("RUN a\n<|>").map(({ label, labelDetails }) => `${label}${labelDetails?.detail ?? ""}`);
  expect(items.slice(0, 3)).toEqual(["RUN <shell text>", "ENV <key> <value>", 'ENV <key>="<value>" <key>="<value>"']);
});

test("Ids of rules come with those first that the line below is found to break", () => {
  expect(labels("# imglint-disable-next-line <|>\nRUN\n")).toMatch(/^empty-command blank-in-continuation /);
});

const yaml: MarkedOptions = { uri: "file:///ws/a.imagecomponent.yaml", languageId: "buildcontent-yaml" };

test.each([
  ["<|>", "Parameters Tasks"],
  ["Parameters:\n  <|>", "name"],
  ["Parameters:\n  a:\n    <|>", "Type DefaultValue"],
  ["Parameters:\n  a:\n    Type: String\n    <|>", "DefaultValue"],
  ["Parameters:\n  a:\n    Type: <|>", "String Number Boolean"],
  ["Parameters:\n  a:\n    Type: Boolean\n    DefaultValue: <|>", "true false"],
  ["Parameters:\n  a:\n    Type: String\n<|>", "Tasks"],
  ["Tasks:\n  <|>", "- Name"],
  ["Tasks:\n  - <|>", "Name Action Properties"],
  ["Tasks:\n  - Name: a\n    <|>", "Action Properties"],
  ["Tasks:\n  - Name: a\n    Act<|>\n    Properties:\n      x: 1\n", "Action"],
  ["Tasks:\n- Name: a\n  <|>", "Action Properties"],
  [
    "Tasks:\n  - Name: a\n    Action: Reb<|>",
    "RunShellCommand InvokeCommand OSSDownload OSSUpload WebDownload Reboot RunPowerShellCommand",
  ],
  ["Tasks:\n  - Name: a\n    Action: Reboot\n    Properties:\n      <|>", "forceStop"],
  [
    "Tasks:\n  - Action: WebDownload\n    Properties:\n      sourcePath: x\n      <|>\n    Name: b\n",
    "destinationDir tokenInfo timeout",
  ],
  ["Tasks:\n  - Action: Reboot\n    Properties:\n      forceStop: <|>", "true false"],
  ["Tasks:\n  - Name: a\n    Action: Reboot\n  - Name: b\n    <|>", "Action Properties"],
  ["Tasks:\n  - Name: a\n    Action: RunShellCommand\n    Properties:\n      commandContent: |\n        <|>", ""],
  [
    "Tasks:\n  - Name: a\n    Action: RunShellCommand\n    Properties:\n      commandContent: |\n        A=1\n        echo $<|>\n",
    "A",
  ],
  ["Tasks:\n  - Name: a # <|>", ""],
])("In YAML, %j: %s", (marked, expected) => {
  expect(labels(marked, yaml)).toBe(expected);
});

const tasks = (value: string): string => `Parameters:
  version:
    Type: String
Tasks:
  - Name: first
    Action: RunShellCommand
    Properties:
      commandContent: a
  - Name: second
    Action: RunShellCommand
    Properties:
      commandContent: ${value}
`;

test.each([
  ["echo {{<|>", "version first.stdout"],
  ["echo {{ ver<|> }}", "version first.stdout"],
])("References in %j: %s", (value, expected) => {
  expect(labels(tasks(value), yaml)).toBe(expected);
});

const linked: MarkedOptions = {
  files: {
    "/ws/.imglint.yaml": "components:\n  install-jdk: jdk.imagecomponent.yaml\n  ic-1: jdk.imagecomponent.yaml\n",
    "/ws/jdk.imagecomponent.yaml":
      "Parameters:\n  home:\n    Type: String\n    DefaultValue: /opt\n  version:\n    Type: String\n  fresh:\n    Type: Boolean\nTasks:\n  - Name: a\n    Action: Reboot\n",
  },
};

const arn = "acs:ecs:cn-hangzhou:123456789012:imagecomponent";

test.each([
  ["COMPONENT <|>", `${arn}/install-jdk/1.*.* ic-1 ${arn}/name/1.*.*`],
  [`COMPONENT ${arn}/install-jdk/<|>`, "1.*.* 1.0.* 1.0.0"],
  [`COMPONENT ${arn}/install-jdk/2.1<|>`, "2.*.* 2.1.* 2.1.0"],
  ["COMPONENT ic-1 <|>", "--version --fresh --home"],
  ["COMPONENT ic-1 --version 1 --<|>", "--fresh --home"],
  ["COMPONENT ic-1 --fresh <|>", "true false"],
  ["COMPONENT ic-1 --home /<|>", "/opt"],
  ["COMPONENT ic-2 --<|>", ""],
])("%j: %s", (marked, expected) => {
  expect(labels(marked, linked)).toBe(expected);
});

test("In a component there is no FROM and no COMPONENT, and its other format is offered", () => {
  const component = { uri: "file:///ws/a.imagecomponent" };
  expect(labels("<|>", component)).toBe("RUN ENV WORKDIR COPY USER LABEL CMD ENTRYPOINT RESTART Tasks");
  expect(labels("RUN a\n<|>", component)).toBe("RUN ENV WORKDIR COPY USER LABEL CMD ENTRYPOINT RESTART");
});

test("A client without snippets gets the word alone", () => {
  const item = itemsAt("RUN a\nwo<|>", { capabilities: {} }).find(({ label }) => label === "WORKDIR");
  expect(item).toMatchObject({ textEdit: { newText: "WORKDIR ", range: { start: { line: 1, character: 0 } } } });
  expect(item?.insertTextFormat).toBeUndefined();
});

test("Documentation is in the client's language", () => {
  const item = itemsAt("<|>", { locale: "zh-cn" }).find(({ label }) => label === "RESTART");
  expect(item?.documentation).toMatchObject({ kind: "markdown", value: expect.stringMatching(/^重启构建实例。/) });
});

test.each([
  ["<|>", undefined],
  ["RUN a\n<|>", undefined],
  ["FROM <|>", undefined],
  ["USER <|>", undefined],
  ["COMPONENT <|>", linked],
  ["COMPONENT ic-1 <|>", linked],
  ['ENV A="1"\nRUN echo ${<|>}', undefined],
])("What is accepted at %j leaves no error of syntax", (marked, options) => {
  const { source, offset, session } = open(marked, options);
  for (const { label, textEdit, insertTextFormat } of completion(source, offset, session).items) {
    if (textEdit === undefined || !("range" in textEdit)) throw new Error(`no range for ${label}`);
    const newText =
      insertTextFormat === 2
        ? textEdit.newText.replace(/\$\{\d+:((?:\\.|[^}])*)\}|\$\d/g, "$1").replace(/\\([\\$}])/g, "$1")
        : textEdit.newText;
    const after = applied(source, [{ range: textEdit.range, newText }]);
    expect([after, parse(after).diagnostics.map(({ message }) => message)]).toEqual([after, []]);
  }
});
