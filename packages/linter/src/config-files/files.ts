/** How configurations get at files: what a file system gives, or an editor that has none. */

import type { Problem } from "../problem.ts";

/** A text, or the problem that kept it from being read. */
export type ReadResult = { readonly text: string } | { readonly problem: Problem };

/** Files by their absolute paths. */
export interface Files {
  /** The text of a file; one of more than `max` bytes is refused. */
  readonly read: (path: string, max?: number) => ReadResult;
  /** Tells whether anything stands at a path, a link that leads nowhere too. */
  readonly isThere: (path: string) => boolean;
}
