/** `imglint completion`: the scripts. test/end-to-end tries them in real shells, but for PowerShell's, which is held by its text alone. */

import { describe, expect, test } from "vitest";
import { folderWith, imglint } from "./command-line.ts";
import { pwshScript } from "../src/cli/completion/pwsh.ts";
import type { CompletionTree } from "../src/cli/completion/tree.ts";
import { rules } from "../src/rules/index.ts";

/** A small program with one of everything, and words that want quotes. */
const sample: CompletionTree = {
  commands: [
    {
      path: "",
      argument: { kind: "files" },
      isVariadic: true,
      options: [
        { flags: ["-h", "--help"], description: "print this help", isRepeatable: false },
        {
          flags: ["--format"],
          description: "it's for people",
          isRepeatable: true,
          values: { kind: "pair", first: "formats", second: "files", alone: true },
        },
        {
          flags: ["--rule"],
          description: "set a rule",
          isRepeatable: true,
          values: { kind: "pair", first: "rules", second: "severities", alone: false },
        },
        { flags: ["--output"], description: "a file", isRepeatable: false, values: { kind: "files" } },
        { flags: ["--max-warnings"], description: "a number", isRepeatable: false, values: { kind: "none" } },
      ],
    },
    { path: "explain", argument: { kind: "list", list: "rules" }, isVariadic: false, options: [] },
    { path: "config", argument: { kind: "list", list: "commands-config" }, isVariadic: false, options: [] },
    { path: "config print", argument: { kind: "files" }, isVariadic: true, options: [] },
  ],
  lists: {
    commands: [
      { word: "explain", description: "explain a rule" },
      { word: "config", description: "look at configurations" },
    ],
    "commands-config": [{ word: "print", description: "print one" }],
    formats: [{ word: "json", description: "" }],
    rules: [{ word: "no-comments", description: "A comment in 'quotes'." }],
    severities: [
      { word: "off", description: "" },
      { word: "error", description: "" },
    ],
  },
};

test("PowerShell's script", async () => {
  await expect(pwshScript(sample)).toMatchFileSnapshot("golden/completion.ps1");
});

describe.each(["bash", "zsh", "fish", "pwsh"])("the script for %s", (shell) => {
  test("knows every rule and the formats, and the commands", async () => {
    const { status, stdout } = await imglint(folderWith({}), ["completion", shell]);
    expect(rules.filter(({ id }) => !stdout.includes(id))).toEqual([]);
    for (const word of ["sarif", "explain", "fixableRules", "EmptyCommandContent.RUN"]) expect(stdout).toContain(word);
    expect(status).toBe(0);
  });
});

test.each([
  ["an unknown shell", ["tcsh"], "completion takes one of bash, zsh, fish, pwsh, not tcsh"],
  ["no shell", [], "completion needs <shell>"],
  ["an option of linting", ["bash", "--fix"], "--fix does not go with imglint completion"],
])("%s is wrong usage", async (_title, words, text) => {
  const { status, stdout, stderr } = await imglint(folderWith({}), ["completion", ...words]);
  expect(stderr).toContain(text);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
});

test("help tells how a shell takes the script up", async () => {
  expect((await imglint(folderWith({}), ["completion", "--help"])).stdout).toContain(
    "source <(imglint completion bash)",
  );
});
