/** The comments at the start of a text that say whether it is to be formatted: `# @format` and `# @noformat`. */

const format = /^\s*#[^\S\n]*@(?:format|prettier)\s*(?:\n|$)/;

const noFormat = /^\s*#[^\S\n]*@(?:noformat|noprettier)\s*(?:\n|$)/;

/** Whether a text asks to be formatted. */
export function hasPragma(text: string): boolean {
  return format.test(text);
}

/** Whether a text asks to be left as it is. */
export function hasIgnorePragma(text: string): boolean {
  return noFormat.test(text);
}

/** The text with the comment that asks for it to be formatted. */
export function insertPragma(text: string): string {
  return `# @format\n\n${text}`;
}
