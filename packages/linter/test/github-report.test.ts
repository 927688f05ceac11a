/** Workflow commands, compared with those that GitHub's own toolkit writes. */

import { error, type AnnotationProperties } from "@actions/core";
import * as fc from "fast-check";
import { EOL } from "node:os";
import { expect, test, vi } from "vitest";
import { githubReport } from "../src/reporters/github.ts";
import { folderWith, imglint } from "./command-line.ts";
import { context, fileWith } from "./sample.ts";

/** What the toolkit writes for an error. */
function toolkit(message: string, properties: AnnotationProperties): string {
  let written = "";
  const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    written += String(text);
    return true;
  });
  error(message, properties);
  spy.mockRestore();
  return written.slice(0, -EOL.length);
}

test("any path and message is escaped as the toolkit escapes it", () => {
  // Of other characters the report shows a sign, so that a name cannot move the cursor in a log.
  const unit = fc.constantFrom("%", ":", ",", "a", "2", "5", "=", " ", "中", "😀", "/", "&", "A");
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1 }), fc.string({ unit }), (path, message) => {
      const [command] = githubReport([fileWith(path, "run", message)], context).split("\n");
      expect(command).toBe(
        toolkit(`${path}:1:1: ${message} [keyword-case]`, {
          title: "imglint: keyword-case",
          file: path,
          startLine: 1,
          endLine: 1,
          startColumn: 1,
          endColumn: 4,
        }),
      );
    }),
  );
});

test("a line break in a name or a message starts no command of its own", () => {
  const report = githubReport([fileWith("a\n::error::b\r", "run", "a\r\n::error::b")], context);
  expect(report.match(/^::/gm)).toHaveLength(1);
  expect(report).toContain(",file=a%0A%3A%3Aerror%3A%3Ab%0D,line=1,");
});

test("severities are those of GitHub, and a range over lines has no columns", async () => {
  const folder = folderWith({ "a.buildcontent": 'run true\nWORKDIR app\nLABEL a="b \\\n  c\n' });
  const { stdout } = await imglint(folder, ["--format", "github"]);
  const commands = stdout.split("\n").map((line) => /^::(\w+) .*?,line=(.*?)::/.exec(line)?.slice(1));
  expect(commands.filter((command) => command !== undefined)).toEqual([
    ["warning", "1,endLine=1,col=1,endColumn=4"],
    ["notice", "2,endLine=2,col=9,endColumn=12"],
    ["error", "3,endLine=4"],
  ]);
});

test("the log ends with a summary, also of a clean run", async () => {
  const folder = folderWith({ "a.buildcontent": "RUN true\n" });
  expect((await imglint(folder, ["--format", "github"])).stdout).toBe("✔ No findings in 1 file (TIME)\n");
});
