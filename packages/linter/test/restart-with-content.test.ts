/** Edge cases of restart-with-content that its examples cannot show. */

import { parse } from "@buildcontent/parser";
import { expect, test } from "vitest";
import { lint } from "../src/index.ts";

function fixesOf(text: string): (string | undefined)[] {
  return lint(parse(text).document)
    .diagnostics.filter(({ code }) => code === "restart-with-content")
    .map(({ fix }) => fix?.safety);
}

test("a command that a stray backslash makes a part of RESTART is an error, and is not removed", () => {
  expect(fixesOf("RUN true\nRESTART \\\nRUN uname -r\n")).toEqual([undefined]);
});

test("several words may be what was meant to run, so removing them is not safe", () => {
  expect(fixesOf("RUN true\nRESTART yum install -y nginx\nRUN true\n")).toEqual(["unsafe"]);
});
