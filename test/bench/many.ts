/** What a repository of many templates costs, in one process. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asDockerfile, usual } from "./inputs.ts";
import { dockerfilelint, imglint, type Linter, tally } from "./linters.ts";
import { median, takeTurns } from "./measure.ts";
import { costOf, memory, timesOf, wall } from "./processes.ts";
import { faster, type Row, type Section, type Target } from "./row.ts";

const files = 4000;

/** tally takes a tenth of a second for a file, and gets so many of them. */
const filesOfTally = 100;

/** How many files a second are asked for on a machine on which `node -e 0` takes 100 ms. */
const perSecond = 3000;

/** Measures it. */
export async function measureMany(): Promise<readonly Section[]> {
  const folder = mkdtempSync(join(tmpdir(), "imglint-bench-"));
  const names = Array.from({ length: files }, (_, index) => `${index}.buildcontent`);
  const dockerfiles = names.map((name) => `dockerfiles/${name}.Dockerfile`);
  mkdirSync(join(folder, "dockerfiles"));
  for (const [index, name] of names.entries()) writeFileSync(join(folder, name), `# ${index}\n${usual}`);
  for (const name of dockerfiles) writeFileSync(join(folder, name), asDockerfile(usual));
  const others: readonly Other[] = [
    { linter: dockerfilelint, count: files, times: 15 },
    ...(tally === undefined ? [] : [{ linter: withFewer(tally), count: filesOfTally, times: 60 }]),
  ];
  const [ours, nothing, ...theirs] = await takeTurns(
    [
      costOf([...imglint.words, "."], folder),
      timesOf([process.execPath, "-e", "0"], folder),
      ...others.map(({ linter, count }) => timesOf([...linter.words, ...dockerfiles.slice(0, count)], folder)),
    ],
    { rounds: 5 },
  );
  rmSync(folder, { recursive: true });
  const own = ours?.get(wall) ?? [];
  const empty = median(nothing?.get(wall) ?? []);
  const perFile = own.map((time) => time / files);
  const speed = own.map((time) => (files / time) * 1000 * (empty / 100));
  return [
    {
      title: `${files.toLocaleString("en-US")} files of 1.4 KB`,
      about: "One process for all, its start included.",
      ours: imglint,
      rows: [
        ...others.map(({ linter, count, times }, index): Row => ({
          figure: "wall time a file, ms",
          ours: perFile,
          other: { contender: linter, values: (theirs[index]?.get(wall) ?? []).map((time) => time / count) },
          target: faster(times),
        })),
        { figure: "files a second, where `node -e 0` takes 100 ms", ours: speed, target: least(perSecond) },
        { figure: memory, ours: ours?.get(memory) ?? [], target: most(120) },
      ],
    },
  ];
}

/** Another, how many of the files it gets, and how many times faster ours is to be. */
interface Other {
  readonly linter: Linter;
  readonly count: number;
  readonly times: number;
}

function withFewer(linter: Linter): Linter {
  return { ...linter, note: `${linter.note}; gets ${filesOfTally} of the files` };
}

function least(value: number): Target {
  return { text: `≥ ${value.toLocaleString("en-US")}`, isMet: ({ ours }) => median(ours) >= value };
}

function most(value: number): Target {
  return { text: `≤ ${value}`, isMet: ({ ours }) => median(ours) <= value };
}
