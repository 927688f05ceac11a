/** What the reports look like. */

import { Ajv2020 } from "ajv/dist/2020.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createLineMap } from "@buildcontent/parser";
import { describe, expect, test } from "vitest";
import { codeFrame } from "../src/reporters/code-frame.ts";
import { formatNames } from "../src/reporters/formats.ts";
import { visible } from "../src/reporters/visible.ts";
import { folderWith, imglint } from "./command-line.ts";
import { reportOf } from "./sample.ts";

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

const golden = [
  ["pretty", "golden/pretty.txt"],
  ["compact", "golden/compact.txt"],
  ["json", "golden/report.json"],
  ["sarif", "golden/report.sarif"],
  ["github", "golden/github.txt"],
  ["gitlab", "golden/gitlab.json"],
  ["junit", "golden/junit.xml"],
  ["checkstyle", "golden/checkstyle.xml"],
  ["rdjson", "golden/rdjson.json"],
  ["markdown", "golden/markdown.md"],
] as const;

describe("each format, whole", () => {
  test.each(golden)("%s", async (format, file) => {
    await expect(await reportOf(format)).toMatchFileSnapshot(file);
  });

  test.each([
    ["pretty", "golden/pretty.zh.txt"],
    ["markdown", "golden/markdown.zh.md"],
  ])("%s in Chinese", async (format, file) => {
    await expect(await reportOf(format, "--locale", "zh")).toMatchFileSnapshot(file);
  });

  test("no format is left out", () => {
    expect(golden.map(([format]) => format)).toEqual(formatNames);
  });
});

test("the format json is as its schema says, and as the schema said before suppressed findings were in it", async () => {
  const schema: { $defs: { file: { properties: Record<string, unknown> } } } = JSON.parse(
    readFileSync(join(import.meta.dirname, "../../../schemas/report.schema.json"), "utf8"),
  );
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
  const report: { files: { suppressed?: unknown }[] } = JSON.parse(await reportOf("json"));
  validate(report);
  expect(validate.errors).toBeNull();
  for (const file of report.files) delete file.suppressed;
  validate(report);
  expect(validate.errors).toBeNull();
});

describe("where reports of a run below the root of a repository say that files are", () => {
  const files = { ".git/HEAD": "", "images/a.buildcontent": "run true\n" };

  test.each(["sarif", "github", "gitlab", "markdown"])("%s: from the root, as services show them", async (format) => {
    const folder = folderWith(files);
    const { stdout } = await imglint(join(folder, "images"), ["--format", format]);
    expect(stdout).toContain("images/a.buildcontent");
    expect((await imglint(join(folder, "images"), ["--format", format, join(folder, "images")])).stdout).toBe(stdout);
  });

  test.each(["pretty", "compact", "json", "junit", "checkstyle", "rdjson"])(
    "%s: from the current folder",
    async (format) => {
      const { stdout } = await imglint(join(folderWith(files), "images"), ["--format", format]);
      expect(stdout).toContain("a.buildcontent");
      expect(stdout).not.toContain("images/a.buildcontent");
    },
  );

  test("a file outside the repository keeps its whole path, and standard input its name", async () => {
    const folder = folderWith({ "inside/.git/HEAD": "", "outside.buildcontent": "run true\n" });
    const words = ["--format", "gitlab", "../outside.buildcontent", "-"];
    const { stdout } = await imglint(join(folder, "inside"), words, { stdin: "run true\n" });
    expect(stdout).toContain(`"path": "${folder}/outside.buildcontent"`);
    expect(stdout).toContain('"path": "<stdin>"');
  });
});

describe("on GitHub Actions", () => {
  const surroundings = { env: { GITHUB_ACTIONS: "true" } };

  test("findings become annotations without a word", async () => {
    const folder = folderWith({ "a.buildcontent": "RESTART now\n" });
    expect((await imglint(folder, [], surroundings)).stdout).toMatch(/^::error title=.*,file=a\.buildcontent,line=1,/);
  });

  test("--format, IMGLINT_FORMAT and --output go before that", async () => {
    const folder = folderWith({ "a.buildcontent": "RESTART now\n" });
    expect((await imglint(folder, ["--format", "compact"], surroundings)).stdout).toMatch(
      /^a\.buildcontent:1:9: error/,
    );
    expect((await imglint(folder, [], { env: { ...surroundings.env, IMGLINT_FORMAT: "json" } })).stdout).toMatch(/^\{/);
    await imglint(folder, ["--output", "report.txt"], surroundings);
    expect(readFileSync(join(folder, "report.txt"), "utf8")).toMatch(/^a\.buildcontent:1:9 {2}error/);
  });

  test("a file that cannot be read is no report of no findings", async () => {
    const { stdout, status } = await imglint(folderWith({}), ["gone.buildcontent"], surroundings);
    expect({ stdout, status }).toEqual({ stdout: "", status: 2 });
  });
});

test("several formats in one run: one to standard output, the others to files", async () => {
  const folder = folderWith({ "a.buildcontent": "RESTART now\n" });
  const { stdout } = await imglint(folder, [
    "--format",
    "compact",
    "--format",
    "sarif=out.sarif",
    "--format",
    "junit=j.xml",
  ]);
  expect(stdout).toMatch(/^a\.buildcontent:1:9: error: .* \[restart-with-content\]\n$/);
  expect(readFileSync(join(folder, "out.sarif"), "utf8")).toContain('"version": "2.1.0"');
  expect(readFileSync(join(folder, "j.xml"), "utf8")).toContain("<testsuites");
});
