/** `imglint completion`: Tab, in the shells that people use, with the packed command. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { shells } from "./shells.ts";
import { isAtHand, needsAllTools } from "./tools.ts";

const command = join(inject("installedIn"), "node_modules/imglint/dist/imglint.cjs");
const folder = mkdtempSync(join(tmpdir(), "imglint-completion-"));

function imglint(...words: readonly string[]): string {
  return execFileSync(process.execPath, [command, ...words], { encoding: "utf8", env: {} });
}

beforeAll(() => {
  writeFileSync(join(folder, "web.buildcontent"), "");
  writeFileSync(join(folder, "the database.buildcontent"), "");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is typed before Tab, and what its last word is then. */
const cases: readonly (readonly [title: string, line: string, becomes: string])[] = [
  ["an option", "--form", "--format"],
  ["an option behind others and a path", "--quiet web.buildcontent --outp", "--output"],
  ["a choice", "--kind te", "test"],
  ["a choice behind =", "--kind=te", "--kind=test"],
  ["a format", "--format js", "json"],
  ["a format behind =", "--format=js", "--format=json"],
  ["the file of a format", "--format sarif=we", "sarif=web.buildcontent"],
  ["the file of a format behind =", "--format=sarif=we", "--format=sarif=web.buildcontent"],
  ["a rule to set", "--rule no-comm", "no-comments="],
  ["what a rule is set to", "--rule no-comments=o", "no-comments=off"],
  ["what a rule is set to, behind =", "--rule=no-comments=o", "--rule=no-comments=off"],
  ["a rule with fixes", "--fix-rule no-comm", "no-comments"],
  ["no rule without fixes", "--fix-rule too-many-comm", "too-many-comm"],
  ["a file that an option takes", "--output we", "web.buildcontent"],
  ["nothing where a number is due", "--max-warnings we", "we"],
  ["a file", "we", "web.buildcontent"],
  ["a second file", "a.buildcontent we", "web.buildcontent"],
  ["a file with a blank in its name", "the", "the database.buildcontent"],
  ["a command", "exp", "explain"],
  ["a command behind an option with a value", "--locale zh exp", "explain"],
  ["no command behind a path", "web.buildcontent exp", "exp"],
  ["a command behind a value that looks like another", "--output rules exp", "explain"],
  ["a rule to explain", "explain too-many", "too-many-commands"],
  ["a code to explain", "explain EmptyCommandContent.RU", "EmptyCommandContent.RUN"],
  ["an option of a command", "rules --js", "--json"],
  ["no option of linting behind a command", "rules --form", "--form"],
  ["no file behind a command that takes none", "rules we", "we"],
  ["the file of a command", "ast we", "web.buildcontent"],
  ["a shell", "completion fi", "fish"],
  ["no second shell", "completion fish zs", "zs"],
  ["a command of a command", "config pr", "print"],
  ["an option of a command of a command", "config print --js", "--json"],
  ["a preset", "init --preset imglint:mini", "imglint:minimal"],
  ["an option that a command shares with linting", "pack --ki", "--kind"],
  ["the file of a command of a command", "config print we", "web.buildcontent"],
  ["a further file of a command", "pack --check a.buildcontent we", "web.buildcontent"],
];

describe.each(Object.entries(shells))("in %s", (shell, { needs, complete }) => {
  const missing = needs.filter((program) => !isAtHand(program));
  // Where changes are accepted, a test that did not run would hide what it is for.
  const isSkipped = !needsAllTools && missing.length > 0;
  if (isSkipped)
    process.stderr.write(`${missing.join(", ")} is not installed, so completion in ${shell} is not tried\n`);

  test.skipIf(isSkipped)("Tab completes words", () => {
    const script = imglint("completion", shell);
    const words = complete(
      script,
      cases.map(([, line]) => line),
      folder,
    );
    const told = (word: (index: number) => string | undefined): string[] =>
      cases.map(([title, line], index) => `${title}: ${line} → ${word(index)}`);
    expect(told((index) => words[index])).toEqual(told((index) => cases[index]?.[2]));
  });
});

test.skipIf(!needsAllTools && !isAtHand("fish"))("fish shows every option with what it does, in Chinese, too", () => {
  const script = join(folder, ".script");
  writeFileSync(script, imglint("completion", "fish", "--locale", "zh"));
  const offers = (line: string): string =>
    execFileSync("fish", ["--no-config", "-c", `source ${script}; complete -C $argv[1]`, line], { encoding: "utf8" });
  const long =
    imglint("--help")
      .match(/^ {2}(?:-\w, )?--[\w-]+/gm)
      ?.map((line) => line.replace(/^.*--/, "--")) ?? [];
  expect(
    offers("imglint --")
      .match(/^--[\w-]+/gm)
      ?.toSorted(),
  ).toEqual([...new Set(long)].toSorted());
  expect(offers("imglint ru")).toBe("rules\t输出全部规则\n");
  expect(offers("imglint explain too-many")).toBe("too-many-commands\t命令数超过上限。\n");
});
