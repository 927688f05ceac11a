/** Values of ENV and LABEL in double quotes, which the documentation asks for: what the linter's fix and the formatter write. */

/** One character of a word without quotes that all readers take for itself, or the start of a variable; `${NAME}` as a whole. */
const plainWord = /^(?:[^\s"'`\\$*?[\](){}<>|&;\u2018-\u201F\uFF02\uFF07]|\$[A-Za-z_]|\$\{[A-Za-z_]\w*\})*$/;

/** Where a shell puts a home directory in the place of a `~`. */
const home = /(?:^|[:=])~/;

const plainInSingleQuotes = /^'([^'"`\\$\r\n\u2018-\u201F\uFF02\uFF07]*)'$/;

/**
 * The source of a value in double quotes; undefined where it is in them already, and where it is not sure to mean the same in them.
 *
 * Nobody but the service knows how it reads a value: as Docker does, by a shell that is given `export key=value`, or by taking off
 * quotes and no more. To all of these a plain word means the same in double quotes, and so does one with variables in it, and text in single
 * quotes that nothing in double ones is replaced in. What has `*`, `;`, `$(…)`, a backquote, a `\` or a `~` before a path in it
 * is one thing to one of them and another to the next; quotes around a part of a value can part a variable from what follows it.
 */
export function inDoubleQuotes(source: string): string | undefined {
  if (plainWord.test(source)) return home.test(source) ? undefined : `"${source}"`;
  const text = plainInSingleQuotes.exec(source)?.[1];
  return text === undefined ? undefined : `"${text}"`;
}
