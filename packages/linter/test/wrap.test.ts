/** Text in lines: no line is wider than asked, and nothing is lost. */

import stringWidth from "string-width";
import { expect, test } from "vitest";
import { wrap } from "../src/text/wrap.ts";

test("English breaks between words", () => {
  expect(wrap("The service takes 127 commands\nfor each content.", 20)).toBe(
    "The service takes\n127 commands for\neach content.",
  );
});

test("lines after the first are indented", () => {
  expect(wrap("- one two three four", 10, "  ")).toBe("- one two\n  three\n  four");
});

test("Chinese breaks between characters, and no line starts with a comma or a stop", () => {
  const wrapped = wrap("服务对每份内容的上限是 127 条命令，超过的会被拒绝。续行的命令无论有多少行都只算一条。", 20);
  expect(wrapped).toBe("服务对每份内容的上限\n是 127 条命令，超过\n的会被拒绝。续行的命\n令无论有多少行都只算\n一条。");
});

test("names in a Chinese list are apart", () => {
  expect(wrap("RUN、ENV、WORKDIR、COPY 后面没有内容", 16)).toBe("RUN、ENV、\nWORKDIR、COPY 后\n面没有内容");
});

test("code stays on one line, so that it can be copied", () => {
  expect(wrap("write (`# imglint-disable no-comments`) above it", 36)).toBe(
    "write\n(`# imglint-disable no-comments`)\nabove it",
  );
  expect(wrap("写 `id: off`。然后", 10)).toBe("写\n`id: off`。\n然后");
});

test("a word wider than a line stays whole", () => {
  expect(wrap("see InvalidImageTemplateCommandSize.ExceededMaxNumber here", 12)).toBe(
    "see\nInvalidImageTemplateCommandSize.ExceededMaxNumber\nhere",
  );
});

test.each(["", " ", "a", "，。（）", "a  b\n\n c"])("%j loses no character but blanks", (text) => {
  const wrapped = wrap(text, 4);
  expect(wrapped.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  expect(Math.max(...wrapped.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(4);
});
