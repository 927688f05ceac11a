/** Comments that suppress findings: their directives, and the ids of rules, those of what is found below first. */

import type { Comment, Span } from "@buildcontent/parser";
import { rules, suppressionKinds } from "imglint";
import type { Source } from "../source.ts";
import type { Proposal } from "./proposal.ts";

/** What can be written in a comment at an offset; nothing but suppressions. */
export function proposeSuppressions(source: Source, { span: { start } }: Comment, offset: number): readonly Proposal[] {
  const typed = source.text.slice(start, offset);
  // Behind something else on its line it is no suppression's place.
  if (!/(?:^|[\r\n\uFEFF])[ \t]*$/.test(source.text.slice(Math.max(0, start - 200), start))) return [];
  const directive = /^#[ \t]*((?:imglint-)?[\w-]*)$/.exec(typed);
  if (directive !== null) return proposeDirectives({ start: offset - (directive[1]?.length ?? 0), end: offset });
  const ids = /^#[ \t]*imglint-(?:disable|enable)[\w-]*[ \t]+(?:[\w-]+[ \t]*,[ \t]*)*([\w-]*)$/.exec(typed);
  if (ids === null || / --/.test(typed)) return [];
  return proposeIds(source, { start: offset - (ids[1]?.length ?? 0), end: offset });
}

function proposeDirectives(span: Span): readonly Proposal[] {
  return suppressionKinds.map((kind) => ({
    label: `imglint-${kind}`,
    kind: "keyword",
    span,
    text: `imglint-${kind} `,
    snippet: kind === "enable" ? `imglint-${kind} \${1:rule}` : `imglint-${kind} \${1:rule} -- \${2:reason}`,
  }));
}

function proposeIds({ text, findings }: Source, span: Span): readonly Proposal[] {
  const nextLine = /[^\r\n]*(?:\r\n|[\r\n])?/y;
  nextLine.lastIndex = span.end;
  nextLine.test(text);
  const below = findings.diagnostics.filter(({ span: found }) => found.start >= nextLine.lastIndex);
  const first = below[0]?.span.start;
  const found = new Set(
    below.filter((one) => first !== undefined && one.span.start < first + 200).map(({ code }) => code),
  );
  return rules
    .toSorted((a, b) => Number(found.has(b.id)) - Number(found.has(a.id)))
    .map(({ id, summary }) => ({ label: id, kind: "rule", span, documentation: summary }));
}
