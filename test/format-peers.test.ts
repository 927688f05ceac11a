/**
 * What formatters of Dockerfiles do to a template: why docs/format.md says not to use them. A test that fails here says that a peer has
 * changed, and the page with it.
 */

import { readFileSync } from "node:fs";
import { getPath } from "@dprint/dockerfile";
import { createFromBuffer } from "@dprint/formatter";
import { formatDockerfileContents } from "@reteps/dockerfmt";
import { format as formatEdits } from "dockerfile-utils";
import { format } from "prettier";
import * as shPlugin from "prettier-plugin-sh";
import { describe, expect, test } from "vitest";
import { formatted } from "./formatted.ts";

/** A formatter: text in, text out; it rejects what it refuses. */
type Formatter = (text: string) => Promise<string>;

const dprint = createFromBuffer(readFileSync(getPath()));

const formatters = {
  ours: formatted,
  dockerfmt: async (text: string) =>
    formatDockerfileContents(text, { indent: 2, trailingNewline: true, spaceRedirects: false }),
  sh: async (text: string) => format(text, { parser: "dockerfile", plugins: [shPlugin] }),
  dprint: async (text: string) => dprint.formatText({ filePath: "Dockerfile", fileText: text }),
  utils: async (text: string) => applyEdits(text),
} satisfies Readonly<Record<string, Formatter>>;

function applyEdits(text: string): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offset = ({ line, character }: { line: number; character: number }): number => (starts[line] ?? 0) + character;
  return formatEdits(text, { tabSize: 2, insertSpaces: true })
    .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce((edited, { range: { start, end }, newText }) => {
      return edited.slice(0, offset(start)) + newText + edited.slice(offset(end));
    }, text);
}

/** What each makes of a text; `refuses` where it throws. */
async function results(text: string): Promise<Record<string, string>> {
  const entries = await Promise.all(
    Object.entries(formatters).map(async ([name, run]) => {
      const result = await run(text).catch(() => "refuses");
      return [name, result] as const;
    }),
  );
  return Object.fromEntries(entries);
}

describe("what becomes of", () => {
  test("commands that Dockerfiles do not have", async () => {
    const text = "RUN a\nRESTART\nCOMPONENT ic-bp67acfmxazb4p12abcd --version 17\nRUN b\n";
    expect(await formatters.ours(text)).toBe(text);
    expect(await formatters.dockerfmt(text)).toBe("RUN a\nRUN b\n");
    expect(await formatters.sh(text)).toBe("RUN a\nRUN b\n");
    expect(await results(text)).toMatchInlineSnapshot(`
      {
        "dockerfmt": "RUN a
      RUN b
      ",
        "dprint": "RUN a
      RESTART
      COMPONENT ic-bp67acfmxazb4p12abcd --version 17
      RUN b
      ",
        "ours": "RUN a
      RESTART
      COMPONENT ic-bp67acfmxazb4p12abcd --version 17
      RUN b
      ",
        "sh": "RUN a
      RUN b
      ",
        "utils": "RUN a
      RESTART
      COMPONENT ic-bp67acfmxazb4p12abcd --version 17
      RUN b
      ",
      }
    `);
  });

  test("a broken template", async () => {
    expect(await results('RNU  a\nENV  A="b\n')).toMatchInlineSnapshot(`
      {
        "dockerfmt": "ENV A="b
      ",
        "dprint": "RNU a
      ENV  A="b
      ",
        "ours": "refuses",
        "sh": "ENV A="b
      ",
        "utils": "RNU  a
      ENV  A="b
      ",
      }
    `);
  });

  test("a comment between continued lines", async () => {
    expect(await results("RUN a && \\\n# why\n      b\n")).toMatchInlineSnapshot(`
      {
        "dockerfmt": "RUN a \\
        # why
        && b
      ",
        "dprint": "RUN a && \\
            # why
            b
      ",
        "ours": "RUN a && \\
        # why
        b
      ",
        "sh": "RUN a \\
        # why
        && b
      ",
        "utils": "RUN a && \\
        # why
        b
      ",
      }
    `);
  });

  test("lines in quotes", async () => {
    expect(await results("RUN echo 'a  \\\n      b'  \\\n      c\n")).toMatchInlineSnapshot(`
      {
        "dockerfmt": "RUN echo 'a  \\
            b' \\
        c
      ",
        "dprint": "RUN echo 'a  \\
            b' \\
            c
      ",
        "ours": "RUN echo 'a  \\
            b' \\
        c
      ",
        "sh": "RUN echo 'a  \\
            b' \\
        c
      ",
        "utils": "RUN echo 'a  \\
        b'  \\
        c
      ",
      }
    `);
  });

  test("pairs", async () => {
    expect(await results("ENV A=b C='d'\nLABEL e=f\\\ng=h\n")).toMatchInlineSnapshot(`
      {
        "dockerfmt": "ENV A=b C='d'
      LABEL e=f\\
        g=h
      ",
        "dprint": "ENV A=b C='d'
      LABEL e=f \\
            g=h
      ",
        "ours": "ENV A="b" C="d"
      LABEL e="f" \\
        g="h"
      ",
        "sh": "ENV A=b C='d'
      LABEL e=f\\
        g=h
      ",
        "utils": "ENV A=b C='d'
      LABEL e=f\\
        g=h
      ",
      }
    `);
  });

  test("nested shell text", async () => {
    expect(await results("RUN if a; then \\\n      b; \\\n    fi\n")).toMatchInlineSnapshot(`
      {
        "dockerfmt": "RUN if a; then \\
            b; \\
          fi
      ",
        "dprint": "RUN if a; then \\
            b; \\
          fi
      ",
        "ours": "RUN if a; then \\
          b; \\
        fi
      ",
        "sh": "RUN if a; then \\
            b; \\
          fi
      ",
        "utils": "RUN if a; then \\
        b; \\
        fi
      ",
      }
    `);
  });
});
