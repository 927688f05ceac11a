/** What a user who reads Chinese is told about words and commands has no English sentence in it. */

import type { Command } from "commander";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { createProgram } from "../src/cli/program.ts";
import { folderWith, imglint } from "./command-line.ts";

/** The words of every command, the program's own first. */
function pathsOf(command: Command, path: readonly string[] = []): readonly (readonly string[])[] {
  return [path, ...command.commands.flatMap((inner) => pathsOf(inner, [...path, inner.name()]))];
}

/** What is left of a text without what is the same in every language: lines that show a command, options, and what stands for a value. */
function prose(text: string): string {
  return text
    .split("\n")
    .filter((line) => !/^ {2}(?:imglint|cat|source) /.test(line))
    .join("\n")
    .replace(/<[^>]+>|\[[a-z=.]+\]|--?[a-z][\w-]*|imglint( [a-z]+)+/gi, "");
}

const englishSentence = /[a-z]{2,}[.,:;]? [a-z]{2,}/i;

const paths = pathsOf(createProgram({ locale: "zh", env: {}, perform: () => undefined }, "1"));

test.each(paths.map((path) => [path]))("the help of %j", async (path) => {
  const { status, stdout } = await imglint(folderWith({}), [...path, "--help", "--locale", "zh"]);
  expect(status).toBe(0);
  expect(prose(stdout)).not.toMatch(englishSentence);
  expect(prose(stdout)).not.toMatch(/\b(?:usage|options?|commands?|arguments?|choices|default)\b/i);
});

test("the help of the program fits a terminal of 80 columns", async () => {
  const { stdout } = await imglint(folderWith({}), ["--help", "--locale", "zh"]);
  expect(stdout.split("\n").filter((line) => stringWidth(line) > 80)).toEqual([]);
});

test("the help of the program", async () => {
  const { stdout } = await imglint(folderWith({}), ["--help", "--locale", "zh"]);
  expect(stdout).toContain("用法： imglint [选项] [命令] [paths...]\n");
  expect(stdout).toContain("  pack [选项] <files...>        输出");
  expect(stdout.replace(/\n +/g, "")).toContain("镜像的操作系统（可取 linux、windows）");
});

test.each([
  [["--fixx"], "没有 --fixx 这个选项（您是否想写 --fix？）；参见 imglint --help"],
  [["--quiet=1"], "--quiet 不接受值；参见 imglint --help"],
  [["--output"], "--output <file> 缺少值；参见 imglint --help"],
  [["--os", "mac"], "--os 只能是 linux、windows 之一，而不是 mac；参见 imglint --help"],
  [["explain"], "explain 缺少参数 <id|api-code>；参见 imglint explain --help"],
  [["init", "a"], "a 是 init 的多余参数；参见 imglint init --help"],
  [["config", "prnt"], "config 没有 prnt 这个命令（您是否想写 print？）；参见 imglint config --help"],
  [
    ["completion", "bsh"],
    "completion 只能是 bash、zsh、fish、pwsh 之一，而不是 bsh（您是否想写 bash？）；参见 imglint --help",
  ],
])("%j", async (words, said) => {
  const { status, stderr } = await imglint(folderWith({}), words, { env: { LANG: "zh_CN.UTF-8" } });
  expect({ status, stderr }).toEqual({ status: 2, stderr: `imglint: ${said}\n` });
});
