/** What a component in YAML names, and which of the names a reference means. */

import {
  actionRow,
  type Component,
  type Entry,
  type Part,
  type Reference,
  type Task,
  walk,
  type YamlValue,
} from "@buildcontent/parser";
import { nearest } from "../text/suggest.ts";

/** A task by its name; `place` counts the tasks from 0. */
export interface NamedTask {
  readonly task: Task;
  readonly place: number;
}

/** The names of a component; of a name that stands twice, the first. */
export interface ComponentNames {
  readonly parameters: ReadonlyMap<string, Entry>;
  readonly tasks: ReadonlyMap<string, NamedTask>;
  /** Whether the text is short enough to compare each unknown name with all of them. */
  readonly comparable: boolean;
}

/** What a reference means: a parameter or a task, with what follows the name, if anything does. */
export type Target = { readonly name: string; readonly output?: Part } & (
  ({ readonly kind: "task" } & NamedTask) | { readonly kind: "parameter" }
);

/** A reference with the place of its task; `place` is -1 in a parameter's default value. */
export interface PlacedReference {
  readonly reference: Reference;
  readonly place: number;
}

/** The keys of `Parameters`, in order. */
export function parameterEntries(component: Component): readonly Entry[] {
  return entriesOf(component.entries, "Parameters");
}

/** The keys of a task's `Properties`, in order. */
export function propertyEntries(task: Task): readonly Entry[] {
  return entriesOf(task.entries, "Properties");
}

function entriesOf(entries: readonly Entry[], name: string): readonly Entry[] {
  return entries.find((entry) => entry.name === name)?.value?.entries ?? [];
}

/** Collects the names of a component. */
export function namesOf(component: Component): ComponentNames {
  const parameters = new Map<string, Entry>();
  for (const entry of parameterEntries(component)) {
    if (!parameters.has(entry.name)) parameters.set(entry.name, entry);
  }
  const tasks = new Map<string, NamedTask>();
  for (const [place, task] of component.tasks.entries()) {
    const name = task.name?.text ?? "";
    if (name !== "" && !tasks.has(name)) tasks.set(name, { task, place });
  }
  return { parameters, tasks, comparable: component.span.end <= longestComparable };
}

/** The references where the format has them: in default values and in properties. */
export function placedReferences(component: Component): readonly PlacedReference[] {
  return [
    ...component.parameters.flatMap(({ defaultValue }) => referencesIn(defaultValue, -1)),
    ...component.tasks.flatMap(({ properties }, place) =>
      properties.flatMap(({ value }) => referencesIn(value, place)),
    ),
  ];
}

function referencesIn(value: YamlValue | undefined, place: number): PlacedReference[] {
  const found: PlacedReference[] = [];
  if (value === undefined) return found;
  walk(value, (node) => {
    if (node.kind === "Reference") found.push({ reference: node, place });
  });
  return found;
}

/**
 * The parameter or task that a reference means. Names may have dots, so all of the text, the text up to its last dot and the text
 * up to its first are looked up. Undefined for a built-in (`ACS::RegionId`) too.
 */
export function targetOf({ text, name: { span } }: Reference, names: ComponentNames): Target | undefined {
  for (const length of [text.length, text.lastIndexOf("."), text.indexOf(".")]) {
    if (length <= 0) continue;
    const name = text.slice(0, length);
    const task = names.tasks.get(name);
    const isParameter = names.parameters.has(name);
    const rest = text.slice(length + 1);
    const output: Part | undefined =
      length === text.length
        ? undefined
        : { kind: "Part", span: { start: span.start + length + 1, end: span.start + text.length }, text: rest };
    if (task !== undefined && !(isParameter && output === undefined))
      return { kind: "task", ...task, name, ...(output && { output }) };
    if (isParameter) return { kind: "parameter", name, ...(output && { output }) };
  }
  return undefined;
}

/** A reference in the service's own name space. Which of them a component can use is not documented. */
export function isBuiltIn({ text }: Reference): boolean {
  return text.startsWith("ACS::");
}

/** In characters: four times what the service takes. The time of suggesting grows with the names and with the references. */
const longestComparable = 65_536;

/** What the author of a reference that means nothing may have meant: the text that belongs between the braces. */
export function suggestionFor(
  { text, name }: Reference,
  place: number,
  { parameters, tasks, comparable }: ComponentNames,
): { readonly name: string; readonly text: string } | undefined {
  if (!comparable || text === "") return undefined;
  const ready = [...tasks].filter(([, task]) => task.place < place && hasStdout(task.task)).map(([known]) => known);
  const known = text.includes(".") ? [...ready, ...parameters.keys()] : [...parameters.keys(), ...ready];
  const last = text.slice(text.lastIndexOf(".") + 1);
  const found =
    nearest(name.text.trim(), name.text.trim() === "" ? [] : known) ?? (parameters.has(last) ? last : undefined);
  if (found === undefined) return undefined;
  const isTask = !parameters.has(found) || (ready.includes(found) && text.includes("."));
  return { name: found, text: isTask ? `${found}.stdout` : found };
}

/** Tells whether a task's action is known to have the output `stdout`. */
export function hasStdout({ action }: Task): boolean {
  return actionRow(action?.text ?? "")?.output === "stdout";
}
