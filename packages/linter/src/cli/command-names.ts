/** What the words of a run ask for, as far as that is to be known before they are read. */

/** What the commands beside linting are called. */
export const commandNames: readonly string[] = [
  "fmt",
  "pack",
  "rules",
  "explain",
  "init",
  "config",
  "ast",
  "completion",
];

/** Whether words ask for linting and nothing else; where one of them could be another command's name, they may not. */
export function asksToLint(words: readonly string[]): boolean {
  return !words.some((word) => commandNames.includes(word) || ["-h", "--help", "-V", "--version"].includes(word));
}
