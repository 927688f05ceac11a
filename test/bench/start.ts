/** What one small file costs: the whole process, from the shell's point of view. */

import { rmSync } from "node:fs";
import { asDockerfile, inputOf, small, withMistakes } from "./inputs.ts";
import {
  dockerfileLint,
  dockerfilelint,
  dockerfileUtils,
  dockerlint,
  imglint,
  type Linter,
  pathFor,
  provenCommand,
  tally,
  writeTexts,
} from "./linters.ts";
import { median, takeTurns, valuesOf } from "./measure.ts";
import { type Command, costOf, cpu, memory, timesOf, wall } from "./processes.ts";
import { atMost, type Contender, faster, type Section, type Target } from "./row.ts";

const node: Contender = { name: `node -e 0` };

/** What is asked for beside `node -e 0`, which does nothing. */
const besideNode: readonly (readonly [string, Target])[] = [
  [wall, atMost(1.3)],
  [cpu, atMost(1.4)],
  [
    memory,
    {
      text: "at most 14 MiB more",
      isMet: ({ ours, other }) => median(ours.values) - median(other?.values ?? []) <= 14,
    },
  ],
];

/** Those that are measured beside ours, and what is asked for. */
const peers: readonly { readonly linter: Linter; readonly target?: Target }[] = [
  ...(tally === undefined ? [] : [{ linter: tally, target: faster(1) }]),
  { linter: dockerfileUtils, target: faster(1) },
  { linter: dockerlint, target: faster(1) },
  { linter: dockerfilelint },
  { linter: dockerfileLint },
];

/** Measures it. */
export async function measureStart(): Promise<readonly Section[]> {
  const folder = writeTexts({ clean: small, mistaken: withMistakes(small) });
  const [own, ...commands] = await Promise.all(
    [imglint, ...peers.map(({ linter }) => linter)].map(async (linter) => await commandsOf(linter, folder)),
  );
  if (own === undefined) throw new Error("there is no command of ours");
  const [ours, withFinding, nothing, ...theirs] = await takeTurns(
    [
      costOf(own.clean),
      timesOf(own.mistaken),
      costOf({ words: [process.execPath, "-e", "0"], cwd: folder, status: 0 }),
      ...commands.map(({ clean }) => timesOf(clean)),
    ],
    { rounds: 20, warmUp: 2 },
  );
  rmSync(folder, { recursive: true });
  const input = inputOf(small);
  const dockerfile = inputOf(asDockerfile(small));
  return [
    {
      title: "One file of 1 KB, the whole process",
      about:
        "The commands by their files, with their output thrown away; ours has run before, and takes up what V8 compiled then.",
      ours: imglint,
      rows: [
        ...besideNode.map(([figure, target]) => ({
          figure,
          ours: { values: valuesOf(ours, figure), input },
          other: { contender: node, values: valuesOf(nothing, figure) },
          target,
        })),
        {
          figure: "wall time with a finding, ms",
          ours: { values: valuesOf(withFinding, wall), input: inputOf(withMistakes(small)) },
          other: { contender: node, values: valuesOf(nothing, wall) },
        },
        ...peers.map(({ linter, target }, index) => ({
          figure: wall,
          ours: { values: valuesOf(ours, wall), input },
          other: { contender: linter, values: valuesOf(theirs[index], wall), input: dockerfile },
          ...(target && { target }),
        })),
      ],
    },
  ];
}

/** The commands that lint a text without mistakes and one with a mistake. */
async function commandsOf(
  linter: Linter,
  cwd: string,
): Promise<{ readonly clean: Command; readonly mistaken: Command }> {
  const [clean, mistaken] = await Promise.all([
    provenCommand(linter, { files: [pathFor(linter, "clean")], cwd, mistaken: 0 }),
    provenCommand(linter, { files: [pathFor(linter, "mistaken")], cwd, mistaken: 1 }),
  ]);
  return { clean, mistaken };
}
