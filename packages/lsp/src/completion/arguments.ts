/** Arguments of commands: types of images, paths, accounts. */

import { posix } from "node:path";
import { type Command, commandRow, type Document, type Span } from "@buildcontent/parser";
import type { Proposal } from "./proposal.ts";

/** The types of images, for the first word of FROM. */
export function proposeImageTypes(span: Span): readonly Proposal[] {
  const forms: readonly string[] = commandRow("FROM")?.forms ?? [];
  return forms.flatMap((form): readonly Proposal[] => {
    const [, type = "", id = ""] = /^FROM (\w+:)<([^>]+)>$/.exec(form) ?? [];
    return type === "" ? [] : [{ label: type, kind: "keyword", span, detail: id }];
  });
}

/** Folders that commands before a place have named; relative ones as WORKDIR makes them. */
export function proposePaths(document: Document, span: Span): readonly Proposal[] {
  const known = new Set<string>();
  let folder: string | undefined;
  for (const command of document.commands) {
    if (command.span.start >= span.start || command.span.end >= span.start) break;
    const path = folderOf(command);
    if (path === undefined) continue;
    const whole = path.startsWith("/") || folder === undefined ? path : posix.join(folder, path);
    if (command.name === "WORKDIR") folder = whole;
    if (whole.startsWith("/")) known.add(whole);
  }
  return [...known].toReversed().map((path) => ({ label: path, kind: "path", span }));
}

/** What WORKDIR enters, and what COPY puts its file into. */
function folderOf({ name, arguments: nodes }: Command): string | undefined {
  if (name !== "WORKDIR" && name !== "COPY") return undefined;
  const last = nodes.flatMap((node) => (node.kind === "Path" ? [node.value] : [])).at(-1) ?? "";
  return last === "" || last.includes("$") ? undefined : last;
}

/** What a source of COPY can start with. */
export function proposeUrl(span: Span): readonly Proposal[] {
  return [{ label: "https://", kind: "keyword", span }];
}

/** Accounts: those that commands before a place have named, and root. */
export function proposeUsers(document: Document, span: Span): readonly Proposal[] {
  const named = document.commands.flatMap(({ name, span: place, arguments: nodes }) => {
    if (name !== "USER" || place.end >= span.start) return [];
    return nodes.flatMap((node) => (node.kind === "Word" ? [node.value] : []));
  });
  return [...new Set([...named.toReversed(), "root"])].map((name) => ({ label: name, kind: "value", span }));
}
