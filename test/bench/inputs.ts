/** What is measured on: a template as teams write them, parts of it, and the same for those who refuse RESTART and COMPONENT. */

import { parse } from "@buildcontent/parser";
import type { Input } from "./row.ts";
import { template } from "./template.ts";

/** Just under the service's 16 KB and 127 commands. */
export const large: string = template;

/** How many commands it has. */
export const commands = 127;

/** The first kilobyte of it, up to the end of a command. */
export const small: string = upTo(1000);

/** What a small file in a repository has. */
export const usual: string = upTo(1400);

/** A megabyte: the same template again and again. */
export const huge: string = template.repeat(Math.ceil(1_000_000 / template.length));

/** A text as a Dockerfile: it starts with a FROM, and has commands of the same length in place of those that Docker refuses. */
export function asDockerfile(text: string): string {
  return text
    .replace(/^# For /, "FROM ")
    .replace(/^RESTART$/gm, "RUN env")
    .replace(/^COMPONENT /gm, "RUN setup ");
}

/** What the table says of those who get a Dockerfile. */
export const dockerfileNote =
  "refuses RESTART and COMPONENT, and gets RUN commands of the same length in their place, and a FROM in place of a comment";

/** The keyword that is in lower case in a text with mistakes. */
export const mistake = "env";

/** A text with mistakes of which every linter finds one: a keyword in lower case, and a cache that is left behind. */
export function withMistakes(text: string): string {
  return text.replace(/^ENV /m, `${mistake} `).replace(" && \\\n    yum clean all", "");
}

/** The size of texts. */
export function inputOf(...texts: readonly string[]): Input {
  const text = texts.join("");
  return { files: texts.length, bytes: Buffer.byteLength(text), lines: text.split("\n").length - 1 };
}

/** The template from its start to the first command that ends behind so many characters. */
function upTo(size: number): string {
  const last = parse(template).document.commands.find(({ span }) => span.end >= size);
  if (last === undefined) throw new Error(`the template has fewer than ${size} characters`);
  return `${template.slice(0, last.span.end)}\n`;
}
