/** What the server asks of a formatter, whichever host it is loaded from. */

import type { Document, Span } from "@buildcontent/parser";
import type { FormatRefusal, FormatResult } from "imglint/format-text";
import type { Options } from "prettier";

/** How a text is to be formatted. Options count where no file of options says otherwise. */
export interface FormatRequest {
  /** The path of the text, where it has one: files of options are looked for from there. */
  readonly path: string | undefined;
  /** The path of its workspace folder, where it has one. */
  readonly folder: string | undefined;
  readonly text: string;
  readonly syntax: Document["syntax"];
  /** The part to format; all of it where there is none. */
  readonly range: Span | undefined;
  readonly tabWidth: number;
  readonly useTabs: boolean;
  readonly shell: "preserve" | "format";
}

/** A formatted text, why there is none, or that files which say what is passed over name this one. */
export type FormatAnswer = FormatResult | { readonly isIgnored: true };

export type { FormatRefusal };

/** Formats a text. */
export type Formatter = (request: FormatRequest) => Promise<FormatAnswer>;

/** A request's options as Prettier takes them. Line ends are the editor's matter and stay as they are. */
export function optionsOf({ tabWidth, useTabs, shell }: FormatRequest): Options {
  return { tabWidth, useTabs, endOfLine: "auto", buildcontentShell: shell };
}
