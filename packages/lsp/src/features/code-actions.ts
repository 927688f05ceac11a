/** Code actions: fixes, suppressions, conversions and pages of rules, at a place. */

import type { Diagnostic as Finding } from "@buildcontent/parser";
import {
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  LSPErrorCodes,
  Range,
  ResponseError,
} from "vscode-languageserver-protocol";
import { toRange, toSpan } from "../convert.ts";
import { findingsOf } from "../fixing.ts";
import { openSource, type Session } from "../session.ts";
import type { Source } from "../source.ts";
import { say } from "../texts.ts";
import { toWorkspaceEdit } from "../workspace-edit.ts";
import { conversions } from "./code-actions/conversions.ts";
import { fixAll, fixes } from "./code-actions/fixes.ts";
import { isTouching, type Offer } from "./code-actions/offer.ts";
import { rulePages } from "./code-actions/rule-pages.ts";
import { suppressions } from "./code-actions/suppressions.ts";
import { toDiagnostic } from "./diagnostics.ts";

/** The actions at a place, of the kinds that are asked for. A client that can ask for edits later gets none now. */
export function codeActions(source: Source, params: CodeActionParams, session: Session): CodeAction[] | null {
  const { range, context } = params;
  const { uri, version } = source;
  const known = new Map(context.diagnostics.map((diagnostic) => [keyOf(diagnostic), diagnostic]));
  const origin = { uri, version, epoch: session.epoch, range };
  const actions = offersAt(source, range, session).flatMap((offer, index): CodeAction[] => {
    if (!isWanted(offer.kind, context.only)) return [];
    const content = contentOf(offer, { ...origin, index }, source, session);
    if (content === undefined) return [];
    const { title, kind, isPreferred = false, findings } = offer;
    const diagnostics = findings.map((finding) => diagnosticOf(finding, known, source, session));
    return [
      { title, kind, ...(diagnostics.length > 0 && { diagnostics }), ...(isPreferred && { isPreferred }), ...content },
    ];
  });
  return actions.length === 0 ? null : actions;
}

/** What an action does, or where it comes from for a client that asks for its edits later; undefined where it can do nothing. */
function contentOf(
  { does }: Offer,
  data: ActionData,
  source: Source,
  { client }: Session,
): Pick<CodeAction, "command" | "data" | "edit"> | undefined {
  if ("command" in does) return does;
  if (client.resolvesCodeActionEdits) return { data };
  const edits = does.edits();
  return edits && { edit: toWorkspaceEdit(source, edits, client) };
}

/** An action with its edits. It is refused where the document, or what is found in it, is not what it was when the action was offered. */
export function resolveCodeAction(action: CodeAction, session: Session): CodeAction {
  const data = readData(action.data);
  if (data === undefined) return action;
  const source = openSource(session, data.uri);
  const isCurrent = source !== undefined && source.version === data.version && session.epoch === data.epoch;
  const offer = isCurrent ? offersAt(source, data.range, session)[data.index] : undefined;
  if (source === undefined || offer?.title !== action.title) {
    throw new ResponseError(LSPErrorCodes.ContentModified, say(session.client.locale, "staleAction"));
  }
  const edits = "edits" in offer.does ? offer.does.edits() : undefined;
  if (edits === undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, say(source.locale, "unsoundEdit"));
  return { ...action, edit: toWorkspaceEdit(source, edits, session.client) };
}

/** Where an action comes from: for the same document and configuration, the same place has the same offers. */
interface ActionData {
  readonly uri: string;
  readonly version: number | null;
  readonly epoch: number;
  readonly range: Range;
  readonly index: number;
}

function readData(data: unknown): ActionData | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { uri, version, epoch, range, index }: Readonly<Partial<Record<keyof ActionData, unknown>>> = data;
  if (typeof uri !== "string" || typeof epoch !== "number" || typeof index !== "number") return undefined;
  if ((typeof version !== "number" && version !== null) || !Range.is(range)) return undefined;
  return { uri, version, epoch, range, index };
}

/** Of more findings than these, as in a selection of everything, no menu is of use; making their edits takes a check for each. */
const mostFindings = 20;

function offersAt(source: Source, range: Range, session: Session): readonly Offer[] {
  const span = toSpan(source, range);
  const all = findingsOf(source, session);
  const here = all.filter((finding) => isTouching(finding.span, span)).slice(0, mostFindings);
  const place = { source, session, span, all, here };
  return [fixes, suppressions, rulePages, conversions, fixAll].flatMap((offers) => offers(place));
}

/** A kind is wanted where it, or one that it is a part of, is asked for. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => asked === "" || kind === asked || kind.startsWith(`${asked}.`));
}

/** A finding as the client knows it, or as it would be told. */
function diagnosticOf(
  finding: Finding,
  known: ReadonlyMap<string, Diagnostic>,
  source: Source,
  session: Session,
): Diagnostic {
  const { code, span } = finding;
  return known.get(keyOf({ code, range: toRange(source, span) })) ?? toDiagnostic(finding, source, session);
}

function keyOf({ code, range: { start, end } }: Pick<Diagnostic, "code" | "range">): string {
  return [code, start.line, start.character, end.line, end.character].join(" ");
}
