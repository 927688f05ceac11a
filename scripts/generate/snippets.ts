/**
 * Snippets of the extension: one for each command and for each action, from their tables. They have no prefix: what is typed is completed
 * by the server, which knows the place, and these are for **Insert Snippet**, which lists them by name.
 */

import { type ActionRow, actions, commands, type CommandTableRow, type PropertyRow } from "@buildcontent/parser";
import type { GeneratedFile } from "./file.ts";

interface Snippet {
  readonly name: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** Both files of snippets. */
export function snippets(): readonly GeneratedFile[] {
  return [snippetFile("commands", commands.map(commandSnippet)), snippetFile("actions", actions.map(actionSnippet))];
}

function snippetFile(name: string, all: readonly Snippet[]): GeneratedFile {
  const text = JSON.stringify(Object.fromEntries(all.map(({ name: key, ...snippet }) => [key, snippet])), null, 2);
  return { path: `packages/vscode-extension/snippets/${name}.code-snippets`, text: `${text}\n` };
}

/** The last form of ENV and LABEL, which takes several pairs, up to its first pair; the first form of all others, without what is optional. */
function commandSnippet({ name, shape, forms, summary }: CommandTableRow): Snippet {
  const form = shape === "pairs" ? (forms.at(-1) ?? "").split(" ", 2).join(" ") : forms[0].replace(/ \[--.*$/, "");
  let stop = 0;
  const body = form.replace(/<([^>]+)>/g, (_, words: string) => `\${${++stop}:${words}}`);
  return { name, description: `${summary.en} ${summary.zh}`, body: [body] };
}

/** A task with the properties that have to be there. */
function actionSnippet({ name, properties, summary }: ActionRow): Snippet {
  const required = properties.filter((property) => property.required);
  const lines = required.flatMap((property, index) => propertyLines(property, index + 2));
  return {
    name,
    description: `${summary.en} ${summary.zh}`,
    body: [
      `- Name: \${1:${kebab(name)}}`,
      `  Action: ${name}`,
      ...(lines.length > 0 ? ["  Properties:", ...lines.map((line) => `    ${line}`)] : []),
    ],
  };
}

function propertyLines({ name, summary }: PropertyRow, stop: number): readonly string[] {
  if (name === "commandContent") return [`${name}: |`, `  \${${stop}:script}`];
  return [`${name}: \${${stop}:${summary.en.includes("URL") ? "https://example.com/file" : kebab(name)}}`];
}

/** `RunShellCommand` to `run-shell-command`. */
function kebab(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-").toLowerCase();
}
