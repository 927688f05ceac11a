/** Which text of the API a file holds, and in which syntax, by its name. */

import type { ContentKind, Document } from "@buildcontent/parser";

const patterns: readonly (readonly [RegExp, ContentKind])[] = [
  [/(?:^|[/\\])BuildContent$|\.buildcontent$/, "build"],
  [/(?:^|[/\\])TestContent$|\.testcontent$/, "test"],
  [/\.imagecomponent(?:\.ya?ml)?$/, "component"],
];

/** The kind of a file that is named as the language's files are; undefined for any other name. */
export function kindOfPath(path: string): ContentKind | undefined {
  return patterns.find(([pattern]) => pattern.test(path))?.[1];
}

/** The syntax of a file whose name says it; undefined for any other name, where the text has to tell. */
export function syntaxOfPath(path: string): Document["syntax"] | undefined {
  return /\.imagecomponent\.ya?ml$/.test(path) ? "yaml" : undefined;
}
