/**
 * The grammar of the command format. A command goes on as long as its lines are continued, and not a line longer, whatever is left
 * open in it: a quote, a bracket, a heredoc. For this it is a range with `while`, which closes all that is open inside it, and its
 * condition is `\G`: at the start of a line that holds only if the line before it ended inside a range whose beginning took in the
 * line break, as that of a continuation does.
 *
 * Inside Markdown's own ranges `\G` always holds. There a command goes on up to the next line that starts with a keyword.
 */

import { commands } from "@buildcontent/parser";
import { argumentRules, pathRules } from "./argument-grammar.ts";
import { comments } from "./comment-grammar.ts";
import { arithmeticLine, heredoc, shellComment, shellFlags, shellScope, shellStatement } from "./shell-grammar.ts";
import { type Grammar, includes, type Injections, type Rule, scopes, wordCharacter } from "./textmate.ts";
import { referencesIn, yamlScope } from "./yaml-grammar.ts";

/** The scope of a command, with all its lines. */
const commandScope = "meta.command.buildcontent";

const continuationScope = "meta.continuation.buildcontent";

/** After a keyword: a blank, a continuation or the end of the line. */
const afterKeyword = String.raw`(?=[ \t]|\\?[ \t]*$)`;

const anyKeyword = String.raw`(?:${commands.map(({ name }) => name).join("|")})${afterKeyword}`;

/** The grammar for files, or for fenced blocks of Markdown. */
export function commandGrammar(place: "file" | "fence"): Grammar {
  const goesOn = place === "file" ? String.raw`\G` : String.raw`\G(?![ \t]*${anyKeyword})`;
  return {
    name: "Image Builder template",
    scopeName: place === "file" ? "source.buildcontent" : "source.buildcontent.fenced",
    ...(place === "file" && { injections }),
    patterns: includes(...(place === "file" ? ["#yaml"] : []), "#comments", "#commands", "#unknown"),
    repository: {
      ...(place === "file" && { yaml }),
      comments,
      commands: { patterns: argumentRules.map((rule) => command(rule.keywords, rule.before, goesOn, rule.content)) },
      heredoc: heredoc(anyKeyword, includes("#path")),
      path: { patterns: pathRules },
      unknown: unknown(place, goesOn),
      shell: { patterns: includes("#shell-flags", "#shell-statement", "source.shell") },
      "shell-flags": shellFlags,
      "shell-statement": shellStatement,
    },
  };
}

function command(keywords: readonly string[], before: string, goesOn: string, content: Rule): Rule {
  return {
    begin: String.raw`(?:^|\G)[ \t]*((?i:${keywords.join("|")}))${afterKeyword}[ \t]*${before}`,
    beginCaptures: scopes("keyword.other.command.buildcontent"),
    while: goesOn,
    name: commandScope,
    ...content,
  };
}

/** Any other first word. In Markdown it is most often a further line of the command above it. */
function unknown(place: "file" | "fence", goesOn: string): Rule {
  return {
    begin: String.raw`(?:^|\G)[ \t]*((?!#)(?:${wordCharacter}+|\\))`,
    ...(place === "file" && { beginCaptures: scopes("invalid.illegal.unknown-command.buildcontent") }),
    while: goesOn,
    name: commandScope,
    contentName: shellScope,
    patterns: includes("#shell"),
  };
}

/** A component in YAML, in a file whose name does not say so. */
const yaml: Rule = {
  begin: String.raw`^(?=(?:Parameters|Tasks)[ \t]*:(?:[ \t]|$)|---[ \t]*$)`,
  while: "^",
  name: yamlScope,
  patterns: includes("source.buildcontent-yaml"),
};

const continuation: Rule = {
  // An even number of backslashes stands for itself.
  begin: String.raw`(?<!\\)(?:\\\\)*(\\)[ \t]*\n`,
  beginCaptures: scopes("punctuation.separator.continuation.buildcontent"),
  end: String.raw`(?:^|\G)(?![ \t]*(?:#|$))`,
  name: continuationScope,
  patterns: [comments],
};

const shellRest = includes("source.shell#redirect_fix", "source.shell#typical_statements");

const injections: Injections = {
  [`L:${commandScope} - ${continuationScope}`]: { patterns: [continuation] },
  [`L:${shellScope} - ${continuationScope} - comment - string.quoted`]: {
    patterns: [shellComment, heredoc(anyKeyword, shellRest)],
  },
  [`L:${shellScope} meta.arithmetic.shell - ${continuationScope}`]: { patterns: [arithmeticLine] },
  ...referencesIn(yamlScope),
};
