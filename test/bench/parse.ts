/** How fast a template is parsed, beside dockerfile-ast on the same text in the same process. */

import { parse } from "@buildcontent/parser";
import { DockerfileParser } from "dockerfile-ast";
import { template } from "./template.ts";

const rounds = 400;
const warmUp = 100;
const batch = 5;

const contenders: Readonly<Record<string, () => unknown>> = {
  "@buildcontent/parser": () => parse(template),
  "dockerfile-ast, with getInstructions and getArguments": () =>
    DockerfileParser.parse(template)
      .getInstructions()
      .map((instruction) => instruction.getArguments()),
  "dockerfile-ast, with getInstructions": () => DockerfileParser.parse(template).getInstructions(),
};

/** The median time of each contender in milliseconds. They take turns, so that what else the machine does hits them alike. */
function measure(): Map<string, number> {
  const times = new Map<string, number[]>(Object.keys(contenders).map((name) => [name, []]));
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [name, run] of Object.entries(contenders)) {
      const start = performance.now();
      for (let index = 0; index < batch; index++) run();
      if (round >= warmUp) times.get(name)?.push((performance.now() - start) / batch);
    }
  }
  return new Map([...times].map(([name, values]) => [name, median(values)]));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const medians = [...measure()];
const own = medians[0]?.[1] ?? Number.NaN;
const report = medians.map(
  ([name, time]) => `${time.toFixed(3).padStart(8)} ms ${(time / own).toFixed(1).padStart(6)}x  ${name}\n`,
);
process.stdout.write(`A template of ${template.length} characters, median of ${rounds} rounds:\n${report.join("")}`);

// What the project promises; see ARCHITECTURE.md.
const promised = 8;
const slowest = Math.min(...medians.slice(1).map(([, time]) => time / own));
if (slowest < promised) {
  process.stderr.write(`That is less than the ${promised} times that are promised.\n`);
  process.exitCode = 1;
}
