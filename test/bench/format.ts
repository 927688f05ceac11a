/** How fast a template is formatted. */

import { readFileSync } from "node:fs";
import { getPath } from "@dprint/dockerfile";
import { createFromBuffer } from "@dprint/formatter";
import { format as formatEdits } from "dockerfile-utils";
import { format } from "prettier";
import * as plugin from "prettier-plugin-buildcontent";
import * as shPlugin from "prettier-plugin-sh";
import { large } from "./inputs.ts";
import { takeTurns, timeOf } from "./measure.ts";
import { atMost, type Contender, faster, type Row, type Section } from "./row.ts";
import { ownVersion, versioned } from "./versions.ts";

const sh: Contender = { name: versioned("prettier-plugin-sh"), note: "through Prettier, too" };
const dprint: Contender = { name: versioned("@dprint/dockerfile"), note: "WASM; looks into no shell text" };
const utils: Contender = {
  name: versioned("dockerfile-utils"),
  note: "indents the lines of a command, and nothing else",
};

/** What the template's author indents by; with another width every continued command changes. */
const tabWidth = 4;

/** Measures it. */
export async function measureFormat(): Promise<readonly Section[]> {
  const wasm = createFromBuffer(readFileSync(getPath()));
  const [ours, bySh, byDprint, byUtils] = await takeTurns(
    [
      timeOf(() => format(large, { parser: "buildcontent", plugins: [plugin], tabWidth }), 20),
      timeOf(() => format(large, { parser: "dockerfile", plugins: [shPlugin], tabWidth }), 1),
      timeOf(() => wasm.formatText({ filePath: "Dockerfile", fileText: large }), 20),
      timeOf(() => formatEdits(large, { tabSize: tabWidth, insertSpaces: true }), 20),
    ],
    { rounds: 50, warmUp: 20 },
  );
  const row = (contender: Contender, values: readonly number[] | undefined, target?: Row["target"]): Row => ({
    figure: "time, ms",
    ours: ours?.get("time") ?? [],
    other: { contender, values: values ?? [] },
    ...(target && { target }),
  });
  return [
    {
      title: "Formatting 16 KB",
      about: "In one process that is warm. Ours goes through Prettier, and proves that the text says the same.",
      ours: { name: ownVersion("prettier-plugin") },
      rows: [
        row(sh, bySh?.get("time"), faster(50)),
        row(dprint, byDprint?.get("time"), atMost(2)),
        row(utils, byUtils?.get("time")),
      ],
    },
  ];
}
