/** What is wrong with a configuration: the compiled schema's errors, as one problem for each mistake, at its place. */

import { describeExpected, describeValue, shortened } from "./expected.ts";
import { alternativesAt, longestGlob, type Schema } from "./schema.ts";
import { type ConfigPath, type ConfigProblem, type ConfigValue, eachValue, entryOf, plainOf, valueAt } from "./tree.ts";
import { type SchemaError, validate } from "./validator.js";
import type { Locale } from "../lint.ts";
import { nearest } from "../text/suggest.ts";
import { say } from "../texts.ts";

/** What is wrong with one configuration, in the order of the text; `more` mistakes are only counted. */
export interface Validation {
  readonly problems: readonly ConfigProblem[];
  readonly more: number;
}

/** So many mistakes of one file are told. */
const mostTold = 20;

/** Beyond this many errors of the schema nothing is looked at: a text that was never a configuration can have any number. */
const mostErrors = 200;

/** Checks a tree against the schema, and for what only the text shows: keys that stand twice, and aliases. */
export function validateConfig(root: ConfigValue, locale: Locale): Validation {
  const errors = root.type === "alias" || validate(plainOf(root)) ? [] : mistakesOf(validate.errors ?? []);
  const found = [
    ...aliasIn(root),
    ...duplicatesIn(root),
    ...errors.slice(0, mostErrors).flatMap((error) => problemOf(root, error, locale) ?? []),
  ];
  const problems = found.toSorted((a, b) => a.span.start - b.span.start).slice(0, mostTold);
  return { problems, more: found.length - problems.length + Math.max(0, errors.length - mostErrors) };
}

/** One error for each mistake. Of a value that may be of several types, the type that it has tells what is wrong inside it. */
function mistakesOf(errors: readonly SchemaError[]): readonly SchemaError[] {
  const parents = new Set(errors.flatMap(pointersAbove));
  const byMistake = new Map<string, SchemaError>();
  for (const error of errors) {
    if (!isInside(error) && parents.has(error.instancePath)) continue;
    const key = JSON.stringify([error.instancePath, isInside(error) ? insideOf(error) : ""]);
    const before = byMistake.get(key);
    if (before === undefined || weightOf(error) > weightOf(before)) byMistake.set(key, error);
  }
  return [...byMistake.values()];
}

/** Of the alternatives for one value, the one that its type fits says what is wrong with it. */
function weightOf({ keyword }: SchemaError): number {
  return keyword === "minItems" || keyword === "pattern" ? 1 : 0;
}

/** An alias is one mistake, however often aliases stand. */
function aliasIn(root: ConfigValue): ConfigProblem[] {
  let first: ConfigProblem | undefined;
  eachValue(root, ({ type, span }) => {
    if (type === "alias") first ??= { span, text: "configAlias" };
  });
  return first === undefined ? [] : [first];
}

function duplicatesIn(root: ConfigValue): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  eachValue(root, ({ entries }) => {
    const seen = new Set<string>();
    for (const { name, key } of entries) {
      if (seen.has(name)) problems.push({ span: key, text: "configDuplicateKey", data: { key: shortened(name) } });
      seen.add(name);
    }
  });
  return problems;
}

/** Whether an error is about a key of the value that it is reported for. */
function isInside({ keyword }: SchemaError): boolean {
  return keyword === "additionalProperties" || keyword === "required";
}

function insideOf({ params }: SchemaError): string {
  return String(params["additionalProperty"] ?? params["missingProperty"]);
}

/** The pointers of the values that an error is inside of. */
function pointersAbove(error: SchemaError): readonly string[] {
  const steps = error.instancePath.split("/");
  const above = steps.slice(1).map((_, index) => steps.slice(0, index + 1).join("/"));
  return isInside(error) ? [...above, error.instancePath] : above;
}

/** The problem of an error; none where an alias stands, of which it is told that it is one. */
function problemOf(root: ConfigValue, error: SchemaError, locale: Locale): ConfigProblem | undefined {
  const path = pathOf(root, error.instancePath);
  const { value, key } = valueAt(root, path);
  const { span } = value;
  if (value.type === "alias") return undefined;
  if (error.keyword === "required" && entryOf(value, insideOf(error)) !== undefined) return undefined;
  if (error.keyword === "required" && path[0] === "overrides") return { span, text: "configNoFiles" };
  if (error.keyword === "additionalProperties") return unknownKey(value, path, insideOf(error), locale);
  if (path[0] === "components" && path.length === 2) {
    return { span, text: "configNoPath", data: { key: shortened(String(path[1])) } };
  }
  const name = shownPath(path);
  if (error.keyword === "minItems") return { span, text: "configEmptyList", data: { key: name } };
  if (error.keyword === "pattern" && (path.includes("files") || path.includes("ignore"))) {
    return { span, text: "configGlob", data: { key: name, max: longestGlob } };
  }
  return wrongValue(value.type === "null" ? { ...value, span: key } : value, path, locale);
}

/** Keys of a map, and numbers of items. */
function pathOf(root: ConfigValue, pointer: string): ConfigPath {
  let value = root;
  return pointer
    .split("/")
    .slice(1)
    .map((escaped) => {
      const name = escaped.replaceAll("~1", "/").replaceAll("~0", "~");
      const step = value.type === "list" ? Number(name) : name;
      value = (typeof step === "number" ? value.items[step] : entryOf(value, step)?.value) ?? value;
      return step;
    });
}

/** A path in the words of a message: without the numbers of items, which the line tells. */
function shownPath(path: ConfigPath): string {
  return path.flatMap((step) => (typeof step === "string" ? [shortened(step)] : [])).join(".");
}

function unknownKey(value: ConfigValue, path: ConfigPath, key: string, locale: Locale): ConfigProblem {
  const keys = alternativesAt(path).flatMap(({ properties }) => Object.keys(properties ?? {}));
  const near = nearest(key, keys);
  const span = entryOf(value, key)?.key ?? value.span;
  const hint = near === undefined ? {} : { near };
  if (path.at(-1) === "rules") return { span, text: "configUnknownRule", data: { key: shortened(key) }, ...hint };
  const shown = keys.filter((name) => name !== "$schema").join(say(locale, "takesComma"));
  const data = { key: shortened(key), where: shownPath(path), keys: shown };
  return { span, text: path.length === 0 ? "configUnknownKey" : "configUnknownKeyOf", data, ...hint };
}

function wrongValue(value: ConfigValue, path: ConfigPath, locale: Locale): ConfigProblem {
  const alternatives = alternativesAt(path);
  const name = path.length === 0 ? say(locale, "aConfig") : shownPath(path);
  const expected = path[0] === "extends" ? say(locale, "takesExtends") : describeExpected(alternatives, locale);
  const near = value.type === "string" ? nearValue(String(value.scalar), valuesOf(alternatives)) : undefined;
  return {
    span: value.span,
    text: "configTakes",
    data: { key: name, expected, value: describeValue(value, locale) },
    ...(near !== undefined && { near }),
  };
}

/** `warn` is short for a value, and too short to be near it. */
function nearValue(word: string, values: readonly string[]): string | undefined {
  return nearest(word, values) ?? values.find((value) => word.length > 2 && value.startsWith(word.toLowerCase()));
}

function valuesOf(alternatives: readonly Schema[]): readonly string[] {
  return alternatives.flatMap((one) => (Array.isArray(one["enum"]) ? one["enum"].map(String) : []));
}
