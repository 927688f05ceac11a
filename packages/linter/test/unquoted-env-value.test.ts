import { parse } from "@buildcontent/parser";
import { applyFixes, lint } from "imglint";
import { expect, test } from "vitest";

function repair(text: string): [string, string] | undefined {
  const fix = lint(parse(text).document).diagnostics.find(({ code }) => code === "unquoted-env-value")?.fix;
  return fix && [fix.safety, applyFixes(text, [fix])];
}

test("a value keeps its meaning in double quotes", () => {
  expect(repair("ENV A=$HOME/bin\n")).toEqual(["safe", 'ENV A="$HOME/bin"\n']);
  expect(repair("ENV A='it is'\n")).toEqual(["safe", 'ENV A="it is"\n']);
});

test("a backslash, which nobody has said what it does, is put in double quotes only on request", () => {
  expect(repair("ENV A=one\\ two\n")).toEqual(["unsafe", 'ENV A="one two"\n']);
  expect(repair("ENV A='C:\\dir'\n")).toEqual(["unsafe", 'ENV A="C:\\\\dir"\n']);
});

test("a backslash that nothing needs, and that would vanish, is left alone", () => {
  expect(repair("ENV JAVA_HOME=C:\\jdk\\bin\n")).toBeUndefined();
  expect(repair('ENV A="C:"\\jdk\n')).toBeUndefined();
  expect(repair("LABEL path=D:\\数据\n")).toBeUndefined();
  expect(repair("ENV A=C:\\\\jdk\n")).toEqual(["unsafe", 'ENV A="C:\\\\jdk"\n']);
});

test("what would be replaced in double quotes is left alone", () => {
  expect(repair("ENV A='$HOME'\n")).toBeUndefined();
  expect(repair("ENV A='`id`'\n")).toBeUndefined();
  expect(repair("ENV A=\\$HOME\n")).toBeUndefined();
});

test("a value over two lines is left alone", () => {
  expect(repair("ENV A='one \\\n  # note\n  two'\n")).toBeUndefined();
});

test("a pair that is malformed otherwise has one message", () => {
  const { diagnostics } = lint(parse("ENV A=one two\nENV B= x\nENV c-d=e\n").document);
  expect(diagnostics.map(({ code }) => code)).toEqual(["invalid-env", "invalid-env", "invalid-env"]);
});

test("a value that goes on after its closing quote is left alone, but where it is plainly one word", () => {
  expect(repair('ENV A="b",C="d"\n')).toBeUndefined();
  expect(repair('ENV A="b"c\n')).toBeUndefined();
  expect(repair('ENV A=x"b",C="d"\n')).toBeUndefined();
  expect(repair('ENV A="/a":"/b"\n')).toEqual(["unsafe", 'ENV A="/a:/b"\n']);
  expect(repair("ENV A='it'\\''s'\n")).toEqual(["unsafe", 'ENV A="it\'s"\n']);
});

test("curly quotes are not put into straight ones", () => {
  expect(repair("LABEL team=“web”\n")).toBeUndefined();
});
