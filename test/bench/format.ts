/** How fast a template is formatted, beside formatters of Dockerfiles on the same text in the same process. */

import { readFileSync } from "node:fs";
import { firstDifference, parse } from "@buildcontent/parser";
import { getPath } from "@dprint/dockerfile";
import { createFromBuffer } from "@dprint/formatter";
import { format as formatEdits } from "dockerfile-utils";
import { format } from "prettier";
import * as plugin from "prettier-plugin-buildcontent";
import * as shPlugin from "prettier-plugin-sh";
import { template } from "./template.ts";

const rounds = 60;
const warmUp = 30;

const dprint = createFromBuffer(readFileSync(getPath()));
const { document } = parse(template);

/** What the template's author indents by; with another width every continued command changes. */
const tabWidth = 4;

async function ours(text: string, width: number = tabWidth): Promise<string> {
  return format(text, { parser: "buildcontent", plugins: [plugin], tabWidth: width });
}

const printed = await ours(template);
const printedAnew = await ours(template, 2);

/** A formatter, and how often it runs in a round. */
interface Contender {
  readonly run: () => unknown;
  readonly batch: number;
}

const contenders = {
  "prettier + prettier-plugin-buildcontent": { run: async () => ours(template), batch: 20 },
  "  when nothing is to change": { run: async () => ours(printed), batch: 20 },
  "  when every continued command changes": { run: async () => ours(template, 2), batch: 20 },
  "  the proof of all of that": { run: () => firstDifference(document, parse(printedAnew).document), batch: 20 },
  "@dprint/dockerfile (WASM)": {
    run: () => dprint.formatText({ filePath: "Dockerfile", fileText: template }),
    batch: 20,
  },
  "dockerfile-utils.format": { run: () => formatEdits(template, { tabSize: tabWidth, insertSpaces: true }), batch: 20 },
  "prettier + prettier-plugin-sh": {
    run: async () => format(template, { parser: "dockerfile", plugins: [shPlugin], tabWidth }),
    batch: 1,
  },
} satisfies Readonly<Record<string, Contender>>;

type Name = keyof typeof contenders;

/** The median time of each contender in milliseconds. They take turns, so that what else the machine does hits them alike. */
async function measure(): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [name, contender] of Object.entries<Contender>(contenders)) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other is what is measured
      const time = await timeOfBatch(contender);
      if (round >= warmUp) times.get(name)?.push(time);
    }
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}

/** The time of one run. Each batch starts with one that is not measured: what ran before leaves its garbage and cold caches. */
async function timeOfBatch({ run, batch }: Contender): Promise<number> {
  await run();
  const start = performance.now();
  // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other is what is measured
  for (let index = 0; index < batch; index++) await run();
  return (performance.now() - start) / batch;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const medians = await measure();
const timeOf = (name: Name): number => medians.get(name) ?? Number.NaN;
const own = timeOf("prettier + prettier-plugin-buildcontent");
const report = [...medians].map(
  ([name, time]) => `${time.toFixed(3).padStart(8)} ms ${(time / own).toFixed(2).padStart(7)}x  ${name}\n`,
);
process.stdout.write(`A template of ${template.length} characters, median of ${rounds} rounds:\n${report.join("")}`);

// What the project aims at is 50 times, see ARCHITECTURE.md; well below that something is wrong.
const fewest = 30;
const againstSh = timeOf("prettier + prettier-plugin-sh") / own;
const againstDprint = own / timeOf("@dprint/dockerfile (WASM)");
process.stdout.write(
  `${againstSh.toFixed(0)} times faster than prettier-plugin-sh; ${againstDprint.toFixed(1)} times the time of dprint's WASM.\n`,
);
if (againstSh < fewest) {
  process.stderr.write(`That is less than ${fewest} times.\n`);
  process.exitCode = 1;
}
