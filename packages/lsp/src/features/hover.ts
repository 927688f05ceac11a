/** Hover: what the thing under the cursor is. */

import { type Comment, nodeAt, type Span } from "@buildcontent/parser";
import { readSuppressions, rules, suppressionKinds } from "imglint";
import type { Hover } from "vscode-languageserver-protocol";
import { toRange } from "../convert.ts";
import { type Described, describeInComponent } from "../hover/component.ts";
import { inline, type Piece, render } from "../hover/content.ts";
import { describeInCommand } from "../hover/template.ts";
import { word } from "../hover/words.ts";
import type { Session } from "../session.ts";
import type { Source } from "../source.ts";
import { variablesBefore, variablesOf } from "../symbols/variables.ts";

/** What is to be said of the place at an offset; null where that is nothing. */
export function hover(source: Source, offset: number, { client }: Session): Hover | null {
  const described = describe(source, offset);
  if (described === undefined || described.pieces.length === 0) return null;
  return { contents: render(described.pieces, client.markup), range: toRange(source, described.span) };
}

function describe(source: Source, offset: number): Described | undefined {
  const { document, locale } = source;
  const comment = document.comments.find(({ span }) => contains(span, offset));
  if (comment !== undefined) return describeSuppression(source, comment, offset);
  const variable = describeVariable(source, offset);
  if (variable !== undefined) return variable;
  if (document.component !== undefined) return describeInComponent(document.component, offset, locale);
  const command = document.commands.find(({ span }) => contains(span, offset));
  if (command === undefined) return undefined;
  const node = nodeAt(document, offset);
  return { span: node.span, pieces: describeInCommand(node, command, source) };
}

function contains({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** A variable with the value that it has at its line. In a script in YAML nothing is known of one. */
function describeVariable({ document, lineMap, locale }: Source, offset: number): Described | undefined {
  if (document.component !== undefined) return undefined;
  const variable = variablesOf(document).find(({ span }) => contains(span, offset));
  if (variable === undefined) return undefined;
  const { name, span, pair = variablesBefore(document, span.start).get(name) } = variable;
  if (pair?.value === undefined) return { span, pieces: [{ code: name }, { text: word(locale, "unset") }] };
  const line = lineMap.starts.findLastIndex((start) => start <= pair.span.start) + 1;
  const value = pair.value.value.slice(0, 1000);
  return { span, pieces: [{ code: `${name}=${value}`, language: "sh" }, { text: word(locale, "setAt", { line }) }] };
}

function describeSuppression(source: Source, comment: Comment, offset: number): Described | undefined {
  const suppression = readSuppressions(source.document).find((one) => one.comment === comment);
  if (suppression === undefined) return undefined;
  const kind = suppressionKinds.find((known) => known === suppression.directive);
  if (kind !== undefined && contains(suppression.span, offset)) {
    return { span: suppression.span, pieces: [{ text: word(source.locale, kind) }] };
  }
  const id = suppression.ids.find(({ span }) => contains(span, offset));
  return id === undefined ? undefined : { span: id.span, pieces: describeRule(id.id, source) };
}

function describeRule(id: string, { settings, locale }: Source): readonly Piece[] {
  const rule = rules.find((known) => known.id === id);
  if (rule === undefined) return [];
  const severity = settings.rules[id]?.severity ?? rule.severity;
  const shown = severity === "off" ? word(locale, "off") : severity;
  return [{ text: `${inline(id)}: ${rule.summary[locale]}` }, { text: word(locale, "rule", { severity: shown }) }];
}
