/** Which text of the API a file holds, by its name. */

import type { ContentKind } from "@buildcontent/parser";

const patterns: readonly (readonly [RegExp, ContentKind])[] = [
  [/(?:^|[/\\])BuildContent$|\.buildcontent$/, "build"],
  [/(?:^|[/\\])TestContent$|\.testcontent$/, "test"],
  [/\.imagecomponent(?:\.ya?ml)?$/, "component"],
];

/** The kind of a file that is named as the language's files are; undefined for any other name. */
export function kindOfPath(path: string): ContentKind | undefined {
  return patterns.find(([pattern]) => pattern.test(path))?.[1];
}
