/** `AS name` after the image of a FROM. */

import type { CommandOf, ImageReference, Span, Word } from "@buildcontent/parser";

/** The arguments of a FROM without its flags: the image, the words after it, and the `AS name` among these taken out. */
export interface FromArguments {
  readonly image?: ImageReference;
  readonly words: readonly Word[];
  readonly stage?: Span;
}

/** Reads the arguments of a FROM; `AS` counts in any case, with or without a name. */
export function fromArguments(command: CommandOf<"FROM">): FromArguments {
  const image = command.arguments.find((argument) => argument.kind === "ImageReference");
  const words = command.arguments.filter((argument) => argument.kind === "Word");
  const base = image === undefined ? {} : { image };
  const at = words.findIndex(({ value }) => value.toUpperCase() === "AS");
  const as = words[at];
  if (as === undefined) return { ...base, words };
  const name = words[at + 1] ?? as;
  return {
    ...base,
    words: [...words.slice(0, at), ...words.slice(at + 2)],
    stage: { start: as.span.start, end: name.span.end },
  };
}
