/** What the reports look like. */

import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createLineMap } from "@buildcontent/parser";
import { describe, expect, test } from "vitest";
import { codeFrame } from "../src/reporters/code-frame.ts";
import { visible } from "../src/reporters/visible.ts";
import { folderWith, imglint } from "./command-line.ts";

function frameOf(marked: string): string {
  const start = marked.indexOf("<");
  const end = marked.indexOf(">") - 1;
  const text = marked.replace("<", "").replace(">", "");
  const { line, source, carets } = codeFrame(text, createLineMap(text), { start, end });
  return `${line}: ${source}\n${" ".repeat(String(line).length)}  ${carets}`;
}

describe("a code frame", () => {
  test("has carets under the range", async () => {
    expect(frameOf("RUN a\nRESTART <now>\nRUN b\n")).toBe("2: RESTART now\n           ^^^");
  });

  test("lines up behind and under full-width characters", async () => {
    expect(frameOf("RUN echo 中文 <错误> x")).toBe("1: RUN echo 中文 错误 x\n                 ^^^^");
  });

  test("lines up behind tabs, combining marks and emoji", async () => {
    expect(frameOf("\tRUN e\u0301 👩‍💻 <x>")).toBe("1:     RUN e\u0301 👩‍💻 x\n                ^");
  });

  test("of a range over lines marks its first line to the end", async () => {
    expect(frameOf("RUN <a \\\n  b>\n")).toBe("1: RUN a \\\n       ^^^");
  });

  test("of an empty range has one caret, also at the end of the text", async () => {
    expect(frameOf("RUN <>a")).toBe("1: RUN a\n       ^");
    expect(frameOf("RUN a\n<>")).toBe("2: \n   ^");
  });

  test("of a long line shows what is around the range", async () => {
    const [source = "", carets = ""] = frameOf(`RUN ${"a".repeat(5000)} <bad> ${"b".repeat(5000)}`).split("\n");
    expect(source.length).toBeLessThan(200);
    expect(source.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("bad");
    expect(source).toMatch(/^1: …a+ bad b+…$/);
  });

  test("cannot move the cursor or turn the direction of the text", async () => {
    expect(visible("a\x1b[31mb\x07\r\u202Ec\u200B\x9b\uD800")).toBe("a␛[31mb␇␍\uFFFDc\uFFFD\uFFFD\uFFFD");
  });
});

const sample = {
  "a.buildcontent": "run echo 中文\nRESTART 现在\nFROM IMAGE:m-1\nFROM IMAGE:m-2\nRUN uname -r\n",
  "b.testcontent": "RUN true\n",
};

test("the format pretty, whole", async () => {
  const { stdout } = await imglint(folderWith(sample), []);
  await expect(stdout).toMatchFileSnapshot("golden/pretty.txt");
});

test("the format pretty in Chinese, whole", async () => {
  const { stdout } = await imglint(folderWith(sample), ["--locale", "zh"]);
  await expect(stdout).toMatchFileSnapshot("golden/pretty.zh.txt");
});

test("the format json, whole, and as its schema says", async () => {
  const { stdout } = await imglint(folderWith(sample), ["--format", "json"]);
  await expect(stdout).toMatchFileSnapshot("golden/report.json");
  const schema: object = JSON.parse(
    readFileSync(join(import.meta.dirname, "../../../schemas/report.schema.json"), "utf8"),
  );
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
  validate(JSON.parse(stdout));
  expect(validate.errors).toBeNull();
});
