/** The URLs that files are downloaded from: by COPY, and by the action WebDownload of a component in YAML. */

import type { CommandOf, Span, Task } from "@buildcontent/parser";
import { propertyEntries } from "../components/names.ts";
import { sourceOf } from "../rule.ts";
import { copySources } from "./copy-arguments.ts";
import { rememberLast } from "./remember-last.ts";

/** An address as it stands in the text, without quotes and the blanks around it. */
export interface Address {
  readonly text: string;
  readonly span: Span;
}

/** The URLs that a COPY downloads; none that goes over a line's end or is quoted in part, since its characters are not those of the text. */
export const copiedUrls: (text: string, command: CommandOf<"COPY">) => readonly Address[] = rememberLast(
  (text, command) => {
    const urls: Address[] = [];
    for (const source of copySources(text, command)) {
      if (source.kind !== "Url" || source.quote === "mixed") continue;
      const quotes = source.quote === "none" ? 0 : 1;
      const span = { start: source.span.start + quotes, end: source.span.end - quotes };
      const address = sourceOf(text, span);
      if (address === source.value) urls.push({ text: address, span });
    }
    return urls;
  },
);

/** What WebDownload is to download: the first line of `sourcePath` that is not blank. Undefined for another action and where it is no text. */
export function sourcePathOf(task: Task): Address | undefined {
  if (task.action?.text !== "WebDownload") return undefined;
  const value = propertyEntries(task).find(({ name }) => name === "sourcePath")?.value;
  const line = value?.type === "string" ? value.lines.find(({ text }) => text.trim() !== "") : undefined;
  if (line === undefined) return undefined;
  const text = line.text.trim();
  const start = line.span.start + (line.text.length - line.text.trimStart().length);
  return { text, span: { start, end: start + text.length } };
}
