/** Text that may be shown: reports go to logs and to the pages of pull requests, where nobody expects a secret. */

import { findSecrets } from "./find.ts";

/** A text with `***` in the place of each of its secrets. */
export function masked(text: string): string {
  let shown = "";
  let end = 0;
  for (const { span } of findSecrets(text, { start: 0, end: text.length }, "commands")) {
    shown += `${text.slice(end, span.start)}***`;
    end = span.end;
  }
  return end === 0 ? text : shown + text.slice(end);
}
