/** Scaffolds a rule: `pnpm new-rule <id>` writes its file and its edge-case test, and puts it into the index. */

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const linter = join(import.meta.dirname, "../packages/linter");
const [id = ""] = process.argv.slice(2);

if (!/^[a-z]+(?:-[a-z]+)+$/.test(id))
  stop("usage: pnpm new-rule <id>, where the id names the defect, as in duplicate-from");
const ruleFile = join(linter, "src/rules", `${id}.ts`);
const testFile = join(linter, "test", `${id}.test.ts`);
if (existsSync(ruleFile)) stop(`there is a rule ${id} already`);

writeFileSync(ruleFile, ruleText(id));
writeFileSync(testFile, testText(id));
await import("./generate.ts");
process.stdout.write(
  `Now write ${id}.ts; every TODO in it fails a test until it is replaced. Then: pnpm generate && pnpm check\n`,
);

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function ruleText(name: string): string {
  return `/** TODO: one sentence. */

import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "${name}",
  severity: "warning",
  fix: "none",
  basis: "ours",
  since: "0.1.0",
  summary: { en: "TODO", zh: "TODO" },
  why: { en: "TODO", zh: "TODO" },
  messages: {
    found: { en: "TODO: what is wrong with {keyword}, and what to write instead.", zh: "TODO {keyword}" },
  },
  examples: {
    bad: [
      {
        text: \`RUN echo TODO
#^^ ${name}
\`,
      },
    ],
    good: [{ text: "RUN echo done\\n" }],
  },
  check({ text, report }) {
    return {
      Command({ keyword, span }) {
        // TODO: until then it reports nothing but its own example.
        if (!text.slice(span.start, span.end).endsWith("TODO")) return;
        report({ message: "found", data: { keyword: keyword.text }, span: keyword.span });
      },
    };
  },
});
`;
}

function testText(name: string): string {
  return `/** Edge cases of ${name} that its examples cannot show. */

import { parse } from "@buildcontent/parser";
import { expect, test } from "vitest";
import { lint } from "../src/index.ts";

test("TODO: what a user sees", () => {
  const { diagnostics } = lint(parse("RUN true\\n").document);
  expect(diagnostics.filter(({ code }) => code === "${name}")).toEqual([]);
});
`;
}
