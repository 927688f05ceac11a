/** Colors: marks in `colors/`, a file for each matter; and all examples, whose tokens are kept in `snapshots/` to be read. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { getVSCodeTokens, renderSnap } from "vscode-tmgrammar-test/dist/snapshot/index.js";
import { parseGrammarTestCase, runGrammarTestCase } from "vscode-tmgrammar-test/dist/unit/index.js";
import { editorGrammars, ownGrammars, registry, scopeOf } from "./grammars.ts";

// Markdown's grammar names those of many languages, and the registry warns of each that is not there.
beforeAll(() => {
  vi.spyOn(console, "warn").mockReturnValue();
});

const marked = join(import.meta.dirname, "colors");

describe("marks", () => {
  test.each(readdirSync(marked))("%s", async (file) => {
    const text = readFileSync(join(marked, file), "utf8");
    // The reader of marks takes exponential time over one that it cannot read.
    expect(text).not.toMatch(/^\S+ *[<^].* - .* - /m);
    const testCase = parseGrammarTestCase(text);
    expect(testCase.assertions.length).toBeGreaterThan(0);
    const failures = await runGrammarTestCase(registry, testCase);
    const told = failures.map(({ line, srcLine, start, end, missing, unexpected, actual }) => ({
      line: line + 1,
      text: testCase.source[srcLine]?.slice(start, end),
      missing: missing.join(" "),
      unexpected: unexpected.join(" "),
      actual: actual.join(" "),
    }));
    expect(told).toEqual([]);
  });
});

const examples = join(import.meta.dirname, "../../../examples");

describe("examples", () => {
  const files = readdirSync(examples).filter((file) => /\.(?:\w+content|imagecomponent(?:\.yaml)?)$/.test(file));
  test.each(files)("%s", async (file) => {
    const lines = await getVSCodeTokens(registry, scopeOf(file), readFileSync(join(examples, file), "utf8"));
    await expect(renderSnap(lines)).toMatchFileSnapshot(`snapshots/${file}.snap`);
    const scopes = new Set(lines.flatMap(({ tokens }) => tokens.flatMap((token) => token.scopes)));
    expect([...scopes].filter((scope) => scope.startsWith("invalid"))).toEqual([]);
  });
});

test("what our grammars take from others is there", () => {
  const rules = new Map(
    [...ownGrammars, ...editorGrammars].map(({ scopeName, content }): [string, readonly string[]] => {
      const { repository = {} }: { readonly repository?: Readonly<Record<string, unknown>> } = JSON.parse(content);
      return [scopeName, Object.keys(repository)];
    }),
  );
  const missing = ownGrammars.flatMap(({ scopeName, content }) =>
    [...content.matchAll(/"include": "([^"]+)"/g)]
      .map(([, include = ""]) => include)
      .filter((include) => {
        const [grammar = "", rule] = include.split("#");
        const known = rules.get(grammar === "" ? scopeName : grammar);
        return known === undefined || (rule !== undefined && !known.includes(rule));
      }),
  );
  expect(missing).toEqual([]);
});
