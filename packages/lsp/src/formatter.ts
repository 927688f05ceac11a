/** What the server asks of a formatter, whichever host it is loaded from. */

import type { Document, Span } from "@buildcontent/parser";

/** How a text is to be formatted. Options count where no file of options says otherwise. */
export interface FormatRequest {
  /** The path of the text, where it has one: files of options are looked for from there. */
  readonly path?: string;
  readonly text: string;
  readonly syntax: Document["syntax"];
  /** The part to format; all of it where there is none. */
  readonly range?: Span;
  readonly tabWidth: number;
  readonly useTabs: boolean;
  readonly shell: "preserve" | "format";
}

/** A formatted text, or in one sentence why there is none. */
export type FormatAnswer = { readonly text: string } | { readonly refusal: string };

/** Formats a text. */
export type Formatter = (request: FormatRequest) => Promise<FormatAnswer>;
