/** The engine's walk: one way through a document for all rules. */

import {
  type Command,
  type Component,
  type Diagnostic,
  type Document,
  type Entry,
  type Task,
  walk,
} from "@buildcontent/parser";
import type { RuleFacts } from "./rule.ts";

/** Calls a rule's handler; the node and what it stands in are those its key promises. */
export type Handler = (node: unknown, parent?: unknown) => void;

/** A rule that threw: a bug of ours. Its findings in the document are left out. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

/** One rule at work on one document. */
export interface Run {
  readonly id: string;
  readonly scope: RuleFacts["scope"];
  readonly diagnostics: Diagnostic[];
  /** By the keys of `Visitor`. */
  handlers: readonly (readonly [key: string, handle: Handler])[];
  failure?: RuleFailure;
}

/** Has a rule take one step of its work, which is to handle a node. */
export type TakeStep = (run: Run, handle: Handler, node?: unknown, parent?: unknown) => void;

/** Takes a step of a rule that has not failed; what it throws is the rule's failure. */
export function takeStep(run: Run, handle: Handler, node?: unknown, parent?: unknown): void {
  if (run.failure !== undefined) return;
  try {
    handle(node, parent);
  } catch (error) {
    run.failure = { rule: run.id, error };
  }
}

/** The texts of commands in which no rule of the scope `command` finds anything. */
export type SoundCommands = ReadonlySet<string>;

/**
 * Walks a document in the order that `Visitor` gives. Rules of the scope `command` pass over commands that are sound already; with
 * `sound`, those of this document are given back.
 */
export function visit(
  document: Document,
  runs: readonly Run[],
  sound?: SoundCommands,
  take: TakeStep = takeStep,
): SoundCommands | undefined {
  const call = callerOf(runs, take);
  call("Document", document);
  // YAML in a template is one mistake, whatever else is wrong with it.
  if (document.component !== undefined && document.content === "component") visitComponent(document.component, call);
  const stillSound = sound === undefined ? visitAll(document, call) : visitChanged(document, call, runs, sound, take);
  for (const comment of document.comments) call("Comment", comment);
  return stillSound;
}

/** Calls the rules that have a handler for a key, in their order. */
export function callerOf(runs: readonly Run[], take: TakeStep): Call {
  const byKey = new Map<string, { readonly run: Run; readonly handle: Handler }[]>();
  for (const run of runs) {
    for (const [key, handle] of run.handlers) {
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [{ run, handle }]);
      else others.push({ run, handle });
    }
  }
  return (key, node, parent) => {
    const called = byKey.get(key);
    if (called === undefined) return;
    for (const { run, handle } of called) take(run, handle, node, parent);
  };
}

function visitAll({ commands }: Document, call: Call): undefined {
  for (const command of commands) visitCommand(command, call);
}

function visitChanged(
  { commands, text }: Document,
  call: Call,
  runs: readonly Run[],
  sound: SoundCommands,
  take: TakeStep,
): SoundCommands {
  const local = runs.filter(({ scope }) => scope === "command");
  const callOthers = callerOf(
    runs.filter(({ scope }) => scope === "document"),
    take,
  );
  const findings = (): number =>
    local.reduce((sum, { diagnostics, failure }) => sum + diagnostics.length + (failure === undefined ? 0 : 1), 0);
  const stillSound = new Set<string>();
  for (const command of commands) {
    const source = text.slice(command.span.start, command.span.end);
    if (sound.has(source)) {
      visitCommand(command, callOthers);
      stillSound.add(source);
    } else {
      const before = findings();
      visitCommand(command, call);
      if (findings() === before) stillSound.add(source);
    }
  }
  return stillSound;
}

function visitCommand(command: Command, call: Call): void {
  call("Command", command);
  call(command.name ?? "UnknownCommand", command);
  for (const argument of command.arguments) call(argument.kind, argument, command);
  for (const continuation of command.continuations) call("Continuation", continuation, command);
}

/** Calls the handlers of a key. */
export type Call = (key: string, node: unknown, parent?: unknown) => void;

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
