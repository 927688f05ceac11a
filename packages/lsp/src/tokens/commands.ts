/** The tokens of commands: keywords, keys, and the parts of what FROM and COMPONENT name. */

import { type Argument, type Command, commandRow } from "@buildcontent/parser";
import { token, type Token } from "./token.ts";

/** The tokens of a command without the variables in it, in order. An unknown command has none. */
export function commandTokens({ name, keyword, arguments: nodes }: Command): readonly Token[] {
  if (name === undefined) return [];
  const isDeprecated = commandRow(name)?.deprecated !== undefined;
  return [
    token(keyword.span, "keyword", "defaultLibrary", ...(isDeprecated ? (["deprecated"] as const) : [])),
    ...nodes.flatMap(argumentTokens),
  ];
}

function argumentTokens(node: Argument): readonly Token[] {
  switch (node.kind) {
    case "KeyValue":
      return [token(node.key.span, "property")];
    case "ImageReference":
      return present([node.type, "type"], [node.id, "string"]);
    case "ComponentReference":
      if (node.form !== "arn") return node.form === "id" ? [token(node.span, "function")] : [];
      return present(
        [node.service, "namespace"],
        [node.region, "namespace"],
        [node.account, "number"],
        [node.resourceType, "type"],
        [node.name, "function"],
        [node.version, "number"],
      );
    case "ComponentParameter": {
      const isNumber = /^\d+(?:\.\d+)?$/.test(node.value?.value ?? "");
      return present([node.name, "parameter"], [isNumber ? node.value : undefined, "number"]);
    }
    default:
      return [];
  }
}

function present(...parts: readonly (readonly [Pick<Token, "span"> | undefined, Token["type"]])[]): readonly Token[] {
  return parts.flatMap(([part, type]) => (part === undefined ? [] : [token(part.span, type)]));
}
