/** `imglint fmt [paths…]`: formatting templates and components, by the same code as the Prettier plugin. */

import type { Command } from "commander";
import { addShared, type CommandContext, refuseOthers, usageError } from "./command.ts";
import { type LintWords, lintOptions } from "./lint.ts";

const texts = {
  summary: { en: "format templates and components", zh: "格式化模板和组件" },
  paths: {
    en: "files, folders, globs, or - for standard input (default: the current folder)",
    zh: "文件、文件夹、通配模式，或用 - 表示标准输入（默认：当前文件夹）",
  },
  check: {
    en: "write nothing, list the files that are not formatted, and exit with 1 if there are any",
    zh: "不写文件，列出未格式化的文件；有这样的文件时退出码为 1",
  },
  diff: {
    en: "write nothing, print what would change, and exit with 1 if anything would",
    zh: "不写文件，输出将要进行的修改；有修改时退出码为 1",
  },
  stdinFilename: { en: "format standard input, under this name", zh: "格式化标准输入，并使用此文件名" },
} as const;

/** The words as commander gives them; the program itself takes `--diff` and `--stdin-filename`, too. */
interface FormatWords extends LintWords {
  readonly check?: true;
}

/** Defines the command. */
export function defineFmt(program: Command, context: CommandContext): void {
  const { locale } = context;
  const command = program
    .command("fmt")
    .description(texts.summary[locale])
    .argument("[paths...]", texts.paths[locale])
    .option("--check", texts.check[locale])
    .option("--diff", texts.diff[locale])
    .option("--stdin-filename <name>", texts.stdinFilename[locale])
    .action((named: string[]) => {
      refuseOthers(command, program, locale);
      const { check, ...words } = command.optsWithGlobals<FormatWords>();
      const paths = named.length === 0 && words.stdinFilename !== undefined ? ["-"] : named;
      if (check && words.diff) throw usageError(locale, "checkAndDiff");
      const options = lintOptions(paths, words, context);
      const mode = check ? "check" : words.diff ? "diff" : "write";
      context.perform(async (input) => await (await import("../format-paths.ts")).formatPaths(mode, options, input));
    });
  addShared(command, program, ["--config", "--no-config", "--force-exclude", "--color", "--no-color", "--locale"]);
}
