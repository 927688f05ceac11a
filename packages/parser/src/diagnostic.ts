/** What parser and linter report about a text, and how it can be repaired. */

import type { Span } from "./span.ts";

/**
 * *error*: the service refuses the template, or the build cannot succeed; *warning*: it builds and is probably not what was
 * meant; *info*: a simpler or safer way exists.
 */
export type Severity = "error" | "warning" | "info";

/** Replaces the text in `span` by `text`; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A repair. *safe* keeps the meaning and may be applied without asking; *unsafe* is offered only. Its edits do not overlap. */
export interface Fix {
  readonly title: string;
  readonly safety: "safe" | "unsafe";
  readonly edits: readonly Edit[];
}

/** Another place that explains a diagnostic. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

/** One finding. `code` is a rule's id or a syntax error's code; `apiCodes` are the service's own codes for it. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly apiCodes?: readonly string[];
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
}
