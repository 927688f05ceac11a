import { parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

function codes(text: string): string[] {
  return lint(parse(text).document).diagnostics.map(({ code }) => code);
}

test("a heredoc has its own rule", () => {
  expect(codes("COPY <<EOF\na\nEOF\n")).not.toContain("invalid-copy");
});

test("a COPY with nothing but a flag is left to the rules on flags", () => {
  expect(codes("COPY --from=build\n")).not.toContain("invalid-copy");
  expect(codes("COPY --from=build /opt/app\n")).toContain("invalid-copy");
});
