/**
 * Shell text of a command, coloured by the editor's own grammar of the shell, which is made for files: here the first statement
 * does not start a line, and a line break that is continued is none.
 */

import { includes, type Rule, scopes, wordCharacter } from "./textmate.ts";

/** What is coloured as shell text has this scope. */
export const shellScope = "meta.embedded.block.shell.buildcontent";

/** Words that start no simple command: the shell's grammar knows what to do with them wherever they stand. */
const reserved = [
  "if",
  "then",
  "elif",
  "else",
  "fi",
  "for",
  "while",
  "until",
  "do",
  "done",
  "case",
  "esac",
  "in",
  "select",
  "function",
  "time",
];

/** A statement in the middle of a line, where the shell's own grammar expects none. It ends where that grammar's statements do. */
export const shellStatement: Rule = {
  begin: String.raw`\G[ \t]*+(?!(?:${reserved.join("|")})(?![^ \t;]))(?=[^\s#&()|;<>!{}\[\]])`,
  end: String.raw`(?=[\n&);\x60{|}]|[ \t]*#|\])(?<!\\)`,
  name: "meta.statement.shell",
  patterns: includes("source.shell#typical_statements"),
};

/** What RUN of a Dockerfile may have before its text, and Image Builder does not. The text starts behind it. */
export const shellFlags: Rule = {
  begin: String.raw`\G(--[A-Za-z][\w-]*)(?:(=)(${wordCharacter}*))?[ \t]*`,
  beginCaptures: scopes(
    "entity.other.attribute-name.flag.buildcontent",
    "keyword.operator.assignment.buildcontent",
    "string.unquoted.buildcontent",
  ),
  end: "(?!)",
  patterns: includes("#shell"),
};

/**
 * The start of a line of arithmetic. The shell's grammar takes an empty piece there for an operator; of that nothing comes of the line, and
 * the backslash at its end would not be seen.
 */
export const arithmeticLine: Rule = { match: String.raw`^(?:[ \t]+|[^\s\\])` };

/**
 * A comment in shell text, up to the end of its line. The shell's own rule for it would take in the backslash that continues the
 * command; after one, the comment goes on, since the lines are joined.
 */
export const shellComment: Rule = {
  begin: String.raw`(?:^|(?<=[;&|(])|[ \t]+)(#)`,
  beginCaptures: scopes("punctuation.definition.comment.shell"),
  end: "$",
  name: "comment.line.number-sign.shell",
};

/**
 * A heredoc, which the language does not have but people write. It captures its line break: so its lines belong to the command.
 * Where a delimiter is missing it gives way to the next line that starts with a keyword. `rest` is for what follows the delimiter on its line.
 */
export function heredoc(keyword: string, rest: readonly Rule[]): Rule {
  const delimiter = String.raw`(["']?)(?:(?<=["'])|(?=[A-Za-z_]))([^\s<>|&;()"'\x60\\]+)\3`;
  return {
    begin: String.raw`(?<!<)(<<-?)(?!<)[ \t]*(\\?)${delimiter}(?!.*\\[ \t]*$)(.*)\n`,
    beginCaptures: {
      ...scopes("keyword.operator.heredoc.shell", "", "", "punctuation.definition.string.heredoc.delimiter.shell"),
      "5": { patterns: rest },
    },
    end: String.raw`^\t*(\4)$`,
    endCaptures: scopes("punctuation.definition.string.heredoc.delimiter.shell"),
    patterns: [
      { begin: String.raw`^(?=[ \t]*${keyword})`, end: "$", patterns: includes("#commands") },
      { match: ".+", name: "string.unquoted.heredoc.shell" },
    ],
  };
}
