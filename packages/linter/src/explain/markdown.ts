/** The little Markdown that rules are explained in, for a terminal: paragraphs, lists, code, links. */

import { posix } from "node:path";
import type { Colors } from "../reporters/colors.ts";
import { wrap } from "../text/wrap.ts";

/** Where a text stands, and how it is to be shown. `folder` is what its links start from, in the repository. */
export interface MarkdownContext {
  readonly width: number;
  readonly folder: string;
  readonly colors: Colors;
}

/** Paragraphs in lines of the width. A link stands as its text with the path of its page; code has a color, or its backticks where there is none. */
export function renderMarkdown(text: string, context: MarkdownContext): string {
  const paragraphs = withPaths(text, context.folder).split(/\n{2,}/);
  return paragraphs.map((paragraph) => colorCode(wrapParagraph(paragraph, context.width), context.colors)).join("\n\n");
}

function withPaths(text: string, folder: string): string {
  return text.replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words: string, path: string) => {
    return `${words} (${path.includes("://") ? path : posix.join(folder, path)})`;
  });
}

function wrapParagraph(paragraph: string, width: number): string {
  const items = paragraph.split(/\n(?=- )/);
  return items.map((item) => wrap(item, width, item.startsWith("- ") ? "  " : "")).join("\n");
}

function colorCode(text: string, colors: Colors): string {
  if (!colors.areOn) return text;
  return text.replace(/`([^`]+)`/g, (_, code: string) => code.replace(/[^\n]+/g, (line) => colors.cyan(line)));
}
