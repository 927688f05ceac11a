/**
 * Where white space of shell text counts, for those who may not change it: in quotes, and in expansions. Nothing that is quoted is missed:
 * where the text cannot be read for certain, all the rest counts as quoted, or, where a quote is not closed, all of it.
 */

import type { Span } from "../span.ts";

/** The end of something in a text. `doubt`: this and all after it may be quoted. `open`: a quote is not closed. */
type End = number | "doubt" | "open";

/** The characters that mean something outside quotes, and those that do in double quotes, by their codes. */
const specials = marked("\\'\"`$#[=?*+@!");
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
  return character === "'" || character === '"' || character === "`" || /^\$['{]/.test(text.slice(at, at + 2));
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
      return nestedEnd(text, at + 1, '"');
    case "$":
      return dollarEnd(text, at);
    case "#":
      // Whether the lines after a comment are a part of it, only the service could say.
      return isWordStart(text, at) ? "doubt" : at + 1;
    case "[":
      return bracketEnd(text, at);
    case "=":
      return isMatchOperator(text, at) ? matchEnd(text, at) : at + 1;
    case "?":
    case "*":
    case "+":
    case "@":
    case "!":
      // A blank in the parentheses of a pattern is one that is matched.
      return text.charAt(at + 1) === "(" ? "doubt" : at + 1;
    default:
      return at + 1;
  }
}

function dollarEnd(text: string, at: number): End {
  switch (text.charAt(at + 1)) {
    case "'":
      return escapedEnd(text, at + 2, "'");
    case "{":
      return nestedEnd(text, at + 2, "${");
    case "$":
      return at + 2;
    default:
      return at + 1;
  }
}

const beforeBlank = /[^\s[\]]*/y;

/** A `[` that starts no word is of a pattern or of a key; a blank in a key counts, and one may be put behind the end of the text. */
function bracketEnd(text: string, at: number): End {
  if (isWordStart(text, at)) return text.charAt(at + 1) === "[" ? at + 2 : at + 1;
  beforeBlank.lastIndex = at + 1;
  beforeBlank.test(text);
  return /^(?:\s|$)/.test(text.charAt(beforeBlank.lastIndex)) ? "doubt" : at + 1;
}

function isMatchOperator(text: string, at: number): boolean {
  return isWordStart(text, at) && /^=~(?:\s|$)/.test(text.slice(at, at + 3));
}

const oneWordToMatch = /=~[ \t]+((?:[^\s'"`\\]|\\\S)+)[ \t]+\]\](?![^\s;&|)])/y;

/** The end of a test by a regular expression, in whose parentheses blanks count. Only one that is a plain word is read. */
function matchEnd(text: string, at: number): End {
  oneWordToMatch.lastIndex = at;
  const [, word = "$("] = oneWordToMatch.exec(text) ?? [];
  const isPlain = !/\$[({]/.test(word) && word.split("(").length === word.split(")").length;
  return isPlain ? oneWordToMatch.lastIndex : "doubt";
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

/** `"`: in double quotes; `(`: in a command substitution in them; `{`: in an expansion in them; `${`: in one that is in no quotes. */
type Inside = '"' | "(" | "{" | "${";

/** The end of what stands in double quotes or in an expansion. What is in them has quotes of its own, one in the other. */
function nestedEnd(text: string, start: number, outermost: '"' | "${"): End {
  const open: Inside[] = [outermost];
  for (let at = start; at < text.length;) {
    const inside = open.at(-1) ?? outermost;
    if (inside === '"') at = nextOf(specialsInDouble, text, at);
    const character = text.charAt(at);
    if (character === closers[inside]) {
      open.pop();
      at++;
      if (open.length === 0) return at;
    } else if (inside === "(" && isHardToRead(text, at)) return "doubt";
    else if (inside === "{" && character === "'") return "doubt";
    else {
      const opened = opensAt(text, at, inside);
      if (opened !== undefined) open.push(opened);
      const end = opened === undefined ? characterEnd(text, at, inside) : at + (character === "$" ? 2 : 1);
      if (typeof end === "string") return end;
      at = end;
    }
  }
  return "open";
}

const closers: Readonly<Record<Inside, string>> = { '"': '"', "(": ")", "{": "}", "${": "}" };

function opensAt(text: string, at: number, inside: Inside): Inside | undefined {
  if (text.startsWith("$(", at)) return "(";
  if (text.startsWith("${", at)) return inside === "${" ? "${" : "{";
  if (inside === "(" && text.charAt(at) === "(") return "(";
  return inside !== '"' && text.charAt(at) === '"' ? '"' : undefined;
}

function characterEnd(text: string, at: number, inside: Inside): End {
  const character = text.charAt(at);
  if (character === "\\") return at + 2;
  if (character === "`") return escapedEnd(text, at + 1, "`");
  if (text.startsWith("$$", at)) return at + 2;
  if (inside === "${" && text.startsWith("$'", at)) return escapedEnd(text, at + 2, "'");
  return (inside === "(" || inside === "${") && character === "'" ? singleQuoteEnd(text, at) : at + 1;
}

/** Tells whether the end of a substitution cannot be told without reading all of the shell's grammar. */
function isHardToRead(text: string, at: number): boolean {
  if (text.startsWith("$'", at) || text.startsWith("<<", at)) return true;
  return isWordStart(text, at) && (text.charAt(at) === "#" || /^case\s/.test(text.slice(at, at + 5)));
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || /[\s;&|()<>`]/.test(text.charAt(at - 1));
}
