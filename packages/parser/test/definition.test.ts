/** Chevrotain's own checks of tokens and grammar, which the shipped parser leaves out to start faster. */

import { expect, test } from "vitest";
import { CommandGrammar } from "../src/template/grammar.ts";
import { createLexer } from "../src/template/tokens.ts";

test("the lexer has no errors and no warnings in its definition", () => {
  const { lexerDefinitionErrors, lexerDefinitionWarning } = createLexer(false);
  expect(lexerDefinitionErrors).toEqual([]);
  expect(lexerDefinitionWarning).toEqual([]);
});

test("the grammar is unambiguous and complete", () => {
  expect(() => new CommandGrammar(false)).not.toThrow();
});

test("a lexer mode has a pattern for every character that a text can have", () => {
  const lexer = createLexer(true);
  for (const start of ["", "RUN ", "CMD [", "ENV ", "ENV a ", "ENV a=b ", "COPY ", "what "]) {
    for (let code = 0; code <= 0xff_ff; code++) {
      const text = start + String.fromCharCode(code);
      if (lexer.tokenize(text).errors.length > 0) expect.fail(`${JSON.stringify(text)} is not read`);
    }
  }
});
