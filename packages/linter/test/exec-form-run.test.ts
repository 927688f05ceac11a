import { type Diagnostic, parse } from "@buildcontent/parser";
import { applyFixes, lint } from "imglint";
import { expect, test } from "vitest";

function findings(text: string): readonly Diagnostic[] {
  return lint(parse(text).document).diagnostics.filter(({ code }) => code === "exec-form-run");
}

function fixed(text: string): string {
  return applyFixes(
    text,
    findings(text).flatMap(({ fix }) => fix ?? []),
  );
}

test("a comment between the words keeps them as they are", () => {
  const text = 'RUN [ "a", \\\n# why\n"b" ]\n';
  expect(findings(text)).toHaveLength(1);
  expect(fixed(text)).toBe(text);
});

test("words are quoted for the shell", () => {
  expect(fixed(String.raw`RUN ["A=b", "c=d", "", "$HOME", "~", "*", "a\\", "\"", "<<E"]`)).toBe(
    String.raw`RUN 'A=b' c=d '' '$HOME' '~' '*' 'a\' '"' '<<E'`,
  );
});

test("a script that would not be the same on a line of its own stays an argument of sh", () => {
  for (const script of ["", " a", "--mount=a b", "[1]", "cat <<E", "a ", "a b\\\\"]) {
    expect(fixed(`RUN ["sh", "-c", "${script}"]`)).toMatch(/^RUN sh -c '/);
  }
});

test("no words, or a line break in one", () => {
  expect(fixed("RUN []")).toBe("RUN []");
  expect(fixed(String.raw`RUN ["a\r"]`)).toBe(String.raw`RUN ["a\r"]`);
});
