/** The formatter on this machine: Prettier, with what `.prettierrc` and `.editorconfig` say. A bundle of its own, loaded when it is asked for. */

import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { findFiles } from "imglint/node";
import { formatText } from "imglint/format-text";
import { createFormatter } from "imglint/formatter";
import { clearConfigCache, format } from "prettier";
import { type Formatter, optionsOf } from "./formatter.ts";

/** Makes the formatter. Files of options are read anew for each text: they may have changed. */
export function createNodeFormatter(): Formatter {
  return async (request) => {
    const { path, text, syntax, range, folder } = request;
    const defaults = optionsOf(request);
    if (path === undefined) return await formatText(format, { text, syntax, range, options: defaults, config: "" });
    if (isPassedOver(path, folder ?? dirname(path))) return { isIgnored: true };
    await clearConfigCache();
    return await createFormatter()(path, text, { syntax, range, defaults });
  };
}

/** Tells whether `.prettierignore` or `.imglintignore` names a file; one that is not there yet is named by none. */
function isPassedOver(path: string, folder: string): boolean {
  if (!existsSync(path)) return false;
  const configs = { isNamed: () => false, isIgnored: () => false };
  return findFiles([path], folder, { configs, forceExclude: true, ignoreFiles }).excluded > 0;
}

const ignoreFiles = [".imglintignore", ".prettierignore"];
