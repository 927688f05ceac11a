/** No regular expression of the product takes longer than in proportion to its text, but for those in `short-inputs.ts`. Those of the grammars for colors are run by the editor, and are not looked through. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Node, parse } from "acorn";
import { transformSync } from "esbuild";
import { checkSync, type Parameters } from "recheck";
import { expect, test, vi } from "vitest";
import { templates } from "./corpus.ts";
import { shortInputs } from "./short-inputs.ts";

// All take about a minute of the processor to look through, which is more on a busy machine.
vi.setConfig({ testTimeout: 900_000 });

// The check is done in this process, not by a program of the machine.
process.env["RECHECK_BACKEND"] = "pure";

const packages = join(import.meta.dirname, "../packages");

interface Found {
  readonly pattern: string;
  readonly flags: string;
}

/** The regular expressions that are written in a source. */
function* written(value: unknown): Generator<Found> {
  if (typeof value !== "object" || value === null) return;
  if ("regex" in value && isFound(value.regex)) yield value.regex;
  for (const part of Object.values(value)) yield* written(part);
}

function isFound(value: unknown): value is Found {
  return typeof value === "object" && value !== null && "pattern" in value && "flags" in value;
}

function sourceOf(path: string): Node {
  const text = readFileSync(path, "utf8");
  const { code } = transformSync(text, { loader: "ts", target: "esnext", charset: "utf8" });
  return parse(code, { ecmaVersion: "latest", sourceType: "module" });
}

const names = readdirSync(packages).flatMap((name) =>
  readdirSync(join(packages, name, "src"), { recursive: true, encoding: "utf8" }).map((path) =>
    join(name, "src", path),
  ),
);

/** All that are written, each with its file: many are written more than once. */
const places = names
  .filter((name) => /(?<!\.d)\.[jt]s$/.test(name))
  .flatMap((path) => [...written(sourceOf(join(packages, path)))].map((found) => ({ path, found })));

const writtenTexts = new Set(places.map(({ found }) => textOf(found)));

/** Those that are put together when the program starts and when it first reads, checks and formats: they are made by the constructor, which is told of here. */
async function madeAtStart(): Promise<ReadonlyMap<string, Found>> {
  const made = new Map<string, Found>();
  const told = <T extends RegExp>(regex: T): T => {
    made.set(String(regex), { pattern: regex.source, flags: regex.flags });
    return regex;
  };
  const watched = new Proxy(RegExp, {
    construct: (target, [pattern, flags]: [string | RegExp, string?]) => told(new target(pattern, flags)),
    apply: (target, _, [pattern, flags]: [string | RegExp, string?]) => told(target(pattern, flags)),
  });
  vi.stubGlobal("RegExp", watched);
  vi.resetModules();
  const [{ parse: parseText }, { lint }, { format }, plugin] = await Promise.all([
    import("@buildcontent/parser"),
    import("imglint"),
    import("prettier"),
    import("prettier-plugin-buildcontent"),
    import("../packages/lsp/src/server.ts"),
  ]);
  for (const { text } of templates) {
    lint(parseText(text).document);
    // oxlint-disable-next-line eslint/no-await-in-loop -- the constructor is watched for all of them
    await format(text, { parser: "buildcontent", plugins: [plugin] }).catch(() => "");
  }
  vi.unstubAllGlobals();
  return made;
}

test("those that are written", () => {
  expect(writtenTexts.size).toBeGreaterThan(300);
  const slow = places.flatMap(({ path, found }) => {
    const growth = growthOf(found);
    return growth === "linear" ? [] : [{ path, expression: textOf(found), growth }];
  });
  const excused = shortInputs.map(({ path, expression }) => ({
    path,
    expression: String(expression),
    growth: "polynomial",
  }));
  expect(inOrder(slow)).toEqual(inOrder(excused));
});

test("those that are made at the start", async () => {
  const made = [...(await madeAtStart())].filter(([text]) => !writtenTexts.has(text)).map(([, found]) => found);
  expect(made.length).toBeGreaterThan(20);
  expect(made.filter((found) => growthOf(found) !== "linear")).toEqual([]);
});

test.each([
  ["linear", /^(?:a|b)*$/],
  ["linear", /(?<!b)b{0,200}(?=c)/],
  ["polynomial", /a*$/],
  ["polynomial", /(?<!c)a*(?=b)/],
  // In one piece it is taken for linear.
  ["polynomial", /(?<!\w)a\w{0,24}?x{5,}(?!\w)|\s+@/],
  ["exponential", /^(?:a|a)*$/],
  ["exponential", /^(a*)*(?<!b)$/],
])("%s: %s", (growth, { source, flags }) => {
  expect(growthOf({ pattern: source, flags })).toBe(growth);
});

function inOrder<T>(all: readonly T[]): readonly T[] {
  return all.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}

function textOf({ pattern, flags }: Found): string {
  return `/${pattern}/${flags}`;
}

/**
 * Without limits on the time the verdict is the same on every machine. What the library cannot decide by automata it tries on texts: here on
 * fewer than it would by itself, and for slow it takes what takes three million steps on a thousand characters. So what is bounded may take
 * thousands for each.
 */
const thoroughness: Parameters = {
  timeout: null,
  seedingTimeout: null,
  incubationTimeout: null,
  attackTimeout: null,
  maxNFASize: 5000,
  maxInitialGenerationSize: 100,
  maxIteration: 1,
  mutationSize: 10,
  crossoverSize: 5,
  incubationLimit: 100_000,
  attackLimit: 3_000_000,
};

type Growth = "linear" | "polynomial" | "exponential";

const known = new Map<string, Growth>();

/** How the time of an expression grows with its text. */
function growthOf(found: Found): Growth {
  const text = textOf(found);
  const growth = known.get(text) ?? findGrowth(found);
  known.set(text, growth);
  return growth;
}

function findGrowth(found: Found): Growth {
  const { growth, isProven } = checked(found);
  if (isProven || growth !== "linear") return growth;
  // Texts that are tried are for any of the alternatives: each has more of them where it is alone.
  const all = alternativesOf(found.pattern).map((pattern) => checked({ ...found, pattern }).growth);
  return all.find((one) => one !== "linear") ?? "linear";
}

function checked({ pattern, flags }: Found): { readonly growth: Growth; readonly isProven: boolean } {
  const result = checkSync(pattern, flags, thoroughness);
  if (result.status === "unknown") throw new Error(`nothing is known of /${pattern}/${flags}: ${result.error.kind}`);
  const growth = result.status === "safe" ? "linear" : result.complexity.type;
  return { growth, isProven: result.checker === "automaton" };
}

/** What stands between the outermost `|` of a pattern; none where something refers to a group, which may be in another. */
function alternativesOf(pattern: string): readonly string[] {
  if (/\\[1-9k]/.test(pattern)) return [];
  const all = [""];
  let depth = 0;
  for (const [piece] of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|./gs)) {
    if (piece === "(") depth++;
    if (piece === ")") depth--;
    if (piece === "|" && depth === 0) all.push("");
    else all.push((all.pop() ?? "") + piece);
  }
  return all.length === 1 ? [] : all;
}
