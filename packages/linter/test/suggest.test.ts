import { nearest } from "imglint";
import { expect, test } from "vitest";

test.each([
  ["RNU", "RUN"],
  ["form", "FROM"],
  ["ENTRYPIONT", "ENTRYPOINT"],
  ["RUN", "RUN"],
  ["COPPY", "COPY"],
])("%s is nearest to %s", (word, expected) => {
  expect(nearest(word, ["FROM", "RUN", "COPY", "ENTRYPOINT"])).toBe(expected);
});

test("a word of other letters is near to none", () => {
  expect(nearest("NUR", ["FROM", "RUN"])).toBeUndefined();
  expect(nearest("R", ["RUN"])).toBeUndefined();
});
