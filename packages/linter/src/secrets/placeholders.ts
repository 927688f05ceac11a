/** Finding what the documentation writes in the place of a value of one's own: `ic-bp18hy47cqavewsb****`, `<region>`, `i-xxxxxxxxx`. */

import type { Span } from "@buildcontent/parser";
import { late } from "../text/late.ts";

/** A placeholder: masked with `*`, an AccessKey ID so masked, in angle brackets, or a sample name. Offsets are in the source. */
export interface Placeholder {
  readonly kind: "masked" | "maskedKey" | "angle" | "sample";
  readonly span: Span;
  readonly text: string;
}

/**
 * What a text is: an `id`, in which two `*` in a row mean nothing else; a `word`, which is a value that no shell reads, such as a
 * URL; or `shell` text, in which redirections, patterns and banners are left alone.
 */
export type PlaceholderContext = "id" | "word" | "shell";

const masked = /\*{3,}/g;

const maskedInId = /\*{2,}/g;

const maskedBefore = /[\w-]*\w-?$/;

const maskedKey = /^LTAI/;

/** An id of a resource or of an account, as far as it stands before the `*`. */
const maskedShellId = /^(?:(?:ic|ip|i|m|s|d|exec|vpc|vsw|sg|eni|eip|lb|rg|lt)-(?=[a-z]*\d)[a-z0-9]+|LTAI\w*|\d{4,})$/;

/** `<region>`, `<your-bucket>`, `<地域>`: no tag and no mail address. */
const angle = late(() => /<\p{L}[\p{L}\p{N} _.-]{0,40}>/gu);

const angleInShell = late(() => /<(?:[Yy]our[-_A-Z]|您的|你的)[\p{L}\p{N}_.-]{0,40}>/gu);

/** What stands in angle brackets in its own right. */
const notAngle = /^<(?:none|null|nil|unset|empty|unknown|undefined|br|b|i|p|hr|html|body|head)>$/i;

/** In lower case only: `mktemp /tmp/d-XXXXXX` is no placeholder. */
const sampleId =
  /(?<!\w)LTAI\w{0,24}?[xX]{5,}(?!\w)|(?<![\w<-])(?:ic|ip|i|m|s|d|exec|vpc|vsw|sg|eip|rg)-[a-z0-9]{0,24}?x{5,}(?![\w-])/g;

const sampleWord = new RegExp(
  [
    // xxx.xxx.xxx, xxx.oss-cn-hangzhou.aliyuncs.com
    String.raw`(?<![\w.-])x{3,}(?:(?:\.x{3,})+(?![\w-])|(?=\.oss-))`,
    String.raw`(?<![\w<-])example-?bucket(?![A-Za-z])`,
    String.raw`(?<![\w<-])your[-_]?(?:bucket|region|domain|company|account|image|password|server|registry|host|url|token|secret|access[-_]?key)(?:[-_]?(?:name|id|secret))?(?![A-Za-z])`,
  ].join("|"),
  "gi",
);

/** Finds the placeholders in a piece of source that begins at `offset`, in order for each kind. Linear. */
export function placeholdersIn(text: string, offset: number, context: PlaceholderContext): Placeholder[] {
  if (!/\*{2}|<|x{3}|your|example-?bucket/i.test(text)) return [];
  const found: Placeholder[] = [];
  const add = (kind: Placeholder["kind"], start: number, end: number): void => {
    found.push({ kind, span: { start: offset + start, end: offset + end }, text: text.slice(start, end) });
  };
  for (const { 0: stars, index } of text.matchAll(context === "id" ? maskedInId : masked)) {
    const before = maskedBefore.exec(text.slice(Math.max(0, index - 64), index))?.[0] ?? "";
    if (context === "shell" ? !maskedShellId.test(before) : before === "" && context === "word") continue;
    add(maskedKey.test(before) ? "maskedKey" : "masked", index - before.length, index + stars.length);
  }
  const brackets = text.includes("<") ? text.matchAll(context === "shell" ? angleInShell() : angle()) : [];
  for (const { 0: match, index } of brackets) {
    if (!notAngle.test(match)) add("angle", index, index + match.length);
  }
  for (const { 0: match, index } of text.matchAll(sampleId)) {
    add(maskedKey.test(match) ? "maskedKey" : "sample", index, index + match.length);
  }
  if (context !== "shell") {
    for (const { 0: match, index } of text.matchAll(sampleWord)) add("sample", index, index + match.length);
  }
  return found;
}
