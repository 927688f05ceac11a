import { type Diagnostic, parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

function findings(text: string): readonly Diagnostic[] {
  return lint(parse(text).document).diagnostics.filter(({ code }) => code === "heredoc");
}

function codes(text: string): unknown {
  return findings(text).map(({ apiCodes }) => apiCodes);
}

test("the service's code is known for RUN alone", () => {
  expect(codes("RUN cat <<A <<'B'\na\nA\nb\nB\n")).toEqual([
    ["InvalidCommandContent.RUN"],
    ["InvalidCommandContent.RUN"],
  ]);
  expect(codes("COPY <<A /b\na\nA\n")).toEqual([undefined]);
  expect(codes("ADD <<A /b\na\nA\n")).toEqual([]);
});

test("one that no line closes", () => {
  expect(findings("RUN cat <<EOF\na\n")).toHaveLength(1);
});
