/** Edge cases of web-download-scheme: which URLs are reported, and what remains of them. */

import { expect, test } from "vitest";
import { findings, fixed } from "./component-findings.ts";

function download(sourcePath: string): string {
  return `Parameters:
  host:
    Type: String
Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: ${sourcePath}
      destinationDir: /opt/{{ host }}
`;
}

test.each([
  '"http://{{ host }}/app.tar.gz"',
  '"{{ host }}/app.tar.gz"',
  "http://10.0.0.8:8080/app.tar.gz",
  "HTTPS://example.com/app.tar.gz",
  "[https://example.com]",
  '""',
  "12",
])("nothing is said about %s", (value) => {
  expect(findings("web-download-scheme", download(value))).toEqual([]);
});

test.each([
  ["HTTP://example.com/a", "https://example.com/a"],
  ["ftp://user@example.com/a", "https://user@example.com/a"],
  ['"//example.com/a"', '"https://example.com/a"'],
  ["'example.com:8443/{{ host }}'", "'https://example.com:8443/{{ host }}'"],
  ["|-\n        http://example.com/a", "|-\n        https://example.com/a"],
])("%s becomes %s", (value, result) => {
  expect(fixed("web-download-scheme", download(value))).toBe(download(result));
});

test.each([
  "./app.tar.gz",
  "app.tar.gz",
  "C:\\app.zip",
  "git@github.com:acme/app.git",
  "file:///tmp/a",
  "s3://bucket/a",
])("%s is reported without a fix", (value) => {
  expect(findings("web-download-scheme", download(value)).length).toBe(1);
  expect(fixed("web-download-scheme", download(value))).toBe(download(value));
});
