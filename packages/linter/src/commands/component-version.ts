/** The name and the version at the end of a component's resource name. */

import type { ComponentReference, Part } from "@buildcontent/parser";

/** What follows `imagecomponent/`, as far as it is there. */
export interface NamedVersion {
  readonly name: Part;
  readonly separator?: Part;
  readonly version?: Part;
}

/**
 * Splits the end of a resource name: at its last `/`, or else at a `:` that is followed by what starts like a version. A name may
 * have colons itself. Undefined where there is no `imagecomponent/` before it.
 */
export function namedVersion({ name, text, span }: ComponentReference): NamedVersion | undefined {
  if (name === undefined) return undefined;
  const { start } = name.span;
  const rest = text.slice(start - span.start);
  const at = rest.includes("/") ? rest.lastIndexOf("/") : rest.search(/:(?:v?[\d*<][^:]*)?$/);
  if (at === -1) return { name: partAt(rest, start) };
  return {
    name: partAt(rest.slice(0, at), start),
    separator: partAt(rest.charAt(at), start + at),
    version: partAt(rest.slice(at + 1), start + at + 1),
  };
}

function partAt(text: string, start: number): Part {
  return { kind: "Part", span: { start, end: start + text.length }, text };
}

/** Tells whether a version has the documented form: three parts, each a number or `*`. */
export function isVersion(version: string): boolean {
  return /^(?:\d+|\*)\.(?:\d+|\*)\.(?:\d+|\*)$/.test(version);
}
