/** Any text as Markdown that shows it and does nothing else. */

import { visible } from "./visible.ts";

/**
 * A text as it is, in one line: characters that mean something to Markdown or HTML stand as numbers, so do the `:` and `.` of what
 * would become a link; names that GitHub would notify or link, and the colons of emoji, are cut by a character without width.
 */
export function markdownText(text: string): string {
  return visible(text).replace(active, (match: string, cut: string | undefined) =>
    cut === undefined ? `&#${match.charCodeAt(0)};` : `${cut}&#8203;`,
  );
}

const active = /[\\`*_~[\]<>&|$]|:(?=\/\/)|(?<=\bwww)\.|(@|#(?=\d)|\bGH-(?=\d)|:(?=[a-z+-][\w+-]*:))/gi;

/** A text as code, which Markdown shows as it is. */
export function markdownCode(text: string): string {
  const shown = visible(text);
  const runs = shown.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  const pad = /^[ `]|[ `]$/.test(shown) ? " " : "";
  return `${fence}${pad}${shown}${pad}${fence}`;
}
