import { parse } from "@buildcontent/parser";
import { applyFixes, lint } from "imglint";
import { describe, expect, test } from "vitest";

function found(text: string): ReturnType<typeof lint>["diagnostics"] {
  return lint(parse(text).document).diagnostics.filter(({ code }) => code === "invalid-exec-array");
}

function fixed(text: string): string | undefined {
  const fix = found(text)[0]?.fix;
  return fix && applyFixes(text, [fix]);
}

test("CMD and ENTRYPOINT each name their own API code", () => {
  expect(found("CMD ['a']\n")[0]?.apiCodes).toEqual(["InvalidCommandContent.CMD"]);
  expect(found("ENTRYPOINT ['a']\n")[0]?.apiCodes).toEqual(["InvalidCommandContent.ENTRYPOINT"]);
});

test("one mistake in every string is one message", () => {
  expect(found("CMD ['a', 'b', 'c']\n")).toHaveLength(1);
  expect(found("CMD [a b c]\n")).toHaveLength(1);
});

test("RUN is a shell's business", () => {
  expect(found("RUN ['a']\nRUN []\n")).toEqual([]);
});

describe("the fix", () => {
  test("mends several mistakes at once", () => {
    expect(fixed("CMD ['a' b, \"c\",]\n")).toBe('CMD ["a", "b", "c"]\n');
    expect(fixed('CMD ["a", "b",\n')).toBe('CMD ["a", "b"]\n');
  });

  test("keeps line breaks, CRLF and comments", () => {
    expect(fixed("CMD [\"a\" \\\r\n  # note\r\n  'b']\r\n")).toBe('CMD ["a", \\\r\n  # note\r\n  "b"]\r\n');
  });

  test("does not close an array that goes on in the next line", () => {
    for (const rest of ['"b"]', '  "b"]', '\n"b"]', "# note\n'b']", "b"]) {
      expect(fixed(`CMD ["a",\n${rest}\n`)).toBeUndefined();
    }
    expect(fixed('CMD ["a",\n# note\n\n  run b\n')).toBe('CMD ["a"]\n# note\n\n  run b\n');
  });

  test("is not offered where it would have to guess", () => {
    expect(fixed("CMD ['it\\'s']\n")).toBeUndefined();
    expect(fixed("CMD ['C:\\new']\n")).toBeUndefined();
    expect(fixed('CMD ["C:\\new\\dir"]\n')).toBeUndefined();
    expect(fixed('CMD ["a"b]\n')).toBeUndefined();
    expect(fixed('CMD ["a", "b"}\n')).toBeUndefined();
    expect(fixed("CMD [\n")).toBeUndefined();
    expect(fixed("CMD [“a”，b]\n")).toBeUndefined();
  });
});
