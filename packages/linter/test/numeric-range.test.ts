/** Edge cases of numeric-range: which times make sense. */

import { expect, test } from "vitest";
import { findings } from "./component-findings.ts";

function found(timeout: string): number {
  const text = `Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/app.tar.gz
      destinationDir: /opt
      timeout: ${timeout}
`;
  return findings("numeric-range", text).length;
}

test.each(["1", "86400", '"600"', "1e3", "'{{ t }}'", "10s", "true", "[0]", "", "null"])("%j is fine here", (value) => {
  expect(found(value)).toBe(0);
});

test.each(["0", "-1", '"-1"', "0.5", ".inf", ".nan", "86401"])("%j is reported", (value) => {
  expect(found(value)).toBe(1);
});
