/** The manifest: that its texts are there in both languages, and its files, and that it says what the other packages say. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { kindOfPath, syntaxOfPath } from "imglint";
import { languages } from "prettier-plugin-buildcontent";
import { describe, expect, test } from "vitest";
import { editorGrammars, ownGrammars } from "./grammars.ts";
import { extension, manifest, read } from "./manifest.ts";

const { contributes } = manifest;
const text = read("package.json");

describe("texts", () => {
  const used = new Set([...text.matchAll(/"%([^%"]+)%"/g)].map(([, key = ""]) => key));
  test.each(["package.nls.json", "package.nls.zh-cn.json"])("%s has those that are used, and no other", (file) => {
    const texts: Readonly<Record<string, string>> = JSON.parse(read(file));
    expect(Object.keys(texts).toSorted()).toEqual([...used].toSorted());
  });

  test("no text stands in the manifest itself", () => {
    const told = /"(?:title|description|markdownDescription|displayName|label)": "(?!%)([^"]+)"/g;
    expect([...text.matchAll(told)].map(([, words]) => words)).toEqual([]);
  });

  test("links to commands are the same in both languages", () => {
    const linksOf = (file: string): readonly string[] =>
      [...read(file).matchAll(/\(command:[^)]+\)/g)].map(([link]) => link);
    expect(linksOf("package.nls.zh-cn.json")).toEqual(linksOf("package.nls.json"));
  });
});

test("files that it names are there", () => {
  const paths = [...text.matchAll(/"(?:\.\/)?((?:media|snippets|syntaxes|language-configuration)[^"*]*\.[\w-]+)"/g)];
  expect(paths.length).toBeGreaterThan(15);
  expect(paths.flatMap(([, path = ""]) => (existsSync(join(extension, path)) ? [] : path))).toEqual([]);
});

test("menus have commands that are there", () => {
  const known = new Set(contributes.commands.map(({ command }) => command));
  const unknown = Object.values(contributes.menus)
    .flat()
    .filter(({ command }) => !known.has(command));
  expect(unknown).toEqual([]);
});

describe("languages", () => {
  const own = contributes.languages.filter(({ id }) => id.startsWith("buildcontent"));
  test("have the files that the formatter knows", () => {
    const filesOf = (
      id: string | undefined,
      extensions: readonly string[] = [],
      names: readonly string[] = [],
    ): string => [id, ...extensions, ...names].join(" ");
    expect(own.map(({ id, extensions, filenames }) => filesOf(id, extensions, filenames))).toEqual(
      languages.map(({ name, extensions, filenames }) => filesOf(name, extensions, filenames)),
    );
  });

  test.each(
    own.flatMap(({ id, extensions = [], filenames = [] }) =>
      [...extensions.map((end) => `web${end}`), ...filenames].map((name) => [name, id] as const),
    ),
  )("%s is linted as %s", (name, id) => {
    expect(kindOfPath(name)).toBeDefined();
    expect(syntaxOfPath(name)).toBe(id === "buildcontent-yaml" ? "yaml" : undefined);
  });
});

test("semantic tokens fall back to scopes that a grammar gives", () => {
  const given = new Set(
    [...ownGrammars, ...editorGrammars].flatMap(({ content }) =>
      [...content.matchAll(/"name": ?"([^"]+)"/g)].flatMap(([, names = ""]) => names.split(" ")),
    ),
  );
  const unknown = contributes.semanticTokenScopes.flatMap(({ scopes }) =>
    Object.values(scopes)
      .flat()
      .filter(
        (scope) => ![...given].some((name) => name === scope || name.startsWith(scope.replace(/buildcontent$/, ""))),
      ),
  );
  expect(unknown).toEqual([]);
});
