/** How the time grows with the text: a template of a megabyte, and texts that are made to be slow. */

import assert from "node:assert/strict";
import { type Document, parse } from "@buildcontent/parser";
import { lint, type RuleFailure } from "imglint";
import { processorTime } from "../../packages/parser/test/processor-time.ts";
import { commands, huge, inputOf, large } from "./inputs.ts";
import { type Measurement, takeTurns, time, timeOf, valuesOf } from "./measure.ts";
import { atMost, type Row, type Section, type Target } from "./row.ts";
import { ownVersion } from "./versions.ts";

const megabyte = 1_000_000;

/** How long a round is to take at least, in milliseconds: what takes less is done again and again. */
const leastTime = 50;

/** Texts by their sizes, in characters, and how many commands, or tasks of a component, are in one. */
interface Hostile {
  readonly size: number;
  readonly textOf: (size: number) => string;
  readonly countOf: (size: number) => number;
}

const one = (): number => 1;

const hostile: Readonly<Record<string, Hostile>> = {
  "1 MB of `\\` lines": {
    size: megabyte,
    textOf: (size) => `RUN a \\\n${"\\\n".repeat(size / 2)}`,
    countOf: one,
  },
  "1 MB of quotes": { size: megabyte, textOf: (size) => `RUN ${'"'.repeat(size)}\n`, countOf: one },
  "1 MB of quotes, a line each": {
    size: megabyte,
    textOf: (size) => `ENV A="\n`.repeat(size / 8),
    countOf: (size) => size / 8,
  },
  "1 MB of `{{`": { size: megabyte, textOf: (size) => `RUN ${"{{".repeat(size / 2)}\n`, countOf: one },
  // Of a component's text more than a million characters are refused, which takes no time.
  "450 KB of `{{` in a script": {
    size: 450_000,
    textOf: (size) =>
      `Tasks:\n  - Action: RunShellCommand\n    Properties:\n      commandContent: "${"{{".repeat(size / 2)}"\n`,
    countOf: one,
  },
  "one line of 1 MB": { size: megabyte, textOf: (size) => `RUN echo ${"a b ".repeat(size / 4)}\n`, countOf: one },
  "100,000 commands": {
    size: 600_000,
    textOf: (size) => "RUN a\n".repeat(size / 6),
    countOf: (size) => size / 6,
  },
};

/** Measures it. */
export async function measureGrowth(): Promise<readonly Section[]> {
  const rows: Row[] = [
    await measureRow({
      figure: "1 MB as teams write it, ms",
      long: { text: huge, count: (huge.length / large.length) * commands },
      short: { text: large, count: commands, name: "16 KB of the same" },
      target: atMost(100),
    }),
  ];
  for (const [name, { size, textOf, countOf }] of Object.entries(hostile)) {
    rows.push(
      // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other is what is measured
      await measureRow({
        figure: `twice ${name}, ms`,
        long: { text: textOf(2 * size), count: countOf(2 * size) },
        short: { text: textOf(size), count: countOf(size), name: "once" },
        target: atMost(2.3),
      }),
    );
  }
  return [
    {
      title: "Growth",
      about:
        "Parsing and checking in one process, by its processor time; the same of ours on less. Twice the text in twice the time is linear.",
      ours: { name: ownVersion("linter") },
      rows,
    },
  ];
}

/** A text, and how many commands or tasks it has. */
interface Case {
  readonly text: string;
  readonly count: number;
}

/** What is compared. */
interface Pair {
  readonly figure: string;
  readonly long: Case;
  readonly short: Case & { readonly name: string };
  readonly target: Target;
}

async function measureRow({ figure, long, short, target }: Pair): Promise<Row> {
  const [longTimes, shortTimes] = await takeTurns([timeOfCase(long), timeOfCase(short)], { rounds: 11 });
  return {
    figure,
    ours: { values: valuesOf(longTimes, time), input: inputOf(long.text) },
    other: { contender: { name: short.name }, values: valuesOf(shortTimes, time), input: inputOf(short.text) },
    target,
  };
}

function timeOfCase({ text, count }: Case): Measurement {
  const kind = text.startsWith("Tasks:") ? "component" : "build";
  const check = (): Checked => {
    const { document } = parse(text, { kind });
    return { document, failures: lint(document).failures };
  };
  const begin = processorTime();
  check();
  // The clock of processor time can stand still for a call.
  const calls = Math.ceil(leastTime / Math.max(processorTime() - begin, 1));
  return timeOf(check, calls, proveChecked(count), processorTime);
}

interface Checked {
  readonly document: Document;
  readonly failures: readonly RuleFailure[];
}

function proveChecked(count: number): (checked: Checked) => void {
  return ({ document: { component, commands: found }, failures }) => {
    assert.deepEqual(failures, []);
    assert.equal((component?.tasks ?? found).length, count);
  };
}
