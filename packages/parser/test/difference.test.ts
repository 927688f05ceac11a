/** What makes two texts say different things, and what does not. */

import { describe, expect, test } from "vitest";
import { firstDifference, parse, type ShellText } from "../src/index.ts";

/** The first difference as `what «before» «after»`. */
function difference(before: string, after: string, comments: "compare" | "ignore" = "compare"): string | undefined {
  const found = firstDifference(parse(before).document, parse(after).document, { comments });
  if (found === undefined) return undefined;
  const shown = [before.slice(found.before.start, found.before.end), after.slice(found.after.start, found.after.end)];
  return [found.what, ...shown.map((source) => `«${source}»`)].join(" ");
}

describe("the same", () => {
  test.each([
    ["", "\n\n"],
    ["run a\n\n\n\nRUN b", "RUN a\nrun b\n"],
    ["RUN a\r\n", "RUN a\n"],
    ["\uFEFFRUN a\n", "RUN a\n"],
    ["ENV A=b C='d'\n", 'ENV A="b" \\\n  C="d"\n'],
    ["ENV A=$B\n", 'ENV A="$B"\n'],
    ['ENV A="/b":c\n', 'ENV A="/b:c"\n'],
    ["ENV A=\n", 'ENV A=""\n'],
    ['CMD ["a","b"]\n', 'CMD [ "a" ,\\\n "b" ]\n'],
    ["COPY a   b\n", "COPY a \\\n  b\n"],
    ["RUN a    \\  \n\n   b\n", "RUN a \\\n  b\n"],
    ["RUN a && \\\n# c  \n   b\n", "RUN a && \\\n  # c\n  b\n"],
    ["COMPONENT ic-1  --a   b\n", "COMPONENT ic-1 --a b\n"],
    ["RUN cat <<E\r\n a\r\nE\r\n", "RUN cat <<E\n a\nE\n"],
    ["Tasks:\n- Name: 'a'\n", 'Tasks:\n  - Name: "a"\n'],
  ])("%j and %j", (before, after) => {
    expect(difference(before, after)).toBeUndefined();
  });
});

describe("not the same", () => {
  test.each([
    ["RUN a\nRUN b\n", "RUN a\n", "command «RUN» «»"],
    ["RUN a\n", "RUN a\nRESTART\n", "command «» «RESTART»"],
    ["RUN a\nUSER b\n", "USER b\nRUN a\n", "command «RUN» «USER»"],
    ["RNU a\n", "RUN a\n", "command «RNU» «RUN»"],
    ["RUN a  b\n", "RUN a b\n", "shell text «a  b» «a b»"],
    ["RUN a \\\n  b\n", "RUN a b\n", "shell text «a » «a b»"],
    ["RUN a\\\nb\n", "RUN a \\\nb\n", "shell text «a» «a »"],
    ["RUN 'a \\\n  b'\n", "RUN 'a \\\n    b'\n", "shell text «  b'» «    b'»"],
    ["RUN cat <<E\n a\nE\n", "RUN cat <<E\na\nE\n", "heredoc « a\nE» «a\nE»"],
    ["ENV A=b\n", "ENV A=c\n", "argument «A=b» «A=c»"],
    ["ENV A=b\n", "ENV A b\n", "argument «A=b» «A b»"],
    ["ENV A  b \\\n c\n", "ENV A b \\\n   c\n", "argument «A  b \\\n c» «A b \\\n   c»"],
    ["ENV A='$B'\n", 'ENV A="$B"\n', "argument «A='$B'» «A=\"$B\"»"],
    ["ENV A=\\$B\n", "ENV A=$B\n", "argument «A=\\$B» «A=$B»"],
    ["ENV A=\"a\"'$B'\n", 'ENV A="a$B"\n', 'argument «A="a"\'$B\'» «A="a$B"»'],
    ['ENV A="$B"c\n', 'ENV A="$Bc"\n', 'argument «A="$B"c» «A="$Bc"»'],
    ['ENV A="/b":$C\n', 'ENV A="/b:$C"\n', 'argument «A="/b":$C» «A="/b:$C"»'],
    ['CMD ["a", "b"]\n', 'CMD ["a b"]\n', 'argument «"a"» «"a b"»'],
    ['CMD ["a"]\n', "CMD a\n", "argument «[» «a»"],
    ["FROM IMAGE:m-1\n", "FROM IMAGE:m-2\n", "argument «IMAGE:m-1» «IMAGE:m-2»"],
    ["RUN --a=b c\n", "RUN --a c\n", "argument «--a=b» «--a»"],
    ["COMPONENT ic-1 --a b\n", "COMPONENT ic-1 --a=b\n", "argument «--a b» «--a=b»"],
    ["COMPONENT ic-1 --a b\n", "COMPONENT ic-1\n", "argument «--a b» «»"],
    ["# a\nRUN b\n", "RUN b\n", "comment «# a» «RUN»"],
    ["# a\nRUN b\n", "RUN b\n# a\n", "comment «# a» «RUN»"],
    ["RUN a \\\n# c\n  b\n", "# c\nRUN a \\\n  b\n", "command «RUN» «# c»"],
    ["ENV A=1 \\\n# c\n  B=2 \\\n D=3\n", "ENV A=1 \\\n  B=2 \\\n# c\n D=3\n", "comment «# c» «B=2»"],
    ["RUN a \\\n# c\n", "RUN a\n# c\n", "comment «# c» «»"],
    ["Tasks:\n- Name: a\n", "Tasks:\n- Name: b\n", "value «a» «b»"],
    ["Tasks:\n- Name: 1\n", "Tasks:\n- Name: '1'\n", "value «1» «'1'»"],
    ["Tasks:\n- A: a\n  B: b\n", "Tasks:\n- B: b\n  A: a\n", "key «A» «B»"],
    ["Tasks:\n- A: '{{ a }}'\n", "Tasks:\n- A: '{{a}}'\n", "value «'{{ a }}'» «'{{a}}'»"],
    ["Tasks:\n- A: {{ a }}\n", "Tasks:\n- A: { { a } }\n", "value «{{ a }}» «{ { a } }»"],
    ["Tasks: # a\n- A: a\n", "Tasks:\n- A: a\n# a\n", "comment «# a» «- A: a»"],
  ])("%j and %j", (before, after, expected) => {
    expect(difference(before, after)).toBe(expected);
  });
});

test("comments can be left out of account, wherever they are", () => {
  const before = "# a\nRUN b \\\n  # c\n  d\n# e\n";
  expect(difference(before, "RUN b \\\n  d\n", "ignore")).toBeUndefined();
  expect(difference(before, "RUN b \\\n  e\n", "ignore")).toBe("shell text «  d» «  e»");
});

test("a comment between lines of shell text has its place, whatever the text means", () => {
  const [before, after] = ["RUN a \\\n# c\n  b \\\n  d\n", "RUN a \\\n  b \\\n# c\n  d\n"].map(
    (text) => parse(text).document,
  );
  const shell = ({ value }: ShellText): string => value.replaceAll(/\s+/g, " ");
  expect(before && after && firstDifference(before, after, { shell })).toMatchObject({ what: "comment" });
});
