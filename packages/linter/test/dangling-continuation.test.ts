import { type Diagnostic, parse } from "@buildcontent/parser";
import { applyFixes, lint } from "imglint";
import { describe, expect, test } from "vitest";

function found(text: string): Diagnostic[] {
  return lint(parse(text).document).diagnostics.filter(({ code }) => code === "dangling-continuation");
}

function fixed(text: string): string {
  return applyFixes(
    text,
    found(text).flatMap(({ fix }) => fix ?? []),
  );
}

test.each([
  ["at the very end", "RUN a \\", "RUN a"],
  ["with blanks after it", "RUN a \\  ", "RUN a"],
  ["with CRLF", "RUN a \\\r\n\r\n", "RUN a\r\n\r\n"],
  ["before a comment", "RUN a \\\n# b", "RUN a\n# b"],
  ["on a line of its own", "RUN a \\\n  \\\n", "RUN a\n\n"],
  ["after escaped ones", "RUN a\\\\\\\n", "RUN a\\\\\n"],
  ["after RESTART", "RESTART \\\n", "RESTART\n"],
])("a \\ that leads to nothing: %s", (_, text, expected) => {
  expect(found(text).map(({ fix }) => fix?.safety)).toEqual(["safe"]);
  expect(fixed(text)).toBe(expected);
});

test("a RUN with nothing but a \\ is an empty command, and no more is said", () => {
  expect(found("RUN \\\n")).toEqual([]);
});

test("a \\ after an escaped blank has no fix, which would make another one", () => {
  expect(found("RUN a\\ \\\n").map(({ fix }) => fix)).toEqual([undefined]);
});

describe("a \\ that swallows the next command", () => {
  test.each([
    ["twice", "RUN a \\\nRUN b \\\nRUN c\n", "RUN a\nRUN b\nRUN c\n"],
    ["with CRLF", "RUN a \\\r\nRESTART\r\n", "RUN a\r\nRESTART\r\n"],
    ["on a line of its own", "RUN a \\\n  \\\nRUN b\n", "RUN a\n\nRUN b\n"],
    ["after pairs", 'ENV a="1" \\\nRUN b\n', 'ENV a="1"\nRUN b\n'],
    ["indented, after a path", "WORKDIR /opt \\\n  RUN b\n", "WORKDIR /opt\n  RUN b\n"],
    ["indented, after a comment", "COPY /a /b \\\n  # c\n  USER b\n", "COPY /a /b\n  # c\n  USER b\n"],
    ["in a component call", "COMPONENT ic-a1 \\\nRUN b\n", "COMPONENT ic-a1\nRUN b\n"],
  ])("%s", (_, text, expected) => {
    expect(new Set(found(text).map(({ fix }) => fix?.safety))).toEqual(new Set(["unsafe"]));
    expect(fixed(text)).toBe(expected);
    expect(found(expected)).toEqual([]);
  });

  test("points to the command", () => {
    expect(found("RUN a \\\nRESTART\n")[0]?.related?.map(({ span }) => span)).toEqual([{ start: 8, end: 15 }]);
  });

  test("has no fix where one of the two commands would lack its argument", () => {
    expect(found("ENV PATH \\\nRUN a\n").map(({ fix }) => fix)).toEqual([undefined]);
    expect(found("RUN a \\\nENV PATH\n").map(({ fix }) => fix)).toEqual([undefined]);
  });

  test.each([
    ["indented", "RUN make \\\n  ENV=a\n"],
    ["an argument with =", "RUN make \\\nENV=a\n"],
    ["in lower case", "RUN find . -type f \\\nuser\n"],
    ["in a quote that is open since two lines", "RUN echo 'a \\\nb \\\nRUN c'\n"],
  ])("is none: %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });
});

test("only one rule speaks of a continuation that leads nowhere", () => {
  for (const text of ["RUN a\\  \n\n", "RUN a\\  \n\nRUN b\n", "RUN a\\\nRUN b\n"]) {
    const { diagnostics } = lint(parse(text).document);
    const codes = diagnostics.map(({ code }) => code).filter((code) => /continuation|glued/.test(code));
    expect(codes).toEqual(["dangling-continuation"]);
  }
});

test.each([
  "COPY https://example.com/a.zip C:\\temp\\\nWORKDIR /opt\n",
  "COPY https://example.com/a.zip C:\\\n\nRUN ls\n",
  "COPY https://example.com/a.zip D:\\temp\\",
  "WORKDIR C:\\app\\\nRUN ls\n",
  "RUN cp app.zip C:\\temp\\\nUSER app\n",
])("a Windows path with a \\ at its end is one finding, which names the path: %j", (text) => {
  const messages = lint(parse(text).document).diagnostics.map(({ message }) => message);
  expect(messages).toEqual([
    expect.stringMatching(/^The "\\" at the end of the Windows path "[CD]:\\(?:temp\\|app\\)?" /),
  ]);
});

test.each([
  "COPY https://example.com/a \\\nRUN ls\n",
  "COPY https://example.com/a /opt/ \\\nRUN ls\n",
  "USER app:staff \\\nRUN ls\n",
  "WORKDIR /opt \\\nRUN ls\n",
  "COMPONENT ic-a1 \\\nRUN ls\n",
])("what a \\ swallows is no argument: %j", (text) => {
  const codes = lint(parse(text).document).diagnostics.map(({ code }) => code);
  expect(codes).toContain("dangling-continuation");
  expect(codes.filter((code) => code !== "dangling-continuation" && code !== "user-group")).toEqual([]);
});
