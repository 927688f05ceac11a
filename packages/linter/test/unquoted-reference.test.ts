/** Edge cases of unquoted-reference: the fix leaves the text that was there. */

import { parse } from "@buildcontent/parser";
import { expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { findings, fixed, script } from "./component-findings.ts";

const parameters = "Parameters:\n  name:\n    Type: String\n";

function contentOf(text: string): string | undefined {
  return parse(text, { kind: "component" }).document.component?.tasks[0]?.properties[0]?.value?.text;
}

test.each([
  "{{ name }}",
  "{{name}}/bin # a comment",
  "{{ name }} \"quoted\" \\d+ and 'single'",
  "{{ name }} on\n        two lines",
  "{{ name }} with\n\n        a blank line",
  "{{ name }}\r\n        after CRLF",
  "{{ name }}:{{ name }}",
  "{{ name }}\ttab",
  "&anchor {{ name }}",
  "!!str {{ name }}",
  "{{ name }} – 中文 😀",
])("%j keeps its text, and is text to any YAML parser", (value) => {
  const text = script(value, parameters);
  const result = fixed("unquoted-reference", text);
  expect(findings("unquoted-reference", text).length).toBe(1);
  expect(findings("unquoted-reference", result)).toEqual([]);
  expect(contentOf(result)).toBe(contentOf(text));
  const read: unknown = parseYaml(result);
  expect(read).toMatchObject({ Tasks: [{ Properties: { commandContent: contentOf(text) } }] });
});

test.each(["'{{ name }}'", '"{{ name }}"', "|\n        {{ name }}", ">-\n        {{ name }}", "a {{ name }}"])(
  "%j needs no quotes",
  (value) => {
    expect(findings("unquoted-reference", script(value, parameters))).toEqual([]);
  },
);

test("a value with several references is reported once", () => {
  expect(findings("unquoted-reference", script("{{ name }}{{ name }}", parameters)).length).toBe(1);
});
