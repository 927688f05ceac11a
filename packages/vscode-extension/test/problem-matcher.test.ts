/** `$imglint`: what it takes from the lines that imglint prints. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createLineMap, parse, positionAt } from "@buildcontent/parser";
import { lint, type Locale } from "imglint";
import { describe, expect, test } from "vitest";
import { compactReport } from "../../linter/src/reporters/compact.ts";
import { manifest } from "./manifest.ts";

const folder = join(import.meta.dirname, "../../../examples-with-mistakes");
const pattern = new RegExp(manifest.contributes.problemPatterns[0]?.regexp ?? "");

describe.each(["en", "zh"] as const satisfies readonly Locale[])("findings in %s", (locale) => {
  test.each(["first-try.buildcontent", "from-dockerfile.buildcontent"])("of %s", (name) => {
    const path = `C:\\images (1)\\${name}`;
    const text = readFileSync(join(folder, name), "utf8");
    const { diagnostics } = lint(parse(text).document, { locale });
    const map = createLineMap(text);
    const lines = compactReport([{ path, kind: "build", text, bytes: 0, commands: 0, diagnostics, suppressed: [] }])
      .trimEnd()
      .split("\n");
    expect(lines.map((line) => pattern.exec(line)?.slice(1))).toEqual(
      diagnostics.map(({ span, severity, message, code }) => {
        const { line, column } = positionAt(map, span.start);
        return [path, String(line + 1), String(column + 1), severity, message, code];
      }),
    );
    expect(lines.length).toBeGreaterThan(3);
  });
});

test("other lines are none", () => {
  expect(pattern.test("imglint: no template was found")).toBe(false);
});
