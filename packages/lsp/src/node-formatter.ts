/** The formatter on this machine: Prettier, with what `.prettierrc` and `.editorconfig` say. A bundle of its own, loaded when it is asked for. */

import { createFormatter } from "imglint/formatter";
import type { Formatter } from "./formatter.ts";

/** Makes the formatter. Files of options are looked for once in each folder. */
export function createNodeFormatter(): Formatter {
  const format = createFormatter();
  return async ({ path = "untitled.buildcontent", text, syntax }) => {
    const result = await format(path, text, syntax);
    if ("text" in result) return result;
    return { refusal: "message" in result ? result.message : result.config };
  };
}
