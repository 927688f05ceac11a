/** The one option that Prettier does not have itself. */

import type { SupportOptions } from "prettier";

/** `preserve`: shell text stays as the author wrote it. `format`: shfmt lays it out, where it can. */
export type ShellOption = "preserve" | "format";

/** The options, as `prettier --help` shows them. */
export const options: SupportOptions = {
  buildcontentShell: {
    category: "BuildContent",
    type: "choice",
    default: "preserve",
    description: "How the shell text of RUN, CMD and ENTRYPOINT is printed.",
    choices: [
      { value: "preserve", description: "As the author wrote it: only indentation and the blanks before \\ change." },
      { value: "format", description: "As shfmt lays it out; where shfmt refuses, as the author wrote it." },
    ],
  },
};

/** The options that printing depends on. */
export interface PrintOptions {
  readonly printWidth: number;
  readonly tabWidth: number;
  readonly useTabs?: boolean | undefined;
}
