/** How fast a template is formatted. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { getPath } from "@dprint/dockerfile";
import { createFromBuffer } from "@dprint/formatter";
import { DockerfileParser } from "dockerfile-ast";
import { format as formatEdits } from "dockerfile-utils";
import { format } from "prettier";
import * as plugin from "prettier-plugin-buildcontent";
import * as shPlugin from "prettier-plugin-sh";
import { asDockerfile, dockerfileNote, inputOf, large } from "./inputs.ts";
import { type Measurement, takeTurns, time, timeOf, valuesOf } from "./measure.ts";
import { atMost, type Contender, faster, type Section, type Target } from "./row.ts";
import { ownVersion, versioned } from "./versions.ts";

/** What the template's author indents by; with another width every continued command changes. */
const tabWidth = 4;

/** A formatter: what it gets, and how long it takes. */
interface Formatter extends Contender {
  readonly text: string;
  readonly measure: Measurement;
  readonly target?: Target;
}

/** Formats by Prettier, so many times a round. */
function byPrettier(text: string, options: Parameters<typeof format>[1], calls: number): Measurement {
  return timeOf(async () => await format(text, { ...options, tabWidth }), calls, proveFormatted(text));
}

/** Fails where a text has not changed, or has lost commands. */
function proveFormatted(text: string): (result: string | undefined) => void {
  return (result) => {
    assert.notEqual(result, text, "formatting changes nothing");
    assert.equal(countInstructions(result ?? ""), countInstructions(text), "formatting loses commands");
  };
}

function countInstructions(text: string): number {
  return DockerfileParser.parse(text).getInstructions().length;
}

function others(): readonly Formatter[] {
  const dockerfile = asDockerfile(large);
  const wasm = createFromBuffer(readFileSync(getPath()));
  return [
    {
      name: versioned("prettier-plugin-sh"),
      note: `through Prettier, too; ${dockerfileNote.replace("refuses", "deletes")}`,
      text: dockerfile,
      measure: byPrettier(dockerfile, { parser: "dockerfile", plugins: [shPlugin] }, 1),
      target: faster(50),
    },
    {
      name: versioned("@dprint/dockerfile"),
      note: "WASM; looks into no shell text",
      text: large,
      measure: timeOf(() => wasm.formatText({ filePath: "Dockerfile", fileText: large }), 20, proveFormatted(large)),
      target: atMost(2),
    },
    {
      name: versioned("dockerfile-utils"),
      note: "indents the lines of a command, and nothing else",
      text: large,
      measure: timeOf(
        () => formatEdits(large, { tabSize: tabWidth, insertSpaces: true }),
        20,
        (edits) => assert.ok(edits.length > 0, "formatting changes nothing"),
      ),
    },
  ];
}

/** Measures it. */
export async function measureFormat(): Promise<readonly Section[]> {
  const formatters = others();
  const [ours, ...theirs] = await takeTurns(
    [byPrettier(large, { parser: "buildcontent", plugins: [plugin] }, 20), ...formatters.map(({ measure }) => measure)],
    { rounds: 50, warmUp: 20 },
  );
  return [
    {
      title: "Formatting 16 KB",
      about: "In one process that is warm. Ours goes through Prettier, and proves that the text says the same.",
      ours: { name: ownVersion("prettier-plugin") },
      rows: formatters.map(({ name, note, text, target }, index) => ({
        figure: time,
        ours: { values: valuesOf(ours, time), input: inputOf(large) },
        other: {
          contender: { name, ...(note !== undefined && { note }) },
          values: valuesOf(theirs[index], time),
          input: inputOf(text),
        },
        ...(target && { target }),
      })),
    },
  ];
}
