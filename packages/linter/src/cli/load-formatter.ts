/** Loads the formatter, a module of its own that only `imglint fmt` needs. A file of its own, too: what start.ts runs can load no module. */

import type { Format } from "./formatter.ts";

/** Makes the formatter. */
export async function loadFormatter(): Promise<Format> {
  const { createFormatter } = await import("./formatter.ts");
  return createFormatter();
}
