/** `imglint config print FILE` at work. */

import { dirname, join, resolve } from "node:path";
import { createConfigLoader } from "./config.ts";
import { exitStatus } from "./exit-status.ts";
import { shownPath } from "../shown-path.ts";
import { type LintOptions, systemLocale } from "./options.ts";
import { complainOf } from "../problem.ts";
import type { RunInput } from "./run.ts";
import { type PrintedConfig, printConfig } from "../config/print.ts";
import type { Sourced } from "../config/settings.ts";
import type { Locale } from "../lint.ts";

/** What is asked for: the path of a file, which need not exist; `localeWord` is what `--locale` says. */
export interface PrintRequest {
  readonly path: string;
  readonly asJson: boolean;
  readonly localeWord: string | undefined;
}

/** Prints what holds for a file, and gives the exit status. Mistakes in configurations are told as a run tells them. */
export function printSettings(request: PrintRequest, options: LintOptions, input: RunInput): number {
  const { path, asJson } = request;
  const { cwd, write, complain } = input;
  const file = resolve(cwd, path);
  const loader = createConfigLoader(cwd, options);
  // Components are read, too, so that a broken link is told here as it is by a run.
  loader.settingsFor(file);
  const printed: PrintedConfig = {
    file: path,
    configurations: loader.pathsFor(dirname(file)).map((config) => shownPath(config, cwd)),
    resolved: loader.resolve(file),
    language: languageOf(request, options, loader.resolve(join(cwd, "any")).locale, input),
    shown: (place) => shownPath(place, cwd),
  };
  write(asJson ? printJson(printed) : printConfig(printed, options.locale));
  for (const problem of loader.problems) complain(complainOf(problem, options.locale));
  return loader.problems.length === 0 ? exitStatus.clean : exitStatus.usage;
}

/** The language of the run, by what decided it. */
function languageOf(
  { localeWord }: PrintRequest,
  { locale }: LintOptions,
  configured: Sourced<Locale> | undefined,
  { env }: RunInput,
): Sourced<Locale> {
  if (localeWord !== undefined) return { value: locale, origin: { kind: "word", word: "--locale" } };
  if (!env["IMGLINT_LOCALE"] && configured !== undefined) return configured;
  const variable = env["IMGLINT_LOCALE"] ? "IMGLINT_LOCALE" : systemLocale(env);
  return { value: locale, origin: env[variable] ? { kind: "environment", variable } : { kind: "default" } };
}

function printJson({ file, configurations, resolved, language, shown }: PrintedConfig): string {
  const { rules, components, ...others } = resolved;
  const value = {
    file,
    configurations,
    ...others,
    locale: language,
    components: Object.fromEntries(
      [...components].map(([key, { value: link, origin }]) => {
        return [key, { value: shown(resolve(link.folder, link.path)), ...(link.type && { type: link.type }), origin }];
      }),
    ),
    rules: Object.fromEntries(rules),
  };
  const shorten = (key: string, inner: unknown): unknown => {
    return key === "path" && typeof inner === "string" ? shown(inner) : inner;
  };
  return `${JSON.stringify(value, shorten, 2)}\n`;
}
