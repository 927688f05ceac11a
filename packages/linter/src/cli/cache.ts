/** Findings of earlier runs, for files that say the same under the same configuration. */

import { createHash } from "node:crypto";
import type { ParseOptions } from "@buildcontent/parser";
import type { Problem } from "../problem.ts";
import { readTemplate } from "./read.ts";
import { writeWhole } from "./write.ts";
import type { LintConfig } from "../lint.ts";
import type { FileReport } from "../reporters/report.ts";
import type { LinkedComponents } from "../rule.ts";

/** What is kept of a report: all but what the key and the path give. */
export type CachedReport = Omit<FileReport, "path" | "text">;

/** Reports by their keys. */
export interface ResultCache {
  readonly get: (key: string) => CachedReport | undefined;
  readonly set: (key: string, report: CachedReport) => void;
  /** Writes the file, where something in it is new; gives what kept it from being written. */
  readonly save: () => readonly Problem[];
}

/** No more reports than this are kept, those that were last made or asked for. */
const mostReports = 20_000;

/** What findings depend on beside the file: the program itself, by its version and a hash of its code. */
export interface CacheOwner {
  readonly version: string;
  readonly build: string;
}

/**
 * Opens the cache that a file holds, or an empty one for a run without a file. A file that is broken, of another program or of
 * another version counts as empty: what is in it can cost time, and never a finding. `name` is what problems call it.
 */
export function openCache(file: string | undefined, owner: CacheOwner, name: string = file ?? ""): ResultCache {
  if (file !== undefined && !isCacheOrNothing(file))
    return { ...noCache, save: () => [{ path: name, text: "notACache" }] };
  const reports = new Map(file === undefined ? [] : readReports(file, owner));
  let isNew = false;
  return {
    get(key) {
      const report = reports.get(key);
      if (report !== undefined) {
        // What is used goes to the end: what nobody asks for is dropped first.
        reports.delete(key);
        reports.set(key, report);
      }
      return report;
    },
    set(key, report) {
      isNew = true;
      reports.set(key, report);
      const [oldest] = reports.keys();
      if (reports.size > mostReports && oldest !== undefined) reports.delete(oldest);
    },
    save() {
      if (file === undefined || !isNew) return [];
      isNew = false;
      return writeWhole(file, serialize([...reports], owner), name);
    },
  };
}

const noCache = { get: () => undefined, set: () => undefined };

/** A file that is no cache is somebody's work, and is not written over. */
function isCacheOrNothing(file: string): boolean {
  const result = readTemplate(file, largestCache);
  return "text" in result
    ? result.text === "" || result.text.startsWith("imglint ")
    : result.problem.text === "noSuchFile";
}

type Reports = readonly (readonly [key: string, report: CachedReport])[];

function readReports(file: string, owner: CacheOwner): Reports {
  const result = readTemplate(file, largestCache);
  if ("problem" in result) return [];
  const lineEnd = result.text.indexOf("\n");
  const body = result.text.slice(lineEnd + 1);
  if (result.text.slice(0, lineEnd) !== headOf(body, owner)) return [];
  // The head vouches for the body: it is what this program wrote.
  const reports: Reports = JSON.parse(body);
  return reports;
}

const largestCache = 256 * 1024 * 1024;

function serialize(reports: Reports, owner: CacheOwner): string {
  const body = JSON.stringify(reports);
  return `${headOf(body, owner)}\n${body}`;
}

function headOf(body: string, { version, build }: CacheOwner): string {
  return `imglint ${version} ${build} ${hash(body)}`;
}

function hash(...texts: readonly string[]): string {
  const sum = createHash("sha256");
  for (const text of texts) sum.update(`${text.length}:`).update(text);
  return sum.digest("base64url");
}

/** The key of a text: a hash of everything that its findings depend on. */
export function cacheKey(text: string, how: ParseOptions, { components, ...config }: LintConfig): string {
  return hash(JSON.stringify([how.kind, how.syntax, config]), components ? hashOfComponents(components) : "", text);
}

const hashes = new WeakMap<LinkedComponents, string>();

/** Components are shared by many files: they are hashed once. */
function hashOfComponents(components: LinkedComponents): string {
  const known = hashes.get(components);
  if (known !== undefined) return known;
  const facts = [...components].flatMap(([name, { document, type }]) => [
    name,
    type ?? "",
    document.syntax,
    document.text,
  ]);
  const sum = hash(...facts);
  hashes.set(components, sum);
  return sum;
}
