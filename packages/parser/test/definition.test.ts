/** Chevrotain's own checks of tokens and grammar, which the shipped parser leaves out to start faster. */

import { expect, test, vi } from "vitest";
import { CommandGrammar } from "../src/template/grammar.ts";
import { createLexer } from "../src/template/tokens.ts";

test("the lexer has no errors and no warnings in its definition", () => {
  const warn = vi.spyOn(console, "warn");
  expect(createLexer(false).lexerDefinitionErrors).toEqual([]);
  expect(warn).not.toHaveBeenCalled();
});

test("the grammar is unambiguous and complete", () => {
  expect(() => new CommandGrammar(false)).not.toThrow();
});

test.each(["", "RUN ", "CMD [", "ENV ", "ENV a ", "ENV a=b ", "COPY ", "what "])(
  "after %j the lexer has a pattern for every character",
  (start) => {
    const lexer = createLexer(true);
    const unread = Array.from({ length: 0x1_00_00 }, (_, code) => start + String.fromCharCode(code)).filter(
      (text) => lexer.tokenize(text).errors.length > 0,
    );
    expect(unread).toEqual([]);
  },
);
