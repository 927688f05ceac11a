/** `imglint completion SHELL`: a script that completes the command's words in a shell. */

import { Argument, type Command } from "commander";
import { addShared, choiceParser, type CommandContext, refuseOthers, type Task } from "./command.ts";
import { exitStatus } from "../exit-status.ts";
import type { CompletionTree } from "../completion/tree.ts";
import type { Locale } from "../../lint.ts";

const texts = {
  summary: { en: "print a script that completes commands in a shell", zh: "输出 Shell 的命令补全脚本" },
  shell: { en: "the shell", zh: "Shell 名称" },
  examples: {
    en: `
Examples:
  source <(imglint completion bash)                               in ~/.bashrc
  source <(imglint completion zsh)                                in ~/.zshrc, after compinit
  imglint completion zsh > "\${fpath[1]}/_imglint"                 or as a file of zsh
  imglint completion fish > ~/.config/fish/completions/imglint.fish
  imglint completion pwsh | Out-String | Invoke-Expression        in $PROFILE`,
    zh: `
示例：
  source <(imglint completion bash)                               写入 ~/.bashrc
  source <(imglint completion zsh)                                写入 ~/.zshrc，位于 compinit 之后
  imglint completion zsh > "\${fpath[1]}/_imglint"                 或作为 zsh 的文件
  imglint completion fish > ~/.config/fish/completions/imglint.fish
  imglint completion pwsh | Out-String | Invoke-Expression        写入 $PROFILE`,
  },
} as const;

type Script = (tree: CompletionTree) => string;

const scripts: Readonly<Record<string, () => Promise<Script>>> = {
  bash: async () => (await import("../completion/bash.ts")).bashScript,
  zsh: async () => (await import("../completion/zsh.ts")).zshScript,
  fish: async () => (await import("../completion/fish.ts")).fishScript,
  pwsh: async () => (await import("../completion/pwsh.ts")).pwshScript,
};

/** Defines the command. */
export function defineCompletion(program: Command, context: CommandContext): void {
  const { locale, perform } = context;
  const names = Object.keys(scripts);
  const command = program
    .command("completion")
    .description(texts.summary[locale])
    .addArgument(
      new Argument("<shell>", texts.shell[locale]).choices(names).argParser(choiceParser("completion", names, context)),
    )
    .addHelpText("after", () => texts.examples[locale])
    .action((shell: string) => {
      refuseOthers(command, program, locale);
      perform(printScript(shell, program, locale));
    });
  addShared(command, program, ["--locale"]);
}

function printScript(shell: string, program: Command, locale: Locale): Task {
  return async ({ write }) => {
    const { completionTree } = await import("../completion/tree.ts");
    const { knownLists } = await import("../completion/values.ts");
    const script = await scripts[shell]?.();
    write(script?.(completionTree(program, knownLists(locale))) ?? "");
    return exitStatus.clean;
  };
}
