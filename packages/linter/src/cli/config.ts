/** The configuration that holds for a file: the nearest one above it, with the components that it links to. */

import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type ContentKind, createLineMap, parse, positionAt } from "@buildcontent/parser";
import { type ComponentLink, type ConfigProblem, readConfigFile } from "./config-file.ts";
import type { Locale, RuleSetting } from "../lint.ts";
import type { Limits, LinkedComponent, LinkedComponents, OperatingSystem } from "../rule.ts";
import { shownPath } from "./find.ts";
import { syntaxOfPath } from "./kind.ts";
import type { Problem } from "./problem.ts";
import { readTemplate } from "./read.ts";
import { say } from "../texts.ts";

const fileNames = [".imglint.yaml", ".imglint.yml"];

/** What a configuration sets for one file. */
export interface FileSettings {
  readonly kind?: ContentKind;
  readonly os?: OperatingSystem;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly limits: Partial<Limits>;
  readonly components: LinkedComponents;
}

/** Finds and reads configurations; each is read once, and its problems are told once. */
export interface ConfigLoader {
  /** What holds for a file; nothing without a configuration. */
  readonly settingsFor: (file: string) => FileSettings;
  readonly problems: readonly Problem[];
}

const none: LinkedComponents = new Map();

/** Makes a loader for one run in a folder, from which problems show their paths. */
export function createConfigLoader(cwd: string, locale: Locale): ConfigLoader {
  const problems: Problem[] = [];
  const byFolder = new Map<string, LinkedComponents>();
  const inFolder = (folder: string): LinkedComponents => {
    const known = byFolder.get(folder);
    if (known !== undefined) return known;
    const file = fileNames.map((name) => join(folder, name)).find((path) => existsSync(path));
    const parent = dirname(folder);
    const found = file !== undefined ? load(file, cwd, locale, problems) : parent === folder ? none : inFolder(parent);
    byFolder.set(folder, found);
    return found;
  };
  return {
    settingsFor: (file) => ({ rules: {}, limits: {}, components: inFolder(dirname(resolve(file))) }),
    problems,
  };
}

function load(file: string, cwd: string, locale: Locale, problems: Problem[]): LinkedComponents {
  const result = readTemplate(file);
  if ("problem" in result) {
    problems.push({ ...result.problem, path: shownPath(file, cwd) });
    return none;
  }
  const config = readConfigFile(result.text);
  const map = createLineMap(result.text);
  const tell = ({ span, text, data, near }: ConfigProblem): void => {
    const { line, column } = positionAt(map, Math.min(span.start, result.text.trimEnd().length));
    const hint = near === undefined ? "" : say(locale, "didYouMean", { word: near });
    problems.push({ path: `${shownPath(file, cwd)}:${line + 1}:${column + 1}`, text, data: { ...data, hint } });
  };
  config.problems.forEach(tell);
  const components = new Map<string, LinkedComponent>();
  for (const [key, link] of config.components) {
    const linked = readTemplate(resolve(dirname(file), link.path));
    if ("problem" in linked) tell(brokenLink(key, link, say(locale, linked.problem.text, linked.problem.data)));
    else {
      const syntax = syntaxOfPath(link.path);
      const { document } = parse(linked.text, { kind: "component", ...(syntax && { syntax }) });
      components.set(key, { document, ...(link.type && { type: link.type }) });
    }
  }
  return components;
}

function brokenLink(key: string, { path, span }: ComponentLink, problem: string): ConfigProblem {
  return { span, text: "configLink", data: { key, path, problem } };
}
