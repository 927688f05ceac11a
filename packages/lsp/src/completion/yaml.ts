/** Completion in components in YAML: keys, actions, properties, types and references. */

import {
  actionRow,
  actions,
  type Document,
  type Localized,
  parameterTypes,
  type PropertyRow,
  type Span,
} from "@buildcontent/parser";
import { hasStdout, namesOf } from "imglint";
import type { Source } from "../source.ts";
import { escapeSnippet, type Proposal } from "./proposal.ts";
import { yamlPlaceAt, type YamlPlace } from "./yaml-place.ts";

/** What can be written at an offset. */
export function proposeYaml(source: Source, offset: number): readonly Proposal[] {
  const { text, document, settings } = source;
  const reference = /\{\{[ \t]*([^\s{}"']*)$/.exec(text.slice(Math.max(0, offset - 300), offset));
  if (reference !== null) return proposeReferences(document, wordSpan(text, offset, reference[1] ?? ""));
  const place = yamlPlaceAt(text, offset);
  if (place === undefined) return [];
  const span = wordSpan(text, offset, place.typed);
  return place.key === undefined ? proposeKeys(place, span, settings.os) : proposeValues(place, span, settings.os);
}

/** From where the word before the cursor starts to where it ends. */
function wordSpan(text: string, offset: number, typed: string): Span {
  const rest = /^[\w.-]*/.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;
  return { start: offset - typed.length, end: offset + rest };
}

function proposeReferences({ component }: Document, span: Span): readonly Proposal[] {
  if (component === undefined) return [];
  const { parameters, tasks } = namesOf(component);
  const place = component.tasks.findIndex((task) => task.span.start <= span.start && span.start <= task.span.end);
  const ready = [...tasks].filter(([, { task, place: at }]) => hasStdout(task) && (place === -1 || at < place));
  return [...parameters.keys(), ...ready.map(([name]) => `${name}.stdout`)].map((label) => ({
    label,
    kind: "reference",
    span,
  }));
}

function proposeKeys(place: YamlPlace, span: Span, os: "linux" | "windows"): readonly Proposal[] {
  const keys = keysAt(place, span, os);
  return keys.filter(({ label }) => !place.siblings.has(label));
}

function keysAt({ path, parents, indent }: YamlPlace, span: Span, os: "linux" | "windows"): readonly Proposal[] {
  const inner = " ".repeat(indent + 2);
  switch (path.join(" ")) {
    case "":
      return [
        key("Parameters", span, `Parameters:\n  \${1:name}:\n    Type: \${2:String}`, texts.parameters),
        key("Tasks", span, `Tasks:\n  ${taskSnippet("    ", os)}`, texts.tasks),
      ];
    case "Parameters":
      return [{ ...key("name", span, `\${1:name}:\n${inner}Type: \${2:String}`, texts.parameter), kind: "snippet" }];
    case "Tasks":
      return [
        {
          label: "- Name",
          kind: "snippet",
          span,
          text: "- Name: ",
          snippet: taskSnippet(inner, os),
          documentation: texts.task,
        },
      ];
    case "Tasks -":
      return [
        key("Name", span, "Name: ${1:name}", texts.name),
        key("Action", span, "Action: ${1:RunShellCommand}", texts.action),
        key("Properties", span, `Properties:\n${inner}$0`, texts.properties),
      ];
    case "Tasks - Properties":
      return (actionRow(parents.get("Action") ?? "")?.properties ?? [])
        .toSorted((a, b) => Number(b.required) - Number(a.required))
        .map((row) => propertyProposal(row, span, inner));
    default:
      return path.length === 2 && path[0] === "Parameters"
        ? [
            key("Type", span, "Type: ${1:String}", texts.type),
            key("DefaultValue", span, "DefaultValue: $0", texts.defaultValue),
          ]
        : [];
  }
}

function key(label: string, span: Span, snippet: string, documentation: Localized): Proposal {
  return { label, kind: "key", span, text: `${label}: `, snippet, documentation };
}

function taskSnippet(inner: string, os: "linux" | "windows"): string {
  const action = actions.find((row) => row.os === os)?.name ?? "";
  return `- Name: \${1:name}\n${inner}Action: ${action}\n${inner}Properties:\n${inner}  commandContent: |\n${inner}    $0`;
}

function propertyProposal(row: PropertyRow, span: Span, inner: string): Proposal {
  const { name, type, required, preset, summary } = row;
  const value = name === "commandContent" ? `|\n${inner}$0` : `\${1:${escapeSnippet(preset ?? name)}}`;
  const snippet = type === "Map" ? `${name}:\n${inner}$0` : `${name}: ${value}`;
  return { ...key(name, span, snippet, summary), detail: required ? type : `${type}?` };
}

function proposeValues(place: YamlPlace, span: Span, os: "linux" | "windows"): readonly Proposal[] {
  const { path, siblings, parents } = place;
  const values = (labels: readonly string[]): readonly Proposal[] =>
    labels.map((label) => ({ label, kind: "value", span }));
  switch (path.join(" ")) {
    case "Tasks -":
      return place.key === "Action" ? proposeActions(span, os) : [];
    case "Tasks - Properties": {
      const row = actionRow(parents.get("Action") ?? "")?.properties.find(({ name }) => name === place.key);
      return row?.type === "Boolean"
        ? values(["true", "false"])
        : values(row?.preset === undefined ? [] : [row.preset]);
    }
    default:
      if (path.length !== 2 || path[0] !== "Parameters") return [];
      if (place.key === "Type") return values(parameterTypes);
      return place.key === "DefaultValue" && siblings.get("Type") === "Boolean" ? values(["true", "false"]) : [];
  }
}

function proposeActions(span: Span, os: "linux" | "windows"): readonly Proposal[] {
  return actions
    .toSorted((a, b) => Number(b.os === os || b.os === "any") - Number(a.os === os || a.os === "any"))
    .map(({ name, summary }) => ({ label: name, kind: "action", span, documentation: summary }));
}

const texts = {
  parameters: { en: "What a template that calls the component can pass.", zh: "调用该组件的模板可以传入的参数。" },
  parameter: {
    en: "A parameter; without a DefaultValue it must be passed.",
    zh: "参数；没有 DefaultValue 时必须传入。",
  },
  tasks: { en: "What the component does: tasks that run one after the other.", zh: "组件的内容：依次执行的任务。" },
  task: { en: "A task.", zh: "任务。" },
  name: { en: "What references call the task.", zh: "任务的名称，供引用使用。" },
  action: { en: "What the task does.", zh: "任务执行的操作。" },
  properties: { en: "What the action takes.", zh: "操作的属性。" },
  type: { en: "The type of the parameter's value.", zh: "参数值的类型。" },
  defaultValue: { en: "The value of a parameter that is not passed.", zh: "未传入参数时使用的值。" },
} as const satisfies Readonly<Record<string, Localized>>;

/** What each key of the format means, by the key. */
export const keyTexts: ReadonlyMap<string, Localized> = new Map<string, Localized>([
  ["Parameters", texts.parameters],
  ["Tasks", texts.tasks],
  ["Name", texts.name],
  ["Action", texts.action],
  ["Properties", texts.properties],
  ["Type", texts.type],
  ["DefaultValue", texts.defaultValue],
]);
