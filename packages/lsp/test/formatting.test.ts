/** Formatting as an editor asks for it. A range stands between two marks. */

import { expect, test } from "vitest";
import { createFormatting, type Formatting } from "../src/features/formatting.ts";
import { toRange } from "../src/convert.ts";
import { defaultSettings } from "../src/settings.ts";
import { type Marked, type MarkedOptions, open } from "./marked.ts";
import { applied } from "./text-edits.ts";

const options = { tabSize: 4, insertSpaces: true };

/** The formatting requests, and what they logged. */
function withLog(): { readonly formatting: Formatting; readonly log: readonly string[] } {
  const log: string[] = [];
  return { formatting: createFormatting((_, message) => void log.push(message)), log };
}

/** A text after it was formatted: all of it, or what stands between pairs of marks; undefined where the answer is null. */
async function formatted(marked: string, how: MarkedOptions & { readonly editor?: typeof options } = {}) {
  const opened = open(marked, how);
  const { formatting } = withLog();
  const ranges = rangesOf(opened);
  const params = { options: how.editor ?? options, ranges };
  const { source, session } = opened;
  const edits = await (ranges.length === 0
    ? formatting.document(source, params, session)
    : formatting.ranges(source, params, session));
  return edits === null ? undefined : applied(source, edits);
}

function rangesOf({ source, offsets }: Marked) {
  return offsets.flatMap((start, index) =>
    index % 2 === 0 ? [toRange(source, { start, end: offsets[index + 1] ?? start })] : [],
  );
}

test.each([
  ["run a", "RUN a\n"],
  ["RUN a\n", "RUN a\n"],
  ["run a\r\nenv A=b\r\n", 'RUN a\r\nENV A="b"\r\n'],
  ["RUN a \\\nb\n", "RUN a \\\n    b\n"],
  ["run a\n<|>run b\n<|>run c\n", "run a\nRUN b\nrun c\n"],
  ["r<|>u<|>n a\nrun b\n<|>run c<|>\n", "RUN a\nrun b\nRUN c\n"],
  ["run a\r\n<|>run b\r\n<|>run c\r\n", "run a\r\nRUN b\r\nrun c\r\n"],
  ["Tasks:\n- Name:   a\n", "Tasks:\n    - Name: a\n"],
  ["Tasks:\n<|>- Name:   a<|>\n", "Tasks:\n- Name: a\n"],
  ["FOO\nrun a\n", undefined],
  ["FOO\n<|>run a\n<|>", undefined],
])("%j", async (marked, expected) => {
  expect(await formatted(marked)).toBe(expected);
});

test("The editor's indentation is taken, and so are the settings", async () => {
  expect(await formatted("RUN a \\\nb\n", { editor: { tabSize: 8, insertSpaces: false } })).toBe("RUN a \\\n\tb\n");
});

test("A document without a file is formatted", async () => {
  expect(await formatted("run a", { uri: "untitled:Untitled-1" })).toBe("RUN a\n");
});

test("Nothing is formatted where that is off, or where a configuration passes over the file", async () => {
  const { source, session } = open("run a");
  const format = { enable: false, shell: "preserve" } as const;
  session.settings = new Map([["", { ...defaultSettings, format }]]);
  expect(await withLog().formatting.document(source, { options }, session)).toBeNull();
  const files = { "/ws/.imglint.yaml": "ignore: ['*.buildcontent']\n" };
  expect(await formatted("run a", { files })).toBeUndefined();
});

test("What was asked of a text that has changed since is refused", async () => {
  const { source, session } = open("run a");
  const answer = withLog().formatting.document(source, { options }, session);
  session.documents.change(source.uri, 2, [{ text: "run b" }]);
  await expect(answer).rejects.toThrow("the document has changed");
});

test("Why a text is not formatted is told once for each version of it", async () => {
  const { source, session } = open("FOO\n");
  const { formatting, log } = withLog();
  await formatting.document(source, { options }, session);
  await formatting.document(source, { options }, session);
  expect(log).toEqual(['file:///ws/a.buildcontent:1:1 is not formatted: "FOO" is not a command.']);
});
