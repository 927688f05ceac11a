/** Secrets whose name stands right before them and says so: variables, options, settings, keys of JSON and YAML. */

import { mayNameSecret, namedSecret } from "./named-value.ts";
import { type Finding, findingOf } from "./secret.ts";
import { type FoundValue, readValue, sedDelimiter } from "./value-reader.ts";

/** The words of which a text with such a name has one. */
export const nameWords = ["pass", "pwd", "secret", "token", "key", "masterauth", "_auth"] as const;

/** A way in which a value follows its name. */
interface Way {
  /** What stands before the name, as far as a line of it tells; it ends at the name. */
  readonly before: RegExp;
  /** What stands between name and value. */
  readonly after: RegExp;
  /** With the secret between two `<|>`. */
  readonly examples: { readonly bad: readonly string[] };
}

/** The ways: a variable, an option, an option in an array of strings, a variable of PowerShell, a setting of any kind. */
export const ways: readonly Way[] = [
  {
    before: /^[ \t]*ENV(?:[ \t]|\\[ \t]*[\r\n]{1,2})+$/im,
    after: /(?:[ \t]|\\[ \t]{0,80}[\r\n]{1,2}){1,200}/y,
    examples: { bad: ["ENV DB_PASSWORD <|>mango-7-tree<|>"] },
  },
  {
    before: /(?<![\w.$-])--?$/,
    after: /(?:[ \t]|\\[ \t]{0,80}[\r\n]{1,2}){1,200}/y,
    examples: {
      bad: [
        "app --password <|>mango-7-tree<|>",
        "redis-server --requirepass <|>mango-7-tree<|>",
        "keytool -storepass <|>mango-7-tree<|>",
      ],
    },
  },
  {
    before: /[[,][ \t\r\n\\]*["']--?$/,
    after: /["'][ \t]{0,80},[ \t\r\n\\]{0,80}(?=["'])/y,
    examples: { bad: ["[ 'app', '--password', '<|>mango-7-tree<|>' ]"] },
  },
  {
    // Other languages have variables that begin with $, too; `[ $password = "…" ]` is a comparison.
    before: /(?:^(?:RUN|CMD)?|\\n|[#;{}(,|&"'\]])[ \t]*\$(?:\w+:)?$/m,
    after: /[ \t]{0,80}=[ \t]{0,80}(?=\\?["'])/y,
    examples: {
      bad: [
        `$password = "<|>mango-7-tree<|>"`,
        `$env:TOKEN = '<|>mango-7-tree<|>'`,
        `[string]$DbPassword='<|>mango-7-tree<|>'`,
        `pwsh -c '$a = 1; $env:TOKEN="<|>mango-7-tree<|>"'`,
      ],
    },
  },
  {
    before: /(?<![\w.$-])-{0,2}$/,
    after: /(?:\\?["'])?(?:=>?(?!=)|[ \t]{1,4}=>?[ \t]{1,4}|[ \t]{0,4}:(?:[ \t]{1,4}|(?=\\?["'])))/y,
    examples: {
      bad: [
        "DB_PASSWORD=<|>mango-7-tree<|>",
        "app --api-key=<|>mango-7-tree<|>",
        `echo '{"password": "<|>mango-7-tree<|>"}' > /a`,
        `echo "_auth=<|>YXBwOm1hbmdvLTctdHJlZQ==<|>" > ~/.npmrc`,
        `echo "//registry.example.com/:_authToken=<|>mango-7-tree<|>" > ~/.npmrc`,
        "curl 'https://oapi.dingtalk.com/robot/send?access_token=<|>3a5f0c9d8e7b6a5f4c3d<|>' -d a",
      ],
    },
  },
];

/**
 * What the scan stops at: a comment, a key of YAML without a value, and a whole name that ends as that of a secret may; `isSecretName`
 * decides. Bounded, so that the scan is linear.
 */
const scanner =
  /^[ \t]{0,200}(#)|^[ \t]{0,200}([\w-]{1,100})(?=:[ \t]{0,200}$)|(?<![\w.])([a-z_][\w.-]{0,100})(?<=(?:word|passwd|phrase|pwd|pass|secret|token|key|info|base|defaultvalue|_auth|masterauth)\d{0,9})(?![\w-]|\.\w)/gim;

/** Finds them in a text. What is in YAML a `DefaultValue` is called by its parameter. */
export function secretsByName(text: string, syntax: "commands" | "yaml"): Finding[] {
  const found: Finding[] = [];
  scanner.lastIndex = 0;
  const isComment = commentReader(text);
  let block = "";
  let comment = -1;
  for (let match = scanner.exec(text); match !== null; match = scanner.exec(text)) {
    const [, hash, key, written] = match;
    if (hash !== undefined) comment = match.index;
    block = key ?? block;
    if (written === undefined) continue;
    const name = syntax === "yaml" && written === "DefaultValue" ? block : written;
    const value = mayNameSecret(name) ? valueBehind(text, match.index, scanner.lastIndex) : undefined;
    const secret = namedSecret(text, name, value);
    if (value === undefined || secret === undefined) continue;
    if (value.isAfterColon && !isAfterColon(text, match.index, value, () => isComment(comment, match.index))) continue;
    found.push(findingOf(secret));
    scanner.lastIndex = value.span.end;
  }
  return found;
}

/** The value of a name, if one follows it in one of the ways. */
function valueBehind(text: string, start: number, end: number): (FoundValue & { isAfterColon: boolean }) | undefined {
  const line = text.slice(Math.max(0, start - 200), start);
  for (const { before, after } of ways) {
    after.lastIndex = end;
    if (!after.test(text) || !before.test(line)) continue;
    const value = readValue(text, after.lastIndex);
    return value && { ...value, isAfterColon: /:[ \t]*$/.test(text.slice(end, after.lastIndex)) };
  }
  return undefined;
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
  const delimiter = sedDelimiter(text, name) ?? "\n";
  const isStart = before.endsWith(delimiter) || /(?:^|["'{,\r\n]|[\r\n][ \t]*-)[ \t]*$/.test(before);
  return isStart && (after.startsWith(delimiter) || /^[ \t]*(?:["'},\r\n]|$)/.test(after)) && !isComment();
}
