/** The tokens of a component in YAML: keys, names, actions, types and references. */

import { actionRow, type Component, type Entry, parameterTypes, type Task, type YamlValue } from "@buildcontent/parser";
import { namesOf, parameterEntries, placedReferences, propertyEntries, targetOf } from "imglint";
import { token, type Token } from "./token.ts";

/** The keys that the format has beside those of actions, by what they are keys of. */
const topKeys = new Set(["Parameters", "Tasks"]);
const parameterKeys = new Set(["Type", "DefaultValue"]);
const taskKeys = new Set(["Name", "Action", "Properties"]);

/** The tokens of a component without the variables of its scripts, in no order. */
export function componentTokens(component: Component): readonly Token[] {
  return [
    keyTokens(component.entries, topKeys),
    ...parameterEntries(component).map(parameterTokens),
    ...component.tasks.map(taskTokens),
    referenceTokens(component),
  ].flat();
}

function parameterTokens({ key, value }: Entry): readonly Token[] {
  const entries = value?.entries ?? [];
  const type = valueOf(entries, "Type");
  const isType = parameterTypes.some((name) => name === type?.text);
  return [
    token(key.span, "parameter", "definition"),
    ...keyTokens(entries, parameterKeys),
    ...(type !== undefined && isType ? [token(type.span, "type", "defaultLibrary")] : []),
    ...numberTokens(valueOf(entries, "DefaultValue")),
  ];
}

function taskTokens(task: Task): readonly Token[] {
  const { name, action, entries } = task;
  const row = actionRow(action?.text ?? "");
  const properties = propertyEntries(task);
  return [
    ...keyTokens(entries, taskKeys),
    ...(name === undefined ? [] : [token(name.span, "namespace", "definition")]),
    ...(action === undefined ? [] : [token(action.span, "function", ...known(row !== undefined))]),
    ...keyTokens(properties, new Set(row?.properties.map((property) => property.name))),
    ...properties.flatMap(({ value }) => [...nestedKeyTokens(value), ...numberTokens(value)]),
  ];
}

function keyTokens(entries: readonly Entry[], knownKeys: ReadonlySet<string>): readonly Token[] {
  return entries.map(({ key, name }) => token(key.span, "property", ...known(knownKeys.has(name))));
}

/** The keys of a map that a property has as its value. */
function nestedKeyTokens(value: YamlValue | undefined): readonly Token[] {
  return keyTokens(value?.entries ?? [], new Set());
}

function numberTokens(value: YamlValue | undefined): readonly Token[] {
  return value?.type === "number" ? [token(value.span, "number")] : [];
}

/** References to what the component has: what they mean, and the output that they take of it. */
function referenceTokens(component: Component): readonly Token[] {
  const names = namesOf(component);
  return placedReferences(component).flatMap(({ reference }): readonly Token[] => {
    const target = targetOf(reference, names);
    if (target === undefined) return [];
    const { start } = reference.name.span;
    const name = { start, end: start + target.name.length };
    return [
      token(name, target.kind === "task" ? "namespace" : "parameter"),
      ...(target.output === undefined ? [] : [token(target.output.span, "property")]),
    ];
  });
}

function known(isKnown: boolean): Token["modifiers"] {
  return isKnown ? ["defaultLibrary"] : [];
}

function valueOf(entries: readonly Entry[], name: string): YamlValue | undefined {
  return entries.find((entry) => entry.name === name)?.value;
}
