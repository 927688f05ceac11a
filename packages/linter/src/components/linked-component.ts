/** From a COMPONENT to the component that it calls, where that is at hand. */

import type { CommandOf, ComponentParameter, ComponentReference, Parameter } from "@buildcontent/parser";
import type { LinkedComponent, LinkedComponents } from "../rule.ts";

/** A call whose component is at hand. */
export interface LinkedCall {
  readonly reference: ComponentReference;
  /** As the template writes it: the id, or the name in the ARN. */
  readonly name: string;
  readonly linked: LinkedComponent;
  /** What the component takes; one in the command format takes nothing. */
  readonly declared: readonly Parameter[];
  /** What the template passes by name. */
  readonly passed: readonly (ComponentParameter & Required<Pick<ComponentParameter, "name">>)[];
}

/** Reads a call; undefined where the component is not linked, or where what it says is no YAML. */
export function linkedCall(command: CommandOf<"COMPONENT">, components: LinkedComponents): LinkedCall | undefined {
  const reference = command.arguments.find((argument) => argument.kind === "ComponentReference");
  if (reference === undefined) return undefined;
  const name = reference.form === "arn" ? reference.name?.text : reference.text;
  const linked = components.get(name ?? "");
  if (name === undefined || linked === undefined || (linked.document.component?.problems.length ?? 0) > 0)
    return undefined;
  return {
    reference,
    name,
    linked,
    declared: linked.document.component?.parameters ?? [],
    passed: command.arguments.flatMap((argument) =>
      argument.kind === "ComponentParameter" && argument.name !== undefined
        ? [{ ...argument, name: argument.name }]
        : [],
    ),
  };
}
