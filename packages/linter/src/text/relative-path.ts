/** Paths of which nothing says where they start. */

/** Tells whether a path is absolute or may be: one that begins with a variable or `~`, which may stand for one; a placeholder; a path of Windows. */
export function mayBeAbsolute(path: string): boolean {
  return /^(?:$|[/~$<]|[A-Za-z]:)/.test(path);
}

/** An absolute path to suggest for a relative one. What an input method wrote in full-width characters, such as `／opt`, may be meant as one. */
export function absoluteFrom(path: string): string {
  const plain = path.normalize("NFKC");
  if (mayBeAbsolute(plain)) return plain;
  const rest = path.replace(/^(?:\.\/)+/, "");
  return /^(?:$|\.)/.test(rest) ? "/opt/app" : `/opt/${rest}`;
}
