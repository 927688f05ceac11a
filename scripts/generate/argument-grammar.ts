/** How the arguments of each command are coloured: a row for each way of reading them. */

import { type ArgumentShape, commands } from "@buildcontent/parser";
import { shellScope } from "./shell-grammar.ts";
import { includes, type Rule, scopes, wordCharacter } from "./textmate.ts";

/** Some commands, what has to follow their keyword (a pattern), and what is in them. */
export interface ArgumentRule {
  readonly keywords: readonly string[];
  readonly before: string;
  readonly content: Rule;
}

/** `[` where an array is meant, and not a test of the shell: a string with a comma or bracket after it, or the end of the line. */
const arrayStart = String.raw`(?=\[[ \t]*(?:\\?[ \t]*$|\]|"(?:[^"\\]|\\.)*+(?:"[ \t]*(?:[,\]]|\\?[ \t]*$)|$)))`;

const variable: Rule = {
  match: String.raw`(\$\{?)\w+(\})?`,
  name: "variable.other.normal.shell",
  captures: scopes("punctuation.definition.variable.shell", "punctuation.definition.variable.shell"),
};

const strings: readonly Rule[] = [
  {
    ...quoted('"'),
    name: "string.quoted.double.buildcontent",
    patterns: [{ match: String.raw`\\["\\$]`, name: "constant.character.escape.buildcontent" }, variable],
  },
  { ...quoted("'"), name: "string.quoted.single.buildcontent" },
];

function quoted(quote: string): Rule {
  return {
    begin: quote,
    beginCaptures: { "0": { name: "punctuation.definition.string.begin.buildcontent" } },
    end: quote,
    endCaptures: { "0": { name: "punctuation.definition.string.end.buildcontent" } },
  };
}

/** The end of a line that is continued, for grammars that get no injections; and lines between that are comments. */
const trivia: readonly Rule[] = [
  { match: String.raw`\\(?=[ \t]*$)`, name: "punctuation.separator.continuation.buildcontent" },
  ...includes("#comments"),
];

const url: Rule = {
  match: String.raw`(?<![^ \t])[A-Za-z][A-Za-z0-9+.-]*://[^\s"'\\]+`,
  name: "string.unquoted.url.buildcontent markup.underline.link.buildcontent",
};

const word = (name: string): Rule => ({ match: String.raw`[^\s"'\\]+`, name });

/** Keys and values of ENV and LABEL. `ENV key value` takes the rest of the line as the value. */
function pairs(keyScope: string): readonly Rule[] {
  return [
    ...trivia,
    {
      begin: String.raw`\G([^\s=\\"']+)(?=[ \t]+[^\s\\])`,
      beginCaptures: scopes(keyScope),
      end: "(?!)",
      contentName: "string.unquoted.buildcontent",
      patterns: [...trivia, variable],
    },
    { match: String.raw`([^\s="'\\]+)(=)`, captures: scopes(keyScope, "keyword.operator.assignment.buildcontent") },
    {
      match: String.raw`("[^"\s]+"|'[^'\s]+')(=)`,
      captures: scopes(keyScope, "keyword.operator.assignment.buildcontent"),
    },
    { match: "=", name: "keyword.operator.assignment.buildcontent" },
    ...strings,
    variable,
    { match: String.raw`[^\s"'$\\]+|\\.`, name: "string.unquoted.buildcontent" },
  ];
}

const image: Rule = {
  match: String.raw`\G(IMAGE_FAMILY|IMAGE)(:)(${wordCharacter}+)`,
  captures: scopes(
    "support.type.image.buildcontent",
    "punctuation.separator.image.buildcontent",
    "entity.name.type.image.buildcontent",
  ),
};

/** The parts of an ARN. The documentation prints `:` before the version in one place; the separator is `/`. */
const arn: Rule = {
  match: String.raw`\b(acs)(:)(ecs)(:)([\w-]*)(:)([\w*]*)(:)(imagecomponent)(/)([^\s/:"'\\]+)(?:([/:])([\d.*]+))?`,
  name: "meta.arn.buildcontent",
  captures: scopes(
    "support.type.arn.buildcontent",
    "punctuation.separator.arn.buildcontent",
    "support.type.arn.buildcontent",
    "punctuation.separator.arn.buildcontent",
    "string.unquoted.region.buildcontent",
    "punctuation.separator.arn.buildcontent",
    "constant.numeric.account.buildcontent",
    "punctuation.separator.arn.buildcontent",
    "support.type.arn.buildcontent",
    "punctuation.separator.arn.buildcontent",
    "entity.name.function.component.buildcontent",
    "punctuation.separator.arn.buildcontent",
    "constant.numeric.version.buildcontent",
  ),
};

const component: readonly Rule[] = [
  ...trivia,
  arn,
  { match: String.raw`\G(ic-[\w*]+)`, captures: scopes("entity.name.function.component.buildcontent") },
  {
    match: String.raw`(?<![^ \t])(--)([\w.-]+)(=)?`,
    captures: scopes(
      "punctuation.definition.parameter.buildcontent",
      "variable.parameter.buildcontent",
      "keyword.operator.assignment.buildcontent",
    ),
  },
  ...strings,
  { match: String.raw`(?<![^ \t=])(?i:true|false)(?!\S)`, name: "constant.language.boolean.buildcontent" },
  { match: String.raw`(?<![^ \t=])-?\d+(?:\.\d+)?(?!\S)`, name: "constant.numeric.buildcontent" },
  word("string.unquoted.buildcontent"),
];

/** Paths and URLs. */
export const pathRules: readonly Rule[] = [
  ...trivia,
  url,
  ...strings,
  variable,
  { match: String.raw`[^\s"'$\\]+`, name: "string.unquoted.path.buildcontent" },
];

const contentOfShape: Readonly<Record<Exclude<ArgumentShape, "shell" | "pairs">, readonly Rule[]>> = {
  image: [...trivia, image, ...strings, word("string.unquoted.buildcontent")],
  copy: includes("#heredoc", "#path"),
  path: includes("#path"),
  user: [...trivia, ...strings, word("entity.name.type.user.buildcontent")],
  none: [...trivia, { match: String.raw`${wordCharacter}+`, name: "invalid.illegal.argument.buildcontent" }],
  component,
};

const shell: Rule = { contentName: shellScope, patterns: [...includes("#comments", "#shell")] };

/** The rule of a command by its shape; a shell text may be an array instead. Of several that fit the first counts. */
export const argumentRules: readonly ArgumentRule[] = [
  { keywords: named("shell"), before: arrayStart, content: { patterns: includes("source.json") } },
  { keywords: named("shell"), before: "", content: shell },
  ...commands.flatMap(({ name, shape }) => {
    if (shape === "shell") return [];
    const patterns = shape === "pairs" ? pairs(keyScopeOf(name)) : contentOfShape[shape];
    return [{ keywords: [name], before: "", content: { patterns } }];
  }),
];

function named(shape: ArgumentShape): readonly string[] {
  return commands.filter((row) => row.shape === shape).map(({ name }) => name);
}

function keyScopeOf(name: string): string {
  return name === "ENV" ? "variable.other.env.buildcontent" : "support.type.property-name.label.buildcontent";
}
