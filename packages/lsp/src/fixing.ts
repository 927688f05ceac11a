/** Fixes of a document, applied as far as each leaves the rest of the text as it is. */

import type { Diagnostic as Finding, Edit } from "@buildcontent/parser";
import { applyFixes, type CheckedText, type Fixable, fixText, isSound } from "imglint";
import { editsBetween } from "./edits-between.ts";
import { placeOf, type Session } from "./session.ts";
import { createSource, type Source } from "./source.ts";

/** What is found in a document; nothing where a configuration passes over it. */
export function findingsOf(source: Source, session: Session): readonly Finding[] {
  return session.configuration.isIgnored(placeOf(session, source.uri)) ? [] : source.findings.diagnostics;
}

/** Tells whether a finding has a fix. */
export function isFixable(finding: Finding): finding is Fixable {
  return finding.fix !== undefined;
}

/** Tells whether a finding has a fix that keeps the meaning. */
export function isSafelyFixable(finding: Finding): boolean {
  return finding.fix?.safety === "safe";
}

/** A document as the linter's changes take it. */
export function checkedOf({ document, syntaxErrors, findings }: Source): CheckedText {
  return { document, syntaxErrors: syntaxErrors.length, diagnostics: findings.diagnostics };
}

/** What checks another text in the place of a document's. */
export function createCheck(source: Source): (text: string) => CheckedText {
  const { uri, languageId, version, settings, encoding, locale } = source;
  return (text) => checkedOf(createSource({ uri, languageId, version, text }, { settings, encoding, locale }));
}

/** The edits of one fix; undefined where they would break something. */
export function editsOfFix(source: Source, { fix }: Fixable): readonly Edit[] | undefined {
  const after = createCheck(source)(applyFixes(source.text, [fix]));
  return isSound(checkedOf(source), after, [fix]) ? fix.edits : undefined;
}

/** The edits of all fixes that are wanted, and of those that come up after them. */
export function editsOfFixes(source: Source, isWanted: (finding: Fixable) => boolean): readonly Edit[] {
  return editsBetween(source.text, fixText(source.text, createCheck(source), isWanted).after.document.text);
}
