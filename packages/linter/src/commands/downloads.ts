/** The URLs that files are downloaded from: by COPY, and by the action WebDownload of a component in YAML. */

import type { CommandOf, Span, Task } from "@buildcontent/parser";
import { propertyEntries } from "../components/names.ts";
import { sourceOf, type Visitor } from "../rule.ts";
import { copySources } from "./copy-arguments.ts";
import { rememberLast } from "./remember-last.ts";

/** An address as it stands in the text, without quotes and the blanks around it. */
export interface Address {
  readonly text: string;
  readonly span: Span;
  /** The blanks before and after it that are a part of the value, as those inside of quotes are. */
  readonly blanks: readonly Span[];
  /** Whether the value goes on in the lines below. */
  readonly goesOn: boolean;
}

/** Where an address is of: the command, or the task. */
export type Place = "copy" | "task";

/** Calls a check with each address that a document downloads from. */
export function eachDownload(
  text: string,
  check: (address: Address, place: Place) => void,
): Required<Pick<Visitor, "COPY" | "Task">> {
  return {
    COPY(command) {
      for (const url of copiedUrls(text, command)) check(url, "copy");
    },
    Task(task) {
      const url = sourcePathOf(task);
      if (url !== undefined) check(url, "task");
    },
  };
}

/** The URLs that a COPY downloads; none that goes over a line's end or is quoted in part, since its characters are not those of the text. */
const copiedUrls: (text: string, command: CommandOf<"COPY">) => readonly Address[] = rememberLast((text, command) => {
  const urls: Address[] = [];
  for (const source of copySources(text, command)) {
    if (source.kind !== "Url" || source.quote === "mixed") continue;
    const quotes = source.quote === "none" ? 0 : 1;
    const span = { start: source.span.start + quotes, end: source.span.end - quotes };
    const address = sourceOf(text, span);
    if (address === source.value) urls.push(addressIn(address, span, false));
  }
  return urls;
});

/**
 * What WebDownload is to download: the first line of `sourcePath` that is not blank. Undefined for another action, where it is no text, and where the source is not
 * the value: in double quotes YAML has escapes, such as `\/`.
 */
export function sourcePathOf(task: Task): Address | undefined {
  if (task.action?.text !== "WebDownload") return undefined;
  const value = propertyEntries(task).find(({ name }) => name === "sourcePath")?.value;
  if (value?.type !== "string") return undefined;
  const lines = value.lines.filter(({ text }) => text.trim() !== "");
  const [line] = lines;
  if (line === undefined || !value.text.trimStart().startsWith(line.text.trim())) return undefined;
  return addressIn(line.text, line.span, lines.length > 1);
}

function addressIn(written: string, { start, end }: Span, goesOn: boolean): Address {
  const text = written.trim();
  const first = start + (written.length - written.trimStart().length);
  const span = { start: first, end: first + text.length };
  const around = [
    { start, end: span.start },
    { start: span.end, end },
  ];
  return { text, span, blanks: around.filter((blank) => blank.start < blank.end), goesOn };
}
