/** `imglint explain ID|API-CODE`: what a rule reports and why, in the terminal. */

import type { Command } from "commander";
import { addShared, type CommandContext, refuseOthers, type Task } from "./command.ts";
import { exitStatus } from "../exit-status.ts";
import type { PageContext } from "../../explain/rule-page.ts";
import type { Topic } from "../../explain/topics.ts";
import { visible } from "../../reporters/visible.ts";
import { say } from "../../texts.ts";
import type { Locale } from "../../lint.ts";

const texts = {
  summary: { en: "explain a rule, or a code of the service", zh: "解释一条规则或一个 API 错误码" },
  topic: {
    en: "the id of a rule, or an API code such as EmptyCommandContent.RUN",
    zh: "规则名称，或 API 错误码，例如 EmptyCommandContent.RUN",
  },
} as const;

interface ExplainWords {
  readonly color?: boolean;
}

/** Defines the command. */
export function defineExplain(program: Command, { locale, perform }: CommandContext): void {
  const command = program
    .command("explain")
    .description(texts.summary[locale])
    .argument("<id|api-code>", texts.topic[locale])
    .action((word: string) => {
      refuseOthers(command, program, locale);
      perform(explain(word, command.optsWithGlobals<ExplainWords>(), locale));
    });
  addShared(command, program, ["--color", "--no-color", "--locale"]);
}

/** Prose is harder to read in longer lines. */
const widest = 100;

/** The width of prose where the output is no terminal. */
const usual = 80;

function explain(word: string, words: ExplainWords, locale: Locale): Task {
  return async (input) => {
    const { topicOf } = await import("../../explain/topics.ts");
    const { createColors } = await import("../../reporters/colors.ts");
    const { usesColor } = await import("../color.ts");
    const colors = createColors(usesColor(words, input));
    const width = Math.min(input.columns ?? usual, widest);
    const topic = topicOf(word);
    if (topic.kind !== "unknown") {
      input.write(await pageOf(topic, { locale, width, colors }));
      return exitStatus.clean;
    }
    const hint = topic.nearest === undefined ? "" : say(locale, "didYouMean", { word: topic.nearest });
    input.complain(`imglint: ${say(locale, "unknownTopic", { word: visible(word), hint })}\n`);
    return exitStatus.usage;
  };
}

async function pageOf(topic: Exclude<Topic, { kind: "unknown" }>, context: PageContext): Promise<string> {
  const { rulePage } = await import("../../explain/rule-page.ts");
  const { renderMarkdown } = await import("../../explain/markdown.ts");
  const { locale, colors, width } = context;
  switch (topic.kind) {
    case "rule":
      return rulePage(topic.rule, context);
    case "code": {
      const { code, rules } = topic;
      const ids = rules.map(({ id }) => id).join(say(locale, "listSeparator"));
      const intro = say(locale, "explainCode", { code, rules: ids, count: rules.length });
      return [intro, ...rules.map((rule) => rulePage(rule, context))].join("\n\n");
    }
    case "catalogueCode": {
      const text = renderMarkdown(topic.text[locale], { width, colors, folder: "." });
      return `${colors.bold(topic.code)}\n\n${text}\n`;
    }
  }
}
