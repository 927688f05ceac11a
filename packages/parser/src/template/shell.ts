/** From tokens to shell text: its lines, and the heredocs that they open. */

import type { IToken } from "chevrotain";
import type { Heredoc, ShellLine, ShellText } from "../ast.ts";
import { shellMarkers } from "./heredoc.ts";
import { bodiesOf, heredoc, spanOf } from "./nodes.ts";

/** Shell text from its lines, of which there is at least one; `body` is the token of its heredocs' bodies. */
export function shellText(tokens: readonly IToken[], body: IToken | undefined): ShellText {
  const lines = tokens.map((token): ShellLine => ({ kind: "ShellLine", span: spanOf(token), text: token.image }));
  const value = lines.length === 1 ? (lines[0]?.text ?? "") : lines.map((line) => line.text).join(" ");
  const start = lines[0]?.span.start ?? 0;
  const end = body === undefined ? (lines.at(-1)?.span.end ?? start) : spanOf(body).end;
  const heredocs = value.includes("<<") ? heredocsOf(lines, body) : [];
  return { kind: "ShellText", span: { start, end }, lines, value, heredocs };
}

function heredocsOf(lines: readonly ShellLine[], body: IToken | undefined): Heredoc[] {
  const bodies = bodiesOf(body);
  const markers = shellMarkers(lines.map((line) => line.text));
  let marked = 0;
  return lines.flatMap(({ span }, index) =>
    (markers[index] ?? []).map((marker) => heredoc(marker, span.start, bodies[marked++])),
  );
}
