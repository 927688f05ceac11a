/** Fixes: of a finding, of all findings of its rule, and of all that is safe to fix. */

import type { Fixable } from "imglint";
import { editsOfFix, editsOfFixes, isFixable, isSafelyFixable } from "../../fixing.ts";
import type { Source } from "../../source.ts";
import { say } from "../../texts.ts";
import type { Offer, Place } from "./offer.ts";

/** The fix of each finding at a place, and after the first of a rule, that of all its findings where there are more. */
export function fixes({ source, all, here }: Place): Offer[] {
  const fixable = here.filter(isFixable);
  return fixable.flatMap((finding, index) => {
    const isFirst = fixable.findIndex(({ code }) => code === finding.code) === index;
    const same = isFirst ? all.filter(isFixable).filter(({ code }) => code === finding.code) : [];
    return [fixOf(finding, source), ...(same.length > 1 ? [fixesOf(finding.code, same, source)] : [])];
  });
}

function fixOf(finding: Fixable, source: Source): Offer {
  const { title } = finding.fix;
  return {
    title: isSafelyFixable(finding) ? title : say(source.locale, "unsafeFix", { title }),
    kind: "quickfix",
    findings: [finding],
    isPreferred: isSafelyFixable(finding),
    does: { edits: () => editsOfFix(source, finding) },
  };
}

function fixesOf(rule: string, same: readonly Fixable[], source: Source): Offer {
  const title = say(source.locale, "fixRule", { rule, count: same.length });
  return {
    title: same.every(isSafelyFixable) ? title : say(source.locale, "unsafeFix", { title }),
    kind: "quickfix",
    findings: same,
    does: { edits: () => editsOfFixes(source, ({ code }) => code === rule) },
  };
}

/** All safe fixes of a document, wherever the cursor is. */
export function fixAll({ source, all }: Place): Offer[] {
  if (!all.some(isSafelyFixable)) return [];
  return [
    {
      title: say(source.locale, "fixAll"),
      kind: "source.fixAll.imglint",
      findings: [],
      does: { edits: () => editsOfFixes(source, isSafelyFixable) },
    },
  ];
}
