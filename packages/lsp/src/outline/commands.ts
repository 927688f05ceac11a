/** The outline of a text of commands: each command, with the variables, labels and parameters that it names. */

import { type Command, type CommandName, commandRow, type KeyValue } from "@buildcontent/parser";
import { SymbolKind } from "vscode-languageserver-protocol";
import type { Placed } from "../in-order.ts";
import { type OutlineItem, shown } from "./item.ts";

/** What is run is a function, what holds for all that follows a property, what has parts an object. */
const kinds: Readonly<Record<CommandName, SymbolKind>> = {
  FROM: SymbolKind.Package,
  RUN: SymbolKind.Function,
  ENV: SymbolKind.Object,
  WORKDIR: SymbolKind.Property,
  COPY: SymbolKind.File,
  USER: SymbolKind.Property,
  LABEL: SymbolKind.Object,
  CMD: SymbolKind.Function,
  ENTRYPOINT: SymbolKind.Function,
  RESTART: SymbolKind.Event,
  COMPONENT: SymbolKind.Module,
};

/** The item of a command: by its keyword and the start of its arguments. */
export function commandItem(command: Command, text: string): OutlineItem {
  const { keyword, span, name, arguments: nodes } = command;
  const start = nodes[0]?.span.start ?? span.end;
  const words = titleOf(command) ?? text.slice(start, span.end);
  const children = nodes.flatMap((node): OutlineItem[] => {
    if (node.kind === "KeyValue") return pairItem(node, name === "ENV");
    if (node.kind !== "ComponentParameter" || node.name === undefined) return [];
    return [leaf(node, node.name, node.value?.value, SymbolKind.Variable)];
  });
  return {
    name: shown(`${name ?? keyword.text} ${words}`) || "?",
    kind: name === undefined ? SymbolKind.Null : kinds[name],
    span,
    selection: keyword.span,
    children,
    ...(name !== undefined && commandRow(name)?.deprecated !== undefined && { deprecated: true }),
    ...detailOf(command),
    ...(name === "COMPONENT" && { known: shown(titleOf(command) ?? "") }),
  };
}

/**
 * What stands for the arguments: shell text without comments, and names without their values, which are the children; undefined for the
 * arguments as they stand.
 */
function titleOf({ arguments: nodes }: Command): string | undefined {
  const [first] = nodes;
  if (first?.kind === "ShellText") return first.value;
  const reference = nodes.find((node) => node.kind === "ComponentReference");
  if (reference !== undefined) return reference.name?.text ?? reference.text;
  // A title shows no more of them, whatever a text brings.
  const keys = nodes.slice(0, 20).flatMap((node) => (node.kind === "KeyValue" ? [node.key.text] : []));
  return keys.length === 0 ? undefined : keys.join(", ");
}

function detailOf({ arguments: nodes }: Command): { readonly detail?: string } {
  const version = nodes.find((node) => node.kind === "ComponentReference")?.version;
  return version === undefined ? {} : { detail: shown(version.text) };
}

function pairItem(pair: KeyValue, isVariable: boolean): OutlineItem[] {
  if (shown(pair.key.text) === "") return [];
  const item = leaf(pair, pair.key, pair.value?.value, isVariable ? SymbolKind.Variable : SymbolKind.Key);
  return [isVariable ? { ...item, known: item.name } : item];
}

function leaf(node: Placed, name: Placed & { readonly text: string }, value = "", kind: SymbolKind): OutlineItem {
  const detail = shown(value);
  return {
    name: shown(name.text) || "?",
    ...(detail !== "" && { detail }),
    kind,
    span: node.span,
    selection: name.span,
    children: [],
  };
}
