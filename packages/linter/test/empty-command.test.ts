import { type ContentKind, parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

function found(text: string, kind: ContentKind = "build"): readonly (readonly string[] | undefined)[] {
  return lint(parse(text, { kind }).document)
    .diagnostics.filter(({ code }) => code === "empty-command")
    .map(({ apiCodes }) => apiCodes);
}

test("each command names the service's own code, FROM and COMPONENT none", () => {
  expect(found("COPY\n")).toEqual([["EmptyCommandContent.COPY"]]);
  expect(found("entrypoint \\\n")).toEqual([["EmptyCommandContent.ENTRYPOINT"]]);
  expect(found("COMPONENT\n")).toEqual([undefined]);
  expect(found("FROM\n")).toEqual([undefined]);
});

test("a FROM in a component is not told to name an image", () => {
  expect(found("FROM\n", "component")).toEqual([]);
  expect(found("COMPONENT\n", "component")).toEqual([undefined]);
});

test("a command with nothing but a flag, and a RESTART, are not empty", () => {
  expect(found("RUN --mount=type=cache\nRESTART\nRUN uname -r\n")).toEqual([]);
});

test.each(["RUN\n  yum install -y nginx\n", 'ENV\n  A="1"\n', "COMPONENT\n ic-bp67acfmxazb4p1hq7y9\n"])(
  "%j, with its argument on the next line, is one finding",
  (text) => {
    expect(lint(parse(text).document).diagnostics.map(({ code }) => code)).toEqual(["unknown-command"]);
  },
);
