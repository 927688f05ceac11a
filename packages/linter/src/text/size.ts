/** How large a text is for the service: in bytes of UTF-8. */

/** The size of a text in UTF-8 bytes; a lone surrogate counts as the three bytes of U+FFFD that would be sent for it. */
export function bytesOf(text: string): number {
  if (last.text !== text) last = { text, bytes: countBytes(text) };
  return last.bytes;
}

/** Several rules ask for the size of one text. */
let last = { text: "", bytes: 0 };

function countBytes(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x7f) continue;
    bytes += extraBytes(text, at, code);
    if (isPair(text, at, code)) at++;
  }
  return bytes;
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
