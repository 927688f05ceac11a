/** What can be written at a place, before it is put into the protocol's words. */

import type { Localized, Span } from "@buildcontent/parser";
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  InsertTextFormat,
} from "vscode-languageserver-protocol";
import type { Client } from "../client.ts";
import { toRange } from "../convert.ts";
import type { Source } from "../source.ts";

/** What a proposal is, which gives it its icon. */
export type ProposalKind =
  | "command"
  | "keyword"
  | "variable"
  | "component"
  | "parameter"
  | "path"
  | "rule"
  | "key"
  | "action"
  | "value"
  | "reference"
  | "snippet";

/** One proposal. `snippet` is its text with places to fill in; those who cannot have that get `text`. */
export interface Proposal {
  readonly label: string;
  readonly kind: ProposalKind;
  /** What it replaces: from before the cursor, on its line. */
  readonly span: Span;
  /** Default: the label. */
  readonly text?: string;
  readonly snippet?: string;
  readonly detail?: string;
  /** What tells it from others of the same label, shown beside that. */
  readonly labelDetail?: string;
  readonly documentation?: Localized;
  /** What is typed to find it. Default: the label. */
  readonly filter?: string;
  readonly isDeprecated?: boolean;
}

const kinds: Readonly<Record<ProposalKind, CompletionItemKind>> = {
  command: CompletionItemKind.Keyword,
  keyword: CompletionItemKind.Keyword,
  variable: CompletionItemKind.Variable,
  component: CompletionItemKind.Module,
  parameter: CompletionItemKind.Field,
  path: CompletionItemKind.Folder,
  rule: CompletionItemKind.Constant,
  key: CompletionItemKind.Property,
  action: CompletionItemKind.Function,
  value: CompletionItemKind.Value,
  reference: CompletionItemKind.Reference,
  snippet: CompletionItemKind.Snippet,
};

/** The proposals as items, which clients show in this order. */
export function toItems(proposals: readonly Proposal[], source: Source, client: Client): CompletionItem[] {
  return proposals.map((proposal, index) => toItem(proposal, index, source, client));
}

function toItem(proposal: Proposal, index: number, source: Source, client: Client): CompletionItem {
  const {
    label,
    kind,
    span,
    text = label,
    snippet,
    detail,
    labelDetail,
    documentation,
    filter,
    isDeprecated,
  } = proposal;
  const { snippets, labelDetails, markup } = client;
  const isSnippet = snippets && snippet !== undefined;
  return {
    label,
    kind: kinds[kind],
    sortText: String(index).padStart(4, "0"),
    textEdit: { range: toRange(source, span), newText: isSnippet ? snippet : text },
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(detail !== undefined && { detail }),
    ...(labelDetails && labelDetail !== undefined && { labelDetails: { detail: labelDetail } }),
    ...(documentation && { documentation: { kind: markup, value: documentation[source.locale] } }),
    ...(filter !== undefined && { filterText: filter }),
    ...(isDeprecated === true && { tags: [CompletionItemTag.Deprecated] }),
  };
}

/** A form of a table, such as `COPY <source> <directory>`, with a place to fill in for each of its parameters. */
export function snippetOf(form: string): string {
  let place = 0;
  const required = form.replace(/ ?\[[^\]"]*\]…/g, "");
  return escapeSnippet(required).replace(/<([^<>]+)>/g, (_, name: string) => `\${${++place}:${name}}`);
}

/** A text that is nothing but itself in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, String.raw`\$&`);
}
