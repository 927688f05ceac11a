/** Language configurations: what Enter does, where a word ends, and what folds. `|` is the cursor. */

import { describe, expect, test } from "vitest";
import { read } from "./manifest.ts";

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly previousLineText?: string;
  readonly action: { readonly indent: string; readonly appendText?: string };
}

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
  readonly indentationRules: { readonly increaseIndentPattern: string; readonly decreaseIndentPattern: string };
  readonly onEnterRules: readonly EnterRule[];
}

const commands: LanguageConfiguration = JSON.parse(read("language-configuration.json"));
const yaml: LanguageConfiguration = JSON.parse(read("language-configuration-yaml.json"));

/** What the first rule that fits does, as the editor tries them: with the lines before the cursor, and what follows it. */
function enter({ onEnterRules }: LanguageConfiguration, text: string): string | undefined {
  const [before = "", after = ""] = text.split("|");
  const [line = "", previous = ""] = before.split("\n").toReversed();
  const fits = (pattern: string | undefined, part: string): boolean =>
    pattern === undefined || new RegExp(pattern).test(part);
  const rule = onEnterRules.find(
    ({ beforeText, afterText, previousLineText }) =>
      fits(beforeText, line) && fits(afterText, after) && fits(previousLineText, previous),
  );
  return rule && `${rule.action.indent}${rule.action.appendText ?? ""}`;
}

describe("Enter in commands", () => {
  test.each([
    ["RUN yum install \\|", "indent"],
    ["RUN yum install \\  |", "indent"],
    ["RUN yum install|", undefined],
    ["RUN yum install \\\n  nginx \\|", "none"],
    ["RUN yum install \\\n  nginx|", "outdent"],
    ["RUN for x in a; do \\|", "indent"],
    ["RUN a && \\\n  for x in a; do \\|", "indent"],
    ["# one| two", "none# "],
    ["  # one |two", "none# "],
    ["# one|", undefined],
    ["# one \\|", undefined],
  ])("%j: %s", (text, expected) => {
    expect(enter(commands, text)).toBe(expected);
  });
});

describe("Enter in YAML", () => {
  test.each([
    ["  - Name: install|", "indent"],
    ["    Action: Reboot|", undefined],
    ["# one| two", "none# "],
  ])("%j: %s", (text, expected) => {
    expect(enter(yaml, text)).toBe(expected);
  });
});

describe("words", () => {
  test.each([
    ["--jdkVersion 21", ["jdkVersion", "21"]],
    ["{{ find-home.stdout }}", ["find-home", "stdout"]],
    ["# 安装，web_1", ["安装", "web_1"]],
  ])("%s", (text, words) => {
    for (const { wordPattern } of [commands, yaml])
      expect(text.match(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`))).toEqual(words);
  });
});

describe("lines that others are indented after", () => {
  test.each([
    [commands, "RUN a \\", true],
    [commands, "  b \\", false],
    [commands, "  if x; then \\", true],
    [commands, "# a \\", false],
    [yaml, "    Properties:", true],
    [yaml, "      commandContent: |", true],
    [yaml, "  - Name:", true],
    [yaml, "    Action: Reboot", false],
  ])("%#: %s", ({ indentationRules }, line, expected) => {
    expect(new RegExp(indentationRules.increaseIndentPattern).test(line)).toBe(expected);
  });
});

test.each(["# region web", "#region", "  # #region"])("%s begins a region", (line) => {
  expect(new RegExp(commands.folding.markers.start).test(line)).toBe(true);
  expect(new RegExp(commands.folding.markers.end).test(line.replace("region", "endregion"))).toBe(true);
});
