/** Components in YAML that Prettier's printer cannot keep as they are: they are left alone, and no bug is reported. */

import { format } from "prettier";
import { expect, test } from "vitest";
import * as plugin from "../src/index.ts";

const task = "Tasks:\n- Name: a\n  Action: Reboot\n  Properties:\n";

test.each([
  `${task}    c: '{{ x[''y''] }}'\n`,
  `${task}    c: "{{ x | default(\\"y\\") }}"\n`,
  `${task}    p: {  {user}}\n`,
  "Tasks:\n- |2\n    x\n   y\n",
])("%j", async (text) => {
  const outcome = await format(text, { parser: "buildcontent-yaml", plugins: [plugin] }).catch(
    (error: unknown) => error,
  );
  expect(outcome).toMatchObject({ name: "SyntaxError", isUnprintable: true, loc: { start: expect.anything() } });
  expect(outcome).not.toHaveProperty("isBug");
});
