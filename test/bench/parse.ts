/** How fast a template is parsed. */

import { parse } from "@buildcontent/parser";
import { DockerfileParser } from "dockerfile-ast";
import { large } from "./inputs.ts";
import { takeTurns, timeOf } from "./measure.ts";
import { type Contender, faster, type Section } from "./row.ts";
import { ownVersion, versioned } from "./versions.ts";

const name = versioned("dockerfile-ast");

/** dockerfile-ast makes the parts of its tree when these are asked for. */
const withArguments: Contender = { name: `${name}, with the arguments of instructions` };
const withoutArguments: Contender = { name: `${name}, with the instructions alone` };

/** Measures it. */
export async function measureParse(): Promise<readonly Section[]> {
  const [ours, whole, part] = await takeTurns(
    [
      timeOf(() => parse(large), 5),
      timeOf(
        () =>
          DockerfileParser.parse(large)
            .getInstructions()
            .map((instruction) => instruction.getArguments()),
        5,
      ),
      timeOf(() => DockerfileParser.parse(large).getInstructions(), 5),
    ],
    { rounds: 400, warmUp: 100 },
  );
  const row = (contender: Contender, values: readonly number[] | undefined) => ({
    figure: "time, ms",
    ours: ours?.get("time") ?? [],
    other: { contender, values: values ?? [] },
    target: faster(10),
  });
  return [
    {
      title: "Parsing 16 KB to a tree",
      about:
        "In one process that is warm, on the same text. Ours looks for syntax errors when they are asked for, which is not in it.",
      ours: { name: ownVersion("parser") },
      rows: [row(withArguments, whole?.get("time")), row(withoutArguments, part?.get("time"))],
    },
  ];
}
