/** Edge cases of the rules about URLs that files are downloaded from: the same in COPY and in WebDownload. */

import { parse } from "@buildcontent/parser";
import { describe, expect, test } from "vitest";
import { applyFixes, lint } from "../src/index.ts";

const rules = new Set(["blank-in-url", "web-page-url", "wildcard-in-url"]);

const places = [
  ["COPY", "build", (url: string) => `COPY "${url}" /opt/app/\n`],
  [
    "WebDownload",
    "component",
    (url: string) => `Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: "${url}"
      destinationDir: /opt/app
`,
  ],
] as const;

describe.each(places)("in %s", (_place, kind, textWith) => {
  const found = (url: string): ReturnType<typeof lint>["diagnostics"] =>
    lint(parse(textWith(url), { kind }).document).diagnostics.filter(({ code }) => rules.has(code));

  test.each([
    ["https://example.com/*.rpm", "wildcard-in-url"],
    ["http://10.0.0.1/a-*/b.rpm", "wildcard-in-url"],
    ["https://github.com/acme/app", "web-page-url"],
    ["https://github.com/acme/app.git", "web-page-url"],
    ["https://www.github.com/acme/app/tree/main/bin", "web-page-url"],
    ["https://gitlab.example.com/acme/app/-/tree/main/bin", "web-page-url"],
    ["https://gitlab.com/acme/app", "web-page-url"],
    ["https://github.com/acme/app?tab=readme-ov-file", "web-page-url"],
    ["https://github.com/acme/app/releases", "web-page-url"],
    ["https://github.com/acme/app/releases/latest", "web-page-url"],
    ["https://github.com/acme/app/releases/tag/v1.2", "web-page-url"],
    ["https://gitee.com/acme/app/releases/tag/v1.2", "web-page-url"],
    ["https://gitlab.com/acme/app/-/releases/v1.2", "web-page-url"],
  ])("%s: %s", (url, rule) => {
    expect(found(url).map(({ code, fix }) => ({ code, fix }))).toEqual([{ code: rule, fix: undefined }]);
  });

  test.each([
    ["https://example.com/a.zip ", "https://example.com/a.zip"],
    ["https://example.com/my app.zip  ", "https://example.com/my%20app.zip"],
    ["https://example.com/my app v2.zip", "https://example.com/my%20app%20v2.zip"],
    ["https://github.com/acme/app/blob/main/bin/a.sh#L10", "https://raw.githubusercontent.com/acme/app/main/bin/a.sh"],
    [
      "https://gist.github.com/acme/0123456789abcdef0123",
      "https://gist.githubusercontent.com/acme/0123456789abcdef0123/raw",
    ],
    ["https://gitlab.com/acme/web/app/-/blob/main/a.sh", "https://gitlab.com/acme/web/app/-/raw/main/a.sh"],
    ["https://gitlab.com/acme/app/-/blob/main/a.sh?ref_type=heads", "https://gitlab.com/acme/app/-/raw/main/a.sh"],
    ["https://gitlab.com/acme/app/-/blob/main/a.sh?plain=1#L3", "https://gitlab.com/acme/app/-/raw/main/a.sh"],
    ["https://github.com/acme/app/blob/main/a.sh?plain=1", "https://raw.githubusercontent.com/acme/app/main/a.sh"],
    ["https://github.com/acme/app/edit/main/a.sh", "https://raw.githubusercontent.com/acme/app/main/a.sh"],
    ["https://github.com/acme/app/blame/main/a.sh", "https://raw.githubusercontent.com/acme/app/main/a.sh"],
    ["https://gitlab.com/acme/app/-/blame/main/a.sh", "https://gitlab.com/acme/app/-/raw/main/a.sh"],
    ["https://gitee.com/acme/app/blob/master/a.sh", "https://gitee.com/acme/app/raw/master/a.sh"],
  ])("%s becomes %s", (url, result) => {
    const fixes = found(url).flatMap(({ fix }) => fix ?? []);
    expect(fixes.map(({ safety }) => safety)).toEqual(["unsafe"]);
    expect(applyFixes(textWith(url), fixes)).toBe(textWith(result));
    expect(found(result)).toEqual([]);
  });

  test.each([
    "ftp://example.com/*.rpm",
    "https://example.com/a?b=*",
    "https://acme-****.oss-cn-hangzhou.aliyuncs.com/a",
    "https://github.com/acme/app/blob/main/a.sh?raw=true",
    "https://github.com/acme/app/blob/main/a.sh?plain=1&raw=1",
    "https://github.com/acme/app/releases/latest/download/app.tar.gz",
    "https://github.com/acme/app/releases/download/v1.2/app.tar.gz",
    "https://gitlab.com/acme/app/-/releases/v1.2/downloads/app.tar.gz",
    "https://gitlab.com/acme/app/-/releases/permalink/latest/downloads/app.tar.gz",
    "https://gitlab.com/acme/team/app",
    "https://github.com/acme/app/archive/refs/tags/v1.tar.gz",
    "https://github.com/acme/app/raw/main/a.sh",
    "https://gist.githubusercontent.com/acme/0123/raw",
    "https://example.com/github.com/acme/app",
    "https://gitlab.com/acme/app/-/raw/main/a.sh",
    "https://gitlab.com/acme/app/-/archive/main/app-main.tar.gz",
  ])("nothing is said about %s", (url) => {
    expect(found(url)).toEqual([]);
  });
});

/** What a task that downloads from a value of YAML is told by one of all rules. */
function foundInTask(rule: string, value: string): string[] {
  const text = places[1][2]("").replace('""', value);
  return lint(parse(text, { kind: "component" }).document)
    .diagnostics.filter(({ code }) => code === rule)
    .map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
}

test.each([
  ">-\n        https://example.com/\n        a.tar.gz",
  "|\n        https://example.com/a.tar.gz\n        https://example.com/b.tar.gz",
  "https://example.com/\n        a.tar.gz",
])("sourcePath: %j is more than one line", (value) => {
  const first = /https:\S+/.exec(value)?.[0];
  expect(foundInTask("blank-in-url", value)).toEqual([
    `${first}: sourcePath is one URL in one line, and the line below belongs to this one: put both on one line, or write a task for each URL.`,
  ]);
});

test.each(["|\n        https://example.com/a.tar.gz\n", ">-\n\n        https://example.com/a.tar.gz"])(
  "sourcePath: %j is one line",
  (value) => {
    expect(foundInTask("blank-in-url", value)).toEqual([]);
  },
);

test.each(["web-download-scheme", "web-page-url", "blank-in-url"])(
  "%s takes no escapes of YAML for the URL",
  (rule) => {
    expect(foundInTask(rule, String.raw`"https:\/\/example.com\/a.tar.gz"`)).toEqual([]);
  },
);

test("the blanks of a reference are not the URL's", () => {
  const [, kind, textWith] = places[1];
  const text = textWith("https://example.com/{{ name }}.zip");
  const codes = lint(parse(text, { kind }).document).diagnostics.map(({ code }) => code);
  expect(codes).not.toContain("blank-in-url");
});
