/** Texts with what they are, which laws are held to: the examples of all rules, and the corpus. */

import type { ContentKind } from "@buildcontent/parser";
import { readMarks, rules } from "imglint";
import { corpus } from "./corpus.ts";

/** A text, where it is from, and which text of the API it is. */
export interface Sample {
  readonly name: string;
  readonly text: string;
  readonly kind: ContentKind;
}

/** The examples of all rules, without their marks. */
export const examples: readonly Sample[] = rules.flatMap(({ id, examples: { bad, good } }) =>
  [...bad, ...good].map(({ text, content = "build" }, index) => ({
    name: `${id} ${index + 1}`,
    text: readMarks(text).text,
    kind: content,
  })),
);

/** The corpus; a Dockerfile stands for a build template. */
export const files: readonly Sample[] = corpus.map(({ name, text }) => ({
  name,
  text,
  kind: name.includes("component") ? "component" : "build",
}));

/** Collects what is wrong with each sample, so that one run shows all of it. */
export function failing<S extends Pick<Sample, "name">>(samples: readonly S[], check: (sample: S) => void): string[] {
  return samples.flatMap((sample) => {
    try {
      check(sample);
      return [];
    } catch (error) {
      return [`${sample.name}: ${String(error)}`];
    }
  });
}
