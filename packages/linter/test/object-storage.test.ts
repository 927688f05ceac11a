/** Edge cases of the rules about where actions take files from and put them: buckets, objects and folders. */

import { expect, test } from "vitest";
import { findings, fixed } from "./component-findings.ts";

function download(properties: { bucketName?: string; objectName?: string; destinationDir?: string }): string {
  const { bucketName = "acme", objectName = "a/app.tgz", destinationDir = "/opt" } = properties;
  return `Parameters:
  it:
    Type: String
Tasks:
  - Name: download
    Action: OSSDownload
    Properties:
      bucketName: ${bucketName}
      objectName: ${objectName}
      destinationDir: ${destinationDir}
      ossRegion: "{{ it }}"
`;
}

test.each(["abc", "a-1", "0123456789".repeat(6), '"{{ it }}"', '"{{ it }}-Logs"', "acme-****", "<bucket>", '""'])(
  "a bucket may be called %s",
  (bucketName) => {
    expect(findings("invalid-bucket-name", download({ bucketName }))).toEqual([]);
  },
);

test.each([
  ["Acme", "lower-case"],
  ["acme_logs", "lower-case"],
  ["acme.logs", "lower-case"],
  ["-acme", "starts and ends"],
  ["acme-", "starts and ends"],
  ["ab", "3 to 63"],
  ["a".repeat(64), "3 to 63"],
  ["acme/logs/2026", '"logs/2026" as objectName'],
  ["oss://acme/app.tgz", '"app.tgz" as objectName'],
  ["https://example.com", "lower-case"],
  ["oss-cn-hangzhou.aliyuncs.com/acme/a/app.tgz", 'write acme, and "a/app.tgz" as objectName'],
  ["https://oss-cn-hangzhou-internal.aliyuncs.com/acme/app.tgz", 'write acme, and "app.tgz" as objectName'],
  ["oss-cn-hangzhou.aliyuncs.com/acme", "write acme."],
  ["https://oss-accelerate.aliyuncs.com/acme/", "write acme."],
  ["oss-cn-hangzhou.aliyuncs.com", "is the endpoint"],
  ["https://oss-cn-hangzhou.aliyuncs.com/", "is the endpoint"],
])("no bucket is called %s: %s", (bucketName, message) => {
  expect(findings("invalid-bucket-name", download({ bucketName }))).toEqual([expect.stringContaining(message)]);
});

test.each([
  ["oss://acme", "acme"],
  ["oss://acme/", "acme"],
  ['"acme/"', '"acme"'],
  ["acme.oss-cn-hangzhou.aliyuncs.com", "acme"],
  ["https://acme.oss-cn-hangzhou-internal.aliyuncs.com/", "acme"],
  ["https://oss-cn-hangzhou.aliyuncs.com/acme", "acme"],
  ["oss-logs.oss-cn-hangzhou.aliyuncs.com", "oss-logs"],
  ["oss-cn-hangzhou.aliyuncs.com", "oss-cn-hangzhou.aliyuncs.com"],
])("the bucket of %s is %s", (bucketName, name) => {
  expect(fixed("invalid-bucket-name", download({ bucketName }))).toBe(download({ bucketName: name }));
});

test.each([
  ["/app.tgz", "app.tgz"],
  ["//a/app.tgz", "a/app.tgz"],
  ['"/{{ it }}.tgz"', '"{{ it }}.tgz"'],
  ["oss://acme/a/app.tgz", "a/app.tgz"],
  ["https://acme.oss-cn-hangzhou.aliyuncs.com/app.tgz", "app.tgz"],
])("the object %s is %s", (objectName, name) => {
  const text = download({ objectName });
  expect(findings("invalid-object-name", text).length).toBe(1);
  expect(fixed("invalid-object-name", text)).toBe(download({ objectName: name }));
});

test.each(["/", "//", "oss://acme", "oss://acme/", "https://acme.oss-cn-hangzhou.aliyuncs.com/"])(
  "%s lacks the name of the object",
  (objectName) => {
    const text = download({ objectName });
    expect(findings("invalid-object-name", text)).toEqual([
      `${objectName}: There is no name of an object in "${objectName}": write the one it has in the bucket, such as releases/app.tgz.`,
    ]);
    expect(fixed("invalid-object-name", text)).toBe(text);
  },
);

test.each(["app.tgz", "a/b/", '"{{ it }}"', '"a b.tgz"', '""'])("an object may be called %s", (objectName) => {
  expect(findings("invalid-object-name", download({ objectName }))).toEqual([]);
});

test.each([
  ["/opt/app.tgz", "/opt/"],
  ["C:\\tools\\app.tgz", "C:\\tools\\"],
  ["/opt/other.tgz", "/opt/other.tgz"],
  ["/opt/other.zip", "/opt/other.zip"],
])("the folder of %s is %s", (destinationDir, folder) => {
  const text = download({ destinationDir });
  expect(findings("file-as-destination-dir", text).length).toBe(1);
  expect(fixed("file-as-destination-dir", text)).toBe(download({ destinationDir: folder }));
});

test.each([
  "/opt",
  "/opt/app",
  "/opt/app.tgz/",
  "/etc/nginx/conf.d",
  '"{{ it }}"',
  '"/opt/{{ it }}.tgz"',
  "/opt/app-1.2",
])("%s is a folder", (destinationDir) => {
  expect(findings("file-as-destination-dir", download({ destinationDir }))).toEqual([]);
});
