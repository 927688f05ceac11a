/** Edge cases of unused-parameter. */

import { expect, test } from "vitest";
import { findings, script } from "./component-findings.ts";

const parameters = "Parameters:\n  version:\n    Type: String\n";
const found = (text: string): string[] => findings("unused-parameter", text);

test("a misspelt reference counts as a use, since it is reported itself", () => {
  expect(found(script("echo {{ verison }}", parameters))).toEqual([]);
});

test("a reference under a key that the format does not have counts as a use, since the key is reported", () => {
  expect(found(`${script("ls", parameters)}    When: "{{ version }}"\n`)).toEqual([]);
});

test("nothing is said where there are no tasks, and where the text is no YAML", () => {
  expect(found(parameters)).toEqual([]);
  expect(found(`${script("ls", parameters)}  - [`)).toEqual([]);
});

test("variables of other names do not count, in shell or PowerShell", () => {
  expect(found(script("echo $versions $env:version", parameters))).toEqual([
    'version: Nothing refers to the parameter "version", and $env:version is a variable of the script and not the parameter: write {{ version }}.',
  ]);
});

test("a reference in a comment is none", () => {
  expect(found(script("ls # {{ version }}", parameters)).length).toBe(1);
});
