/** What the commands beside linting are called, where that is all that is to be known of them. */
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
