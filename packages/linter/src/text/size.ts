/** What the characters of a text come to: how large it is for the service, in bytes of UTF-8, and whether any of them is out of the ordinary. */

/** The size of a text in UTF-8 bytes; a lone surrogate counts as the three bytes of U+FFFD that would be sent for it. */
export function bytesOf(text: string): number {
  return countsOf(text).bytes;
}

/** Tells whether a text has nothing in it but what is printed of ASCII, tabs and line breaks. */
export function isPlainAscii(text: string): boolean {
  return countsOf(text).isPlain;
}

interface Counts {
  readonly text: string;
  readonly bytes: number;
  readonly isPlain: boolean;
}

/** Several rules ask for the counts of one text. */
let last: Counts = { text: "", bytes: 0, isPlain: true };

function countsOf(text: string): Counts {
  if (last.text !== text) last = count(text);
  return last;
}

function count(text: string): Counts {
  let bytes = text.length;
  let isPlain = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x20 && code < 0x7f) continue;
    isPlain &&= code === 0x0a || code === 0x0d || code === 0x09;
    if (code <= 0x7f) continue;
    bytes += extraBytes(text, at, code);
    if (isPair(text, at, code)) at++;
  }
  return { text, bytes, isPlain };
}

/** The offset of the first character of which not all bytes fit into `max`. */
export function offsetOfByte(text: string, max: number): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const pair = isPair(text, at, code);
    bytes += pair ? 4 : 1 + (code > 0x7f ? extraBytes(text, at, code) : 0);
    if (bytes > max) return at;
    if (pair) at++;
  }
  return text.length;
}

/** The bytes that the character at an offset takes beyond one for each of its code units. */
function extraBytes(text: string, at: number, code: number): number {
  if (isPair(text, at, code)) return 2;
  return code > 0x7ff ? 2 : 1;
}

function isPair(text: string, at: number, code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
