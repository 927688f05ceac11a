/** `imglint config print FILE`: what holds for a file, and where each value comes from. */

import type { Command } from "commander";
import { addShared, type CommandContext } from "./command.ts";
import { type LintWords, lintOptions } from "./lint.ts";

const texts = {
  summary: { en: "look at configurations", zh: "查看配置" },
  print: { en: "print what holds for a file, and where each value comes from", zh: "输出对某个文件生效的配置及其来源" },
  json: { en: "print it as JSON", zh: "以 JSON 输出" },
} as const;

/** Defines the command. */
export function defineConfig(program: Command, context: CommandContext): void {
  const config = program.command("config").description(texts.summary[context.locale]);
  config.action(() => config.help());
  const print = config
    .command("print <file>")
    .description(texts.print[context.locale])
    .option("--json", texts.json[context.locale])
    .action((path: string, { json }: { readonly json?: true }) => {
      const words = program.opts<LintWords>();
      const options = lintOptions([], words, context);
      context.perform(async (input) => {
        const { printSettings } = await import("../print-settings.ts");
        return printSettings({ path, asJson: json === true, localeWord: words.locale }, options, input);
      });
    });
  addShared(print, program, ["--kind", "--os", "--rule", "--fail-on", "--config", "--no-config", "--locale"]);
}
