/** How fast a template is parsed, beside dockerfile-ast on the same text in the same process. */

import { parse } from "@buildcontent/parser";
import { DockerfileParser } from "dockerfile-ast";
import { template } from "./template.ts";

const rounds = 400;
const batch = 5;

interface Contender {
  readonly name: string;
  readonly run: () => unknown;
  readonly times: number[];
}

const contenders: readonly Contender[] = [
  { name: "@buildcontent/parser: parse", run: () => parse(template), times: [] },
  {
    name: "dockerfile-ast: parse, getInstructions, getArguments",
    run: () =>
      DockerfileParser.parse(template)
        .getInstructions()
        .map((instruction) => instruction.getArguments()),
    times: [],
  },
  {
    name: "dockerfile-ast: parse, getInstructions",
    run: () => DockerfileParser.parse(template).getInstructions(),
    times: [],
  },
];

/** The contenders take turns, so that what the machine does beside hits them alike; the first quarter of the rounds warms them up. */
for (let round = 0; round < rounds; round++) {
  for (const { run, times } of contenders) {
    const start = performance.now();
    for (let index = 0; index < batch; index++) run();
    if (round >= rounds / 4) times.push((performance.now() - start) / batch);
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const ours = median(contenders[0]?.times ?? []);
process.stdout.write(`A template of ${template.length} characters, median of ${(rounds * 3) / 4} rounds:\n`);
for (const { name, times } of contenders) {
  const time = median(times);
  process.stdout.write(`${time.toFixed(3).padStart(8)} ms  ${(time / ours).toFixed(1).padStart(5)}x  ${name}\n`);
}
