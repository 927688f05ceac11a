/** What is said of components in YAML: actions, properties, keys, references. */

import { type ActionRow, actionRow, type Component, type PropertyRow, type Span } from "@buildcontent/parser";
import { type Locale, namesOf, placedReferences, propertyEntries, targetOf } from "imglint";
import { keyTexts } from "../completion/yaml.ts";
import { inline, type Piece } from "./content.ts";
import { word } from "./words.ts";

/** What is said, and of which place. */
export interface Described {
  readonly span: Span;
  readonly pieces: readonly Piece[];
}

/** What stands at an offset; undefined where there is nothing to be said. */
export function describeInComponent(component: Component, offset: number, locale: Locale): Described | undefined {
  const isAt = ({ span }: { readonly span: Span }): boolean => span.start <= offset && offset <= span.end;
  const names = namesOf(component);
  const reference = placedReferences(component).find((placed) => isAt(placed.reference))?.reference;
  if (reference !== undefined) {
    const target = targetOf(reference, names);
    if (target?.kind === "task") {
      const { name, task } = target;
      const text = word(locale, "output", { task: inline(name), action: inline(task.action?.text ?? "") });
      return { span: reference.span, pieces: [{ text }] };
    }
    const parameter = component.parameters.find(({ name }) => name.text === target?.name);
    if (parameter === undefined) return undefined;
    const preset = parameter.defaultValue === undefined ? "" : ` = ${parameter.defaultValue.text}`;
    const code = `${parameter.name.text}: ${parameter.type?.text ?? "?"}${preset}`;
    return { span: reference.span, pieces: [{ code }, { text: word(locale, "parameter") }] };
  }
  for (const task of component.tasks) {
    if (!isAt(task)) continue;
    const row = actionRow(task.action?.text ?? "");
    if (task.action !== undefined && row !== undefined && isAt(task.action)) {
      return { span: task.action.span, pieces: describeAction(row, locale) };
    }
    const property = propertyEntries(task).find(({ key }) => isAt(key));
    const known = row?.properties.find(({ name }) => name === property?.name);
    if (property !== undefined && known !== undefined) {
      return { span: property.key.span, pieces: describeProperty(known, locale) };
    }
  }
  const entries = [
    ...component.entries,
    ...component.tasks.flatMap((task) => task.entries),
    ...component.parameters.flatMap((parameter) => parameter.entries),
  ];
  const entry = entries.find(({ key }) => isAt(key));
  const text = entry === undefined ? undefined : keyTexts.get(entry.name);
  return entry === undefined || text === undefined
    ? undefined
    : { span: entry.key.span, pieces: [{ text: text[locale] }] };
}

function describeAction({ name, summary, properties, output }: ActionRow, locale: Locale): readonly Piece[] {
  const lines = properties.map((row) => `${row.name}${row.required ? "" : "?"}: ${row.type}`);
  const outputs = output === undefined ? [] : [`→ {{ task.${output} }}`];
  return [{ code: [name, ...[...lines, ...outputs].map((line) => `  ${line}`)].join("\n") }, { text: summary[locale] }];
}

function describeProperty({ name, type, required, preset, summary }: PropertyRow, locale: Locale): readonly Piece[] {
  const notes = [
    word(locale, required ? "required" : "optional"),
    ...(preset === undefined ? [] : [word(locale, "preset", { value: preset })]),
  ];
  return [{ code: `${name}: ${type}` }, { text: `${summary[locale]} (${notes.join(locale === "en" ? ", " : "，")})` }];
}
