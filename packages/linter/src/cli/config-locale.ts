/** The language that the configuration of the current folder asks for, which is known before the words are read. */

import { join } from "node:path";
import { configChoice, hasPlaceAbove } from "../config-files/places.ts";
import { nodeFiles } from "./read.ts";
import type { Locale } from "../lint.ts";

/** The language of the configuration, if there is one and no word and no variable goes before it. Its mistakes are told later. */
export async function configuredLocale(
  words: readonly string[],
  env: NodeJS.ProcessEnv,
  cwd: string,
): Promise<Locale | undefined> {
  if ((env["IMGLINT_LOCALE"] ?? "") !== "" || words.some((word) => /^--locale(?:=|$)/.test(word))) return undefined;
  const config = configChoice(words, env);
  if (config.from === "none" || (config.from === "search" && !hasPlaceAbove(cwd, nodeFiles))) return undefined;
  const { createConfigLoader } = await import("./config.ts");
  return createConfigLoader(cwd, { locale: "en", config }).resolve(join(cwd, "any")).locale?.value;
}
