import { type Diagnostic, parse } from "@buildcontent/parser";
import { applyFixes, lint } from "imglint";
import { expect, test } from "vitest";

function findings(text: string): readonly Diagnostic[] {
  return lint(parse(text).document).diagnostics.filter(({ code }) => code === "unsupported-flag");
}

function fixed(text: string): string {
  return applyFixes(
    text,
    findings(text).flatMap(({ fix }) => fix ?? []),
  );
}

test("a command of nothing but flags is not made empty", () => {
  expect(findings("RUN --mount=type=cache\nCOPY --link --chmod=1")).toHaveLength(3);
  expect(fixed("RUN --mount=type=cache\n")).toBe("RUN --mount=type=cache\n");
});

test("--from, parameters of a component, flags of an unknown command are not its own", () => {
  const text = "COPY --from=a /b /c\nCOMPONENT ic-a1 --from b\nADD --chown=a https://example.com/a /b\n";
  expect(findings(text)).toEqual([]);
});

test("FROM in a component is reported as a whole", () => {
  const { document } = parse("FROM --platform=a IMAGE:m-a1\nRUN a\n", { kind: "component" });
  expect(lint(document).diagnostics.map(({ code }) => code)).not.toContain("unsupported-flag");
});

test("a line break after the flag stays, with its comment", () => {
  expect(fixed("COPY --link \\\r\n  # why\r\n  /a /b")).toBe("COPY \\\r\n  # why\r\n  /a /b");
});
