/** Secrets whose name stands right before them and says so: variables, options, settings, keys of JSON and YAML. */

import { mayNameSecret, namedSecret } from "./named-value.ts";
import { type Finding, findingOf } from "./secret.ts";
import { type FoundValue, readValue } from "./value-reader.ts";

/** The words of which a text with such a name has one. */
export const nameWords = ["pass", "pwd", "secret", "token", "key", "masterauth", "_auth"] as const;

/** Blanks and continued lines between two words. */
const gap = String.raw`(?:[ \t]|\\[ \t]{0,80}(?:\r\n|[\r\n])){1,80}`;

/** A name, as far as its end is that of a secret's, so that the scan does not stop at each `a=b`; `isSecretName` decides. */
const secretName = String.raw`([a-z_][\w.-]{0,100})(?<=(?:word|passwd|phrase|pwd|pass|secret|token|key|info|base|defaultvalue|_auth|masterauth)\d{0,9})`;

/** What the scan stops at. */
interface Stop {
  readonly kind: "comment" | "block" | "ENV" | "option" | "strings" | "$" | "setting";
  readonly pattern: string;
  /** With the secret between two `<|>`. */
  readonly examples: readonly string[];
}

/**
 * What the scan stops at, each with one group. `comment` and `block` (a key of YAML without a value) tell where the scan is; behind the
 * others, which have the name in the group, stands a value. Every pattern is bounded, so that the scan is linear.
 */
export const stops: readonly Stop[] = [
  { kind: "comment", pattern: String.raw`^[ \t]{0,80}(#)`, examples: [] },
  { kind: "block", pattern: String.raw`^[ \t]{0,80}([\w-]{1,100})(?=:[ \t]{0,80}$)`, examples: [] },
  {
    kind: "ENV",
    pattern: `^[ \\t]{0,80}ENV${gap}${secretName}${gap}`,
    examples: ["ENV DB_PASSWORD <|>mango-7-tree<|>"],
  },
  {
    kind: "option",
    pattern: `(?<![\\w.$-])--?${secretName}${gap}`,
    examples: [
      "app --password <|>mango-7-tree<|>",
      "redis-server --requirepass <|>mango-7-tree<|>",
      "keytool -storepass <|>mango-7-tree<|>",
    ],
  },
  {
    kind: "strings",
    pattern: String.raw`[[,][ \t\r\n\\]{0,50}["']--?${secretName}["'][ \t]{0,50},[ \t\r\n\\]{0,50}(?=["'])`,
    examples: ["[ 'app', '--password', '<|>mango-7-tree<|>' ]"],
  },
  // PowerShell, and other languages whose variables begin with $; `[ $password = "…" ]` is a comparison
  {
    kind: "$",
    pattern: String.raw`\$(?<=(?:^(?:RUN|CMD)?|\\n|[#;{}(,|&"'\]])[ \t]{0,50}\$)(?:\w{1,20}:)?${secretName}[ \t]{0,50}=[ \t]{0,50}(?=\\?["'])`,
    examples: [
      `$password = "<|>mango-7-tree<|>"`,
      `$env:TOKEN = '<|>mango-7-tree<|>'`,
      `[string]$DbPassword='<|>mango-7-tree<|>'`,
      `pwsh -c '$a = 1; $env:TOKEN="<|>mango-7-tree<|>"'`,
    ],
  },
  {
    kind: "setting",
    pattern: String.raw`(?<![\w.$-])-{0,2}${secretName}(?:\\?["'])?(?:=>?(?!=)|[ \t]{1,4}=>?[ \t]{1,4}|[ \t]{0,4}:(?:[ \t]{1,4}|(?=\\?["'])))`,
    examples: [
      "DB_PASSWORD=<|>mango-7-tree<|>",
      "app --api-key=<|>mango-7-tree<|>",
      `echo '{"password": "<|>mango-7-tree<|>"}' > /a`,
      `echo "_auth=<|>YXBwOm1hbmdvLTctdHJlZQ==<|>" > ~/.npmrc`,
      `echo "//registry.example.com/:_authToken=<|>mango-7-tree<|>" > ~/.npmrc`,
      "curl 'https://oapi.dingtalk.com/robot/send?access_token=<|>3a5f0c9d8e7b6a5f4c3d<|>' -d a",
    ],
  },
];

const scanner = new RegExp(stops.map(({ pattern }) => pattern).join("|"), "gim");

/** Finds them in a text. What is in YAML a `DefaultValue` is called by its parameter. */
export function secretsByName(text: string, syntax: "commands" | "yaml"): Finding[] {
  const found: Finding[] = [];
  scanner.lastIndex = 0;
  const isComment = commentReader(text);
  let block = "";
  let comment = -1;
  for (let match = scanner.exec(text); match !== null; match = scanner.exec(text)) {
    const stop = match.findIndex((part, index) => index > 0 && part !== undefined);
    const kind = stops[stop - 1]?.kind;
    const group = match[stop] ?? "";
    if (kind === "comment") comment = match.index;
    else if (kind === "block") block = group;
    else {
      const called = syntax === "yaml" && group === "DefaultValue" ? block : group;
      const value = mayNameSecret(called) ? readValue(text, scanner.lastIndex) : undefined;
      const secret = namedSecret(text, called, value);
      if (secret === undefined || value === undefined) continue;
      const start = match.index + match[0].indexOf(group);
      if (/:[ \t]*$/.test(match[0]) && !isAfterColon(text, start, value, () => isComment(comment, start))) continue;
      found.push(findingOf(secret));
      scanner.lastIndex = value.span.end;
    }
  }
  return found;
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
