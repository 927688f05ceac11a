/** The words of other linters and formatters, which people try here. */

/** What other programs of this kind have words for, and we say otherwise; without a word for what is done anyway. */
export const otherWords: ReadonlyMap<string, string> = new Map([
  ["check", ""],
  ["lint", ""],
  ["run", ""],
  ["fix", "--fix"],
  ["format", "fmt"],
  ["help", "--help"],
  ["version", "--version"],
  ["watch", "--watch"],
  ["--dry-run", "--diff"],
  ["--exit-zero", "--fail-on never"],
  ["--fix-dry-run", "--diff"],
  ["--output-file", "--output"],
  ["--output-format", "--format"],
  ["--reporter", "--format"],
  ["--stdin", "-"],
  ["--stdin-filepath", "--stdin-filename"],
  ["--unsafe-fixes", "--unsafe"],
  ["--write", "--fix"],
]);
