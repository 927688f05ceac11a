/** The formatter with files of options around the text: what they say goes before what the editor says. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { FormatAnswer } from "../src/formatter.ts";
import { createNodeFormatter } from "../src/node-formatter.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "imglint-format-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const format = createNodeFormatter();

/** Formats `text` as `in/a.buildcontent` in a folder of files, for an editor that indents by 3. */
async function formatted(text: string, files: Readonly<Record<string, string>>): Promise<FormatAnswer> {
  for (const [name, content] of Object.entries({ "in/a.buildcontent": text, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const path = join(folder, "in/a.buildcontent");
  const options = { tabWidth: 3, useTabs: false, shell: "preserve" } as const;
  return await format({ path, folder, text, syntax: "commands", range: undefined, ...options });
}

test.each<[string, Readonly<Record<string, string>>, string]>([
  ["nothing", {}, "RUN a \\\n   b\n"],
  [".prettierrc", { ".prettierrc": "tabWidth: 5\n" }, "RUN a \\\n     b\n"],
  [".editorconfig", { ".editorconfig": "root = true\n[*.buildcontent]\nindent_style = tab\n" }, "RUN a \\\n\tb\n"],
  [
    "both",
    { ".editorconfig": "root = true\n[*]\nindent_size = 8\n", "in/.prettierrc": "tabWidth: 1\n" },
    "RUN a \\\n b\n",
  ],
  [".gitignore", { ".gitignore": "in\n" }, "RUN a \\\n   b\n"],
])("With %s", async (_, files, text) => {
  expect(await formatted("run a \\\nb\n", files)).toEqual({ text });
});

test("Line ends stay what they are, but where a file says what they are to be", async () => {
  expect(await formatted("run a\r\n", {})).toEqual({ text: "RUN a\r\n" });
  expect(await formatted("run a\r\n", { ".prettierrc": "endOfLine: lf\n" })).toEqual({ text: "RUN a\n" });
});

test.each([
  [".prettierignore", "in/*\n"],
  ["in/.prettierignore", "a.*\n"],
  [".imglintignore", "in\n"],
])("What %s names is ignored", async (name, text) => {
  mkdirSync(join(folder, ".git"));
  expect(await formatted("run a\n", { [name]: text })).toEqual({ isIgnored: true });
});

test.each([
  ["prettier.config.mjs", "", { error: "program" }],
  [".prettierrc", "./evil.mjs\n", { error: "program" }],
  [".prettierrc", "tabWidth: x\n", { error: "config" }],
  [".prettierrc", 'plugins: ["./evil.mjs"]\n', { text: "RUN a\n" }],
])("%s with %j", async (name, text, answer) => {
  const evil = 'throw new Error("this was run");\n';
  expect(await formatted("run a\n", { "evil.mjs": evil, [name]: text })).toMatchObject(answer);
});
