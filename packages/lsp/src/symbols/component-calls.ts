/** The components that a template calls, as far as they are linked to files. */

import type { CommandOf, Document, Span } from "@buildcontent/parser";
import type { LinkedFile, LinkedFiles } from "imglint";

/** A call of a linked component. */
export interface ComponentCall {
  readonly command: CommandOf<"COMPONENT">;
  /** What links it: the id, or the name in the ARN. */
  readonly key: string;
  readonly file: LinkedFile;
  /** The whole reference. */
  readonly span: Span;
}

/** The calls of a document, in order. */
export function componentCalls({ commands }: Document, components: LinkedFiles): readonly ComponentCall[] {
  if (components.size === 0) return [];
  return commands.flatMap((command) => {
    const call = command.name === "COMPONENT" ? componentCall(command, components) : undefined;
    return call === undefined ? [] : [call];
  });
}

/** What a command calls, where that is linked. */
export function componentCall(command: CommandOf<"COMPONENT">, components: LinkedFiles): ComponentCall | undefined {
  const reference = command.arguments.find((argument) => argument.kind === "ComponentReference");
  const key = reference?.form === "arn" ? reference.name?.text : reference?.text;
  const file = components.get(key ?? "");
  return reference === undefined || key === undefined || file === undefined
    ? undefined
    : { command, key, file, span: reference.span };
}
