/** The time to format grows with the length of the text and no faster. */

import { expect, test, vi } from "vitest";
import { formatted } from "./formatted.ts";
import { growthBound, growthOf } from "./growth.ts";

vi.setConfig({ testTimeout: 60_000 });

/** What a text is made of: what comes again and again, perhaps after a beginning and before an end. */
type Recipe = readonly [name: string, piece: string, start?: string, end?: string];

const recipes: readonly Recipe[] = [
  ["commands", "run  a\n"],
  ["commands over lines", "COPY a \\\n  b\n"],
  ["words on lines", "a \\\n", "COPY ", "b"],
  ["lines of shell text", "a \\\n", "RUN ", "b"],
  ["lines of shell text with comments", "a \\\n# b\n", "RUN ", "c"],
  ["lines that are glued", "a$\\\n", "RUN ", "b"],
  ["quotes over lines", "'a \\\n b' \\\n", "RUN ", "c"],
  ["expansions over lines", "${a:-b \\\n c} ", "RUN ", "d"],
  ["tests by regular expressions", "[[ a =~ (b) ]] \\\n", "RUN ", "c"],
  ["brackets", "a[", "RUN b \\\n  "],
  ["strings on lines", '"a" \\\n, ', "CMD [", '"b"]'],
  ["pairs on lines", "A=b \\\n# c\n", "ENV ", "D=e"],
  ["parameters on lines", "a=b \\\n# c\n", "COMPONENT ic-bp1 ", "d=e"],
  ["commands that are ignored", "# prettier-ignore\nrun  a\n"],
  ["ranges that are ignored", "# prettier-ignore-start\nrun  a\n# prettier-ignore-end\n"],
  ["ranges without an end", "# prettier-ignore-start\nrun  a\n"],
  ["comments that hide what follows", "# imglint-disable keyword-case\nrun  a\n"],
  ["comments that hide something in the file", "# imglint-disable-file keyword-case\nrun  a\n"],
  ["comments that hide something in one line", "# imglint-disable-next-line keyword-case\n"],
  ["reasons in one comment", " -- ", "# imglint-disable keyword-case", "\u2028a\nrun  a\n"],
  ["heredocs", "run <<A\nb\nA\n"],
];

const cases = recipes.map(([name, ...parts]) => [name, parts] as const);

test.each(cases)("%s", async (_name, [piece, start = "", end = ""]) => {
  const growth = await growthOf({
    inputOf: (length) => start + piece.repeat(length / piece.length) + end,
    run: formatted,
  });
  expect(growth).toBeLessThan(growthBound);
});
