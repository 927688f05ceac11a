/** What edge-case tests of rules for components in YAML share. */

import { parse } from "@buildcontent/parser";
import { applyFixes, lint } from "../src/index.ts";

/** What one rule says about a component: `the wrong text: message`, in order. */
export function findings(rule: string, text: string): string[] {
  const { diagnostics, failures } = lint(parse(text, { kind: "component" }).document);
  if (failures.length > 0) throw new Error(JSON.stringify(failures), { cause: failures[0]?.error });
  return diagnostics
    .filter(({ code }) => code === rule)
    .map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
}

/** A component after the fixes of one rule. */
export function fixed(rule: string, text: string): string {
  const { diagnostics } = lint(parse(text, { kind: "component" }).document);
  return applyFixes(
    text,
    diagnostics.filter(({ code }) => code === rule).flatMap(({ fix }) => fix ?? []),
  );
}

/** A component with one script. */
export function script(commandContent: string, parameters = ""): string {
  return `${parameters}Tasks:
  - Name: run
    Action: RunShellCommand
    Properties:
      commandContent: ${commandContent}
`;
}
