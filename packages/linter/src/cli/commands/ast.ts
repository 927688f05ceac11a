/** `imglint ast FILE`: the syntax tree of a file as JSON. */

import { resolve } from "node:path";
import type { Command } from "commander";
import { addShared, type CommandContext, type Task } from "./command.ts";
import { type LintWords, lintOptions } from "./lint.ts";
import { exitStatus } from "../exit-status.ts";
import type { LintOptions } from "../options.ts";
import { createConfigLoader } from "../config.ts";
import { nameOf, parseFile, readInput } from "../lint-file.ts";
import { complainOf } from "../../problem.ts";
import { treeText } from "../../tree-text.ts";

const texts = {
  summary: { en: "print a file's syntax tree as JSON", zh: "以 JSON 输出文件的语法树" },
} as const;

/** Defines the command. */
export function defineAst(program: Command, context: CommandContext): void {
  const command = program
    .command("ast <file>")
    .description(texts.summary[context.locale])
    .action((path: string) => {
      context.perform(printTree(path, lintOptions([], program.opts<LintWords>(), context)));
    });
  addShared(command, program, ["--kind", "--config", "--no-config", "--locale"]);
}

function printTree(path: string, options: LintOptions): Task {
  return (input) => {
    const { write, complain } = input;
    const result = readInput(path, options, input);
    if ("problem" in result) {
      complain(complainOf(result.problem, options.locale));
      return exitStatus.usage;
    }
    const { kind } = createConfigLoader(input.cwd, options).resolve(resolve(input.cwd, nameOf(path, options)));
    write(treeText(parseFile(path, result.text, kind === undefined ? {} : { kind: kind.value }).document));
    return exitStatus.clean;
  };
}
