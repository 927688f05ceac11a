/** What one small file costs: the whole process, from the shell's point of view. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asDockerfile, small } from "./inputs.ts";
import { dockerfileLint, dockerfilelint, dockerfileUtils, dockerlint, imglint, tally } from "./linters.ts";
import { median, takeTurns } from "./measure.ts";
import { costOf, cpu, memory, wall } from "./processes.ts";
import { atMost, type Contender, faster, type Row, type Section, type Target } from "./row.ts";

const node: Contender = { name: `node -e 0` };

/** What is asked for beside `node -e 0`, which does nothing. */
const besideNode: readonly (readonly [string, Target])[] = [
  [wall, atMost(1.3)],
  [cpu, atMost(1.4)],
  [
    memory,
    {
      text: "at most 14 MiB more",
      isMet: ({ ours, other }) => median(ours) - median(other?.values ?? []) <= 14,
    },
  ],
];

/** Measures it. */
export async function measureStart(): Promise<readonly Section[]> {
  const folder = mkdtempSync(join(tmpdir(), "imglint-bench-"));
  writeFileSync(join(folder, "a.buildcontent"), small);
  writeFileSync(join(folder, "Dockerfile"), asDockerfile(small));
  const targets: ReadonlyMap<Contender, Target> = new Map(
    [tally, dockerlint, dockerfileUtils].flatMap((linter) => (linter === undefined ? [] : [[linter, faster(1)]])),
  );
  const linters = [tally, dockerfileUtils, dockerlint, dockerfilelint, dockerfileLint].filter(
    (linter) => linter !== undefined,
  );
  const [ours, nothing, ...others] = await takeTurns(
    [
      costOf([...imglint.words, "a.buildcontent"], folder),
      costOf([process.execPath, "-e", "0"], folder),
      ...linters.map(({ words }) => costOf([...words, "Dockerfile"], folder)),
    ],
    { rounds: 20, warmUp: 2 },
  );
  rmSync(folder, { recursive: true });
  const row = (
    figure: string,
    contender: Contender,
    values: ReadonlyMap<string, readonly number[]> | undefined,
    target?: Target,
  ): Row => ({
    figure,
    ours: ours?.get(figure) ?? [],
    other: { contender, values: values?.get(figure) ?? [] },
    ...(target && { target }),
  });
  return [
    {
      title: "One file of 1 KB, the whole process",
      about:
        "The commands by their files, with their output thrown away; ours has run before, and takes up what V8 compiled then.",
      ours: imglint,
      rows: [
        ...besideNode.map(([figure, target]) => row(figure, node, nothing, target)),
        ...linters.map((linter, index) => row(wall, linter, others[index], targets.get(linter))),
      ],
    },
  ];
}
