import { expect, test } from "vitest";
import { toPosition, toSpan } from "../src/convert.ts";
import { selectionRanges } from "../src/features/selection-ranges.ts";
import { type MarkedOptions, open } from "./marked.ts";

/** What is selected step by step from the mark on, without the last step, which is the document. */
function steps(text: string, options?: MarkedOptions): string[] {
  const { source, offset } = open(text, options);
  const [first] = selectionRanges(source, { textDocument: source, positions: [toPosition(source, offset)] });
  const found: string[] = [];
  for (let range = first; range !== undefined; range = range.parent) {
    const { start, end } = toSpan(source, range.range);
    found.push(source.text.slice(start, end));
  }
  expect(found.pop()).toBe(source.text);
  return found;
}

test.each([
  ["R<|>UN a b\n", ["RUN", "RUN a b"]],
  ["RUN yum inst<|>all -y\n", ["install", "yum install -y", "RUN yum install -y"]],
  ["RUN a /opt/ja<|>va/x\n", ["java", "/opt/java/x", "a /opt/java/x", "RUN a /opt/java/x"]],
  ["RUN a 'b c<|>d' e\n", ["cd", "b cd", "'b cd'", "a 'b cd' e", "RUN a 'b cd' e"]],
  ['RUN a "b \\" c<|>d"\n', ["cd", 'b \\" cd', '"b \\" cd"', 'a "b \\" cd"', 'RUN a "b \\" cd"']],
  ["RUN 'a' b<|> 'c'\n", ["b", "'a' b 'c'", "RUN 'a' b 'c'"]],
  [
    "# one\n# two\nRUN a && \\\n  # c\n  b<|>c d\n\n",
    ["bc", "bc d", "a && \\\n  # c\n  bc d", "RUN a && \\\n  # c\n  bc d", "# one\n# two\nRUN a && \\\n  # c\n  bc d"],
  ],
  ["# one\n\n# two\nRUN<|>\n", ["RUN", "# two\nRUN"]],
  ['ENV A="x y<|>" B="z"\n', ["y", "x y", '"x y"', 'A="x y"', 'A="x y" B="z"', 'ENV A="x y" B="z"']],
  ['ENV A<|>="x"\n', ["A", 'A="x"', 'ENV A="x"']],
  ['CMD ["a", "b<|>c"]\n', ["bc", '"bc"', '["a", "bc"]', 'CMD ["a", "bc"]']],
  [
    "COMPONENT acs:ecs:cn:1:imagecomponent/j<|>dk/1.*.* --A 1\n",
    [
      "jdk",
      "acs:ecs:cn:1:imagecomponent/jdk/1.*.*",
      "acs:ecs:cn:1:imagecomponent/jdk/1.*.* --A 1",
      "COMPONENT acs:ecs:cn:1:imagecomponent/jdk/1.*.* --A 1",
    ],
  ],
  ["# some wo<|>rds \nRUN a\n", ["words", "some words", "# some words "]],
  ["#region a\nRUN <|>b\n#endregion\nRUN c", ["b", "RUN b", "#region a\nRUN b\n#endregion"]],
  ["RUN cat <<E\na b<|>c\nE\n", ["bc", "a bc\nE", "cat <<E\na bc\nE", "RUN cat <<E\na bc\nE"]],
  ["<|>", []],
  ["\n<|>\n", []],
  ["RUN 网<|>站\n", ["网站", "RUN 网站"]],
])("%j grows to %j", (text, expected) => {
  expect(steps(text)).toEqual(expected);
  expect(steps(text, { capabilities: { general: { positionEncodings: ["utf-8"] } } })).toEqual(expected);
});

const yaml = `Tasks:
  - Name: a
    Action: RunShellCommand
    Properties:
      commandContent: |
        echo 'x y' {{ a.stdout }}
        echo z
`;

test.each([
  [
    "'x y",
    [
      "y",
      "x y",
      "'x y'",
      "echo 'x y' {{ a.stdout }}",
      "echo 'x y' {{ a.stdout }}\n        echo z",
      "|\n        echo 'x y' {{ a.stdout }}\n        echo z",
    ],
  ],
  ["a.std", ["stdout", "a.stdout", "{{ a.stdout }}", "echo 'x y' {{ a.stdout }}"]],
  ["Name: a", ["a", "Name: a", yaml.slice(11, -1), yaml.slice(9, -1), yaml.slice(0, -1)]],
])("In YAML, from %s", (before, expected) => {
  const at = yaml.indexOf(before) + before.length;
  const found = steps(`${yaml.slice(0, at)}<|>${yaml.slice(at)}`);
  expect(found.slice(0, expected.length)).toEqual(expected);
});

test("Each cursor has its own", () => {
  const { source } = open("RUN a\nRUN b\n");
  const positions = [
    { line: 1, character: 0 },
    { line: 0, character: 5 },
  ];
  const ranges = selectionRanges(source, { textDocument: source, positions });
  expect(ranges.map(({ range: { start, end } }) => [start.line, start.character, end.character])).toEqual([
    [1, 0, 3],
    [0, 4, 5],
  ]);
});
