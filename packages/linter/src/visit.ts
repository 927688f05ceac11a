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
  const { all, wide } = callersOf(runs, take);
  all("Document", document);
  // YAML in a template is one mistake, whatever else is wrong with it.
  if (document.component !== undefined && document.content === "component") visitComponent(document.component, all);
  const stillSound = sound === undefined ? visitAll(document, all) : visitChanged(document, { all, wide }, runs, sound);
  for (const comment of document.comments) all("Comment", comment);
  return stillSound;
}

/** Call the rules that have a handler for a key, in their order: all of them, or those of the scope `document` alone. */
export interface Callers {
  readonly all: Call;
  readonly wide: Call;
}

/** A handler with the rule that it is of. */
interface Step {
  readonly run: Run;
  readonly handle: Handler;
}

/** Sorts the handlers of rules by their keys. */
export function callersOf(runs: readonly Run[], take: TakeStep): Callers {
  const all = new Map<string, Step[]>();
  const wide = new Map<string, Step[]>();
  for (const run of runs) {
    for (const [key, handle] of run.handlers) {
      const step = { run, handle };
      add(all, key, step);
      if (run.scope === "document") add(wide, key, step);
    }
  }
  return { all: callerOf(all, take), wide: callerOf(wide, take) };
}

function add(byKey: Map<string, Step[]>, key: string, step: Step): void {
  const others = byKey.get(key);
  if (others === undefined) byKey.set(key, [step]);
  else others.push(step);
}

function callerOf(byKey: ReadonlyMap<string, readonly Step[]>, take: TakeStep): Call {
  return (key, node, parent) => {
    const called = byKey.get(key);
    if (called === undefined) return;
    for (const { run, handle } of called) take(run, handle, node, parent);
  };
}

function visitAll({ commands }: Document, all: Call): undefined {
  for (const command of commands) visitCommand(command, all);
}

function visitChanged(
  { commands, text }: Document,
  { all, wide }: Callers,
  runs: readonly Run[],
  sound: SoundCommands,
): SoundCommands {
  const local = runs.filter(({ scope }) => scope === "command");
  const count = (): number =>
    local.reduce((sum, { diagnostics, failure }) => sum + diagnostics.length + (failure === undefined ? 0 : 1), 0);
  const stillSound = new Set<string>();
  let found = count();
  for (const command of commands) {
    const source = text.slice(command.span.start, command.span.end);
    const isSound = sound.has(source);
    visitCommand(command, isSound ? wide : all);
    const before = found;
    if (!isSound) found = count();
    if (found === before) stillSound.add(source);
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
