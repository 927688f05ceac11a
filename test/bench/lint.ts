/** How fast a template is checked by all rules that are on by default, parsing included. */

import { parse } from "@buildcontent/parser";
import { validate } from "dockerfile-utils";
import { lint } from "imglint";
import { asDockerfile, large } from "./inputs.ts";
import { dockerfileUtils, ownRules } from "./linters.ts";
import { takeTurns, timeOf } from "./measure.ts";
import { faster, type Section } from "./row.ts";
import { ownVersion } from "./versions.ts";

/** Measures it. */
export async function measureLint(): Promise<readonly Section[]> {
  const dockerfile = asDockerfile(large);
  const [ours, theirs] = await takeTurns(
    [timeOf(() => lint(parse(large).document), 5), timeOf(() => validate(dockerfile), 5)],
    { rounds: 200, warmUp: 100 },
  );
  return [
    {
      title: "Checking 16 KB by all rules",
      about: "In one process that is warm, from the text to the findings.",
      ours: { name: ownVersion("linter"), rules: ownRules },
      rows: [
        {
          figure: "time, ms",
          ours: ours?.get("time") ?? [],
          other: {
            contender: { ...dockerfileUtils, note: `validate(); ${dockerfileUtils.note}` },
            values: theirs?.get("time") ?? [],
          },
          target: faster(12),
        },
      ],
    },
  ];
}
