/** Secrets whose name stands before them and says so, in the ways in which a value follows its name. */

import { type Finding, findingOf } from "./secret.ts";
import { type Placement, placements } from "./placements.ts";
import { isKeyName, isLiteralSecret, isRandom, isSecretName } from "./values.ts";
import { type FoundValue, readElement, readValue } from "./value-reader.ts";

/** What tells where the scan is: a comment, and a key of YAML without a value. */
const surroundings = [String.raw`^[ \t]{0,200}(#)`, String.raw`^[ \t]{0,200}([\w-]{1,100})(?=:[ \t]{0,200}$)`];

const scanner = new RegExp([...surroundings, ...placements.map(({ pattern }) => pattern)].join("|"), "gim");

/** Finds them in a text. What is in YAML a `DefaultValue` is called by its parameter. */
export function secretsByName(text: string, syntax: "commands" | "yaml"): Finding[] {
  const found: Finding[] = [];
  scanner.lastIndex = 0;
  const isComment = commentReader(text);
  let block = "";
  let comment = -1;
  for (let match = scanner.exec(text); match !== null; match = scanner.exec(text)) {
    const stop = match.findIndex((group, index) => index > 0 && group !== undefined);
    const group = match[stop] ?? "";
    const placement = placements[stop - 1 - surroundings.length];
    if (placement === undefined) {
      if (stop === 1) comment = match.index;
      else block = group;
      continue;
    }
    const name = placement.calls ?? (syntax === "yaml" && group === "DefaultValue" ? block : group);
    const value = valueOf(text, scanner.lastIndex, placement, name);
    if (value === undefined) continue;
    const start = match.index + match[0].indexOf(group);
    if (/:[ \t]*$/.test(match[0]) && !isAfterColon(text, start, value, () => isComment(comment, start))) continue;
    found.push(findingOf({ kind: "named", span: value.span, name }));
    scanner.lastIndex = value.span.end;
  }
  return found;
}

/** The value that follows a name, where it is a secret. */
function valueOf(text: string, start: number, placement: Placement, name: string): FoundValue | undefined {
  const isSecret = placement.calls !== undefined || isSecretName(name);
  if (!isSecret && !isKeyName(name)) return undefined;
  const value = placement.element === true ? readElement(text, start) : readValue(text, start);
  if (value === undefined || !isLiteralSecret(value.text) || isCall(text, value)) return undefined;
  return isSecret || isRandom(value.text) ? value : undefined;
}

/** Tells whether an offset is on the line of the comment that was met last; the end of that line is looked for once. */
function commentReader(text: string): (comment: number, offset: number) => boolean {
  let known = -1;
  let end = -1;
  return (comment, offset) => {
    if (comment !== known) {
      known = comment;
      const line = /[^\r\n]*/y;
      line.lastIndex = Math.max(0, comment);
      line.test(text);
      end = line.lastIndex;
    }
    return offset < end;
  };
}

/** `getpass()` */
function isCall(text: string, { bare, span }: FoundValue): boolean {
  return bare && text.charAt(span.end) === "(";
}

/**
 * `password: …` is prose as often as it is YAML or JSON: it counts with a value of one word, which without quotes has a digit
 * and ends its line, and where the name begins a line or a string that is no comment.
 */
function isAfterColon(text: string, name: number, value: FoundValue, isComment: () => boolean): boolean {
  if (/\s/.test(value.text)) return false;
  if (!value.bare) return true;
  if (value.text.length < 6 || !/\d/.test(value.text)) return false;
  const before = text.slice(Math.max(0, name - 100), name);
  const after = text.slice(value.span.end, value.span.end + 20);
  return /(?:^|["'{,\r\n]|[\r\n][ \t]*-)[ \t]*$/.test(before) && /^[ \t]*(?:["'},\r\n]|$)/.test(after) && !isComment();
}
