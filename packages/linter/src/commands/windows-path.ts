/** Paths of Windows in commands, all of which but COMPONENT and RESTART are for images of Linux. */

import type { Span } from "@buildcontent/parser";

/**
 * Tells whether a word is a whole path of Windows, in quotes or not. One with a `\` after it is none: what is wrong with a path that a `\` at the
 * line's end has continued is `dangling-continuation`'s.
 */
export function isWindowsPath(text: string, { start, end }: Span): boolean {
  return text.charAt(end) !== "\\" && /^["']?[A-Za-z]:(?:[/\\]|["']?$)/.test(text.slice(start, end));
}

/** The path of Windows that the `\` at an offset is the end of, with that `\`; of 260 characters, which Windows allows, at most. */
export function windowsPathAt(text: string, offset: number): string | undefined {
  const before = text.slice(Math.max(0, offset - 260), offset);
  return /(?:^|[\s"'=])([A-Za-z]:(?:\\[^\s"'=]*)?)$/.exec(before)?.[1]?.concat("\\");
}
