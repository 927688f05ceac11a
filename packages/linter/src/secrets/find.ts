/** Finding secrets in a text of any syntax: one scan, in which every character belongs to one finding at most. */

import type { Span } from "@buildcontent/parser";
import { commandSecrets } from "./command-secrets.ts";
import { hasTrace, type Trace } from "./traces.ts";
import { isKeyName, isLiteralSecret, isRandom, isSecretName, isStandIn, isWrittenOut } from "./values.ts";
import { type FoundValue, readValue } from "./value-reader.ts";

/** What kind of secret a place holds. For `named`, `name` is the name that says so. */
export type Secret =
  | { readonly kind: "keyId" | "token" | "privateKey" | "signedUrl" | "urlPassword" | "login"; readonly span: Span }
  | { readonly kind: "named"; readonly span: Span; readonly name: string };

/** Blanks and continued lines between two words. */
const gap = String.raw`(?:[ \t]|\\[ \t]{0,200}(?:\r\n|[\r\n])){1,200}`;

/** How a name ends that may be a secret's, so that the scan does not stop at each `a=b`; `isSecretName` decides. */
const ending = String.raw`(?<=(?:word|passwd|phrase|pwd|pass|secret|token|key|info|base|defaultvalue)\d{0,9})`;

/**
 * What the scan stops at: a kind, and a pattern with one group, at its end but for names. Every pattern is bounded, so that the
 * scan is linear. `comment` and `block` (a key of YAML without a value) tell where the scan is; `variable`, `flag` and `name`
 * stand before a value.
 */
const stops = [
  ["comment", String.raw`^[ \t]{0,200}(#)`],
  ["block", String.raw`^[ \t]{0,200}([\w-]{1,100})(?=:[ \t]{0,200}$)`],
  ["keyId", String.raw`(?<![A-Za-z0-9])(LTAI[A-Za-z0-9]{12,26})(?![A-Za-z0-9*])`],
  [
    "token",
    String.raw`(?<!\w)(STS\.[A-Za-z0-9]{16,64}(?![A-Za-z0-9*])|gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{22,100}|glpat-[\w-]{20,64}|AKIA[A-Z0-9]{16}(?!\w)|xox[abprs]-[\w-]{10,100})`,
  ],
  ["header", String.raw`authorization["']?:[ \t]{0,4}(?:bearer|basic|token)[ \t]{1,4}([\w.~+/=-]{8,2048})`],
  ["urlPassword", String.raw`:\/\/[^\s/:@"'<>?#\\]{0,128}:([^\s/@"'<>?#\\]{1,256})(?=@)`],
  [
    "signedUrl",
    String.raw`(?<=[?&])(?:signature|OSSAccessKeyId|x-oss-(?:signature|credential|security-token)|X-Amz-(?:Signature|Credential))=([^\s&"'<>\\]{4,256})`,
  ],
  // echo "root:…" | chpasswd
  [
    "login",
    String.raw`(?<![\w.-])[\w.-]{1,32}:([^\s"'|\`:\\]{1,128})(?=(?:\\n)?["']?[ \t]{0,4}\|[ \t]{0,4}(?:sudo[ \t]{1,4})?chpasswd\b(?![ \t]{1,4}-))`,
  ],
  // echo "…" | passwd --stdin root
  [
    "login",
    String.raw`\becho[ \t]{1,4}["']?([^\s"'|\`\\]{1,128})(?=["']?[ \t]{0,4}\|[ \t]{0,4}(?:sudo[ \t]{1,4})?passwd[ \t]{1,4}(?:[\w-]{1,32}[ \t]{1,4})?--stdin)`,
  ],
  ["variable", `^[ \\t]{0,200}ENV${gap}([a-z_]\\w{0,100})${ending}${gap}`],
  ["flag", `(?<![\\w.$-])--?([a-z_][\\w.-]{0,100})${ending}${gap}`],
  [
    "name",
    `(?<![\\w.$-])-{0,2}([a-z_][\\w.-]{0,100})${ending}${String.raw`(?:\\?["'])?(?:=>?(?!=)|[ \t]{1,4}=>?[ \t]{1,4}|[ \t]{0,4}:(?:[ \t]{1,4}|(?=\\?["'])))`}`,
  ],
] as const;

/** Whether a text has what may be a URL with a password. */
const urlTrace = /:\/\/[^\s/:@"'<>?#\\]{0,128}:/;

const scanner = new RegExp(stops.map(([, pattern]) => pattern).join("|"), "gim");

type StopKind = (typeof stops)[number][0];

/** What the scan stopped at; `end` is the offset after all that was matched. */
interface Stop {
  readonly kind: StopKind;
  readonly start: number;
  readonly end: number;
  /** What the group holds. */
  readonly text: string;
}

/**
 * Finds the secrets in a part of a text, such as a command or a comment, in order; private keys apart. Their offsets are in the part. What
 * is masked, a variable, or the name of a secret kept elsewhere is none.
 */
export function findSecrets(text: string, part: Span, syntax: "commands" | "yaml"): Secret[] {
  const has = (trace: Trace): boolean => hasTrace(text, part, trace);
  if (!has("secret") && !has("url") && !has("command")) return [];
  const source = text.slice(part.start, part.end);
  const isScanned = has("secret") || (has("url") && urlTrace.test(source));
  return inOrder(isScanned ? scannedSecrets(source, syntax) : [], has("command") ? commandSecrets(source) : []);
}

function scannedSecrets(text: string, syntax: "commands" | "yaml"): Secret[] {
  const found: Secret[] = [];
  scanner.lastIndex = 0;
  const isComment = commentReader(text);
  let block = "";
  let comment = -1;
  for (let match = scanner.exec(text); match !== null; match = scanner.exec(text)) {
    const stop = stopOf(match);
    if (stop === undefined) continue;
    if (stop.kind === "comment") comment = stop.start;
    else if (stop.kind === "block") block = stop.text;
    else if (stop.kind === "variable" || stop.kind === "flag" || stop.kind === "name") {
      const name = syntax === "yaml" && stop.text === "DefaultValue" ? block : stop.text;
      const isSecret = isSecretName(name);
      const value = isSecret || isKeyName(name) ? readValue(text, stop.end) : undefined;
      if (value === undefined || !isLiteralSecret(value.text) || isCall(text, value)) continue;
      if (!isSecret && !isRandom(value.text)) continue;
      if (/:[ \t]*$/.test(match[0]) && !isAfterColon(text, stop, value, () => isComment(comment, stop.start))) continue;
      found.push({ kind: "named", span: value.span, name });
      scanner.lastIndex = value.span.end;
    } else {
      const secret = plainSecret(text, stop);
      if (secret === undefined) continue;
      found.push(secret);
      if (secret.kind === "signedUrl") scanner.lastIndex = runEnd(text, secret.span.end, urlCharacters());
    }
  }
  return found;
}

/** Two lists in one, in order. What the second has in the place of one of the first is left out. */
function inOrder(first: readonly Secret[], second: readonly Secret[]): Secret[] {
  if (second.length === 0) return [...first];
  const found: Secret[] = [];
  for (const secret of [...first, ...second].toSorted((a, b) => a.span.start - b.span.start)) {
    if (secret.span.start >= (found.at(-1)?.span.end ?? 0)) found.push(secret);
  }
  return found;
}

/** Finds the first lines of private keys. Scripts look for such a line; a key has its content close after it. */
export function findPrivateKeys(text: string): Secret[] {
  return [...text.matchAll(/-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/gi)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return /[A-Za-z0-9+/]{20}/.test(text.slice(span.end, span.end + 300)) ? [{ kind: "privateKey", span }] : [];
  });
}

function stopOf(match: RegExpExecArray): Stop | undefined {
  for (let index = 0; index < stops.length; index++) {
    const text = match[index + 1];
    const kind = stops[index]?.[0];
    if (text === undefined || kind === undefined) continue;
    const end = match.index + match[0].length;
    // A name has quotes, a separator or blanks after it, and nothing but blanks and dashes before it where its place matters.
    const start = kind === "name" ? match.index + match[0].indexOf(text) : end - text.length;
    return { kind, start, end, text };
  }
  return undefined;
}

function runEnd(text: string, start: number, run: RegExp): number {
  run.lastIndex = start;
  run.test(text);
  return run.lastIndex;
}

function urlCharacters(): RegExp {
  return /[^\s"'<>\\]*/y;
}

/** A secret that shows by itself, where it is written out. */
function plainSecret(text: string, { kind, start, end, text: value }: Stop): Secret | undefined {
  const span = { start, end };
  if (!isWrittenOut(value)) return undefined;
  if (kind === "signedUrl") return { kind, span: signatureIn(text, span) };
  if (kind === "urlPassword") {
    return isStandIn(value) ? undefined : { kind, span };
  }
  if (kind === "login") return { kind, span };
  if (kind === "header") return { kind: "token", span };
  // The scan ignores case for the sake of names; keys and tokens have theirs.
  const isKey = kind === "keyId" && value.startsWith("LTAI");
  if (isKey || /^(?:STS\.|gh|github_pat_|gl|AKIA|xox)/.test(value)) return { kind: isKey ? kind : "token", span };
  return undefined;
}

/** The signature's own place in the rest of a signed URL, or that of the first part that gives it away. */
function signatureIn(text: string, first: Span): Span {
  const rest = text.slice(first.start, runEnd(text, first.start, urlCharacters()));
  const match = /&(?:signature|x-oss-signature|x-amz-signature)=([^&]+)/i.exec(rest);
  if (match === null) return first;
  const end = first.start + match.index + match[0].length;
  return { start: end - (match[1] ?? "").length, end };
}

/** Tells whether an offset is on the line of the comment that was met last; the end of that line is looked for once. */
function commentReader(text: string): (comment: number, offset: number) => boolean {
  let known = -1;
  let end = -1;
  return (comment, offset) => {
    if (comment !== known) {
      known = comment;
      end = runEnd(text, comment, /[^\r\n]*/y);
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
function isAfterColon(text: string, name: Stop, value: FoundValue, isComment: () => boolean): boolean {
  if (/\s/.test(value.text)) return false;
  if (!value.bare) return true;
  if (value.text.length < 6 || !/\d/.test(value.text)) return false;
  const before = text.slice(Math.max(0, name.start - 100), name.start);
  const after = text.slice(value.span.end, value.span.end + 20);
  return /(?:^|["'{,\r\n]|[\r\n][ \t]*-)[ \t]*$/.test(before) && /^[ \t]*(?:["'},\r\n]|$)/.test(after) && !isComment();
}
