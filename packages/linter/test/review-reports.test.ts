/** Reports for reviews: reviewdog's format, and GitLab's Code Quality. */

import { RDFormatValidator } from "@umbrelladocs/rdformat-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "@buildcontent/parser";
import { applyFixes } from "../src/fix.ts";
import { rdjsonReport } from "../src/reporters/rdjson.ts";
import { folderWith, imglint } from "./command-line.ts";
import { fileWith, reportOf } from "./sample.ts";

interface RdPlace {
  readonly line: number;
  readonly column: number;
}

interface RdReport {
  readonly diagnostics: readonly {
    readonly suggestions?: readonly {
      readonly range: { readonly start: RdPlace; readonly end: RdPlace };
      readonly text: string;
    }[];
  }[];
}

/** A text with a suggestion applied as reviewdog does it: by lines, and bytes in them. */
function applied(text: string, report: string): string {
  const { diagnostics }: RdReport = JSON.parse(report);
  const suggestion = diagnostics[0]?.suggestions?.[0];
  if (suggestion === undefined) return text;
  const bytes = Buffer.from(text);
  const starts = [0, ...[...bytes.entries()].flatMap(([at, byte]) => (byte === 0x0a ? [at + 1] : []))];
  const offset = ({ line, column }: RdPlace): number => (starts[line - 1] ?? 0) + column - 1;
  const { start, end } = suggestion.range;
  return `${bytes.subarray(0, offset(start)).toString()}${suggestion.text}${bytes.subarray(offset(end)).toString()}`;
}

describe("rdjson", () => {
  test("the sample is valid, and a run without findings", async () => {
    const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false });
    const nothing = (await imglint(folderWith({ "a.buildcontent": "RUN true\n" }), ["--format", "rdjson"])).stdout;
    expect(await validator.validateString(await reportOf("rdjson"))).toMatchObject({ valid: true, errors: [] });
    expect(await validator.validateString(nothing)).toMatchObject({ valid: true, errors: [] });
  });

  test("what is not valid is found", async () => {
    const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false });
    expect(await validator.validateString('{"diagnostics":[{"message":"a"}]}')).toMatchObject({ valid: false });
  });

  test("columns count bytes, and a column behind a character of four bytes is four more", () => {
    const text = "RUN 𐐀b\n";
    const file = fileWith("a.buildcontent", text, "b");
    const diagnostics = file.diagnostics.map((one) => ({ ...one, span: { start: 6, end: 7 } }));
    const report: unknown = JSON.parse(rdjsonReport([{ ...file, diagnostics }]));
    expect(report).toMatchObject({
      diagnostics: [{ location: { range: { start: { line: 1, column: 9 }, end: { line: 1, column: 10 } } } }],
    });
  });

  test("a suggestion does what its fix does, however many edits that has and whatever the text", () => {
    const piece = fc.string({ unit: fc.constantFrom("a", "é", "中", "😀", "\n", " "), maxLength: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, piece, piece), { minLength: 1, maxLength: 4 }), piece, (parts, rest) => {
        let text = "";
        const edits = parts.map(([before, replaced, inserted]) => {
          const start = text.length + before.length;
          text += `${before}${replaced}-`;
          return { span: { start, end: start + replaced.length }, text: inserted };
        });
        text += rest;
        const fix = { title: "a", safety: "safe", edits } as const;
        const file = fileWith("a.buildcontent", text, "a");
        const diagnostics = file.diagnostics.map((one): Diagnostic => ({ ...one, fix }));
        expect(applied(text, rdjsonReport([{ ...file, diagnostics }]))).toBe(applyFixes(text, [fix]));
      }),
    );
  });
});

describe("gitlab", () => {
  /** As GitLab documents a Code Quality report: what it needs, and nothing else. */
  const schema = {
    type: "array",
    items: {
      type: "object",
      required: ["description", "check_name", "fingerprint", "severity", "location"],
      additionalProperties: false,
      properties: {
        description: { type: "string", minLength: 1 },
        check_name: { type: "string", minLength: 1 },
        fingerprint: { type: "string", pattern: "^[0-9a-f]{32,}$" },
        severity: { enum: ["info", "minor", "major", "critical", "blocker"] },
        location: {
          type: "object",
          required: ["path", "lines"],
          additionalProperties: false,
          properties: {
            path: { type: "string", minLength: 1, not: { pattern: "^(?:\\./|/)" } },
            lines: {
              type: "object",
              required: ["begin"],
              additionalProperties: false,
              properties: { begin: { type: "integer", minimum: 1 }, end: { type: "integer", minimum: 1 } },
            },
          },
        },
      },
    },
  };

  test("the sample is as GitLab documents it, and so is a run without findings", async () => {
    const validate = new Ajv2020({ strict: true }).compile(schema);
    validate(JSON.parse(await reportOf("gitlab")));
    expect(validate.errors).toBeNull();
    expect((await imglint(folderWith({ "a.buildcontent": "RUN true\n" }), ["--format", "gitlab"])).stdout).toBe("[]\n");
  });

  test("no two findings have one fingerprint, the same mistake in two files neither", async () => {
    const text = "RESTART now\nRESTART now\nRUN true\n";
    const folder = folderWith({ "a.buildcontent": text, "b.buildcontent": text });
    const report: { fingerprint: string }[] = JSON.parse((await imglint(folder, ["--format", "gitlab"])).stdout);
    expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(report.length);
    expect(report.length).toBeGreaterThanOrEqual(4);
  });

  test("a finding keeps its fingerprint when its line moves, and when one before it is suppressed", async () => {
    const printsOf = async (text: string): Promise<readonly string[]> => {
      const { stdout } = await imglint(folderWith({ "a.buildcontent": text }), ["--format", "gitlab"]);
      const report: { check_name: string; fingerprint: string }[] = JSON.parse(stdout);
      return report
        .filter(({ check_name }) => check_name === "restart-with-content")
        .map(({ fingerprint }) => fingerprint);
    };
    const [, second] = await printsOf("RESTART now\nRUN true\nRESTART now\nRUN true\n");
    const hidden =
      "# imglint-disable-next-line restart-with-content -- known\nRESTART now\nRUN true\nRESTART now\nRUN true\n";
    expect(second).toBeDefined();
    expect(await printsOf(hidden)).toEqual([second]);
  });
});
