/** What FROM names: an image, `AS name` after it, and whether that is as the documentation has it. */

import type { CommandOf, Document, ImageReference, Span, Word } from "@buildcontent/parser";

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

/** The types of image that FROM takes. */
export const imageTypes: readonly string[] = ["IMAGE", "IMAGE_FAMILY"];

/** Tells whether an image is written as the documentation has it; masked ids and placeholders are for another rule. */
export function isSoundImage({ type, id }: ImageReference): boolean {
  if (id === undefined || id.text === "" || !imageTypes.includes(type.text) || /["']/.test(id.text)) return false;
  if (/[*<>${}]/.test(id.text)) return true;
  if (type.text === "IMAGE_FAMILY") return !/^m-[a-z0-9]{18,}$|\.vhd$/.test(id.text);
  return isImageId(id.text);
}

/** Tells whether a word is the id of an image. */
export function isImageId(word: string): boolean {
  return /^m-[A-Za-z0-9]+$|\.vhd$/.test(word);
}

/** Tells whether nothing is wrong with a FROM but that it is there: it is the first command, and names one image. */
export function isSoundFrom({ commands: [first] }: Document, command: CommandOf<"FROM">): boolean {
  const { image, words, stage } = fromArguments(command);
  return first === command && image !== undefined && isSoundImage(image) && words.length === 0 && stage === undefined;
}
