/** What options and arguments take, by the words that stand for it in `--help`. */

import type { Argument, Option } from "commander";
import type { Values, Word } from "./tree.ts";
import { explainedCodes } from "../../explain/topics.ts";
import type { Locale } from "../../lint.ts";
import { formatNames } from "../../reporters/formats.ts";
import { rules } from "../../rules/index.ts";
import { presetNames } from "../../config/presets.ts";
import { severities } from "../../config/settings.ts";

/** Lists of words by name. */
export type Lists = Readonly<Record<string, readonly Word[]>>;

/** By what stands in the angle brackets. What is not here is completed as a path, as shells do of their own. */
const byPlaceholder: Readonly<Record<string, Values>> = {
  id: { kind: "list", list: "rules" },
  "id=severity": { kind: "pair", first: "rules", second: "severities", alone: false },
  "id|api-code": { kind: "list", list: "topics" },
  "name[=file]": { kind: "pair", first: "formats", second: "files", alone: true },
  locale: { kind: "list", list: "locales" },
  n: { kind: "none" },
  name: { kind: "none" },
  severity: { kind: "list", list: "severities" },
  reason: { kind: "none" },
};

/** By option, where the words in angle brackets say too little. */
const byOption: Readonly<Record<string, Values>> = {
  "--preset": { kind: "list", list: "presets" },
  "--fix-rule": { kind: "list", list: "fixableRules" },
  "--stdin-filename": { kind: "files" },
};

/** What an option takes. */
export function valuesOfOption(option: Option): Values {
  const placeholder = /<(.+)>/.exec(option.flags)?.[1] ?? "";
  return byOption[option.long ?? ""] ?? valuesOf(option, placeholder);
}

/** What an argument is. */
export function valuesOfArgument(argument: Argument): Values {
  return valuesOf(argument, argument.name());
}

function valuesOf(one: Option | Argument, placeholder: string): Values {
  if (one.argChoices !== undefined) return { kind: "list", list: one.name() };
  return byPlaceholder[placeholder] ?? { kind: "files" };
}

/** The words that are known from elsewhere than commander's tree: rules with what they report, codes, formats. */
export function knownLists(locale: Locale): Lists {
  const words = rules.map(({ id, summary, fix }) => ({ word: id, description: summary[locale], fix }));
  return {
    rules: words,
    fixableRules: words.filter(({ fix }) => fix !== "none"),
    topics: [...words, ...explainedCodes.map((word) => ({ word, description: "" }))],
    severities: severities.map((word) => ({ word, description: "" })),
    presets: presetNames.map((word) => ({ word, description: "" })),
    formats: formatNames.map((word) => ({ word, description: "" })),
    locales: [
      { word: "en", description: "English" },
      { word: "zh", description: "简体中文" },
    ],
  };
}
