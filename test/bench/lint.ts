/** How fast a template is checked by all rules that are on by default, parsing included. */

import assert from "node:assert/strict";
import { parse } from "@buildcontent/parser";
import { validate, ValidationCode } from "dockerfile-utils";
import { lint } from "imglint";
import { asDockerfile, inputOf, large, withMistakes } from "./inputs.ts";
import { dockerfileUtils, ownRules } from "./linters.ts";
import { takeTurns, time, timeOf, valuesOf } from "./measure.ts";
import { faster, type Section } from "./row.ts";
import { ownVersion } from "./versions.ts";

/** Measures it. */
export async function measureLint(): Promise<readonly Section[]> {
  const template = withMistakes(large);
  const dockerfile = asDockerfile(template);
  const [ours, theirs] = await takeTurns(
    [
      timeOf(
        () => lint(parse(template).document),
        5,
        ({ diagnostics, failures }) => {
          assert.deepEqual(failures, []);
          assert.ok(diagnostics.some(({ code }) => code === "keyword-case"));
        },
      ),
      timeOf(
        () => validate(dockerfile),
        5,
        (diagnostics) => assert.ok(diagnostics.some(({ code }) => code === ValidationCode.CASING_INSTRUCTION)),
      ),
    ],
    { rounds: 200, warmUp: 100 },
  );
  return [
    {
      title: "Checking 16 KB by all rules",
      about: "In one process that is warm, from the text to the findings.",
      ours: { name: ownVersion("linter"), rules: ownRules },
      rows: [
        {
          figure: time,
          ours: { values: valuesOf(ours, time), input: inputOf(template) },
          other: {
            contender: { ...dockerfileUtils, note: `validate(); ${dockerfileUtils.note}` },
            values: valuesOf(theirs, time),
            input: inputOf(dockerfile),
          },
          target: faster(12),
        },
      ],
    },
  ];
}
