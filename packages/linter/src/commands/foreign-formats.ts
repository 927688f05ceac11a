/** Files that are no templates but something that is known by its first lines, or that contains a template. */

import type { Document, Span } from "@buildcontent/parser";

/** What a whole text is, and the place that shows it. */
export interface ForeignFormat {
  readonly format: "script" | "cloudConfig" | "request" | "terraform" | "settings";
  readonly span: Span;
}

/** The format of a text that is no template; undefined where it is one, or none of the known formats. */
export function foreignFormat({ text, commands, comments, byteOrderMark }: Document): ForeignFormat | undefined {
  const [first] = commands;
  if (first === undefined || first.name !== undefined) return undefined;
  const { span } = first.keyword;
  const firstLine = text.slice(span.start, span.start + 400).split(/[\r\n]/, 1)[0] ?? "";
  const isBlock = /^(?:resource|data|provider|variable|module|output) +"[^"]*".*\{$|^(?:terraform|locals) *\{$/;
  if (isBlock.test(firstLine.trimEnd()) || /^\w*content[ \t]*=[ \t]/i.test(firstLine)) {
    return { format: "terraform", span };
  }
  if (commands.some(({ name }) => name !== undefined)) return undefined;
  const opening = comments[0];
  if (opening !== undefined && opening.span.start === (byteOrderMark?.end ?? 0)) {
    if (opening.text.startsWith("!")) return { format: "script", span: opening.span };
    if (opening.text.trim() === "cloud-config") return { format: "cloudConfig", span: opening.span };
  }
  if (firstLine.startsWith("{")) {
    const key = /"(?:BuildContent|TestContent|Content)"(?=\s*:)/.exec(text);
    if (key === null) return undefined;
    return { format: "request", span: { start: key.index, end: key.index + key[0].length } };
  }
  const isSetting = ({ keyword, arguments: [value] }: Document["commands"][number]): boolean =>
    value === undefined
      ? /^\[[\w.-]+\]$/.test(keyword.text)
      : /^[A-Za-z_][\w.-]*$/.test(keyword.text) && /^=[ \t]/.test(text.slice(value.span.start, value.span.start + 2));
  return commands.length > 1 && commands.every(isSetting) ? { format: "settings", span } : undefined;
}
