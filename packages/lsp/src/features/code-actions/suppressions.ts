/** Comments that suppress what is found at a place, there or in the whole file. */

import { isSuppressible, suppressionEdit, type SuppressionPlace } from "imglint";
import { checkedOf, createCheck } from "../../fixing.ts";
import { say, type TextName } from "../../texts.ts";
import type { Offer, Place } from "./offer.ts";

const places: readonly { readonly place: SuppressionPlace; readonly title: TextName }[] = [
  { place: "next-line", title: "suppressHere" },
  { place: "file", title: "suppressInFile" },
];

/** Two suppressions for each rule at a place. What is about suppressions themselves is to be mended, not hidden. */
export function suppressions({ source, here }: Place): Offer[] {
  const { locale } = source;
  const reason = say(locale, "reason");
  const firsts = here.filter(({ code }, index) => here.findIndex((other) => other.code === code) === index);
  return firsts
    .filter(({ code }) => isSuppressible(code))
    .flatMap((finding) =>
      places.map(({ place, title }): Offer => {
        const edits = () => {
          const made = suppressionEdit(checkedOf(source), finding, { place, reason }, createCheck(source));
          return made && [{ ...made.edit, placeholder: made.reason }];
        };
        return {
          title: say(locale, title, { rule: finding.code }),
          kind: "quickfix",
          findings: here.filter(({ code }) => code === finding.code),
          does: { edits },
        };
      }),
    );
}
