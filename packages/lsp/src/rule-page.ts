/** The pages of rules: files where the host has them; else documents that a client asks the server for by their URIs. */

import { type Locale, rulePageMarkdown, topicOf } from "imglint";
import {
  ErrorCodes,
  ResponseError,
  type TextDocumentContentParams,
  type TextDocumentContentResult,
} from "vscode-languageserver-protocol";
import { contentScheme } from "./names.ts";
import type { Session } from "./session.ts";

/** The URI of a rule's page; undefined where neither host nor client has a way to one. */
export function rulePageUri(rule: string, locale: Locale, { client, host }: Session): string | undefined {
  const page = host.rulePage(rule, locale);
  return page ?? (client.asksForContent ? `${contentScheme}:/${locale}/rules/${rule}.md` : undefined);
}

/** Tells whether a word is the id of a rule. */
export function isRule(word: string): boolean {
  return topicOf(word).kind === "rule";
}

/** The text of a page by its URI, for a client that has none of its own. */
export function textDocumentContent({ uri }: TextDocumentContentParams): TextDocumentContentResult {
  const [, locale, id = ""] = /^imglint:\/+(en|zh)\/rules\/([\w-]+)\.md$/.exec(uri) ?? [];
  const topic = topicOf(id);
  if (topic.kind !== "rule") throw new ResponseError(ErrorCodes.InvalidParams, `there is no document ${uri}`);
  return { text: withoutLinks(rulePageMarkdown(topic.rule, locale === "zh" ? "zh" : "en")) };
}

/** A page without the links to other pages of the documentation, which are not there. */
function withoutLinks(markdown: string): string {
  return markdown.replace(/\[([^\]\n]+)\]\((?!https?:)[^)\s]+\)/g, "$1");
}
