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
  const execution = new ShellExecution("npx", ["imglint", "--format", "compact", ...words]);
  return new Task(definition, scope, l10n.t("lint"), "imglint", execution, "$imglint");
}

/** The words for imglint that a task of tasks.json asks for: paths, a configuration, and whether to fix. */
function wordsOf({ paths, config, fix }: TaskDefinition): readonly string[] {
  const named: readonly unknown[] = Array.isArray(paths) ? paths : [];
  return [
    ...(fix === true ? ["--fix"] : []),
    ...(typeof config === "string" ? ["--config", config] : []),
    ...named.filter((path) => typeof path === "string"),
  ];
}
