/** Chevrotain's own checks of the grammar, which the shipped parser leaves out to start faster. */

import { expect, test } from "vitest";
import { tokenize } from "../src/index.ts";
import { CommandGrammar } from "../src/template/grammar.ts";

test("the grammar is unambiguous and complete", () => {
  expect(() => new CommandGrammar(false)).not.toThrow();
});

test.each(["", "RUN ", "CMD [", "ENV ", "ENV a ", "ENV a=b ", "COPY ", "what "])(
  "after %j nothing but white space is left out of the tokens",
  (start) => {
    const lost = Array.from({ length: 0x1_00_00 }, (_, code) => start + String.fromCharCode(code)).filter((text) =>
      tokenize(text).some(
        ({ type, span }) => type === "Blank" && !/^\uFEFF?[ \t\r\n]*$/.test(text.slice(span.start, span.end)),
      ),
    );
    expect(lost).toEqual([]);
  },
);
