/** Edge cases of relative-copy-destination: which destinations say where they are. */

import { parse } from "@buildcontent/parser";
import { expect, test } from "vitest";
import { lint } from "../src/index.ts";

function found(text: string): string[] {
  return lint(parse(text).document)
    .diagnostics.filter(({ code }) => code === "relative-copy-destination")
    .map(({ message }) => message);
}

test.each(["/opt", "$HOME/a", "${A}/b", "~/a", "<directory>", "C:\\a", "https://example.com/"])(
  "%s may be absolute",
  (path) => {
    expect(found(`COPY /a ${path}\n`)).toEqual([]);
  },
);

test.each([
  [".", "/opt/app/"],
  ["./", "/opt/app/"],
  ["../etc", "/opt/app/"],
  ["./conf.d", "/opt/conf.d/"],
  ['"a b/"', "/opt/a b/"],
])("%s is relative", (path, absolute) => {
  expect(found(`COPY /a ${path}\n`)).toEqual([expect.stringContaining(`such as ${absolute}.`)]);
});

test("a WORKDIR before it says where it starts, one after it does not", () => {
  expect(found("WORKDIR /opt\nCOPY /a b/\n")).toEqual([]);
  expect(found("WORKDIR opt\nCOPY /a b/\n")).toEqual([]);
  expect(found("COPY /a b/\nWORKDIR /opt\n").length).toBe(1);
  expect(found("WORKDIR\nCOPY /a b/\n").length).toBe(1);
  expect(found('WORKDIR ""\nCOPY /a b/\n').length).toBe(1);
});

test("a source without a destination has none that is relative", () => {
  expect(found("COPY a\n")).toEqual([]);
});
