/** Edge cases of restart-with-content that its examples cannot show. */

import { parse } from "@buildcontent/parser";
import { expect, test } from "vitest";
import { lint } from "../src/index.ts";

test("a command that a stray backslash makes a part of RESTART is not removed by its fix", () => {
  const { diagnostics } = lint(parse("RUN true\nRESTART \\\nRUN uname -r\n").document);
  expect(diagnostics.map(({ code }) => code)).toEqual(["dangling-continuation"]);
});
