import { type Diagnostic, parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

function glued(text: string): Diagnostic[] {
  return lint(parse(text).document).diagnostics.filter(({ code }) => code === "glued-words");
}

test.each([
  ["a path of COPY", "COPY /opt/a\\\n/opt/b/\n"],
  ["a parameter", "COMPONENT ic-a1 --version\\\n17\n"],
  ["an option", "RUN yum install\\\n-y nginx\n"],
  ["words after a quote that ends", 'RUN echo "a"\\\n"b"\n'],
  ["the value of a pair in the space form", "ENV MESSAGE one\\\ntwo\n"],
  ["words with CRLF and an empty line in between", "RUN a\\\r\n\r\nb\r\n"],
])("reports %s", (_, text) => {
  expect(glued(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(["\\"]);
});

test.each([
  ["a blank on the next line", "COPY /opt/a\\\n /opt/b/\n"],
  ["an operator on the next line", "RUN a\\\n&& b\n"],
  ["a parenthesis", "RUN (\\\na)\n"],
  ["a quoted pair that goes on", 'ENV a="1\\\n2"\n'],
  ["an array", 'CMD [\\\n"a"\\\n]\n'],
])("is silent about %s", (_, text) => {
  expect(glued(text)).toEqual([]);
});

test("an assignment or a URL of the shell that goes over several lines is never taken for several words", () => {
  const text =
    "RUN url=https://example.com/a/\\\nb/\\\nc.tgz && wget https://example.com/\\\nd && yum install -y e\\\nf\n";
  const titles = glued(text).map(({ fix }) => fix?.title);
  expect(titles).toEqual([
    "Write it in one line",
    "Write it in one line",
    "Write it in one line",
    'Put a blank before the "\\"',
  ]);
});

test("a word that is cut around a comment has no fix, which would lose it", () => {
  expect(glued("RUN a=\\\n# why\nb\n").map(({ fix }) => fix)).toEqual([undefined]);
});
