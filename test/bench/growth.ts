/** How the time grows with the text: a template of a megabyte, and texts that are made to be slow. */

import { parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { huge, large } from "./inputs.ts";
import { takeTurns, timeOf } from "./measure.ts";
import { atMost, type Row, type Section } from "./row.ts";
import { ownVersion } from "./versions.ts";

const megabyte = 1_000_000;

/** Texts by a number of characters, or of what they are made of. */
const hostile: Readonly<Record<string, (size: number) => string>> = {
  "1 MB of `\\` lines": (size) => `RUN a \\\n${"\\\n".repeat(size / 2)}`,
  "1 MB of quotes": (size) => `RUN ${'"'.repeat(size)}\n`,
  "1 MB of quotes, a line each": (size) => `ENV A="\n`.repeat(size / 8),
  "1 MB of `{{`": (size) => `RUN ${"{{".repeat(size / 2)}\n`,
  "1 MB of `{{` in a script": (size) =>
    `Tasks:\n  - Action: RunShellCommand\n    Properties:\n      commandContent: "${"{{".repeat(size / 2)}"\n`,
  "one line of 1 MB": (size) => `RUN echo ${"a b ".repeat(size / 4)}\n`,
  "100,000 commands": (size) => "RUN a\n".repeat(size / 10),
};

/** Measures it. */
export async function measureGrowth(): Promise<readonly Section[]> {
  const [ofHuge, ofLarge] = await takeTurns([timeOf(() => check(huge), 1), timeOf(() => check(large), 20)], {
    rounds: 7,
  });
  const rows: Row[] = [
    {
      figure: "1 MB as teams write it, ms",
      ours: ofHuge?.get("time") ?? [],
      other: { contender: { name: "16 KB of the same" }, values: ofLarge?.get("time") ?? [] },
      target: atMost(100),
    },
  ];
  for (const [name, textOf] of Object.entries(hostile)) {
    const texts = [textOf(2 * megabyte), textOf(megabyte)];
    // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other is what is measured
    const [twice, once] = await takeTurns(
      texts.map((text) => timeOf(() => check(text), 1)),
      { rounds: 7 },
    );
    rows.push({
      figure: `twice ${name}, ms`,
      ours: twice?.get("time") ?? [],
      other: { contender: { name: "once" }, values: once?.get("time") ?? [] },
      target: atMost(2.3),
    });
  }
  return [
    {
      title: "Growth",
      about:
        "Parsing and checking in one process; the same of ours on less. Twice the text in twice the time is linear.",
      ours: { name: ownVersion("linter") },
      rows,
    },
  ];
}

function check(text: string): void {
  lint(parse(text, { kind: text.startsWith("Tasks:") ? "component" : "build" }).document);
}
