import { type ContentKind, type Diagnostic, parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

function tooLarge(text: string, bytes?: number, kind: ContentKind = "build"): Diagnostic[] {
  const { diagnostics } = lint(parse(text, { kind }).document, bytes === undefined ? {} : { limits: { bytes } });
  return diagnostics.filter(({ code }) => code === "content-too-large");
}

test("16,384 bytes are fine, and one more is not", () => {
  const full = `RUN ${"x".repeat(16_380)}`;
  expect(tooLarge(full)).toEqual([]);
  expect(tooLarge(`${full}\n`).map(({ span }) => span)).toEqual([{ start: 16_384, end: 16_385 }]);
});

test("a Chinese character that only partly fits is the first one too many", () => {
  const text = "RUN echo 镜像\n";
  expect(tooLarge(text, 12).map(({ span }) => span)).toEqual([{ start: 10, end: 12 }]);
  expect(tooLarge(text, 14).map(({ span }) => span)).toEqual([{ start: 10, end: 12 }]);
  expect(tooLarge(text, 15).map(({ span }) => span)).toEqual([{ start: 11, end: 12 }]);
  expect(tooLarge(text, 16)).toEqual([]);
});

test("comments weigh their whole lines, with indentation and CRLF", () => {
  const text = "RUN a \\\r\n  # 12 bytes\r\n b\r\n";
  expect(tooLarge(text, 14)[0]?.message).toContain("14 of them are comments");
  expect(tooLarge(text, 12)[0]?.message).toContain("27 bytes, 14 of them in comments");
});

test("each content has its own API code", () => {
  const codes = (["build", "test", "component"] as const).map((kind) => tooLarge("RUN a\n", 1, kind)[0]?.apiCodes);
  expect(codes).toEqual([
    ["InvalidBuildContent.LengthExceeded"],
    ["InvalidBuildContent.LengthExceeded"],
    ["InvalidContent.LengthExceeded"],
  ]);
});

test("a component in YAML has the same limit", () => {
  expect(tooLarge("Tasks:\n", 6, "component")).toHaveLength(1);
});
