/** What a repository of many templates costs, in one process. */

import { rmSync } from "node:fs";
import { asDockerfile, inputOf, usual, withMistakes } from "./inputs.ts";
import { dockerfilelint, imglint, type Linter, pathFor, provenCommand, tally, writeTexts } from "./linters.ts";
import { type Figures, type Measurement, median, takeTurns, valuesOf } from "./measure.ts";
import { type Command, costOf, memory, timesOf, wall } from "./processes.ts";
import { faster, type Input, type Measured, type Row, type Section, type Target } from "./row.ts";

/** The texts by their names: all differ, and one in ten has a mistake. */
const texts: readonly (readonly [name: string, text: string])[] = Array.from({ length: 4000 }, (_, index) => [
  String(index),
  `${index % 10 === 0 ? withMistakes(usual) : usual}# ${index}\n`,
]);

/** tally takes a tenth of a second for a file, and gets so many of them. */
const few = 100;

/** How many files a second are asked for on a machine on which `node -e 0` takes 100 ms. */
const perSecond = 3000;

/** Measures it. */
export async function measureMany(): Promise<readonly Section[]> {
  const folder = writeTexts(Object.fromEntries(texts));
  const timed = async (linter: Linter, count: number): Promise<Measurement> =>
    timesOf(await commandOf(linter, folder, count));
  const [all, nothing, others, fewOfOurs, fewOfTally] = await takeTurns(
    [
      costOf(await commandOf(imglint, folder, texts.length)),
      timesOf({ words: [process.execPath, "-e", "0"], cwd: folder, status: 0 }),
      await timed(dockerfilelint, texts.length),
      ...(tally === undefined ? [] : [await timed(imglint, few), await timed(tally, few)]),
    ],
    { rounds: 5 },
  );
  rmSync(folder, { recursive: true });
  const ours = perFile(imglint, all, texts.length);
  return [
    {
      title: `${texts.length.toLocaleString("en-US")} files of 1.4 KB`,
      about:
        "One process for all, its start included. Each gets the same texts in files of its own, by a list of their paths; one text in ten has a mistake.",
      ours: imglint,
      rows: [
        {
          figure: "wall time a file, ms",
          ours,
          other: { contender: dockerfilelint, ...perFile(dockerfilelint, others, texts.length) },
          target: faster(15),
        },
        ...(tally === undefined ? [] : rowsOfTally(tally, ours, fewOfOurs, fewOfTally)),
        ...rowsOfOurs(all, nothing),
      ],
    },
  ];
}

/** Beside all files of ours, which is what is aimed at, and beside the same files. */
function rowsOfTally(
  linter: Linter,
  all: Measured,
  fewOfOurs: Figures | undefined,
  fewOfTally: Figures | undefined,
): readonly Row[] {
  const contender = { ...linter, note: `${linter.note}; gets the first ${few} files, since all would take it minutes` };
  const other = { contender, ...perFile(linter, fewOfTally, few) };
  return [
    { figure: "wall time a file, ms", ours: all, other, target: faster(60) },
    { figure: `wall time a file of the first ${few}, ms`, ours: perFile(imglint, fewOfOurs, few), other },
  ];
}

function rowsOfOurs(all: Figures | undefined, nothing: Figures | undefined): readonly Row[] {
  const input = inputFor(imglint, texts.length);
  const empty = median(valuesOf(nothing, wall));
  const speed = valuesOf(all, wall).map((time) => (texts.length / time) * 1000 * (empty / 100));
  return [
    {
      figure: "files a second, where `node -e 0` takes 100 ms",
      ours: { values: speed, input },
      target: least(perSecond),
    },
    { figure: memory, ours: { values: valuesOf(all, memory), input }, target: most(120) },
  ];
}

/** The command that lints the first files, so many. */
async function commandOf(linter: Linter, cwd: string, count: number): Promise<Command> {
  const files = texts.slice(0, count).map(([name]) => pathFor(linter, name));
  return await provenCommand(linter, { files, cwd, mistaken: count / 10 });
}

/** What was measured, shared out among the files. */
function perFile(linter: Linter, figures: Figures | undefined, count: number): Measured {
  return { values: valuesOf(figures, wall).map((time) => time / count), input: inputFor(linter, count) };
}

function inputFor(linter: Linter, count: number): Input {
  const convert = linter === imglint ? String : asDockerfile;
  return inputOf(...texts.slice(0, count).map(([, text]) => convert(text)));
}

function least(value: number): Target {
  return { text: `≥ ${value.toLocaleString("en-US")}`, isMet: ({ ours }) => median(ours.values) >= value };
}

function most(value: number): Target {
  return { text: `≤ ${value}`, isMet: ({ ours }) => median(ours.values) <= value };
}
