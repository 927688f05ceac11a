/** The engine's walk: one way through a document for all rules. */

import { type Command, type Component, type Document, type Entry, type Task, walk } from "@buildcontent/parser";
import type { Call, RuleRuns } from "./rule-runs.ts";

/** The texts of commands in which no rule of the scope `command` finds anything. */
export type SoundCommands = ReadonlySet<string>;

/**
 * Walks a document in the order that `Visitor` gives. Rules of the scope `command` pass over commands that are sound already; with
 * `sound`, those of this document are given back.
 */
export function visit(document: Document, runs: RuleRuns, sound?: SoundCommands): SoundCommands | undefined {
  const { all } = runs;
  all("Document", document);
  // YAML in a template is one mistake, whatever else is wrong with it.
  if (document.component !== undefined && document.content === "component") visitComponent(document.component, all);
  const stillSound = sound === undefined ? visitAll(document, all) : visitChanged(document, runs, sound);
  for (const comment of document.comments) all("Comment", comment);
  return stillSound;
}

function visitAll({ commands }: Document, all: Call): undefined {
  for (const command of commands) visitCommand(command, all);
}

function visitChanged({ commands, text }: Document, runs: RuleRuns, sound: SoundCommands): SoundCommands {
  const stillSound = new Set<string>();
  let found = countLocal(runs);
  for (const command of commands) {
    const source = text.slice(command.span.start, command.span.end);
    const isSound = sound.has(source);
    visitCommand(command, isSound ? runs.wide : runs.all);
    const before = found;
    if (!isSound) found = countLocal(runs);
    if (found === before) stillSound.add(source);
  }
  // A rule that failed has not looked at the commands that came after.
  const isWhole = runs.started.every(({ rule, failure }) => rule.scope === "document" || failure === undefined);
  return isWhole ? stillSound : new Set();
}

/** How much rules of the scope `command` have found. */
function countLocal({ started }: RuleRuns): number {
  let count = 0;
  for (const { rule, diagnostics } of started) {
    if (rule.scope === "command") count += diagnostics.length;
  }
  return count;
}

function visitCommand(command: Command, call: Call): void {
  call("Command", command);
  call(command.name ?? "UnknownCommand", command);
  for (const argument of command.arguments) call(argument.kind, argument, command);
  for (const continuation of command.continuations) call("Continuation", continuation, command);
}

function visitComponent(component: Component, call: Call): void {
  call("Component", component);
  for (const parameter of component.parameters) call("Parameter", parameter, component);
  for (const task of component.tasks) {
    call("Task", task, component);
    for (const property of task.properties) call("Property", property, task);
  }
  for (const task of component.tasks) {
    for (const entry of task.entries) callReferences(entry, task, call);
  }
  for (const entry of component.entries) {
    if (entry.name !== "Tasks" || component.tasks.length === 0) callReferences(entry, undefined, call);
  }
}

function callReferences(entry: Entry, task: Task | undefined, call: Call): void {
  walk(entry, (node) => {
    if (node.kind === "Reference") call("Reference", node, task);
  });
}
