/** Formatting: of a document, of a range and of several. */

import { basename, join } from "node:path";
import {
  type FormattingOptions,
  LSPErrorCodes,
  MessageType,
  type Range,
  ResponseError,
  type TextEdit,
} from "vscode-languageserver-protocol";
import type { Span } from "@buildcontent/parser";
import { toSpan } from "../convert.ts";
import { editsBetween } from "../edits-between.ts";
import type { FormatRefusal, Formatter, FormatRequest } from "../formatter.ts";
import { placeOf, type Session, settingsOf } from "../session.ts";
import type { OpenText, Source } from "../source.ts";
import { say } from "../texts.ts";
import { toTextEdits } from "../workspace-edit.ts";

/** What each of the three requests has. */
interface Params {
  readonly options: FormattingOptions;
}

/** A request for edits that lay out a document, or the parts of it that ranges touch. */
type Format<P extends Params> = (source: Source, params: P, session: Session) => Promise<TextEdit[] | null>;

/** The requests of one server. */
export interface Formatting {
  readonly document: Format<Params>;
  readonly range: Format<Params & { readonly range: Range }>;
  readonly ranges: Format<Params & { readonly ranges: readonly Range[] }>;
}

/** Makes the requests. Why a text is not formatted goes to `log`, once for each version of it. */
export function createFormatting(log: (type: MessageType, message: string) => void): Formatting {
  const told = new WeakSet<OpenText>();
  const format = async (source: Source, { options }: Params, session: Session, ranges?: readonly Range[]) => {
    if (!mayFormat(source, session)) return null;
    const formatter = await session.host.loadFormatter();
    const request = requestFor(source, options, session);
    const spans = ranges?.map((range) => toSpan(source, range));
    const answer = await formatSpans(formatter, request, spans);
    const open = session.documents.get(source.uri);
    if (open === undefined || open.version !== source.version) {
      throw new ResponseError(LSPErrorCodes.ContentModified, "the document has changed");
    }
    if ("text" in answer) return toTextEdits(source, editsBetween(source.text, answer.text));
    if ("error" in answer && !told.has(open)) {
      told.add(open);
      log(levels[answer.error], messageOf(answer, source));
    }
    return null;
  };
  return {
    document: (source, params, session) => format(source, params, session),
    range: (source, params, session) => format(source, params, session, [params.range]),
    ranges: (source, params, session) => format(source, params, session, params.ranges),
  };
}

function mayFormat({ uri }: Source, session: Session): boolean {
  return settingsOf(session, uri).format.enable && !session.configuration.isIgnored(placeOf(session, uri));
}

function requestFor(source: Source, options: FormattingOptions, session: Session): FormatRequest {
  const { folder } = placeOf(session, source.uri);
  const { syntax } = source.document;
  return {
    path: session.host.pathOf(source.uri) ?? (folder === undefined ? undefined : join(folder, nameFor(source))),
    folder,
    text: source.text,
    syntax,
    range: undefined,
    tabWidth: options.tabSize,
    useTabs: !options.insertSpaces,
    shell: settingsOf(session, source.uri).format.shell,
  };
}

/** Options that are set for files by their names hold for a document without one, too. */
function nameFor({ uri, document: { content, syntax } }: Source): string {
  const name = basename(uri).replace(/^.*:/, "") || "untitled";
  if (syntax === "yaml") return `${name}.imagecomponent.yaml`;
  return `${name}.${content === "component" ? "imagecomponent" : `${content}content`}`;
}

/** Spans from the last to the first: what comes before a span stays in its place. */
async function formatSpans(
  formatter: Formatter,
  request: FormatRequest,
  spans: readonly Span[] | undefined,
): ReturnType<Formatter> {
  if (spans === undefined) return await formatter(request);
  let { text } = request;
  for (const range of spans.toSorted((a, b) => b.start - a.start)) {
    // oxlint-disable-next-line no-await-in-loop -- each works on what the one before has made
    const answer = await formatter({ ...request, text, range });
    if (!("text" in answer)) return answer;
    ({ text } = answer);
  }
  return { text };
}

/** A text that is being written has errors of syntax most of the time, and its diagnostics tell of them. */
const levels: Readonly<Record<FormatRefusal["error"], MessageType>> = {
  syntax: MessageType.Info,
  unprintable: MessageType.Info,
  config: MessageType.Warning,
  program: MessageType.Warning,
  proof: MessageType.Error,
};

function messageOf(refusal: FormatRefusal, { uri, locale }: Source): string {
  switch (refusal.error) {
    case "syntax":
    case "unprintable": {
      const { line, column, message } = refusal;
      return say(locale, "notFormatted", { uri, line, column, message });
    }
    case "config":
      return say(locale, "formatConfig", { config: refusal.config, message: refusal.message });
    case "program":
      return say(locale, "formatProgram", { config: refusal.config });
    case "proof":
      return say(locale, "formatBug", { uri, message: refusal.message });
  }
}
