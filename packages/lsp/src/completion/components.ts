/** What COMPONENT takes: linked components, parts of resource names, parameters and their values. */

import type {
  CommandOf,
  ComponentParameter,
  ComponentReference,
  Document,
  Parameter,
  Span,
} from "@buildcontent/parser";
import type { LinkedFiles } from "imglint";
import { componentCall } from "../symbols/component-calls.ts";
import { escapeSnippet, type Proposal } from "./proposal.ts";

/** Linked components, those of ids by their ids; and resource names to fill in. */
export function proposeComponents(document: Document, components: LinkedFiles, span: Span): readonly Proposal[] {
  const linked = [...components].map(([key, { path }]): Proposal => {
    const [label, snippet] = key.startsWith("ic-") ? [key, escapeSnippet(key)] : resourceName(document, key);
    return { label, kind: "component", span, snippet, detail: path };
  });
  const [label, snippet] = resourceName(document, undefined);
  return [...linked, { label, kind: "snippet", span, snippet, filter: "acs:ecs:" }];
}

/** The resource name of a component, with region and account as other calls have them; as a text, and as a snippet. */
function resourceName(document: Document, name: string | undefined): readonly [string, string] {
  const known = references(document).findLast(({ region, account }) => region?.text && account?.text);
  const region = known?.region?.text ?? "cn-hangzhou";
  const account = known?.account?.text ?? "123456789012";
  const shown = name ?? "name";
  const place = (index: number, text: string, isKnown: boolean): string =>
    isKnown ? escapeSnippet(text) : `\${${index}:${escapeSnippet(text)}}`;
  return [
    `acs:ecs:${region}:${account}:imagecomponent/${shown}/1.*.*`,
    `acs:ecs:${place(1, region, known !== undefined)}:${place(2, account, known !== undefined)}:imagecomponent/${place(3, shown, name !== undefined)}/\${4:1.*.*}`,
  ];
}

function references({ commands }: Document): readonly ComponentReference[] {
  return commands.flatMap((command) =>
    command.name === "COMPONENT"
      ? command.arguments.flatMap((node) => (node.kind === "ComponentReference" && node.form === "arn" ? [node] : []))
      : [],
  );
}

/** Versions, as exact as what is typed of one. */
export function proposeVersions(span: Span, typed: string): readonly Proposal[] {
  const [major = "1", minor = "0"] = typed.split(".").map((part) => (/^\d+$/.test(part) ? part : undefined));
  return [`${major}.*.*`, `${major}.${minor}.*`, `${major}.${minor}.0`].map((version) => ({
    label: version,
    kind: "value",
    span,
    snippet: version,
  }));
}

/** The parameters of the component that a command calls, without those that are passed: required ones first. */
export function proposeParameters(
  command: CommandOf<"COMPONENT">,
  components: LinkedFiles,
  span: Span,
): readonly Proposal[] {
  const passed = new Set(
    parametersOf(command).flatMap(({ name, span: place }) =>
      name === undefined || place.start === span.start ? [] : [name.text],
    ),
  );
  return declaredOf(command, components)
    .filter(({ name }) => !passed.has(name.text))
    .toSorted((a, b) => Number(a.defaultValue !== undefined) - Number(b.defaultValue !== undefined))
    .map(({ name, type, defaultValue }) => ({
      label: `--${name.text}`,
      kind: "parameter",
      span,
      text: `--${name.text} `,
      snippet: `--${escapeSnippet(name.text)} \${1:${escapeSnippet(defaultValue?.text ?? "value")}}`,
      detail: [type?.text, defaultValue === undefined ? undefined : `= ${defaultValue.text}`].filter(Boolean).join(" "),
    }));
}

/** Values of a parameter: both of a Boolean, else its default. */
export function proposeValues(
  command: CommandOf<"COMPONENT">,
  parameter: ComponentParameter,
  components: LinkedFiles,
  span: Span,
): readonly Proposal[] {
  const declared = declaredOf(command, components).find(({ name }) => name.text === parameter.name?.text);
  const preset = declared?.defaultValue?.text;
  const values = declared?.type?.text === "Boolean" ? ["true", "false"] : preset === undefined ? [] : [preset];
  return values.map((value) => ({ label: value, kind: "value", span }));
}

function declaredOf(command: CommandOf<"COMPONENT">, components: LinkedFiles): readonly Parameter[] {
  return componentCall(command, components)?.file.document.component?.parameters ?? [];
}

function parametersOf({ arguments: nodes }: CommandOf<"COMPONENT">): readonly ComponentParameter[] {
  return nodes.filter((node) => node.kind === "ComponentParameter");
}
