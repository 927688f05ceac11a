/** `imglint init`: writes a configuration for the current folder, in which every line is explained. */

import type { Command } from "commander";
import { addShared, type CommandContext, usageError } from "./command.ts";
import { presetNames } from "../../config/presets.ts";
import type { Locale } from "../../lint.ts";
import { nearest } from "../../text/suggest.ts";
import { say } from "../../texts.ts";

const texts = {
  summary: { en: "write a configuration for this folder", zh: "为当前文件夹生成配置文件" },
  preset: {
    en: "the preset to start from: recommended, minimal, strict, or one by date",
    zh: "所用的预设：recommended、minimal、strict，或带日期的预设",
  },
  force: { en: "write over a configuration that is there", zh: "覆盖已有的配置文件" },
} as const;

/** Defines the command. */
export function defineInit(program: Command, context: CommandContext): void {
  const { locale } = context;
  const command = program
    .command("init")
    .description(texts.summary[locale])
    .option("--preset <name>", texts.preset[locale])
    .option("--force", texts.force[locale])
    .action(({ preset, force }: { readonly preset?: string; readonly force?: true }) => {
      const name = preset === undefined ? undefined : presetOf(preset, locale);
      context.perform(async (input) => {
        return (await import("../write-config.ts")).writeConfig(name, force === true, locale, input);
      });
    });
  addShared(command, program, ["--locale"]);
}

/** The whole name of a preset: `imglint:` may be left out. */
function presetOf(word: string, locale: Locale): string {
  const name = presetNames.find((preset) => preset === word || preset === `imglint:${word}`);
  if (name !== undefined) return name;
  const near = nearest(word, presetNames) ?? nearest(`imglint:${word}`, presetNames);
  const hint = near === undefined ? "" : say(locale, "didYouMean", { word: near });
  throw usageError(locale, "unknownPreset", { name: word, hint, names: presetNames.join(", ") });
}
