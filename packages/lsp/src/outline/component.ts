/** The outline of a component in YAML: its parameters, and its tasks with their properties. */

import type { Component, Entry, Task, YamlValue } from "@buildcontent/parser";
import { parameterEntries, propertyEntries } from "imglint";
import { SymbolKind } from "vscode-languageserver-protocol";
import { type OutlineItem, shown } from "./item.ts";

/** The items of a component's top-level keys. */
export function componentItems(component: Component): readonly OutlineItem[] {
  const [parameters, tasks] = ["Parameters", "Tasks"].map((name) =>
    component.entries.find((entry) => entry.name === name),
  );
  return component.entries.map((entry) => {
    if (entry === parameters) return entryItem(entry, SymbolKind.Namespace, parameterItems(component));
    if (entry === tasks) return entryItem(entry, SymbolKind.Namespace, component.tasks.map(taskItem));
    return entryItem(entry, SymbolKind.Property);
  });
}

function parameterItems(component: Component): readonly OutlineItem[] {
  return parameterEntries(component).map((entry): OutlineItem => {
    const type = entry.value?.entries.find(({ name }) => name === "Type")?.value;
    const preset = entry.value?.entries.find(({ name }) => name === "DefaultValue")?.value;
    const detail = shown(`${type?.text ?? ""}${preset === undefined ? "" : ` = ${preset.text}`}`);
    return { ...entryItem(entry, SymbolKind.Variable), ...(detail !== "" && { detail }), known: nameOf(entry) };
  });
}

function taskItem(task: Task): OutlineItem {
  const { name, action, span } = task;
  const [title, detail] = [shown(name?.text ?? ""), shown(action?.text ?? "")];
  return {
    name: title || detail || "-",
    ...(detail !== "" && { detail }),
    kind: SymbolKind.Function,
    span,
    selection: inside(name?.span ?? action?.span, span),
    children: propertyEntries(task).map((entry) => entryItem(entry, SymbolKind.Field)),
    ...(title !== "" && { known: title }),
  };
}

function entryItem(entry: Entry, kind: SymbolKind, children: readonly OutlineItem[] = []): OutlineItem {
  const detail = children.length === 0 ? scalarText(entry.value) : "";
  return {
    name: nameOf(entry),
    ...(detail !== "" && { detail }),
    kind,
    span: entry.span,
    selection: inside(entry.key.span, entry.span),
    children,
  };
}

function nameOf({ name, key }: Entry): string {
  return shown(name) || shown(key.text) || "?";
}

/** The text of a scalar; nothing of a map or a list. */
function scalarText(value: YamlValue | undefined): string {
  return value === undefined || value.type === "map" || value.type === "list" ? "" : shown(value.text);
}

/** A span that lies in another one; the start of that where it does not, as of a name that an alias brings. */
function inside(span: OutlineItem["span"] | undefined, around: OutlineItem["span"]): OutlineItem["span"] {
  return span !== undefined && around.start <= span.start && span.end <= around.end
    ? span
    : { start: around.start, end: around.start };
}
