/** Quotes around what a user wrote: putting text into double quotes, and closing a quote that was left open. */

import { type Edit, quoteAfter, type Span } from "@buildcontent/parser";
import { mayGoOnBelow } from "./line-below.ts";
import { insert } from "./edits.ts";
import { insideCurlyQuotes, startsWithCurlyQuote } from "./lookalikes.ts";

/**
 * Source text as one quoted word: as it is where it is one already, in double quotes where it has neither quotes nor a `\`, or
 * has curly ones around it.
 * Undefined where what was meant is not plain, or where the text goes over more than one line.
 */
export function quotedWord(source: string): string | undefined {
  if (/[\r\n]/.test(source)) return undefined;
  if (/^"(?:[^"\\]|\\.)*"$/.test(source) || /^'[^']*'$/.test(source)) return source;
  if (startsWithCurlyQuote(source)) {
    const inside = insideCurlyQuotes(source);
    return inside === undefined ? undefined : `"${inside}"`;
  }
  return /["'\\]/.test(source) ? undefined : `"${source}"`;
}

/** The quote that is still open at the end of a source text. */
export function openQuoteOf(source: string): '"' | "'" | undefined {
  return quoteAfter(source, undefined);
}

/** What an open quote is named by in a message: the character itself, or a double quote where none can be told. */
export function quoteToClose(source: string): string {
  return openQuoteOf(source) ?? '"';
}

/**
 * Closes the quote that is open at the end of `span`. Undefined where that is not plainly what was meant: several quotes or lines,
 * a `\` before the end, an `=` that may belong to a pair which the quote has swallowed, a line below that is no command.
 */
export function closeQuote(text: string, span: Span): Edit | undefined {
  const source = text.slice(span.start, span.end);
  const quote = openQuoteOf(source);
  if (quote === undefined || source.search(/["']/) !== source.lastIndexOf(quote)) return undefined;
  const swallowed = source.slice(source.lastIndexOf(quote));
  if (/[\r\n=]|\\$/.test(swallowed) || swallowed.length < 2 || mayGoOnBelow(text, span.end)) return undefined;
  return insert(span.end, quote);
}
