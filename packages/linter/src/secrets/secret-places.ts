/** Which placeholders stand where a secret would be found if it were written there. */

import type { Span } from "@buildcontent/parser";
import { findSecrets } from "./find.ts";
import { placeholdersIn } from "./placeholders.ts";

/** What any rule for secrets takes for one. */
const sample = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5";

/** The offsets at which such placeholders of a part of a text begin. */
export function secretPlaces(text: string, part: Span, syntax: "commands" | "yaml"): ReadonlySet<number> {
  const source = text.slice(part.start, part.end);
  const placeOf = new Map<number, number>();
  let filled = "";
  let end = 0;
  for (const { span } of placeholdersIn(source, 0, "word").toSorted((a, b) => a.span.start - b.span.start)) {
    if (span.start < end) continue;
    filled += source.slice(end, span.start);
    placeOf.set(filled.length, part.start + span.start);
    filled += sample;
    end = span.end;
  }
  filled += source.slice(end);
  const secrets = findSecrets(filled, { start: 0, end: filled.length }, syntax);
  return new Set(secrets.flatMap(({ span }) => placeOf.get(span.start) ?? []));
}
