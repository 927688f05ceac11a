/** The texts of the client: each has its translation, and no translation is left over. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { extension } from "./manifest.ts";

const source = join(extension, "src");
const texts = readdirSync(source)
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => [...readFileSync(join(source, name), "utf8").matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)])
  .map(([, text = ""]) => text);

const bundle = new Map<string, string>(
  Object.entries(JSON.parse(readFileSync(join(extension, "l10n/bundle.l10n.zh-cn.json"), "utf8"))),
);

function placesOf(text: string): string {
  return (text.match(/\{\d\}/g) ?? []).toSorted().join(" ");
}

test("every text is in Chinese, too, with the same parameters", () => {
  expect(texts.length).toBeGreaterThan(5);
  expect([...bundle.keys()].toSorted()).toEqual([...new Set(texts)].toSorted());
  for (const [text, translation] of bundle) expect([text, placesOf(translation)]).toEqual([text, placesOf(text)]);
});
