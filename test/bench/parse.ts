/** How fast a template is parsed. */

import assert from "node:assert/strict";
import { parse } from "@buildcontent/parser";
import { type Dockerfile, DockerfileParser, type Instruction } from "dockerfile-ast";
import { commands, inputOf, large } from "./inputs.ts";
import { takeTurns, time, timeOf, valuesOf } from "./measure.ts";
import { type Contender, faster, type Section } from "./row.ts";
import { ownVersion, versioned } from "./versions.ts";

const name = versioned("dockerfile-ast");

/** dockerfile-ast makes the parts of its tree when these are asked for. */
const others: readonly { readonly contender: Contender; readonly read: (tree: Dockerfile) => readonly unknown[] }[] = [
  {
    contender: { name: `${name}, with the arguments of instructions` },
    read: (tree) => tree.getInstructions().map((instruction: Instruction) => instruction.getArguments()),
  },
  { contender: { name: `${name}, with the instructions alone` }, read: (tree) => tree.getInstructions() },
];

/** Measures it. */
export async function measureParse(): Promise<readonly Section[]> {
  const [ours, ...theirs] = await takeTurns(
    [
      timeOf(
        () => parse(large),
        5,
        ({ document }) => assert.equal(document.commands.length, commands),
      ),
      ...others.map(({ read }) =>
        timeOf(
          () => read(DockerfileParser.parse(large)),
          5,
          (instructions) => assert.equal(instructions.length, commands),
        ),
      ),
    ],
    { rounds: 400, warmUp: 100 },
  );
  const input = inputOf(large);
  return [
    {
      title: "Parsing 16 KB to a tree",
      about:
        "In one process that is warm, all on the very same text. Ours looks for syntax errors when they are asked for, which is not in it.",
      ours: { name: ownVersion("parser") },
      rows: others.map(({ contender }, index) => ({
        figure: time,
        ours: { values: valuesOf(ours, time), input },
        other: { contender, values: valuesOf(theirs[index], time), input },
        target: faster(10),
      })),
    },
  ];
}
