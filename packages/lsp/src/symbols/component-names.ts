/** The names of a component in YAML: its parameters and tasks, and the references to them. */

import type { Document, Span } from "@buildcontent/parser";
import { namesOf, parameterEntries, placedReferences, targetOf } from "imglint";
import type { Occurrence } from "./occurrence.ts";

/** A parameter or a task at a place, by its name. */
export interface NameOccurrence extends Occurrence {
  readonly kind: "parameter" | "task";
  readonly name: string;
}

/** All of them, those that are set first. */
export function componentNames({ component }: Document): readonly NameOccurrence[] {
  if (component === undefined) return [];
  const names = namesOf(component);
  const parameters = parameterEntries(component).map(({ name, key }): NameOccurrence => {
    return { kind: "parameter", name, role: "set", span: key.span };
  });
  const tasks = component.tasks.flatMap(({ name }): NameOccurrence[] =>
    name === undefined || name.text === "" ? [] : [{ kind: "task", name: name.text, role: "set", span: name.span }],
  );
  const references = placedReferences(component).flatMap(({ reference }): NameOccurrence[] => {
    const target = targetOf(reference, names);
    if (target === undefined) return [];
    const { start } = reference.name.span;
    const span: Span = { start, end: start + target.name.length };
    return [{ kind: target.kind, name: target.name, role: "use", span }];
  });
  return [...parameters, ...tasks, ...references];
}
