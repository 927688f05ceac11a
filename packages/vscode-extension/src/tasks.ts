/** Tasks of the type `imglint`: the command in a terminal, with its findings as problems. */

import {
  type ExtensionContext,
  l10n,
  ShellExecution,
  type ShellQuotedString,
  ShellQuoting,
  Task,
  type TaskDefinition,
  TaskScope,
  tasks,
  type WorkspaceFolder,
  workspace,
} from "vscode";

/** A task as tasks.json writes it: words for imglint; without any, it lints the folder. */
interface ImglintTask extends TaskDefinition {
  readonly type: "imglint";
  readonly args?: readonly string[];
}

/** Registers the tasks: one for each workspace folder, and those that tasks.json has. */
export function registerTasks(context: ExtensionContext): void {
  const provider = {
    provideTasks: () => (workspace.workspaceFolders ?? []).map((folder) => taskFor({ type: "imglint" }, folder)),
    resolveTask: ({ definition, scope }: Task) =>
      definition.type === "imglint" ? taskFor(definition, scope ?? TaskScope.Workspace) : undefined,
  };
  context.subscriptions.push(tasks.registerTaskProvider("imglint", provider));
}

function taskFor(definition: TaskDefinition, scope: WorkspaceFolder | TaskScope): Task {
  const words = wordsOf(definition).map((value): ShellQuotedString => ({ value, quoting: ShellQuoting.Strong }));
  const execution = new ShellExecution("npx", ["imglint", ...words]);
  return new Task(definition, scope, l10n.t("lint"), "imglint", execution, "$imglint");
}

function wordsOf({ args }: TaskDefinition | ImglintTask): readonly string[] {
  return Array.isArray(args) ? args.filter((word) => typeof word === "string") : [];
}
