/** Every code of the service that a content alone can trigger is predicted by exactly one rule, and here is a content that shows it. */

import { type ContentKind, parse } from "@buildcontent/parser";
import { lint, rules, topicOf } from "imglint";
import { describe, expect, test } from "vitest";

const yaml = "Tasks:\n  - Name: a\n    Action: Reboot\n";

/** The codes of the API pages, catalogue codes aside, each with a content that triggers it. */
const contents: Readonly<Record<string, readonly [rule: string, text: string, kind?: ContentKind]>> = {
  "InvalidBuildContent.LengthExceeded": ["content-too-large", `RUN echo ${"a".repeat(16_384)}\n`],
  "InvalidContent.LengthExceeded": ["content-too-large", `RUN echo ${"a".repeat(16_384)}\n`, "component"],
  "InvalidImageTemplateCommandSize.ExceededMaxNumber": ["too-many-commands", "RUN true\n".repeat(128)],
  "InvalidImageTemplateCommand.NotSupported": ["unknown-command", "RNU true\n"],
  "DuplicatedCommand.FROM": ["duplicate-from", "FROM IMAGE:m-1\nFROM IMAGE:m-2\n"],
  "InvalidCommandOrder.FROM": ["from-not-first", "RUN true\nFROM IMAGE:m-1\n"],
  "NotSupportedCommand.FROM": ["from-in-component", "FROM IMAGE:m-1\n", "component"],
  "InvalidCommand.Component": ["component-in-component", "COMPONENT ic-bp1d3k7x9w2hqz5mvf8t\n", "component"],
  "EmptyCommandContent.RUN": ["empty-command", "RUN\n"],
  "EmptyCommandContent.ENV": ["empty-command", "ENV\n"],
  "EmptyCommandContent.WORKDIR": ["empty-command", "WORKDIR\n"],
  "EmptyCommandContent.COPY": ["empty-command", "COPY\n"],
  "EmptyCommandContent.USER": ["empty-command", "USER\n"],
  "EmptyCommandContent.LABEL": ["empty-command", "LABEL\n"],
  "EmptyCommandContent.CMD": ["empty-command", "CMD\n"],
  "EmptyCommandContent.ENTRYPOINT": ["empty-command", "ENTRYPOINT\n"],
  "NotEmptyCommandContent.RESTART": ["restart-with-content", "RESTART now\n"],
  "InvalidCommandContent.FROM": ["invalid-from", "FROM centos:7\n"],
  "InvalidCommandContent.RUN": ["heredoc", "RUN cat <<EOF\na\nEOF\n"],
  "InvalidCommandContent.ENV": ["invalid-env", "ENV PATH\n"],
  "InvalidCommandContent.WORKDIR": ["invalid-workdir", "WORKDIR /opt/my app\n"],
  "InvalidCommandContent.COPY": ["invalid-copy", "COPY /root/a\n"],
  "InvalidCommandContent.USER": ["invalid-user", "USER web server\n"],
  "InvalidCommandContent.CMD": ["invalid-exec-array", "CMD ['a']\n"],
  "InvalidCommandContent.ENTRYPOINT": ["invalid-exec-array", 'ENTRYPOINT ["a"\n'],
  "InvalidParameter.BuildContent": ["yaml-in-template", yaml],
  "InvalidParameter.TestContent": ["yaml-in-template", yaml, "test"],
  "InvalidParameter.Content": ["yaml-syntax", "Tasks: [\n", "component"],
};

describe.each(Object.entries(contents))("%s", (code, [rule, text, kind = "build"]) => {
  test("is predicted by one rule", () => {
    expect(rules.filter(({ apiCodes }) => apiCodes.includes(code)).map(({ id }) => id)).toEqual([rule]);
  });

  test("is explained by `imglint explain`", () => {
    const topic = topicOf(code);
    expect(topic.kind === "code" && topic.rules.map(({ id }) => id)).toEqual([rule]);
  });

  test("is named for a content that triggers it, and no other code is", () => {
    const { diagnostics } = lint(parse(text, { kind }).document);
    const predicting = diagnostics.filter(({ apiCodes }) => apiCodes?.includes(code));
    expect(predicting.map((diagnostic) => diagnostic.code)).toEqual([rule]);
    expect(new Set(diagnostics.flatMap(({ apiCodes }) => apiCodes ?? []))).toEqual(new Set([code]));
  });
});

test("no rule names a code that is not in this table", () => {
  expect(new Set(rules.flatMap(({ apiCodes }) => apiCodes))).toEqual(new Set(Object.keys(contents)));
});
