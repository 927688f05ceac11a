import { expect, test } from "vitest";
import { toSpan } from "../src/convert.ts";
import { documentLinks } from "../src/features/document-links.ts";
import { type MarkedOptions, open } from "./marked.ts";

/** Where links stand, and where each leads if that is not what stands there. */
function linked(text: string, options?: MarkedOptions): string[] {
  const { source, session } = open(text, options);
  return documentLinks(source, {}, session).map(({ range, target = "", tooltip }) => {
    const { start, end } = toSpan(source, range);
    const shown = source.text.slice(start, end);
    return [shown, ...(shown === target ? [] : [target]), ...(tooltip === undefined ? [] : [tooltip])].join(" | ");
  });
}

test.each([
  ["COPY https://a.com/x.tgz /opt/", ["https://a.com/x.tgz"]],
  ['COPY "http://a.com/x y" /opt/', ["http://a.com/x"]],
  ["# See https://a.com/x. And (https://b.com/y), too!", ["https://a.com/x", "https://b.com/y"]],
  ["# https://a.com/x_(y)", ["https://a.com/x_(y)"]],
  ["# 参见https://a.com/文档，以及“https://b.com”。", ["https://a.com/文档", "https://b.com"]],
  [
    "RUN curl -o x 'https://a.com/x?y=1&z=2' \\\n  https://b.com/y \\\n",
    ["https://a.com/x?y=1&z=2", "https://b.com/y"],
  ],
  ["RUN (curl https://a.com/x);curl https://b.com/y;", ["https://a.com/x", "https://b.com/y"]],
  ["RUN curl https://a.com/$V/x https://b.com/${V} https://c.com/{{ V }}", []],
  ["RUN curl ${A:-https://a.com/x}", ["https://a.com/x"]],
  ["# javascript:alert(1) file:///etc/passwd ftp://a.com https:// https://[", []],
])("%j links to %j", (text, expected) => {
  expect(linked(text)).toEqual(expected);
});

test("The source of a download in YAML", () => {
  const text = "Tasks:\n  - Name: a\n    Action: WebDownload\n    Properties:\n      sourcePath: https://a.com/x\n";
  expect(linked(text)).toEqual(["https://a.com/x"]);
});

const capabilities = { textDocument: { documentLink: { tooltipSupport: true } } };

test.each([
  ["en", "Open the page of the rule empty-command", "Open the file of the component jdk"],
  ["zh-cn", "打开规则 empty-command 的说明", "打开组件 jdk 的文件"],
])("Rules in comments and linked components, in %s", (locale, rule, component) => {
  const text = `# imglint-disable-file empty-command, nonsense -- why
COMPONENT acs:ecs:cn-hangzhou:1:imagecomponent/jdk/1.*.*
COMPONENT ic-unknown
`;
  const files = {
    "/ws/.imglint.yaml": "components:\n  jdk: jdk.imagecomponent.yaml\n",
    "/ws/jdk.imagecomponent.yaml": "Tasks: []\n",
  };
  expect(linked(text, { files, locale, capabilities })).toEqual([
    `empty-command | imglint-docs:/empty-command | ${rule}`,
    `acs:ecs:cn-hangzhou:1:imagecomponent/jdk/1.*.* | file:///ws/jdk.imagecomponent.yaml | ${component}`,
  ]);
});

test("A hostile document has no more links than can be drawn", () => {
  expect(linked("# https://a.com/x \n".repeat(25_000)).length).toBe(1_000);
});
