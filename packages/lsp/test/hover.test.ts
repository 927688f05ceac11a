import { expect, test } from "vitest";
import { hover } from "../src/features/hover.ts";
import { open } from "./marked.ts";

test.each([
  ["RU<|>N echo", "Runs a shell command on the build instance."],
  ["RUN ec<|>ho", undefined],
])("%s", (marked, value) => {
  const { source, offset, session } = open(marked);
  const answer = hover(source, offset, session);
  expect(answer === null ? undefined : answer.contents).toEqual(
    value === undefined ? undefined : { kind: "markdown", value },
  );
});
