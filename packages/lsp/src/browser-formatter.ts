/** The formatter in a worker of a browser: Prettier without files. */

import { formatText } from "imglint/format-text";
import { format } from "prettier/standalone";
import { type Formatter, optionsOf } from "./formatter.ts";

/** Formats a text by the options of its request alone. */
export const formatInBrowser: Formatter = async (request) => {
  const { text, syntax, range } = request;
  return await formatText(format, { text, syntax, range, options: optionsOf(request), config: "" });
};
