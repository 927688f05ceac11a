/** The law of merging: of each value the nearest layer that sets it counts, and says where it is from. */

import * as fc from "fast-check";
import { rules } from "imglint";
import { expect, test } from "vitest";
import { mergeLayers } from "../src/config/merge.ts";
import { type RuleSettings, severities, type SettingsLayer, type Sourced } from "../src/config/settings.ts";

const ids = rules.slice(0, 4).map(({ id }) => id);
const withOption = "content-near-limit";

/** A value that says by its place which layer it is from; the layer's number is put in when all are known. */
function sourced<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Sourced<T>> {
  return value.map((one) => ({ value: one, origin: { kind: "default" } }));
}

const layers: fc.Arbitrary<SettingsLayer[]> = fc
  .array(
    fc.record(
      {
        rules: fc.dictionary(
          fc.constantFrom(...ids, withOption),
          fc.record({ severity: sourced(fc.constantFrom(...severities)) }, { requiredKeys: [] }),
        ),
        percent: fc.integer({ min: 1, max: 100 }),
        bytes: fc.integer({ min: 1, max: 20_000 }),
        os: fc.constantFrom("linux", "windows"),
        component: fc.constantFrom("a.yaml", "b.yaml"),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 6 },
  )
  .map((drafts) =>
    drafts.map((draft, index): SettingsLayer => {
      const origin = { kind: "file", place: { path: `/${index}.yaml`, line: 1, column: 1 } } as const;
      const set = new Map<string, RuleSettings>(
        Object.entries(draft.rules ?? {}).map(([id, { severity }]) => [
          id,
          severity === undefined ? {} : { severity: { ...severity, origin } },
        ]),
      );
      if (draft.percent !== undefined) {
        set.set(withOption, { ...set.get(withOption), options: { percent: { value: draft.percent, origin } } });
      }
      return {
        rules: set,
        ...(draft.bytes !== undefined && { limits: { bytes: { value: draft.bytes, origin } } }),
        ...(draft.os !== undefined && { os: { value: draft.os, origin } }),
        ...(draft.component !== undefined && {
          components: new Map([["jdk", { value: { path: draft.component, folder: "/" }, origin }]]),
        }),
      };
    }),
  );

/** The value of the last layer that has one. */
function nearest<T>(all: readonly SettingsLayer[], pick: (layer: SettingsLayer) => T | undefined): T | undefined {
  for (const layer of all.toReversed()) {
    const value = pick(layer);
    if (value !== undefined) return value;
  }
  return undefined;
}

test("the nearest wins: severities, options, limits, components, the system", () => {
  fc.assert(
    fc.property(layers, (all) => {
      const merged = mergeLayers(all);
      expect([...merged.rules.keys()]).toEqual(rules.map(({ id }) => id));
      for (const rule of rules) {
        const own = merged.rules.get(rule.id);
        const severity = nearest(all, (layer) => layer.rules?.get(rule.id)?.severity);
        expect(own?.severity).toEqual(severity ?? { value: rule.severity, origin: { kind: "default" } });
        for (const [name, option] of Object.entries(rule.options)) {
          const value = nearest(all, (layer) => layer.rules?.get(rule.id)?.options?.[name]);
          expect(own?.options[name]).toEqual(value ?? { value: option.default, origin: { kind: "default" } });
        }
      }
      expect(merged.os).toEqual(nearest(all, ({ os }) => os) ?? { value: "linux", origin: { kind: "default" } });
      expect(merged.limits.bytes).toEqual(
        nearest(all, ({ limits }) => limits?.bytes) ?? { value: 16_384, origin: { kind: "default" } },
      );
      expect(merged.components.get("jdk")).toEqual(nearest(all, ({ components }) => components?.get("jdk")));
    }),
  );
});

test("a layer that comes again changes nothing but what stands between", () => {
  fc.assert(
    fc.property(layers, layers, (one, other) => {
      expect(mergeLayers([...one, ...other, ...one])).toEqual(mergeLayers([...other, ...one]));
    }),
  );
});
