/** Regular expressions that take time in the square or worse, and need not be better: each is run on short texts only, or on none of a user's. */

/** One of them: where it is written, in a path below `packages`, and what keeps its texts short. */
export interface ShortInput {
  readonly path: string;
  readonly expression: RegExp;
  readonly why: string;
}

/** All of them. One that the test would let pass without its entry has to go from here. */
export const shortInputs: readonly ShortInput[] = [
  {
    path: "linter/src/cli/completion/values.ts",
    expression: /<(.+)>/,
    why: "Options as they are defined, of which the longest has 30 characters.",
  },
  {
    path: "linter/src/diagnostic-of.ts",
    expression: /\s*\\[ \t]*(?:\r\n|[\r\n])\s*/g,
    why: "`quotable` cuts what a message quotes to 320 characters.",
  },
  {
    path: "linter/src/explain/annotate.ts",
    expression: /[\r\n]+$/,
    why: "A single line of a rule's example, with its own line break.",
  },
  {
    path: "linter/src/explain/markdown.ts",
    expression: /\[([^\]]+)\]\(([^)\s]+)\)/g,
    why: "Texts of rules and API codes, which are written in the tables.",
  },
  {
    path: "linter/src/reporters/sarif-rules.ts",
    expression: /\[([^\]]+)\]\([^)\s]+\)/g,
    why: "The text of a rule, which is written in its table.",
  },
  {
    path: "linter/src/rules/control-character.ts",
    expression: /[^ \t\r\n]*$/,
    why: "`wordAround` cuts the text to 16 characters.",
  },
  {
    path: "linter/src/rules/glued-words.ts",
    expression: /[^ \t\r\n]*$/,
    why: "`wordBefore` cuts the text to 80 characters.",
  },
  {
    path: "linter/src/secrets/password-readers.ts",
    expression: / login .*--password-stdin/s,
    why: "Arguments of one command, of which `rest` in `by-pipe` takes 200 characters, each with its backslash.",
  },
  {
    path: "linter/src/secrets/placeholders.ts",
    expression: /[\w-]*\w-?$/,
    why: "`placeholdersIn` cuts what stands before the `*` to 64 characters.",
  },
  {
    path: "linter/src/secrets/value-reader.ts",
    expression: /(?:^|[\s"';])s([/|#])[^"'\r\n]*$/,
    why: "`sedDelimiter` cuts what stands before the value to 300 characters.",
  },
  {
    path: "linter/src/secrets/values.ts",
    expression: /\d+$/,
    why: "`isSecretName` takes names of up to 100 characters.",
  },
  {
    path: "linter/src/text/numbers.ts",
    expression: /\B(?=(?:\d{3})+$)/g,
    why: "The digits of a number, which has 21 characters at most.",
  },
  {
    path: "lsp/src/completion/proposal.ts",
    expression: / ?\[[^\]"]*\]…/g,
    why: "Forms of commands, which are written in the table.",
  },
  {
    path: "lsp/src/rule-page.ts",
    expression: /\[([^\]\n]+)\]\((?!https?:)[^)\s]+\)/g,
    why: "The pages of rules that are in the package.",
  },
  {
    path: "parser/src/template/errors.ts",
    expression: /\\?[ \t]*[\r\n]\s*/g,
    why: "`excerpt` cuts what a message quotes to 320 characters.",
  },
];
