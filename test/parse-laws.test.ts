/** The laws of parsing, on every text at hand and on generated ones. */

import { parse } from "@buildcontent/parser";
import { assert, pre, property } from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { CommandGrammar } from "../packages/parser/src/template/grammar.ts";
import { lex } from "../packages/parser/src/template/lexer.ts";
import { corpus, type Sample } from "./corpus.ts";
import { brokenLine, someText } from "./generated.ts";
import { type Law, laws } from "./parse-laws.ts";

/** How many generated texts a law is held to; `LAW_RUNS=100000` for a long search. */
const numRuns = Number(process.env["LAW_RUNS"] ?? 300);

vi.setConfig({ testTimeout: 60_000 + 10 * numRuns });

/** All texts of up to four pieces: most of what goes wrong does so in one of them. */
const shortTexts: readonly Sample[] = textsOf(["RUN ", "ENV ", "a", "\\", "\n", "#", '"'], 4);

function textsOf(pieces: readonly string[], length: number): Sample[] {
  if (length === 0) return [{ name: '""', text: "" }];
  const shorter = textsOf(pieces, length - 1);
  const longer = pieces.flatMap((piece) => shorter.map(({ text }) => piece + text));
  return [...new Set(["", ...longer])].map((text) => ({ name: JSON.stringify(text), text }));
}

/** The texts that break a law, each with how. */
function brokenBy(law: Law, samples: readonly Sample[]): string[] {
  return samples.flatMap(({ name, text }) => {
    try {
      law(text);
      return [];
    } catch (error) {
      return [`${name}: ${String(error)}`];
    }
  });
}

describe.each(Object.entries(laws))("%s", (_name, law) => {
  test("in every file of the corpus", () => {
    expect(brokenBy(law, corpus)).toEqual([]);
  });

  test("in every text of up to four pieces", () => {
    expect(brokenBy(law, shortTexts)).toEqual([]);
  });

  test("in any text", () => {
    assert(property(someText, law), { numRuns });
  });
});

describe("a broken line costs itself and no other", () => {
  test("whatever is wrong with it", () => {
    assert(
      property(brokenLine, (line) => {
        const { commands } = parse(`RUN before\n${line}\nRUN after\n`).document;
        expect(commands.at(0)).toMatchObject({ name: "RUN", arguments: [{ value: "before" }] });
        expect(commands.at(-1)).toMatchObject({ name: "RUN", arguments: [{ value: "after" }] });
        expect(commands.length).toBeLessThanOrEqual(3);
      }),
      { numRuns },
    );
  });

  test.each([
    'ENV A="b',
    "ENV A='b",
    'ENV A "b',
    'LABEL "a',
    "WORKDIR '/a",
    'COPY "http://a /b',
    'COPY a\\ "b',
    "USER 'a",
    "COMPONENT ic-1 --a 'b",
    "COMPONENT --",
    "FROM",
    "FROM :",
    "CMD [",
    'CMD ["a',
    'CMD ["a", ',
    'CMD ["a"]]]',
    "ENTRYPOINT ['a",
    'RUN ["a"',
    "RUN echo 'a",
    'RUN echo "a',
    "RUN echo `a",
    "RUN echo $((a",
    "RUN cat <<EOF",
    "RUN cat <<-'E F'",
    "COPY <<EOF /a",
    "RUN --mount=",
    'RUN --mount="a',
    "RESTART 'a",
    'nonsense "a',
    "nonsense <<EOF",
    "\\",
    "\\\\",
    '"',
    "[",
    "\uFEFF",
    "\0",
  ])("%s", (line) => {
    const { commands } = parse(`RUN before\n${line}\nRUN after\n`).document;
    expect(commands.map(({ span }) => span.end).slice(0, 1)).toEqual([10]);
    expect(commands.slice(2)).toMatchObject([{ name: "RUN", arguments: [{ value: "after" }] }]);
  });
});

describe("texts that are parsed one after the other have nothing to do with each other:", () => {
  test("the same text gives the same tree, and a tree stays as it is", () => {
    assert(
      property(someText, someText, (one, other) => {
        const first = parse(one);
        const copy = structuredClone(first);
        parse(other);
        expect(first).toEqual(copy);
        expect(parse(one)).toEqual(copy);
      }),
      { numRuns },
    );
  });

  test("a parser that has read nothing before find the same", () => {
    assert(
      property(someText, (text) => {
        const { commands, syntax } = parse(text).document;
        pre(syntax === "commands");
        const { tokens } = lex(text);
        const continuations = commands.flatMap((command) => command.continuations);
        expect(new CommandGrammar(true).parseCommands(text, tokens, continuations)).toEqual(commands);
      }),
      { numRuns: numRuns / 10 },
    );
  });
});
