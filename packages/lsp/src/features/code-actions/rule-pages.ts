/** The pages of the rules whose findings are at a place. */

import { openRulePage } from "../../names.ts";
import { rulePageUri } from "../../rule-page.ts";
import { say } from "../../texts.ts";
import type { Offer, Place } from "./offer.ts";

/** An action for each rule that has a page which the client can be asked to show. */
export function rulePages({ source, session, here }: Place): Offer[] {
  if (!session.client.showsDocuments) return [];
  const { locale } = source;
  const rules = [...new Set(here.map(({ code }) => code))];
  return rules
    .filter((rule) => rulePageUri(rule, locale, session) !== undefined)
    .map((rule) => {
      const title = say(locale, "openRulePage", { rule });
      return {
        title,
        kind: "quickfix",
        findings: here.filter(({ code }) => code === rule),
        does: { command: { title, command: openRulePage, arguments: [rule] } },
      };
    });
}
