/** What is measured on: templates as teams write them, and the same for those who refuse RESTART and COMPONENT. */

import { template } from "./template.ts";

/** Just under the service's 16 KB. */
export const large: string = template;

/** The first kilobyte of it, up to the end of a line. */
export const small: string = upTo(1000);

/** What a small file in a repository has. */
export const usual: string = upTo(1400);

/** A megabyte: the same template again and again. */
export const huge: string = template.repeat(Math.ceil(1_000_000 / template.length)).slice(0, 1_000_000);

/** A template as a Dockerfile, which needs a FROM, and knows no RESTART and no COMPONENT. */
export function asDockerfile(text: string): string {
  return `FROM alpine:3\n${text.replace(/^(?:RESTART|COMPONENT)\b(?:.*\\\n)*.*\n/gm, "")}`;
}

/** What the table says of those who get a Dockerfile. */
export const dockerfileNote = "gets the text without RESTART and COMPONENT lines, which it refuses, and with a FROM";

function upTo(size: number): string {
  return template.slice(0, template.indexOf("\n", size) + 1);
}
