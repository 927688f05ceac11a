/** Which `$` of a value stand for something that a shell puts there, and which are characters of a password: `Pa$$w0rd`. */

const variable = /\$[\w{(@*#?!-]/;

/** `$$` inside a word. As the number of a process it stands at the end of one, or before `-` and `_`; at the beginning it is Compose's way to write `$`. */
const doubled = /(?<=[^\s$\\:=/,;({"'-])(?:\$\$)+(?=[A-Za-z0-9])/g;

/** A `$` inside a word, escaped or not, where what follows has a digit, and is no argument (`$1`) and no variable of the environment. */
const single = /(?<=[^\s$\\:=/,;({"'-])(?:\\?\$)+(?=[A-Za-z0-9]\w*\d|\d[A-Za-z])(?![A-Z_][A-Z0-9_]+(?![A-Za-z0-9_]))/g;

/** Tells whether a value has variables or substitutions of a shell. In single quotes, which are `isRaw`, a `$` inside a word may be none. */
export function hasVariable(value: string, isRaw: boolean): boolean {
  if (!value.includes("$")) return false;
  const words = value.replace(doubled, "");
  return variable.test(words.replace(single, (dollars) => (isRaw || dollars.startsWith("\\") ? "" : dollars)));
}
