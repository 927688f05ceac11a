/** No regular expression of the product takes a time that grows exponentially, whatever text it is run on. Those of the grammars for colors are run by the editor, and are not looked through. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Node, parse } from "acorn";
import { transformSync } from "esbuild";
import { checkSync } from "recheck";
import { expect, test, vi } from "vitest";
import { templates } from "./corpus.ts";

// All take a minute of the processor to look through, which is more on a busy machine.
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

/** Where each of them is written, by itself: many are written more than once. */
const places = new Map<string, { readonly found: Found; readonly path: string }>();
for (const path of names.filter((name) => /(?<!\.d)\.[jt]s$/.test(name))) {
  for (const found of written(sourceOf(join(packages, path)))) {
    places.set(`/${found.pattern}/${found.flags}`, { found, path });
  }
}

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
  expect(places.size).toBeGreaterThan(300);
  expect([...places.values()].filter(({ found }) => isExponential(found))).toEqual([]);
});

test("those that are made at the start", async () => {
  const made = [...(await madeAtStart())].filter(([text]) => !places.has(text)).map(([, found]) => found);
  expect(made.length).toBeGreaterThan(20);
  expect(made.filter(isExponential)).toEqual([]);
});

test("one that is exponential is told from others", () => {
  expect([/^(?:a|a)*$/, /^(?:a|b)*$/].map(({ source, flags }) => isExponential({ pattern: source, flags }))).toEqual([
    true,
    false,
  ]);
});

function isExponential({ pattern, flags }: Found): boolean {
  // Without a limit on the time its verdict is the same on every machine: it is left to the limits on its steps.
  const result = checkSync(pattern, flags, { timeout: null });
  if (result.status === "unknown") throw new Error(`nothing is known of /${pattern}/${flags}: ${result.error.kind}`);
  return result.complexity.type === "exponential";
}
