/** A number of seconds is one that makes sense. */

import { actionRow } from "@buildcontent/parser";
import { propertyEntries } from "../components/names.ts";
import { defineRule, type Rule } from "../rule.ts";
import { numberOf } from "../components/scalars.ts";

export const rule: Rule = defineRule({
  id: "numeric-range",
  severity: "warning",
  fix: "none",
  basis: "ours",
  since: "0.1.0",
  summary: {
    en: "A time in seconds that is not a whole number above 0, or is too long to be meant.",
    zh: "以秒为单位的时间不是正整数，或长得不合常理。",
  },
  why: {
    en: "`timeout` and `validTime` count seconds. The documentation states no range for them, but a time of 0, a negative one or a fraction of a second cannot be meant, and a very large one is most often in milliseconds: a download that may take more than a day (86,400), a signed URL that is valid for more than a week (604,800).",
    zh: "`timeout` 和 `validTime` 以秒为单位。文档没有说明取值范围，但 0、负数或小数不会是本意，过大的值多半是写成了毫秒：例如下载超时超过一天（86,400），或签名 URL 的有效期超过一周（604,800）。",
  },
  messages: {
    whole: {
      en: "{name} counts seconds, so {value} is no use: write a whole number above 0.",
      zh: "{name} 以秒为单位，不能是 {value}：请写一个大于 0 的整数。",
    },
    large: {
      en: "{name} counts seconds and {value} of them are more than {max}: write {value} milliseconds as {seconds}.",
      zh: "{name} 以秒为单位，{value} 秒超过了 {max}：如果想写 {value} 毫秒，请写成 {seconds}。",
    },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/app.tar.gz
      destinationDir: /opt/app
      timeout: 0
#              ^ numeric-range: timeout counts seconds, so 0 is no use: write a whole number above 0.
  - Name: upload
    Action: OSSUpload
    Properties:
      bucketName: acme-logs
      objectName: build/report.txt
      fileToUpload: /tmp/report.txt
      validTime: "1.5"
#                ^^^^^ numeric-range: validTime counts seconds, so 1.5 is no use: write a whole number above 0.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/app.tar.gz
      destinationDir: /opt/app
      timeout: 600000
#              ^^^^^^ numeric-range: timeout counts seconds and 600000 of them are more than 86,400: write 600000 milliseconds as 600.
`,
      },
    ],
    good: [
      {
        content: "component",
        text: `Parameters:
  timeout:
    Type: Number
    DefaultValue: 1200
Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/app.tar.gz
      destinationDir: /opt/app
      timeout: "{{ timeout }}"
  - Name: download-jdk
    Action: OSSDownload
    Properties:
      bucketName: acme-releases
      objectName: jdk/jdk-21.tar.gz
      destinationDir: /opt
      validTime: 3600
`,
      },
    ],
  },
  check({ report }) {
    return {
      Task(task) {
        const rows = actionRow(task.action?.text ?? "")?.properties ?? [];
        for (const { name, value } of propertyEntries(task)) {
          const isNumber = rows.some((row) => row.name === name && row.type === "Number");
          const number = isNumber && value !== undefined ? numberOf(value) : undefined;
          if (value === undefined || number === undefined) continue;
          const max = longest.get(name) ?? Infinity;
          if (!Number.isInteger(number) || number <= 0) {
            report({ message: "whole", data: { name, value: value.text }, span: value.span });
          } else if (number > max) {
            const seconds = String(Math.max(1, Math.round(number / 1000)));
            report({ message: "large", data: { name, value: value.text, max, seconds }, span: value.span });
          }
        }
      },
    };
  },
});

/** Above how many seconds a time is hardly meant: a day for a download, a week for a signed URL. */
const longest: ReadonlyMap<string, number> = new Map([
  ["timeout", 86_400],
  ["validTime", 604_800],
]);
