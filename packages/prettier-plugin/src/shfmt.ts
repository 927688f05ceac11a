/** The layout of shell text by shfmt, which is loaded when the option asks for it and not before. */

import type { ParserOptions } from "prettier";

/** Shell text of one command to the same in shfmt's layout; undefined where shfmt refuses it. */
export type ShellFormatter = (shell: string) => string | undefined;

/** The formatter, where the option `buildcontentShell` asks for one. */
export async function loadShellFormatter(options: ParserOptions): Promise<ShellFormatter | undefined> {
  if (options["buildcontentShell"] !== "format") return undefined;
  return undefined;
}
