/** Comments that hide findings. */

import { type ContentKind, parse } from "@buildcontent/parser";
import { expect, test } from "vitest";
import { lint, type LintConfig } from "../src/index.ts";

function found(text: string, kind: ContentKind = "build", config: LintConfig = {}): string[] {
  const { document } = parse(text, { kind });
  return lint(document, config).diagnostics.map(
    ({ code, span }) => `${text.slice(0, span.start).split("\n").length} ${code}`,
  );
}

test("the next line is the next one that is neither empty nor a comment", () => {
  expect(found("# imglint-disable-next-line keyword-case\n\n# old\nrun true\nrun true\n")).toEqual(["5 keyword-case"]);
});

test("of a command that starts there all lines are meant", () => {
  expect(found("# imglint-disable-next-line glued-words\nRUN yum install -y git\\\ncurl\n")).toEqual([]);
});

test("inside a continued command it is one line of it", () => {
  const text = "RUN yum install -y git\\\n# imglint-disable-next-line glued-words\ncurl\\\nwget\n";
  expect(found(text)).toEqual(["1 glued-words"]);
});

test("from disable to enable, or to the end", () => {
  const block =
    "# imglint-disable keyword-case\nrun true\n# imglint-enable keyword-case\nrun true\n# imglint-disable keyword-case\nrun true\n";
  expect(found(block)).toEqual(["4 keyword-case"]);
});

test("for the whole file, wherever it stands", () => {
  expect(found("run true\nrun true\n# imglint-disable-file keyword-case -- an old template\n")).toEqual([]);
});

test("several ids, with commas or blanks, and a reason", () => {
  const text =
    "RUN true\n# imglint-disable-next-line keyword-case, restart-with-content -- because\nrestart now\nRUN true\n";
  expect(found(text)).toEqual([]);
});

test("without an id it hides nothing, and says so", () => {
  expect(found("# imglint-disable-next-line\nrun true\n")).toEqual(["1 unknown-suppression", "2 keyword-case"]);
});

test("the id of a rule that is off is not unused", () => {
  const text = "# imglint-disable-next-line keyword-case\nRUN true\n";
  expect(found(text, "build", { rules: { "keyword-case": { severity: "off" } } })).toEqual([]);
});

test("a suppression that hides nothing can itself be hidden", () => {
  const text = "# imglint-disable-file unused-suppression\n# imglint-disable-next-line keyword-case\nRUN true\n";
  expect(found(text)).toEqual([]);
});

test("in a component in YAML, above a key and all that is below it", () => {
  const task = (comment: string): string =>
    `Tasks:\n  - Name: a\n    Action: RunShellCommand\n    Properties:\n${comment}      commandContent: |\n        export API_TOKEN=s3cr3t-t0ken-value-42\n        make\n`;
  expect(found(task(""), "component")).toEqual(["6 secret-in-template"]);
  expect(found(task("      # imglint-disable-next-line secret-in-template -- a test account\n"), "component")).toEqual(
    [],
  );
});
