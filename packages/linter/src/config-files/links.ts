/** The components that configurations link to files: each file is read once, and a broken link is told once. */

import { join, resolve } from "node:path";
import { type Document, parse } from "@buildcontent/parser";
import type { Files } from "./files.ts";
import { shownPath } from "../shown-path.ts";
import { syntaxOfPath } from "../kind.ts";
import type { Problem } from "../problem.ts";
import { shortened } from "../config/expected.ts";
import type { ComponentLink, Sourced } from "../config/settings.ts";
import type { Locale } from "../lint.ts";
import type { LinkedComponent } from "../rule.ts";
import { say } from "../texts.ts";

/** A linked component with the absolute path of its file. */
export interface LinkedFile extends LinkedComponent {
  readonly path: string;
}

/** Linked components by what COMPONENT calls them: an id, or the name in an ARN. */
export type LinkedFiles = ReadonlyMap<string, LinkedFile>;

/** The components by what calls them; without those whose files cannot be read. */
export type ReadLinks = (links: ReadonlyMap<string, Sourced<ComponentLink>>) => LinkedFiles;

/** Makes the reader for one run in a folder, from which problems show their paths. */
export function createLinks(cwd: string, files: Files, locale: Locale, tell: (problem: Problem) => void): ReadLinks {
  const known = new Map<Sourced<ComponentLink>, Document | undefined>();
  const documentOf = (key: string, link: Sourced<ComponentLink>): Document | undefined => {
    if (known.has(link)) return known.get(link);
    const { path, folder } = link.value;
    const result = files.read(resolve(folder, path));
    const syntax = syntaxOfPath(path);
    let document: Document | undefined;
    if ("text" in result) {
      document = parse(result.text, { kind: "component", ...(syntax && { syntax }) }).document;
    } else {
      tell(brokenLink(key, link, say(locale, result.problem.text, result.problem.data), cwd));
    }
    known.set(link, document);
    return document;
  };
  return (links) =>
    new Map(
      [...links].flatMap(([key, link]) => {
        const document = documentOf(key, link);
        const { path, folder, type } = link.value;
        if (document === undefined) return [];
        return [[key, { document, path: resolve(folder, path), ...(type && { type }) }] as const];
      }),
    );
}

function brokenLink(key: string, { value, origin }: Sourced<ComponentLink>, problem: string, cwd: string): Problem {
  const place = origin.kind === "file" ? origin.place : { path: join(value.folder, value.path), line: 1, column: 1 };
  return {
    place,
    path: `${shownPath(place.path, cwd)}:${place.line}:${place.column}`,
    text: "configLink",
    data: { key: shortened(key), path: shortened(value.path), problem },
  };
}
