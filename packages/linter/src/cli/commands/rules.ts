/** `imglint rules`: all rules, as a table or as JSON. */

import type { Command } from "commander";
import { addShared, type CommandContext, refuseOthers, type Task } from "./command.ts";
import { exitStatus } from "../exit-status.ts";
import type { Locale } from "../../lint.ts";

const texts = {
  summary: { en: "print all rules", zh: "输出全部规则" },
  json: {
    en: "as JSON, for programs; see schemas/rules.schema.json",
    zh: "以 JSON 输出，供程序使用，参见 schemas/rules.schema.json",
  },
} as const;

interface RulesWords {
  readonly json?: true;
  readonly color?: boolean;
}

/** Defines the command. */
export function defineRules(program: Command, { locale, perform }: CommandContext): void {
  const command = program
    .command("rules")
    .description(texts.summary[locale])
    .option("--json", texts.json[locale])
    .action(() => {
      refuseOthers(command, program, locale);
      const words = command.optsWithGlobals<RulesWords>();
      perform(words.json ? printJson : printTable(words, locale));
    });
  addShared(command, program, ["--color", "--no-color", "--locale"]);
}

const printJson: Task = async ({ write }) => {
  const { rules } = await import("../../rules/index.ts");
  const facts = rules.map(({ id, severity, fix, basis, since, apiCodes, options, summary, why }) => {
    return { id, severity, fix, basis, since, apiCodes, options, summary, why };
  });
  write(`${JSON.stringify(facts, null, 2)}\n`);
  return exitStatus.clean;
};

function printTable(words: RulesWords, locale: Locale): Task {
  return async (input) => {
    const { rules } = await import("../../rules/index.ts");
    const { ruleTable } = await import("../../explain/rule-table.ts");
    const { createColors } = await import("../../reporters/colors.ts");
    const { usesColor } = await import("../color.ts");
    const colors = createColors(usesColor(words, input));
    input.write(ruleTable(rules, { locale, width: input.columns, colors }));
    return exitStatus.clean;
  };
}
