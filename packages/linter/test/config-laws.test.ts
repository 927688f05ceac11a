/** Laws of reading configurations: whatever the text, nothing throws, places lie in it, and what the schema finds right is taken whole. */

import * as fc from "fast-check";
import { rules } from "imglint";
import { expect, test } from "vitest";
import { readJsonConfig, readPackageConfig } from "../src/config/read-json.ts";
import { readSettings } from "../src/config/read-settings.ts";
import { readYamlConfig } from "../src/config/read-yaml.ts";
import { failOns, severities } from "../src/config/settings.ts";
import type { ConfigTree } from "../src/config/tree.ts";
import { validateConfig } from "../src/config/validate.ts";

/** Pieces that configurations are made of, and some that break them. */
const piece = fc.constantFrom(
  ..."extends rules files ignore overrides limits bytes components locale failOn os root kind path severity percent".split(
    " ",
  ),
  ..."no-comments content-near-limit off error linux test a.yaml imglint:strict true null 0 -1 1.5 99".split(" "),
  ": ",
  ":",
  "\n",
  "\n  ",
  "\n    ",
  "- ",
  "[",
  "]",
  "{",
  "}",
  ", ",
  '"',
  "'",
  "#",
  "&a ",
  "*a",
  "|\n",
  "\t",
  "---\n",
  "<<: ",
  "\u0000",
  "\ud800",
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary" }),
);

const readers: readonly ((text: string) => ConfigTree)[] = [readYamlConfig, readJsonConfig, readPackageConfig];

test("any text is read, and what is wrong with it has a place in it", () => {
  fc.assert(
    fc.property(text, (source) => {
      for (const read of readers) {
        const { root, problems } = read(source);
        const all = root === undefined ? problems : [...problems, ...validateConfig(root, "zh").problems];
        for (const { span } of all) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(source.length);
        }
        if (root !== undefined) readSettings(root, "/", () => ({ kind: "default" }));
      }
    }),
    { numRuns: 500 },
  );
});

const setting = fc.oneof(
  fc.constantFrom(...severities),
  fc.record({ severity: fc.constantFrom(...severities) }, { requiredKeys: [] }),
);
const shared = {
  os: fc.constantFrom("linux", "windows"),
  failOn: fc.constantFrom(...failOns),
  rules: fc.dictionary(fc.constantFrom(...rules.map(({ id }) => id)), setting, { maxKeys: 4 }),
  limits: fc.record({ bytes: fc.integer({ min: 1 }), commands: fc.integer({ min: 1 }) }, { requiredKeys: [] }),
};
const config = fc.record(
  {
    ...shared,
    overrides: fc.array(fc.record({ ...shared, files: fc.constantFrom("*.txt", "a/**") }, { requiredKeys: ["files"] })),
    locale: fc.constantFrom("en", "zh"),
  },
  { requiredKeys: [] },
);

test("what is right is right in JSON and in YAML, and all of it is taken", () => {
  fc.assert(
    fc.property(config, (value) => {
      const source = JSON.stringify(value, null, 1);
      for (const { root } of [readJsonConfig(source), readYamlConfig(source)]) {
        expect(root).toBeDefined();
        if (root === undefined) return;
        expect(validateConfig(root, "en")).toEqual({ problems: [], more: 0 });
        const { steps } = readSettings(root, "/", () => ({ kind: "default" }));
        const layer = steps[0]?.layer;
        expect(layer?.os?.value).toBe(value.os);
        expect(layer?.failOn?.value).toBe(value.failOn);
        expect(layer?.locale?.value).toBe(value.locale);
        expect([...(layer?.rules?.keys() ?? [])].toSorted()).toEqual(Object.keys(value.rules ?? {}).toSorted());
        expect(layer?.limits?.bytes?.value).toBe(value.limits?.bytes);
        expect(steps).toHaveLength(1 + (value.overrides ?? []).length);
      }
    }),
  );
});
