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

async function ours(text: string): Promise<string> {
  return format(text, { parser: "buildcontent", plugins: [plugin] });
}

const printed = await ours(template);

/** A formatter, and how often it runs in a round. */
interface Contender {
  readonly run: () => unknown;
  readonly batch: number;
}

const contenders = {
  "prettier + prettier-plugin-buildcontent": { run: async () => ours(template), batch: 10 },
  "  of that, the proof": { run: () => firstDifference(document, parse(printed).document), batch: 10 },
  "  when nothing is to change": { run: async () => ours(printed), batch: 10 },
  "@dprint/dockerfile (WASM)": {
    run: () => dprint.formatText({ filePath: "Dockerfile", fileText: template }),
    batch: 10,
  },
  "dockerfile-utils.format": { run: () => formatEdits(template, { tabSize: 2, insertSpaces: true }), batch: 10 },
  "prettier + prettier-plugin-sh": {
    run: async () => format(template, { parser: "dockerfile", plugins: [shPlugin] }),
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

async function timeOfBatch({ run, batch }: Contender): Promise<number> {
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

// What the project promises; see ARCHITECTURE.md.
const againstSh = timeOf("prettier + prettier-plugin-sh") / own;
const againstDprint = own / timeOf("@dprint/dockerfile (WASM)");
process.stdout.write(
  `${againstSh.toFixed(0)} times faster than prettier-plugin-sh; ${againstDprint.toFixed(1)} times the time of dprint's WASM.\n`,
);
if (againstSh < 50) {
  process.stderr.write("That is less than the 50 times that are promised.\n");
  process.exitCode = 1;
}
