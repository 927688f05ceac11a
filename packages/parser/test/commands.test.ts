/** Every row of the table of commands keeps its promises. */

import { describe, expect, test } from "vitest";
import { commandRow, type CommandRow, commands, parse } from "../src/index.ts";

const rows: readonly CommandRow[] = commands;

/** The names of the commands of a text, and the codes of its syntax errors. */
function read(text: string): (string | undefined)[] {
  const { document, diagnostics } = parse(text);
  return [...document.commands.map(({ name }) => name), ...diagnostics.map(({ code }) => code)];
}

/** A form with something in the place of each `<…>`, and its optional parameters once with and once without a `[…]`. */
function written(form: string): string[] {
  const filled = form.replaceAll(/<[^>]+>/g, "x");
  const optional = / \[(--.*)\]…$/;
  return optional.test(filled) ? [filled.replace(optional, ""), filled.replace(optional, " $1")] : [filled];
}

describe.each(rows.map((row) => [row.name, row] as const))("%s", (name, row) => {
  test("its example is that command and nothing else", () => {
    expect(read(row.example)).toEqual([name]);
  });

  test.each(row.forms.flatMap(written))("its form is that command and nothing else: %s", (text) => {
    expect(read(text)).toEqual([name]);
  });

  test("is found by its name in upper case only", () => {
    expect(name).toBe(name.toUpperCase());
    expect(commandRow(name)).toBe(row);
    expect(commandRow(name.toLowerCase())).toBeUndefined();
  });

  test("has its texts in both languages", () => {
    for (const text of [row.summary, row.details, ...(row.deprecated ? [row.deprecated] : [])]) {
      expect(text.en).toMatch(/^[A-Z].*\.$/);
      expect(text.zh).toMatch(/\p{Script=Han}.*。$/u);
    }
  });

  test("names the service's codes after itself", () => {
    expect([`EmptyCommandContent.${name}`, undefined]).toContain(row.emptyCode);
    expect([`InvalidCommandContent.${name}`, undefined]).toContain(row.contentCode);
  });
});

test("the commands are those of the documentation", () => {
  expect(rows.map(({ name }) => name)).toEqual([
    "FROM",
    "RUN",
    "ENV",
    "WORKDIR",
    "COPY",
    "USER",
    "LABEL",
    "CMD",
    "ENTRYPOINT",
    "RESTART",
    "COMPONENT",
  ]);
});

test("the service has a code for an empty argument of each command that needs one, but for FROM and COMPONENT", () => {
  const withCode = rows.filter(({ emptyCode }) => emptyCode !== undefined).map(({ name }) => name);
  expect(withCode).toEqual(["RUN", "ENV", "WORKDIR", "COPY", "USER", "LABEL", "CMD", "ENTRYPOINT"]);
});

test("the service has a code for a malformed argument of eight commands", () => {
  const withCode = rows.filter(({ contentCode }) => contentCode !== undefined).map(({ name }) => name);
  expect(withCode).toEqual(["FROM", "RUN", "ENV", "WORKDIR", "COPY", "USER", "CMD", "ENTRYPOINT"]);
});

test("FROM and COMPONENT stand in templates only", () => {
  expect(rows.filter(({ inComponent }) => !inComponent).map(({ name }) => name)).toEqual(["FROM", "COMPONENT"]);
});

test("images of Windows take COMPONENT, RESTART and the deprecated FROM", () => {
  expect(rows.filter(({ os }) => os === "any").map(({ name }) => name)).toEqual(["FROM", "RESTART", "COMPONENT"]);
});

test.each(["toString", "constructor", "__proto__", ""])("no command is named %j", (name) => {
  expect(commandRow(name)).toBeUndefined();
});
