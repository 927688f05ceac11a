/** What COPY's arguments are: its sources, and the schemes of those that are URLs. */

import type { CommandOf, Flag, Path, Span, Url } from "@buildcontent/parser";
import { sourceOf } from "../rule.ts";
import { ownEndOf } from "./continuations.ts";
import { rememberLast } from "./remember-last.ts";
import { nearest } from "../text/suggest.ts";

/** The schemes that wget fetches, with which the service downloads COPY's sources. */
export const wgetSchemes: ReadonlySet<string> = new Set(["http", "https", "ftp", "ftps"]);

/** The words of a COPY by what they are: one word alone is a source. */
export interface CopyWords {
  readonly sources: readonly (Path | Url)[];
  readonly destination?: Path | Url;
}

/** The sources of a COPY; see `copyWords`. */
export function copySources(text: string, command: CommandOf<"COPY">): readonly (Path | Url)[] {
  return copyWords(text, command).sources;
}

/**
 * The words of a COPY: the last is the destination, unless it is the only one. Words after one that starts with `#` are meant as a comment, those after an operator of the
 * shell, or a `\` that was left over, as another command. None in an array, beside a heredoc, or where a quote is not closed: what the words are is not certain then, and other rules say so.
 */
export const copyWords: (text: string, command: CommandOf<"COPY">) => CopyWords = rememberLast((text, command) => {
  const words = plainWords(text, command);
  if (words.length < 2) return { sources: words };
  const destination = words.at(-1);
  return { sources: words.slice(0, -1), ...(destination && { destination }) };
});

function plainWords(text: string, command: CommandOf<"COPY">): readonly (Path | Url)[] {
  const { arguments: all } = command;
  const words: (Path | Url)[] = [];
  const valueOfFlag = flagValue(all)?.value;
  const end = ownEndOf(text, command);
  for (const argument of all) {
    if (argument.span.start > end) break;
    if (argument.kind === "Flag" || argument === valueOfFlag) continue;
    if (argument.kind === "Heredoc" || !argument.terminated) return [];
    if (words.length === 0 && argument.value.startsWith("[")) return [];
    if (words.length > 0 && argument.value.startsWith("#")) break;
    if (isShellOperator(argument)) break;
    words.push(argument);
  }
  return words;
}

/** Where `scheme://` of a URL stands in the source; undefined where quotes or escapes break it up. */
export function schemeSpan(text: string, url: Url): Span | undefined {
  const raw = sourceOf(text, url);
  const colon = raw.indexOf("://");
  const start = colon - url.scheme.length;
  if (start < 0 || raw.slice(start, colon).toLowerCase() !== url.scheme) return undefined;
  return { start: url.span.start + start, end: url.span.start + colon + 3 };
}

/** A flag and the word after it that is meant as its value: `--chown app`. */
export interface FlagWithValue {
  readonly flag: Flag;
  readonly value: Path;
}

const flagsWithValue: ReadonlySet<string> = new Set(["chmod", "chown", "checksum", "exclude", "from"]);

/** The last flag of a COPY with its value, where they stand apart and a source and a destination are left. */
export function flagValue(all: CommandOf<"COPY">["arguments"]): FlagWithValue | undefined {
  const at = all.findIndex(({ kind }) => kind !== "Flag");
  const flag = at > 0 ? all[at - 1] : undefined;
  const value = all[at];
  if (flag?.kind !== "Flag" || flag.value !== undefined || !flagsWithValue.has(flag.name)) return undefined;
  return value?.kind === "Path" && /^[^/.~$]/.test(value.value) && all.length - at > 2 ? { flag, value } : undefined;
}

/** Tells whether a word is an operator of the shell, such as `&&` or `>`. */
export function isShellOperator({ value, quote }: Path | Url): boolean {
  return quote === "none" && /^(?:&&?|\|\|?|;|<|[012]?>>?(?:&[012])?)$/.test(value);
}

/** A URL of the web as it is meant, and the wrong characters at its start: `https:/a`, `https//a`, `htps://a`, `https：//a`. */
export interface MisspeltUrl {
  readonly wrong: string;
  readonly url: string;
}

/** How a source is to be written that was meant as a URL; undefined where it is one, or is plainly something else. */
export function misspeltUrl({ value }: Path | Url): MisspeltUrl | undefined {
  const [start, scheme = "", separator = ""] =
    /^([A-Za-z]{3,6})([:：;；]?[/\\／]{1,3})(?=[\w-]+(?:[.:]|$))/.exec(value) ?? [];
  if (start === undefined || (!/[:：;；]/.test(separator) && separator.length < 2)) return undefined;
  const lower = scheme.toLowerCase();
  if (separator === "://" && wgetSchemes.has(lower)) return undefined;
  const meant = wgetSchemes.has(lower) ? lower : nearest(scheme, ["https", "http"]);
  return meant === undefined ? undefined : { wrong: start, url: `${meant}://${value.slice(start.length)}` };
}
