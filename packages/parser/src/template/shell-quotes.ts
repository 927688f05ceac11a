/**
 * Where shell text is quoted, for those who may not change what is. Nothing that is quoted is missed: where the text cannot be read
 * for certain, all the rest counts as quoted, or, where a quote is not closed, all of it.
 */

import type { Span } from "../span.ts";

/** The end of something in a text. `doubt`: this and all after it may be quoted. `open`: a quote is not closed. */
type End = number | "doubt" | "open";

/** The characters that mean something outside quotes, and those that do in double quotes, by their codes. */
const specials = marked("\\'\"`$#");
const specialsInDouble = marked('\\"`$');

function marked(characters: string): Uint8Array {
  const codes = new Uint8Array(128);
  for (const character of characters) codes[character.charCodeAt(0)] = 1;
  return codes;
}

/**
 * The quoted stretches of the text of one command, in order, each with its quotes; its lines are joined by blanks. A stretch that is
 * not closed ends after the character past the text.
 */
export function quotedStretches(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = nextOf(specials, text, 0); at < text.length; at = nextOf(specials, text, at)) {
    const end = elementEnd(text, at);
    if (end === "open") return [{ start: 0, end: text.length + 1 }];
    if (end === "doubt") return [...found, { start: at, end: text.length + 1 }];
    if (isQuoteStart(text, at)) found.push({ start: at, end });
    at = end;
  }
  return found;
}

/** The first place from an offset on that has one of some characters; the end of the text where there is none. */
function nextOf(characters: Uint8Array, text: string, offset: number): number {
  let at = offset;
  while (at < text.length && characters[text.charCodeAt(at)] !== 1) at++;
  return at;
}

function isQuoteStart(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === "'" || character === '"' || character === "`" || text.startsWith("$'", at);
}

/** The end of the character, or of all that is quoted, at an offset outside quotes. */
function elementEnd(text: string, at: number): End {
  switch (text.charAt(at)) {
    case "\\":
      return at + 2;
    case "'":
      return singleQuoteEnd(text, at);
    case "`":
      return escapedEnd(text, at + 1, "`");
    case '"':
      return doubleQuoteEnd(text, at);
    case "$":
      return text.charAt(at + 1) === "'" ? escapedEnd(text, at + 2, "'") : at + (text.charAt(at + 1) === "$" ? 2 : 1);
    case "#":
      // Whether the lines after a comment are a part of it, only the service could say.
      return isWordStart(text, at) ? "doubt" : at + 1;
    default:
      return at + 1;
  }
}

function singleQuoteEnd(text: string, at: number): End {
  const close = text.indexOf("'", at + 1);
  return close === -1 ? "open" : close + 1;
}

/** After the first `close` that no `\` stands before. */
function escapedEnd(text: string, start: number, close: string): End {
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === close) return at + 1;
    if (character === "\\") at++;
  }
  return "open";
}

/** `"`: in double quotes; `(`: in a command substitution in them; `{`: in an expansion in them. */
type Inside = '"' | "(" | "{";

/** The end of what stands in double quotes. Substitutions in them have quotes of their own, one in the other. */
function doubleQuoteEnd(text: string, start: number): End {
  const open: Inside[] = ['"'];
  for (let at = start + 1; at < text.length;) {
    const inside = open.at(-1) ?? '"';
    if (inside === '"') at = nextOf(specialsInDouble, text, at);
    const character = text.charAt(at);
    if (character === closers[inside]) {
      open.pop();
      at++;
      if (open.length === 0) return at;
    } else if (inside === "(" && isHardToRead(text, at)) return "doubt";
    else if (inside === "{" && character === "'") return "doubt";
    else if (opensAt(text, at, inside) !== undefined) {
      open.push(opensAt(text, at, inside) ?? '"');
      at += character === "$" ? 2 : 1;
    } else {
      const end = characterEnd(text, at, inside);
      if (typeof end === "string") return end;
      at = end;
    }
  }
  return "open";
}

const closers: Readonly<Record<Inside, string>> = { '"': '"', "(": ")", "{": "}" };

function opensAt(text: string, at: number, inside: Inside): Inside | undefined {
  if (text.startsWith("$(", at)) return "(";
  if (text.startsWith("${", at)) return "{";
  if (inside === "(" && text.charAt(at) === "(") return "(";
  return inside !== '"' && text.charAt(at) === '"' ? '"' : undefined;
}

function characterEnd(text: string, at: number, inside: Inside): End {
  const character = text.charAt(at);
  if (character === "\\") return at + 2;
  if (character === "`") return escapedEnd(text, at + 1, "`");
  return inside === "(" && character === "'" ? singleQuoteEnd(text, at) : at + 1;
}

/** Tells whether the end of a substitution cannot be told without reading all of the shell's grammar. */
function isHardToRead(text: string, at: number): boolean {
  if (text.startsWith("$'", at) || text.startsWith("<<", at)) return true;
  return isWordStart(text, at) && (text.charAt(at) === "#" || /^case\s/.test(text.slice(at, at + 5)));
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || /[\s;&|()<>`]/.test(text.charAt(at - 1));
}
