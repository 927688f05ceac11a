/** From values to the component format: parameters, tasks, properties. What does not fit stays an entry. */

import type { Comment, Component, Entry, Parameter, Property, ShellText, Task, YamlValue } from "../ast.ts";
import { joinLines } from "./lines.ts";
import { readYaml } from "./read.ts";

/** A component in YAML with its comments. Any text gives one; it never throws. */
export function parseComponent(text: string): { component: Component; comments: readonly Comment[] } {
  const { root, problems, comments } = readYaml(text);
  const entries = root?.entries ?? [];
  return {
    component: {
      kind: "Component",
      span: { start: 0, end: text.length },
      entries,
      parameters: mapEntries(entries, "Parameters").map(parameterOf),
      tasks: listItems(entries, "Tasks").map(taskOf),
      problems:
        root === undefined || root.type === "map" ? problems : [...problems, { code: "NOT_A_MAP", span: root.span }],
    },
    comments,
  };
}

/** The value of a key; of a key that stands twice, the first. */
function valueAt(entries: readonly Entry[], name: string): YamlValue | undefined {
  return entries.find((entry) => entry.name === name)?.value;
}

function mapEntries(entries: readonly Entry[], name: string): readonly Entry[] {
  return valueAt(entries, name)?.entries ?? [];
}

function listItems(entries: readonly Entry[], name: string): readonly YamlValue[] {
  return valueAt(entries, name)?.items ?? [];
}

function parameterOf({ span, key, value }: Entry): Parameter {
  const entries = value?.entries ?? [];
  const type = valueAt(entries, "Type");
  const defaultValue = valueAt(entries, "DefaultValue");
  return {
    kind: "Parameter",
    span,
    name: key,
    entries,
    ...(type && { type }),
    ...(defaultValue && { defaultValue }),
    ...(value && { value }),
  };
}

function taskOf(value: YamlValue): Task {
  const { span, entries } = value;
  const name = valueAt(entries, "Name");
  const action = valueAt(entries, "Action");
  const isShell = action?.text === "RunShellCommand";
  return {
    kind: "Task",
    span,
    entries,
    ...(name && { name }),
    ...(action && { action }),
    value,
    properties: mapEntries(entries, "Properties").map((entry) => propertyOf(entry, isShell)),
  };
}

function propertyOf({ span, key, name, value }: Entry, isShell: boolean): Property {
  const shell = isShell && name === "commandContent" && value !== undefined ? shellOf(value) : undefined;
  return { kind: "Property", span, name: key, ...(value && { value }), ...(shell && { shell }) };
}

function shellOf({ lines, style }: YamlValue): ShellText | undefined {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    kind: "ShellText",
    span: { start: first.span.start, end: last.span.end },
    lines,
    value: joinLines(lines, style),
    heredocs: [],
  };
}
