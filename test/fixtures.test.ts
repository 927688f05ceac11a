/**
 * The templates of `corpus/`, each with the outline it is to be parsed to beside it. A new case is a file `<name>.buildcontent` in
 * `ok/`, where nothing may be reported, or in `err/`, where something must; `vitest -u` writes its `<name>.expected`, to be read
 * before it is committed.
 */

import { readdirSync, readFileSync } from "node:fs";
import { parse } from "@buildcontent/parser";
import { describe, expect, test } from "vitest";
import { outlineWithDiagnostics } from "../packages/parser/test/outline.ts";

const ending = ".buildcontent";

function namesIn(folder: URL): string[] {
  return readdirSync(folder).flatMap((file) => (file.endsWith(ending) ? file.slice(0, -ending.length) : []));
}

describe.each(["ok", "err"])("%s", (kind) => {
  const folder = new URL(`corpus/${kind}/`, import.meta.url);

  test.each(namesIn(folder))("%s", async (name) => {
    const result = parse(readFileSync(new URL(name + ending, folder), "utf8"));
    expect(result.diagnostics.length > 0).toBe(kind === "err");
    await expect(outlineWithDiagnostics(result)).toMatchFileSnapshot(new URL(`${name}.expected`, folder).pathname);
  });

  test("no expectation is left of a template that is gone", () => {
    const expected = readdirSync(folder).flatMap((file) => (file.endsWith(".expected") ? file.slice(0, -9) : []));
    expect(namesIn(folder)).toEqual(expect.arrayContaining(expected));
  });
});
