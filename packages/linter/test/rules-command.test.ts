/** `imglint rules`: all rules, for people and for programs. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { folderWith, imglint, type Surroundings } from "./command-line.ts";
import { rules } from "../src/rules/index.ts";

async function linesOf(words: readonly string[] = [], surroundings: Surroundings = {}): Promise<string[]> {
  const { status, stdout } = await imglint(folderWith({}), ["rules", ...words], surroundings);
  expect(status).toBe(0);
  return stdout.trimEnd().split("\n");
}

function lineOf(lines: readonly string[], id: string): string {
  return lines.find((line) => line.startsWith(`${id} `)) ?? "";
}

describe("the table", () => {
  test("has a line for each rule, uncut, where the output is no terminal", async () => {
    const lines = await linesOf();
    expect(lines).toHaveLength(rules.length + 1);
    for (const { id, summary } of rules) expect(lineOf(lines, id)).toContain(summary.en);
    expect(lineOf(lines, "content-too-large").replace(/ {2,}/g, "  ")).toBe(
      "content-too-large  error  –  The content is larger than the limit.  InvalidBuildContent.LengthExceeded InvalidContent.LengthExceeded",
    );
  });

  test.each([60, 80, 120, 200])("fits a terminal of %i columns", async (columns) => {
    for (const locale of ["en", "zh"]) {
      const lines = await linesOf(["--locale", locale], { columns });
      expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
      expect(lines).toHaveLength(rules.length + 1);
    }
  });

  test("is aligned also in Chinese", async () => {
    const lines = await linesOf(["--locale", "zh"]);
    const columns = lines.slice(1).map((line) => stringWidth(/^\S+\s+\S+\s+\S+\s+/.exec(line)?.[0] ?? ""));
    expect(new Set(columns).size).toBe(1);
    expect(lines[0]).toMatch(/^规则 +级别 {2}修复 {4}报告内容 +API 错误码$/);
  });

  test("has colors where they are asked for", async () => {
    const line = (await linesOf(["--color"])).find((one) => one.includes("empty-command")) ?? "";
    expect(line).toContain("\u001B[31merror");
  });
});

describe("--json", () => {
  test("is what schemas/rules.schema.json says", async () => {
    const schema: object = JSON.parse(
      readFileSync(join(import.meta.dirname, "../../../schemas/rules.schema.json"), "utf8"),
    );
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    validate(JSON.parse((await linesOf(["--json"])).join("\n")));
    expect(validate.errors).toBeNull();
  });

  test("has the facts of every rule, texts in both languages", async () => {
    const facts: readonly object[] = JSON.parse((await linesOf(["--json", "--locale", "zh"])).join("\n"));
    expect(facts).toHaveLength(rules.length);
    expect(facts).toContainEqual({
      id: "content-near-limit",
      severity: "info",
      fix: "none",
      basis: "ours",
      since: "0.1.0",
      apiCodes: [],
      options: {
        percent: {
          type: "integer",
          default: 90,
          minimum: 1,
          maximum: 100,
          description: { en: expect.stringContaining("percent"), zh: expect.any(String) },
        },
      },
      summary: { en: "The content is close to the size limit.", zh: expect.any(String) },
      why: { en: expect.stringContaining("16 KB"), zh: expect.any(String) },
    });
  });
});

test.each(["--fix", "--format=json", "--kind=test"])("%s is refused", async (word) => {
  const { status, stderr } = await imglint(folderWith({}), ["rules", word]);
  expect(stderr).toContain(`${word.split("=")[0]} does not go with imglint rules`);
  expect(status).toBe(2);
});
