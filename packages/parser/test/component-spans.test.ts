/** What every form of YAML becomes, and where it stands. The snapshots are read: line:column from 1, ends exclusive. */

import { describe, expect, test } from "vitest";
import { parse, shellOffset } from "../src/index.ts";
import { outline } from "./component-outline.ts";
import { read } from "./component-laws.ts";

function tree(...lines: string[]): string {
  return `\n${outline(read(lines.join("\n")))}\n`;
}

/** The tree of the one value of `a` in `Tasks`, written as in the text after `a:`. */
function valueTree(...lines: string[]): string {
  return tree("Tasks:", `  a: ${lines[0] ?? ""}`, ...lines.slice(1))
    .split("\n")
    .slice(4)
    .join("\n");
}

/** The shell text of a value; a word of it is found in the source where `shellOffset` says. */
function shellText(...lines: string[]): string | undefined {
  const start = "Tasks:\n- Action: RunShellCommand\n  Properties:\n    commandContent: ";
  const text = start + lines.join("\n");
  const { shell } = read(text).component.tasks[0]?.properties[0] ?? {};
  if (shell === undefined) return undefined;
  const words = [...shell.value.matchAll(/\w+/g)];
  const found = words.map(({ index, 0: word }) => text.slice(shellOffset(shell, index)).slice(0, word.length));
  expect(found).toEqual(words.map(([word]) => word));
  return shell.value;
}

describe("parameters, tasks, properties", () => {
  test("a whole component", () => {
    const text = `Parameters:
  Version:
    Type: String
    DefaultValue: 1.0
Tasks:
  - Name: a
    Action: RunShellCommand
    Properties:
      commandContent: echo {{ Version }}
      timeout: 60
`;
    expect(`\n${outline(read(text))}\n`).toMatchInlineSnapshot(`
      "
      1:1-4:22 entry "Parameters"
        1:1-1:11 part "Parameters"
        2:3-4:22 map block
          2:3-4:22 entry "Version"
            2:3-2:10 part "Version"
            3:5-4:22 map block
              3:5-3:17 entry "Type"
                3:5-3:9 part "Type"
                3:11-3:17 string plain "String"
              4:5-4:22 entry "DefaultValue"
                4:5-4:17 part "DefaultValue"
                4:19-4:22 number plain "1.0"
      5:1-10:18 entry "Tasks"
        5:1-5:6 part "Tasks"
        6:3-10:18 list block
          6:5-10:18 map block
            6:5-6:12 entry "Name"
              6:5-6:9 part "Name"
              6:11-6:12 string plain "a"
            7:5-7:28 entry "Action"
              7:5-7:11 part "Action"
              7:13-7:28 string plain "RunShellCommand"
            8:5-10:18 entry "Properties"
              8:5-8:15 part "Properties"
              9:7-10:18 map block
                9:7-9:41 entry "commandContent"
                  9:7-9:21 part "commandContent"
                  9:23-9:41 string plain "echo {{ Version }}"
                    9:28-9:41 reference
                      9:31-9:38 part "Version"
                10:7-10:18 entry "timeout"
                  10:7-10:14 part "timeout"
                  10:16-10:18 number plain "60"
      "
    `);
    const { parameters, tasks } = read(text).component;
    expect(
      parameters.map(({ name, type, defaultValue }) => [name.text, type?.text, defaultValue?.text, defaultValue?.type]),
    ).toEqual([["Version", "String", "1.0", "number"]]);
    expect(
      tasks.map(({ name, action, properties }) => [
        name?.text,
        action?.text,
        properties.map((property) => property.name.text),
      ]),
    ).toEqual([["a", "RunShellCommand", ["commandContent", "timeout"]]]);
    expect(tasks[0]?.properties.map(({ shell }) => shell?.value)).toEqual(["echo {{ Version }}", undefined]);
  });

  test("what stands in the place of a map or a list", () => {
    const { component } = read("Parameters:\n  A: text\n  B:\nTasks:\n  - text\n  -\n  - *b\n  - Properties: text\n");
    expect(component.parameters.map(({ name, value, entries }) => [name.text, value?.text, entries.length])).toEqual([
      ["A", "text", 0],
      ["B", undefined, 0],
    ]);
    expect(component.tasks.map(({ value, properties }) => [value.type, value.text, properties])).toEqual([
      ["string", "text", []],
      ["null", "", []],
      ["alias", "*b", []],
      ["map", "", []],
    ]);
    expect(read("Parameters: a\nTasks: {a: b}").component).toMatchObject({ parameters: [], tasks: [] });
  });

  test("of a key that stands twice, the first", () => {
    const { component } = read("Tasks:\n  - Name: a\n    Name: b\nTasks:\n  - Name: c\n");
    expect(component.tasks.map(({ name, entries }) => [name?.text, entries.length])).toEqual([["a", 2]]);
    expect(component.problems).toEqual([]);
  });
});

describe("scalars", () => {
  test("plain", () =>
    expect(valueTree("b c # d")).toMatchInlineSnapshot(`
    "    2:3-2:9 entry "a"
          2:3-2:4 part "a"
          2:6-2:9 string plain "b c"
    2:10-2:13 comment " d"
    "
  `));
  test("plain in several lines", () =>
    expect(valueTree("b", "", "    c {{ d }}", "    {{ e }} ", "    f ")).toMatchInlineSnapshot(`
      "    2:3-6:6 entry "a"
            2:3-2:4 part "a"
            2:6-6:6 string plain "b\\nc {{ d }} {{ e }} f"
              2:6-2:7 line "b"
              3:1-3:1 line ""
              4:5-4:14 line "c {{ d }}"
              5:5-5:13 line "{{ e }} "
              6:5-6:6 line "f"
              4:7-4:14 reference
                4:10-4:11 part "d"
              5:5-5:12 reference
                5:8-5:9 part "e"
      "
    `));
  test("plain with # and : inside", () =>
    expect(valueTree("b#c:d")).toMatchInlineSnapshot(`
    "    2:3-2:11 entry "a"
          2:3-2:4 part "a"
          2:6-2:11 string plain "b#c:d"
    "
  `));
  test("single quotes", () =>
    expect(valueTree("'it''s {{ b }}' # c")).toMatchInlineSnapshot(`
    "    2:3-2:21 entry "a"
          2:3-2:4 part "a"
          2:6-2:21 string single "it's {{ b }}"
            2:13-2:20 reference
              2:16-2:17 part "b"
    2:22-2:25 comment " c"
    "
  `));
  test("single quotes in several lines", () =>
    expect(valueTree("'b", "", "    c '")).toMatchInlineSnapshot(`
    "    2:3-4:8 entry "a"
          2:3-2:4 part "a"
          2:6-4:8 string single "b\\nc "
            2:7-2:8 line "b"
            3:1-3:1 line ""
            4:5-4:7 line "c "
    "
  `));
  test("double quotes", () =>
    expect(valueTree('"\\tb\\u4f60 {{ c }}\\"" # d')).toMatchInlineSnapshot(`
    "    2:3-2:27 entry "a"
          2:3-2:4 part "a"
          2:6-2:27 string double "\\tb你 {{ c }}\\""
            2:17-2:24 reference
              2:20-2:21 part "c"
    2:28-2:31 comment " d"
    "
  `));
  test("double quotes in several lines", () =>
    expect(valueTree('"b', "    # c \\", '    {{ d }}"')).toMatchInlineSnapshot(`
      "    2:3-4:13 entry "a"
            2:3-2:4 part "a"
            2:6-4:13 string double "b # c {{ d }}"
              2:7-2:8 line "b"
              3:5-3:10 line "# c \\\\"
              4:5-4:12 line "{{ d }}"
              4:5-4:12 reference
                4:8-4:9 part "d"
      "
    `));
  test("quotes that are not closed", () =>
    expect(valueTree('"b {{ c }}')).toMatchInlineSnapshot(`
    "    2:3-2:16 entry "a"
          2:3-2:4 part "a"
          2:6-2:16 string double "b {{ c }"
            2:9-2:16 reference
              2:12-2:13 part "c"
    2:16-2:16 problem MISSING_CHAR
    "
  `));
  test("numbers, booleans, nulls", () =>
    expect(tree("Tasks: [1, 0x1F, 1e3, true, False, ~, null, '1', yes]")).toMatchInlineSnapshot(`
      "
      1:1-1:54 entry "Tasks"
        1:1-1:6 part "Tasks"
        1:8-1:54 list flow
          1:9-1:10 number plain "1"
          1:12-1:16 number plain "0x1F"
          1:18-1:21 number plain "1e3"
          1:23-1:27 boolean plain "true"
          1:29-1:34 boolean plain "False"
          1:36-1:37 null plain "~"
          1:39-1:43 null plain "null"
          1:45-1:48 string single "1"
          1:50-1:53 string plain "yes"
      "
    `));
});

describe("block scalars", () => {
  test("literal", () =>
    expect(valueTree("|", "    b  ", "", "      c # no comment", "    d", "")).toMatchInlineSnapshot(`
      "    2:3-6:6 entry "a"
            2:3-2:4 part "a"
            2:6-6:6 string literal "b  \\n\\n  c # no comment\\nd\\n"
              3:5-3:8 line "b  "
              4:1-4:1 line ""
              5:5-5:21 line "  c # no comment"
              6:5-6:6 line "d"
      "
    `));
  test("literal without line ends at its end", () =>
    expect(valueTree("|- # c", "    b", "", "")).toMatchInlineSnapshot(`
      "    2:3-3:6 entry "a"
            2:3-2:4 part "a"
            2:6-3:6 string literal "b"
              3:5-3:6 line "b"
      2:9-2:12 comment " c"
      "
    `));
  test("literal with all line ends", () =>
    expect(valueTree("|+", "    b", "", "")).toMatchInlineSnapshot(`
    "    2:3-3:6 entry "a"
          2:3-2:4 part "a"
          2:6-3:6 string literal "b\\n\\n"
            3:5-3:6 line "b"
    "
  `));
  test("with an indentation", () =>
    expect(valueTree("|1-", "     b", "   c")).toMatchInlineSnapshot(`
    "    2:3-4:5 entry "a"
          2:3-2:4 part "a"
          2:6-4:5 string literal "  b\\nc"
            3:4-3:7 line "  b"
            4:4-4:5 line "c"
    "
  `));
  test("with an indentation after the chomping", () =>
    expect(valueTree("|+2", "     b", "    c")).toMatchInlineSnapshot(`
      "    2:3-4:6 entry "a"
            2:3-2:4 part "a"
            2:6-4:6 string literal " b\\nc\\n"
              3:5-3:7 line " b"
              4:5-4:6 line "c"
      "
    `));
  test("folded", () =>
    expect(valueTree(">-", "    b", "    c", "", "    d", "      e")).toMatchInlineSnapshot(`
    "    2:3-7:8 entry "a"
          2:3-2:4 part "a"
          2:6-7:8 string folded "b c\\nd\\n  e"
            3:5-3:6 line "b"
            4:5-4:6 line "c"
            5:1-5:1 line ""
            6:5-6:6 line "d"
            7:5-7:8 line "  e"
    "
  `));
  test("empty lines first", () =>
    expect(valueTree("|", "", "   ", "    b")).toMatchInlineSnapshot(`
    "    2:3-5:6 entry "a"
          2:3-2:4 part "a"
          2:6-5:6 string literal "\\n\\nb\\n"
            3:1-3:1 line ""
            4:4-4:4 line ""
            5:5-5:6 line "b"
    "
  `));
  test("tabs inside", () =>
    expect(valueTree("|", "    \tb", "    c\t")).toMatchInlineSnapshot(`
    "    2:3-4:7 entry "a"
          2:3-2:4 part "a"
          2:6-4:7 string literal "\\tb\\nc\\t\\n"
            3:5-3:7 line "\\tb"
            4:5-4:7 line "c\\t"
    "
  `));
  test("empty", () =>
    expect(valueTree("| # b", "  c: d")).toMatchInlineSnapshot(`
    "    2:3-2:7 entry "a"
          2:3-2:4 part "a"
          2:6-2:7 string literal ""
        3:3-3:7 entry "c"
          3:3-3:4 part "c"
          3:6-3:7 string plain "d"
    2:8-2:11 comment " b"
    "
  `));
  test("blanks only", () =>
    expect(valueTree("|", "      ", "    ")).toMatchInlineSnapshot(`
    "    2:3-2:7 entry "a"
          2:3-2:4 part "a"
          2:6-2:7 string literal ""
    "
  `));
  test("at the end of the text", () =>
    expect(valueTree("|", "    b")).toMatchInlineSnapshot(`
    "    2:3-3:6 entry "a"
          2:3-2:4 part "a"
          2:6-3:6 string literal "b\\n"
            3:5-3:6 line "b"
    "
  `));
});

describe("shell text", () => {
  test.each([
    ["plain", ["one two"], "one two"],
    ["plain in several lines", ["one", "      two", "", "      three"], "one two\n\nthree"],
    ["literal", ["|", "      one", "        two", "", "      three", "", ""], "one\n  two\n\nthree"],
    ["folded", [">", "      one", "      two", "        three"], "one two\n  three"],
    ["single quotes", ["'one", "      two'"], "one two"],
    ["double quotes with an escaped line end", ['"one \\', '      two"'], "one \\\ntwo"],
  ])("%s", (_name, lines, value) => expect(shellText(...lines)).toBe(value));
  test.each([
    ["nothing", [""]],
    ["quotes without text", ["''"]],
    ["an empty block", ["|"]],
    ["a list", ["[a]"]],
  ])("none of %s", (_name, lines) => expect(shellText(...lines)).toBeUndefined());
});

describe("references", () => {
  test("the whole value, in no quotes", () =>
    expect(valueTree("{{ b.stdout }}")).toMatchInlineSnapshot(`
    "    2:3-2:20 entry "a"
          2:3-2:4 part "a"
          2:6-2:20 string plain "{{ b.stdout }}"
            2:6-2:20 reference bare
              2:9-2:10 part "b"
              2:11-2:17 part "stdout"
    "
  `));
  test("at the start of a value, in no quotes", () =>
    expect(valueTree("{{b}}/c/{{ d }}")).toMatchInlineSnapshot(`
    "    2:3-2:21 entry "a"
          2:3-2:4 part "a"
          2:6-2:21 string plain "{{b}}/c/{{ d }}"
            2:6-2:11 reference bare
              2:8-2:9 part "b"
            2:14-2:21 reference
              2:17-2:18 part "d"
    "
  `));
  test("after text", () =>
    expect(valueTree("b {{c}}")).toMatchInlineSnapshot(`
    "    2:3-2:13 entry "a"
          2:3-2:4 part "a"
          2:6-2:13 string plain "b {{c}}"
            2:8-2:13 reference
              2:10-2:11 part "c"
    "
  `));
  test("in quotes", () =>
    expect(valueTree('"{{ b }}"')).toMatchInlineSnapshot(`
    "    2:3-2:15 entry "a"
          2:3-2:4 part "a"
          2:6-2:15 string double "{{ b }}"
            2:7-2:14 reference
              2:10-2:11 part "b"
    "
  `));
  test("in a block", () =>
    expect(valueTree("|", "    {{b}}", "    c {{ d . e.f }}")).toMatchInlineSnapshot(`
    "    2:3-4:20 entry "a"
          2:3-2:4 part "a"
          2:6-4:20 string literal "{{b}}\\nc {{ d . e.f }}\\n"
            3:5-3:10 line "{{b}}"
            4:5-4:20 line "c {{ d . e.f }}"
            3:5-3:10 reference
              3:7-3:8 part "b"
            4:7-4:20 reference
              4:10-4:12 part "d "
              4:13-4:17 part " e.f"
    "
  `));
  test("in flow collections", () =>
    expect(valueTree("{b: {{ c }}, d: [x {{ e }}, '{{ f }}']}")).toMatchInlineSnapshot(`
      "    2:3-2:45 entry "a"
            2:3-2:4 part "a"
            2:6-2:45 map flow
              2:7-2:17 entry "b"
                2:7-2:8 part "b"
                2:10-2:17 string plain "{{ c }}"
                  2:10-2:17 reference bare
                    2:13-2:14 part "c"
              2:19-2:44 entry "d"
                2:19-2:20 part "d"
                2:22-2:44 list flow
                  2:23-2:32 string plain "x {{ e }}"
                    2:25-2:32 reference bare
                      2:28-2:29 part "e"
                  2:34-2:43 string single "{{ f }}"
                    2:35-2:42 reference
                      2:38-2:39 part "f"
      "
    `));
  test("behind an anchor and a tag", () =>
    expect(valueTree("&b !!str {{ c }}")).toMatchInlineSnapshot(`
    "    2:3-2:22 entry "a"
          2:3-2:4 part "a"
          2:15-2:22 string plain "{{ c }}"
            2:15-2:22 reference bare
              2:18-2:19 part "c"
    "
  `));
  test("as a list item", () =>
    expect(tree("Tasks:", "- {{ a }}")).toMatchInlineSnapshot(`
    "
    1:1-2:10 entry "Tasks"
      1:1-1:6 part "Tasks"
      2:1-2:10 list block
        2:3-2:10 string plain "{{ a }}"
          2:3-2:10 reference bare
            2:6-2:7 part "a"
    "
  `));
  test("without a name", () =>
    expect(valueTree("{{}} {{ }} {{.}}")).toMatchInlineSnapshot(`
    "    2:3-2:22 entry "a"
          2:3-2:4 part "a"
          2:6-2:22 string plain "{{}} {{ }} {{.}}"
            2:6-2:10 reference bare
              2:8-2:8 part ""
            2:11-2:16 reference
              2:14-2:14 part ""
            2:17-2:22 reference
              2:19-2:19 part ""
              2:20-2:20 part ""
    "
  `));
  test("none: braces that are no pair, on two lines, in a key, in a comment", () =>
    expect(tree("Tasks:", "  {{ a }}: 'b {{ c' # {{ d }}", '  e: "{{ f', '    }} {g}"')).toMatchInlineSnapshot(`
      "
      1:1-4:12 entry "Tasks"
        1:1-1:6 part "Tasks"
        2:3-4:12 map block
          2:3-2:20 entry "{{ a }}"
            2:3-2:10 part "{{ a }}"
            2:12-2:20 string single "b {{ c"
          3:3-4:12 entry "e"
            3:3-3:4 part "e"
            3:6-4:12 string double "{{ f }} {g}"
              3:7-3:11 line "{{ f"
              4:5-4:11 line "}} {g}"
      2:21-2:30 comment " {{ d }}"
      "
    `));
  test("braces of a flow map around a reference", () =>
    expect(valueTree("{{{ b }}: c}")).toMatchInlineSnapshot(`
    "    2:3-2:18 entry "a"
          2:3-2:4 part "a"
          2:6-2:18 map flow
            2:7-2:17 entry "{{ b }}"
              2:7-2:14 part "{{ b }}"
              2:16-2:17 string plain "c"
    "
  `));
  test("characters of private use are no braces", () =>
    expect(valueTree('"\uE000 \\uE001" # {{ b }}')).toMatchInlineSnapshot(`
      "    2:3-2:16 entry "a"
            2:3-2:4 part "a"
            2:6-2:16 string double " "
      2:17-2:26 comment " {{ b }}"
      "
    `));
});

describe("collections", () => {
  test("flow collections in several lines, with comments", () =>
    expect(valueTree("[ b, # c", "    {d: e, f}, # g", "    ] # h")).toMatchInlineSnapshot(`
      "    2:3-4:6 entry "a"
            2:3-2:4 part "a"
            2:6-4:6 list flow
              2:8-2:9 string plain "b"
              3:5-3:14 map flow
                3:6-3:10 entry "d"
                  3:6-3:7 part "d"
                  3:9-3:10 string plain "e"
                3:12-3:13 entry "f"
                  3:12-3:13 part "f"
      2:11-2:14 comment " c"
      3:16-3:19 comment " g"
      4:7-4:10 comment " h"
      "
    `));
  test("pairs in a flow list", () =>
    expect(valueTree("[b: c, ? d]")).toMatchInlineSnapshot(`
    "    2:3-2:17 entry "a"
          2:3-2:4 part "a"
          2:6-2:17 list flow
            2:7-2:11 map flow
              2:7-2:11 entry "b"
                2:7-2:8 part "b"
                2:10-2:11 string plain "c"
            2:15-2:16 map flow
              2:15-2:16 entry "d"
                2:15-2:16 part "d"
    "
  `));
  test("empty ones", () =>
    expect(valueTree("{ }", "  b: [ ]")).toMatchInlineSnapshot(`
    "    2:3-2:9 entry "a"
          2:3-2:4 part "a"
          2:6-2:9 map flow
        3:3-3:9 entry "b"
          3:3-3:4 part "b"
          3:6-3:9 list flow
    "
  `));
  test("a list of lists", () =>
    expect(tree("Tasks:", "- - a", "  - b", "-", "- c", "")).toMatchInlineSnapshot(`
    "
    1:1-5:4 entry "Tasks"
      1:1-1:6 part "Tasks"
      2:1-5:4 list block
        2:3-3:6 list block
          2:5-2:6 string plain "a"
          3:5-3:6 string plain "b"
        4:2-4:2 null plain ""
        5:3-5:4 string plain "c"
    "
  `));
  test("keys without values", () =>
    expect(tree("Parameters:", "  a:", "  b: # c", "  d", "Tasks:")).toMatchInlineSnapshot(`
      "
      1:1-4:4 entry "Parameters"
        1:1-1:11 part "Parameters"
        2:3-4:4 map block
          2:3-2:4 entry "a"
            2:3-2:4 part "a"
          3:3-3:4 entry "b"
            3:3-3:4 part "b"
          4:3-4:4 entry "d"
            4:3-4:4 part "d"
      5:1-5:6 entry "Tasks"
        5:1-5:6 part "Tasks"
      3:6-3:9 comment " c"
      4:3-4:4 problem MISSING_CHAR
      "
    `));
  test("keys that are no text, or in quotes", () =>
    expect(tree("Tasks:", "  1: a", "  [b]: c", "  'd''s': e", "  ? f", "  : g", "  : h")).toMatchInlineSnapshot(`
      "
      1:1-7:6 entry "Tasks"
        1:1-1:6 part "Tasks"
        2:3-7:6 map block
          2:3-2:7 entry "1"
            2:3-2:4 part "1"
            2:6-2:7 string plain "a"
          3:3-3:9 entry "[b]"
            3:3-3:6 part "[b]"
            3:8-3:9 string plain "c"
          4:3-4:12 entry "d's"
            4:3-4:9 part "'d''s'"
            4:11-4:12 string plain "e"
          5:5-6:6 entry "f"
            5:5-5:6 part "f"
            6:5-6:6 string plain "g"
          7:1-7:6 entry ""
            7:1-7:1 part ""
            7:5-7:6 string plain "h"
      "
    `));
  test("the end of a block is its last value's", () =>
    expect(tree("Tasks:", "  - a: b # c", "    # d", "", "  # e", "# f")).toMatchInlineSnapshot(`
      "
      1:1-2:9 entry "Tasks"
        1:1-1:6 part "Tasks"
        2:3-2:9 list block
          2:5-2:9 map block
            2:5-2:9 entry "a"
              2:5-2:6 part "a"
              2:8-2:9 string plain "b"
      2:10-2:13 comment " c"
      3:5-3:8 comment " d"
      5:3-5:6 comment " e"
      6:1-6:4 comment " f"
      "
    `));
});

describe("anchors, aliases, tags, merge keys", () => {
  test("are no part of a value's span; aliases are not followed", () =>
    expect(tree("Tasks:", "  - &a b", "  - *a", "  - !!str 1", "  - !x [c]", "  - &d", "  - !!int '2'"))
      .toMatchInlineSnapshot(`
      "
      1:1-7:14 entry "Tasks"
        1:1-1:6 part "Tasks"
        2:3-7:14 list block
          2:8-2:9 string plain "b"
          3:5-3:7 alias plain "*a"
          4:11-4:12 string plain "1"
          5:8-5:11 list flow
            5:9-5:10 string plain "c"
          6:7-6:7 null plain ""
          7:11-7:14 number single "'2'"
      "
    `));
  test("merge keys are keys", () =>
    expect(tree("Tasks:", "  - <<: *a", "    <<: [*a, *b]")).toMatchInlineSnapshot(`
      "
      1:1-3:17 entry "Tasks"
        1:1-1:6 part "Tasks"
        2:3-3:17 list block
          2:5-3:17 map block
            2:5-2:11 entry "<<"
              2:5-2:7 part "<<"
              2:9-2:11 alias plain "*a"
            3:5-3:17 entry "<<"
              3:5-3:7 part "<<"
              3:9-3:17 list flow
                3:10-3:12 alias plain "*a"
                3:14-3:16 alias plain "*b"
      2:9-2:11 problem BAD_ALIAS
      3:10-3:12 problem BAD_ALIAS
      3:14-3:16 problem BAD_ALIAS
      "
    `));
  test("an anchor that stands twice", () =>
    expect(tree("Tasks: [&a b, &a c, *a]")).toMatchInlineSnapshot(`
    "
    1:1-1:24 entry "Tasks"
      1:1-1:6 part "Tasks"
      1:8-1:24 list flow
        1:12-1:13 string plain "b"
        1:18-1:19 string plain "c"
        1:21-1:23 alias plain "*a"
    "
  `));
  test("tags of YAML 1.1 change nothing", () =>
    expect(tree("Tasks:", "  - !!binary '*'", "  - !!set {a}")).toMatchInlineSnapshot(`
      "
      1:1-3:14 entry "Tasks"
        1:1-1:6 part "Tasks"
        2:3-3:14 list block
          2:14-2:17 string single "*"
          3:11-3:14 map flow
            3:12-3:13 entry "a"
              3:12-3:13 part "a"
      "
    `));
});

describe("documents", () => {
  test("markers around one", () =>
    expect(tree("--- # a", "Tasks: []", "... # b", "# c", "")).toMatchInlineSnapshot(`
    "
    2:1-2:10 entry "Tasks"
      2:1-2:6 part "Tasks"
      2:8-2:10 list flow
    1:5-1:8 comment " a"
    3:5-3:8 comment " b"
    4:1-4:4 comment " c"
    "
  `));
  test("a second one", () =>
    expect(tree("Tasks: []", "---", "Tasks: [", "# a")).toMatchInlineSnapshot(`
    "
    1:1-1:10 entry "Tasks"
      1:1-1:6 part "Tasks"
      1:8-1:10 list flow
    4:1-4:4 comment " a"
    2:1-2:1 problem MULTIPLE_DOCS
    "
  `));
  test("a second one after an end", () =>
    expect(tree("Tasks: []", "...", "a")).toMatchInlineSnapshot(`
    "
    1:1-1:10 entry "Tasks"
      1:1-1:6 part "Tasks"
      1:8-1:10 list flow
    3:1-3:1 problem MULTIPLE_DOCS
    "
  `));
  test("a list after the keys", () =>
    expect(tree("Tasks: a", "- b").trim()).toMatchInlineSnapshot(`
    "1:1-1:9 entry "Tasks"
      1:1-1:6 part "Tasks"
      1:8-1:9 string plain "a"
    2:1-2:1 entry ""
      2:1-2:1 part ""
    2:1-2:2 problem MULTILINE_IMPLICIT_KEY
    2:1-2:2 problem UNEXPECTED_TOKEN
    2:1-2:1 problem MISSING_CHAR"
  `));
  test("keys without anything", () =>
    expect(tree("Tasks:").trim()).toMatchInlineSnapshot(`
    "1:1-1:6 entry "Tasks"
      1:1-1:6 part "Tasks""
  `));
});

describe("line ends, marks, control characters", () => {
  const lines = ["Tasks:", "  - a: |", "      b", "", "      {{ c }} # d", "    e: 'f", "      g' # h", ""];
  test.each([
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("%s", (_name, lineEnd) => {
    expect(outline(read(lines.join(lineEnd)))).toBe(outline(read(lines.join("\n"))));
  });
  test("a byte order mark", () => {
    const { document } = parse(`\uFEFF\n${lines.join("\n")}`, { kind: "component" });
    expect(document.byteOrderMark).toEqual({ start: 0, end: 1 });
    expect(outline(document)).toBe(outline(read(`\n${lines.join("\n")}`)));
    expect(read("\uFEFFTasks: a").component.entries[0]?.span).toEqual({ start: 1, end: 9 });
  });
  test("tabs as indentation", () =>
    expect(tree("Tasks:", "\ta: b")).toMatchInlineSnapshot(`
    "
    1:1-1:6 entry "Tasks"
      1:1-1:6 part "Tasks"
    2:2-2:6 entry "a"
      2:2-2:3 part "a"
      2:5-2:6 string plain "b"
    2:1-2:2 problem TAB_AS_INDENT
    "
  `));
  test("what the yaml package puts between tokens", () =>
    expect(tree("Tasks:", "  - | \u0002 # a", "    b", "  - \u001F # c", "  - \u0018")).toMatchInlineSnapshot(`
      "
      1:1-5:6 entry "Tasks"
        1:1-1:6 part "Tasks"
        2:3-5:6 list block
          2:5-3:6 string literal "b\\n"
            3:5-3:6 line "b"
          4:5-4:6 string plain "\\u001f"
          5:5-5:6 string plain "\\u0018"
      4:7-4:10 comment " c"
      2:7-2:12 problem UNEXPECTED_TOKEN
      "
    `));
  test("other line ends of Unicode are text", () =>
    expect(valueTree("|", "    b\u2028c\u00A0", "    d")).toMatchInlineSnapshot(`
      "    2:3-4:6 entry "a"
            2:3-2:4 part "a"
            2:6-4:6 string literal "b c \\nd\\n"
              3:5-3:9 line "b c "
              4:5-4:6 line "d"
      "
    `));
});
