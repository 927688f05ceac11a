/** What belongs to a finding beside its message, for people: other places, and the fix. */

import type { Diagnostic, LineMap } from "@buildcontent/parser";
import type { Locale } from "../lint.ts";
import { say } from "../texts.ts";
import { shownPlace } from "./place.ts";

/** A line for each related place, and one for the fix. */
export function notesOf({ related = [], fix }: Diagnostic, map: LineMap, locale: Locale): readonly string[] {
  return [
    ...related.map(({ span, message }) => say(locale, "related", { place: shownPlace(map, span.start), message })),
    ...(fix ? [say(locale, fix.safety === "safe" ? "safeFix" : "unsafeFix", { title: fix.title })] : []),
  ];
}
