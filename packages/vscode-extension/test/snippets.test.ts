/** Snippets: one for each command and action, and whole templates that lint clean as they are inserted. */

import { actions, commands, type ContentKind, parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";
import { manifest, read } from "./manifest.ts";

interface Snippet {
  readonly name: string;
  readonly prefix?: string;
  readonly description: string;
  readonly body: readonly string[];
  readonly isFileTemplate?: boolean;
}

const snippets = manifest.contributes.snippets.flatMap(({ path }) => {
  const file: Readonly<Record<string, Omit<Snippet, "name">>> = JSON.parse(read(path));
  return Object.entries(file).map(([name, snippet]): Snippet => ({ name, ...snippet }));
});

/** What is inserted when every placeholder is left as it is. */
function inserted({ body }: Snippet): string {
  return `${body
    .join("\n")
    .replace(/\$\{\d+:([^}]*)\}|\$\d/g, (_, preset: string | undefined) => preset ?? "")
    .replaceAll("\\$", "$")
    .trimEnd()}\n`;
}

function kindOf(prefix: string): ContentKind {
  if (prefix.startsWith("component-")) return "component";
  return prefix === "template-test" ? "test" : "build";
}

test("names are all different", () => {
  expect(new Set(snippets.map(({ name }) => name)).size).toBe(snippets.length);
});

test("whole templates have prefixes; what the server completes has none", () => {
  expect(snippets.map(({ prefix }) => prefix !== undefined)).toEqual(
    snippets.map(({ isFileTemplate }) => isFileTemplate === true),
  );
});

test("there is one for each command and action", () => {
  const small = snippets.filter(({ isFileTemplate }) => isFileTemplate !== true).map(({ name }) => name);
  expect(small).toEqual([...commands, ...actions].map(({ name }) => name));
});

test.each(commands.map(({ name }) => name))("%s is its command", (name) => {
  const text = snippets
    .filter((snippet) => snippet.name === name)
    .map(inserted)
    .join("");
  const { document, diagnostics } = parse(text);
  expect(document.commands.map(({ keyword }) => keyword.text)).toEqual([name]);
  expect(diagnostics).toEqual([]);
});

test.each(actions.map(({ name }) => name))("%s is a task without a finding", (name) => {
  const task = snippets
    .filter((snippet) => snippet.name === name)
    .map(inserted)
    .join("");
  const text = `Tasks:\n${task.replace(/^(?=.)/gm, "  ")}`;
  expect(findings(text, "component")).toEqual([]);
});

test.each(
  snippets.filter(({ isFileTemplate }) => isFileTemplate).map((snippet) => [snippet.prefix ?? "", snippet] as const),
)("%s lints clean", (prefix, snippet) => {
  expect(findings(inserted(snippet), kindOf(prefix))).toEqual([]);
});

test("there are five whole templates", () => {
  expect(snippets.filter(({ isFileTemplate }) => isFileTemplate)).toHaveLength(5);
});

function findings(text: string, kind: ContentKind): readonly string[] {
  const { diagnostics } = lint(parse(text, { kind }).document);
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}
