/** The presets: what each is, and that those by date stay as they were released. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "imglint";
import { expect, test } from "vitest";
import { freeze, presetLayer, presetNames, severityIn } from "../src/config/presets.ts";
import { frozen } from "../src/config/presets/index.ts";

/** The frozen files by their hashes. A released one never changes; a new date is a new line. */
const hashes: Readonly<Record<string, string>> = {
  "2026.11": "e934c805318d867d57a9980adfbac1c9ce3d07395ed9e18a022c2e4e416061d0",
};

test.each(Object.keys(frozen))("the presets of %s are as they were frozen", (date) => {
  const text = readFileSync(join(import.meta.dirname, `../src/config/presets/${date}.ts`), "utf8");
  expect(createHash("sha256").update(text).digest("hex")).toBe(hashes[date]);
});

test("the newest frozen presets are today's: after a change of rules run pnpm freeze-presets with a new date", () => {
  const newest = Object.keys(frozen).toSorted().at(-1) ?? "";
  expect(freeze()).toEqual(frozen[newest]);
});

function severityOf(preset: string, id: string): string | undefined {
  return presetLayer(preset, { kind: "default" })?.rules?.get(id)?.severity?.value;
}

test("minimal has what the service refuses: errors with an API code, or that a page states", () => {
  const on = rules.filter((rule) => severityIn("minimal", rule) !== "off");
  expect(on.every((rule) => rule.severity === "error" && (rule.basis === "doc" || rule.apiCodes.length > 0))).toBe(
    true,
  );
  expect(severityOf("imglint:minimal", "unknown-command")).toBe("error");
  expect(severityOf("imglint:minimal", "secret-in-template")).toBe("off");
  expect(severityOf("imglint:minimal", "insecure-url")).toBe("off");
});

test("recommended is the default", () => {
  expect(rules.map(({ id }) => severityOf("imglint:recommended", id))).toEqual(rules.map(({ severity }) => severity));
});

test("strict has nothing below a warning, and all rules but no-comments", () => {
  const off = rules.filter((rule) => severityIn("strict", rule) === "off").map(({ id }) => id);
  expect(off).toEqual(["no-comments"]);
  expect(rules.some((rule) => severityIn("strict", rule) === "info")).toBe(false);
});

test.each(presetNames)("%s names every rule", (name) => {
  expect([...(presetLayer(name, { kind: "default" })?.rules?.keys() ?? [])]).toEqual(rules.map(({ id }) => id));
});

test("a date alone is its recommended preset", () => {
  const severitiesOf = (name: string): unknown => rules.map(({ id }) => severityOf(name, id));
  expect(severitiesOf("imglint:2026.11")).toEqual(rules.map(({ id }) => frozen["2026.11"]?.[id]?.recommended ?? "off"));
  expect(severitiesOf("imglint:2026.11-strict")).toEqual(
    rules.map(({ id }) => frozen["2026.11"]?.[id]?.strict ?? "off"),
  );
});

test("there is no preset of another name", () => {
  expect(presetLayer("imglint:2026.11-recommended", { kind: "default" })).toBeUndefined();
  expect(presetLayer("imglint:constructor", { kind: "default" })).toBeUndefined();
});
