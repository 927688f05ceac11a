/**
 * References before YAML: to a YAML parser `{{ name }}` is a flow map, and `{{ name }}/bin` an error. So the braces of every reference are
 * put out of sight before a text is read as YAML, and back afterwards. Nothing moves: a brace becomes one other character.
 */

const open = "\uE000";
const close = "\uE001";

/** `{{ … }}` on one line, without braces inside. */
export const referencePattern: RegExp = /\{\{[^{}\r\n]*\}\}/g;

/** A text of the same length in which no reference has braces. */
export function maskReferences(text: string): string {
  if (!text.includes("{{")) return text;
  return text.replace(referencePattern, (reference) => `${open}${open}${reference.slice(2, -2)}${close}${close}`);
}

/** The braces put back into a piece of a masked text. */
export function unmaskReferences(text: string): string {
  return text.replaceAll(open, "{").replaceAll(close, "}");
}
