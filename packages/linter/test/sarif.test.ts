/** SARIF as its schema, the standard's prose and code scanning ask for it. */

import Ajv04 from "ajv-draft-04";
import formats from "ajv-formats";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { folderWith, imglint } from "./command-line.ts";
import { oddName, pathIn, reportOf, sample } from "./sample.ts";

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { uri: string; uriBaseId?: string };
      readonly region: Region;
    };
  }[];
  readonly relatedLocations?: readonly { readonly id: number }[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly { readonly deletedRegion: Region; readonly insertedContent?: { text: string } }[];
    }[];
  }[];
  readonly suppressions?: readonly { readonly kind: string; readonly justification?: string }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly Result[];
  }[];
}

function runOf(text: string): Log["runs"][number] {
  const log: Log = JSON.parse(text);
  const [run] = log.runs;
  if (run === undefined) throw new Error("no run");
  return run;
}

async function runWith(files: Readonly<Record<string, string>>): Promise<Log["runs"][number]> {
  return runOf((await imglint(folderWith(files), ["--format", "sarif"])).stdout);
}

const schema: object = JSON.parse(
  readFileSync(pathIn("@microsoft/jest-sarif", "lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8"),
);
// One of the schema's patterns is none in Unicode mode.
const ajv = new Ajv04.default({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const validate = ajv.compile(schema);

describe("the official schema takes", () => {
  test.each([
    ["the sample", sample],
    ["a run without findings", { "a.buildcontent": "RUN true\n" }],
    ["a run without files", {}],
  ])("%s", async (_title, files) => {
    validate(JSON.parse((await imglint(folderWith(files), ["--format", "sarif"])).stdout));
    expect(validate.errors).toBeNull();
  });

  test("the sample in Chinese", async () => {
    validate(JSON.parse(await reportOf("sarif", "--locale", "zh")));
    expect(validate.errors).toBeNull();
  });

  test("and not just anything", () => {
    expect(validate({ version: "2.1.0", runs: [{ tool: {} }] })).toBe(false);
  });
});

describe("a result", () => {
  test("points at its rule, which is described once", async () => {
    const { tool, results } = runOf(await reportOf("sarif"));
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(results.map(({ ruleIndex }) => ids[ruleIndex])).toEqual(results.map(({ ruleId }) => ruleId));
  });

  test("says where it is by lines and by characters, and both lead to the same text", async () => {
    const text = sample[oddName] ?? "";
    const offset = (line: number, column: number): number =>
      text.split("\n", line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
    const { results } = runOf(await reportOf("sarif"));
    const regions = results.flatMap(({ locations }) =>
      locations.map(({ physicalLocation }) => physicalLocation.region),
    );
    expect(regions.length).toBeGreaterThan(5);
    for (const { startLine, startColumn, endLine, endColumn, charOffset, charLength } of regions) {
      expect(offset(startLine, startColumn)).toBe(charOffset);
      expect(offset(endLine, endColumn)).toBe(charOffset + charLength);
    }
  });

  test("names its file by a URI from the root of the repository", async () => {
    const [result] = runOf(await reportOf("sarif")).results;
    const location = result?.locations[0]?.physicalLocation.artifactLocation;
    expect(location?.uriBaseId).toBe("%SRCROOT%");
    expect(decodeURIComponent(new URL(location?.uri ?? "", "file:///").pathname)).toBe(`/${oddName}`);
  });

  test("of a file outside the repository has its whole URI", async () => {
    const folder = folderWith({ "repository/.git/HEAD": "", "a b.buildcontent": "run true\n" });
    const { stdout } = await imglint(`${folder}/repository`, ["--format", "sarif", "../a b.buildcontent"]);
    expect(runOf(stdout).results[0]?.locations[0]?.physicalLocation.artifactLocation).toEqual({
      uri: `file://${folder}/a%20b.buildcontent`,
    });
  });

  test("that a comment hides is there with the reason, and then all others say that nothing hides them", async () => {
    const { results } = runOf(await reportOf("sarif"));
    expect(results.filter(({ suppressions = [] }) => suppressions.length > 0)).toMatchObject([
      {
        ruleId: "insecure-url",
        suppressions: [{ kind: "inSource", justification: "the mirror has no certificate yet, 镜像" }],
      },
    ]);
    expect(results.every(({ suppressions }) => suppressions !== undefined)).toBe(true);
    const without = await runWith({ "a.buildcontent": "RESTART now\n" });
    expect(without.results.map(({ suppressions }) => suppressions)).toEqual([undefined]);
  });

  test("that a baseline knows is there as one that is suppressed from outside", async () => {
    const folder = folderWith({ "a.buildcontent": "RESTART now\n" });
    await imglint(folder, ["--baseline", "known.json", "--update-baseline"]);
    const { stdout } = await imglint(folder, ["--baseline", "known.json", "--format", "sarif"]);
    expect(runOf(stdout).results).toMatchObject([{ suppressions: [{ kind: "external" }] }]);
    validate(JSON.parse(stdout));
    expect(validate.errors).toBeNull();
  });

  test("with a fix has the replacements that make it", async () => {
    const { results } = await runWith({ "a.buildcontent": "RESTART now\nRUN true\n" });
    expect(results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements).toMatchObject([
      { deletedRegion: { startLine: 1, startColumn: 8, endLine: 1, endColumn: 12, charOffset: 7, charLength: 4 } },
    ]);
  });

  test("has the same fingerprint when the lines above it change", async () => {
    const prints = async (text: string): Promise<unknown> =>
      (await runWith({ "a.buildcontent": text })).results.map(({ partialFingerprints }) => partialFingerprints);
    expect(await prints("RUN uname -a\n\n  RESTART now\nRUN true\n")).toEqual(await prints("RESTART now\nRUN true\n"));
  });
});
