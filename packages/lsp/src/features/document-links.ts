/** Document links: URLs wherever they stand, the files of linked components, and the pages of rules that comments name. */

import type { Span } from "@buildcontent/parser";
import { readSuppressions } from "imglint";
import type { DocumentLink } from "vscode-languageserver-protocol";
import { toRange } from "../convert.ts";
import { shown } from "../outline/item.ts";
import { isRule, rulePageUri } from "../rule-page.ts";
import type { Session } from "../session.ts";
import type { Source } from "../source.ts";
import { componentCalls } from "../symbols/component-calls.ts";
import { say } from "../texts.ts";

/** No more links of each kind than this are given of one document. */
const mostLinks = 1_000;

interface Link {
  readonly span: Span;
  readonly target: string;
  readonly tooltip?: string;
}

/** The links of a document in the order of the text. Nothing but http and https is linked to, beside files of the configuration. */
export function documentLinks(source: Source, _params: unknown, session: Session): DocumentLink[] {
  const { linkTooltips } = session.client;
  return [...urlLinks(source.text), ...componentLinks(source, session), ...ruleLinks(source, session)]
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, target, tooltip }) => {
      return { range: toRange(source, span), target, ...(linkTooltips && tooltip !== undefined && { tooltip }) };
    });
}

/** Up to what cannot be in a URL, or ends one in a shell or in prose, Chinese prose too. */
const url = /\bhttps?:\/\/[^\s"'`<>\\|^{}$;\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef]+/gi;

/** URLs in arguments, shell text, values and comments. One with a variable or a reference in it leads nowhere, and is left out. */
function urlLinks(text: string): Link[] {
  const links: Link[] = [];
  for (const { 0: source, index } of text.matchAll(url)) {
    if (links.length === mostLinks) break;
    const target = withoutPunctuation(source);
    const isWhole = !/[${]/.test(text.charAt(index + source.length));
    if (isWhole && URL.canParse(target)) links.push({ span: { start: index, end: index + target.length }, target });
  }
  return links;
}

/** A URL without what ends the sentence or closes the bracket that it stands in. */
function withoutPunctuation(source: string): string {
  const ending = source.includes("(") ? /[.,:!?*\]&]/ : /[.,:!?*\]&)]/;
  let end = source.length;
  while (ending.test(source.charAt(end - 1))) end--;
  return source.slice(0, end);
}

function componentLinks({ document, settings, locale }: Source, { host }: Session): Link[] {
  return componentCalls(document, settings.components)
    .slice(0, mostLinks)
    .map(({ span, file, key }) => {
      const tooltip = say(locale, "openComponent", { name: shown(key) });
      return { span, target: host.uriOf(file.path), tooltip };
    });
}

function ruleLinks({ document, locale }: Source, session: Session): Link[] {
  return readSuppressions(document)
    .flatMap(({ ids }) => ids)
    .filter(({ id }) => isRule(id))
    .slice(0, mostLinks)
    .flatMap(({ id, span }): Link[] => {
      const target = rulePageUri(id, locale, session);
      return target === undefined ? [] : [{ span, target, tooltip: say(locale, "openRulePage", { rule: id }) }];
    });
}
