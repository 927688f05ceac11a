/** The law of rules of the scope `command`: what is known of a command holds wherever the same characters stand. */

import { type ContentKind, parse } from "@buildcontent/parser";
import { array, assert, constantFrom, property } from "fast-check";
import { lint, type OperatingSystem, type SoundCommands } from "imglint";
import { expect, test } from "vitest";
import { someText } from "./generated.ts";
import { examples, failing, files } from "./samples.ts";

const numRuns = Number(process.env["LAW_RUNS"] ?? 200);

const kinds: readonly ContentKind[] = ["build", "test", "component"];
const systems: readonly OperatingSystem[] = ["linux", "windows"];

/** Lints a text with what is known of commands, and without. */
function bothWays(text: string, kind: ContentKind, os: OperatingSystem, sound: SoundCommands): SoundCommands {
  const { document } = parse(text, { kind });
  const known = lint(document, { os, sound });
  const { diagnostics, suppressed } = lint(document, { os });
  expect(known.diagnostics).toEqual(diagnostics);
  expect(known.suppressed).toEqual(suppressed);
  return known.sound ?? new Set();
}

/** The lines of all samples, shuffled in the same way each time, so that commands come to stand beside others. */
const lines = [...examples, ...files]
  .flatMap(({ text }) => text.match(/[^\n]*\n/g) ?? [])
  .map((line, index) => ({ line, key: (index * 2_654_435_761) % 4_294_967_296 }))
  .toSorted((a, b) => a.key - b.key)
  .map(({ line }) => line);

test.each(kinds.flatMap((kind) => systems.map((os) => [kind, os] as const)))(
  "what is known of the commands of all samples changes nothing in any of them (%s, %s)",
  (kind, os) => {
    let sound: SoundCommands = new Set();
    const all = new Set<string>();
    for (const { text } of [...examples, ...files]) {
      sound = lint(parse(text, { kind }).document, { os, sound: all }).sound ?? new Set();
      sound.forEach((command) => all.add(command));
    }
    expect(all.size).toBeGreaterThan(50);
    expect(failing([...examples, ...files], ({ text }) => bothWays(text, kind, os, all))).toEqual([]);
    const shuffled = Array.from({ length: 100 }, (_, index) => ({
      name: `shuffled ${index}`,
      text: lines.slice(index * 20, index * 20 + 20).join(""),
    }));
    expect(failing(shuffled, ({ text }) => bothWays(text, kind, os, all))).toEqual([]);
  },
);

test("what is known of the commands of one text changes nothing in the next one", () => {
  assert(
    property(array(someText, { minLength: 2, maxLength: 4 }), constantFrom(...kinds), (texts, kind) => {
      let sound: SoundCommands = new Set();
      for (const text of [...texts, texts.join("\n"), texts.toReversed().join("")]) {
        sound = bothWays(text, kind, "linux", sound);
      }
    }),
    { numRuns },
  );
});
