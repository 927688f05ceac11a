/** The pages that show what the command prints, show it. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tour } from "../scripts/generate/tour.ts";

test.each(["README.md", "README.zh-CN.md", "examples-with-mistakes/README.md"])("%s", async (path) => {
  const page = readFileSync(join(import.meta.dirname, "..", path), "utf8");
  expect(page).toMatch(/^\$ npm run -s imglint -- /m);
  expect((await tour(path)).text).toBe(page);
});
