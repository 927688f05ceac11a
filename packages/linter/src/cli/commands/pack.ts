/** `imglint pack FILE`: exactly what to send to the service. */

import type { Command } from "commander";
import { addShared, type CommandContext, refuseOthers, usageError } from "./command.ts";
import { type LintWords, lintOptions } from "./lint.ts";

const texts = {
  summary: {
    en: "print exactly what to pass as BuildContent, TestContent or Content",
    zh: "输出应作为 BuildContent、TestContent 或 Content 传入的内容",
  },
  files: {
    en: "the file, or - for standard input; several with --check",
    zh: "文件，或用 - 表示标准输入；使用 --check 时可写多个",
  },
  json: { en: "print it as a JSON string, for an API call", zh: "以 JSON 字符串输出，用于 API 调用" },
  check: { en: "print how much of both limits is left", zh: "输出距离两个上限的余量" },
} as const;

interface PackWords extends LintWords {
  readonly json?: true;
  readonly check?: true;
}

/** Defines the command. */
export function definePack(program: Command, context: CommandContext): void {
  const { locale } = context;
  const command = program
    .command("pack")
    .description(texts.summary[locale])
    .argument("<files...>", texts.files[locale])
    .option("--json", texts.json[locale])
    .option("--check", texts.check[locale])
    .action((files: string[]) => {
      refuseOthers(command, program, locale);
      const { json, check, ...words } = command.optsWithGlobals<PackWords>();
      if (json && check) throw usageError(locale, "packJsonAndCheck");
      if (files.length > 1 && !check) throw usageError(locale, "packSeveral");
      const form = check ? "check" : json ? "json" : "text";
      const options = lintOptions(files, words, context);
      context.perform(async (input) => await (await import("../pack-files.ts")).packFiles(form, options, input));
    });
  addShared(command, program, [
    "--kind",
    "--os",
    "--rule",
    "--config",
    "--no-config",
    "--stdin-filename",
    "--no-inline-suppressions",
    "--color",
    "--no-color",
    "--locale",
  ]);
}
