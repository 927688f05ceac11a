/** Semantic tokens: what the words of a document are; all of them, what changed of them, or those in a range. */

import type { Document } from "@buildcontent/parser";
import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from "vscode-languageserver-protocol";
import { toSpan } from "../convert.ts";
import type { Session } from "../session.ts";
import type { Source } from "../source.ts";
import { editsFrom, encode } from "../tokens/encoding.ts";
import type { Token } from "../tokens/token.ts";
import { tokensOf } from "../tokens/tokens.ts";

/** The three requests. What was answered last is remembered for each open document, and no more than that. */
export interface SemanticTokensFeature {
  readonly full: (source: Source, params: SemanticTokensParams, session: Session) => SemanticTokens;
  readonly delta: (
    source: Source,
    params: SemanticTokensDeltaParams,
    session: Session,
  ) => SemanticTokens | SemanticTokensDelta;
  readonly range: (source: Source, params: SemanticTokensRangeParams) => SemanticTokens;
}

/** Makes the requests with a memory of their own. */
export function createSemanticTokens(): SemanticTokensFeature {
  const answered = new Map<string, Required<SemanticTokens>>();
  // A client asks for a range and for all of the same version.
  const known = new WeakMap<Document, readonly Token[]>();
  const tokensIn = ({ document }: Source): readonly Token[] => {
    const tokens = known.get(document) ?? tokensOf(document);
    known.set(document, tokens);
    return tokens;
  };
  let count = 0;
  const answer = (source: Source, { documents }: Session): Required<SemanticTokens> => {
    for (const uri of answered.keys()) if (documents.get(uri) === undefined) answered.delete(uri);
    const tokens = { resultId: String(++count), data: encode(source, tokensIn(source)) };
    answered.set(source.uri, tokens);
    return tokens;
  };
  return {
    full: (source, _, session) => answer(source, session),
    delta: (source, { previousResultId }, session) => {
      const before = answered.get(source.uri);
      const { resultId, data } = answer(source, session);
      return before?.resultId === previousResultId
        ? { resultId, edits: editsFrom(before.data, data) }
        : { resultId, data };
    },
    range: (source, { range }) => {
      const { start, end } = toSpan(source, range);
      const tokens = tokensIn(source).filter(({ span }) => span.start < end && span.end > start);
      return { data: encode(source, tokens) };
    },
  };
}
