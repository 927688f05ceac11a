/** What a TextMate grammar consists of, as far as ours use it. Patterns are Oniguruma's; scopes end in the name of the grammar. */

import type { GeneratedFile } from "./file.ts";

/** The scopes of the groups of a pattern, by number. */
export type Captures = Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Rule[] }>>;

/** One rule: a match, a range with an end, a range that goes on while its lines fit, or a list of others. */
export interface Rule {
  readonly name?: string;
  readonly contentName?: string;
  readonly include?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Rule[];
}

/** Rules by the scopes that they are tried in before all others, however deep. */
export type Injections = Readonly<Record<string, { readonly patterns: readonly Rule[] }>>;

/** A grammar. */
export interface Grammar {
  readonly name: string;
  readonly scopeName: string;
  readonly injectionSelector?: string;
  readonly injections?: Injections;
  readonly patterns: readonly Rule[];
  readonly repository?: Readonly<Record<string, Rule>>;
}

/** A character of a word: no blank, and no backslash that continues the line. */
export const wordCharacter: string = String.raw`(?:[^\s\\]|\\(?![ \t]*$))`;

/** Scopes for groups 1, 2, …; an empty one is left out. */
export function scopes(...names: readonly string[]): Captures {
  return Object.fromEntries(names.flatMap((name, index) => (name === "" ? [] : [[String(index + 1), { name }]])));
}

/** Includes of rules of the same repository, or of other grammars. */
export function includes(...names: readonly string[]): readonly Rule[] {
  return names.map((include) => ({ include }));
}

/** A grammar as a file of the extension. */
export function grammarFile(name: string, grammar: Grammar): GeneratedFile {
  const text = JSON.stringify({ $comment: "Written by pnpm generate.", ...grammar }, null, 2);
  return { path: `packages/vscode-extension/syntaxes/${name}.tmLanguage.json`, text: `${text}\n` };
}
