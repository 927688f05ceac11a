import { expect, test } from "vitest";
import { foldingRanges } from "../src/features/folding-ranges.ts";
import { type MarkedOptions, open } from "./marked.ts";

const component: MarkedOptions = { uri: "file:///ws/a.imagecomponent.yaml", languageId: "buildcontent-yaml" };

/** The lines that fold, counted from 1, each with its kind if it has one. */
function folded(text: string, options?: MarkedOptions): string {
  const { source, session } = open(text, options);
  return foldingRanges(source, {}, session)
    .map(({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind === undefined ? "" : ` ${kind}`}`)
    .join(", ");
}

test.each([
  ["RUN a", ""],
  ["RUN a \\\n  b\nRUN c", "1-2"],
  ["RUN a \\\n\n\nRUN c", "1-4"],
  ["RUN a \\\n\n\n", ""],
  ["RUN a \\\r\n  # c\r\n  # d\r\n  b\r\n", "1-4, 2-3 comment"],
  ["# a\n# b\n\n# c\nRUN d", "1-2 comment"],
  ["# a\n#region\n# b\n# c\n#endregion\n", "2-5 region, 3-4 comment"],
  ["#region a\n#region b\nRUN c\n#endregion\n#endregion\n", "1-5 region, 2-4 region"],
  ["#region a\nRUN c\n", ""],
  ["#endregion\nRUN c\n#region a\n", ""],
  ["RUN cat <<E\na\nE\nRUN b", "1-3"],
  ["RUN a && \\\n  cat <<E <<F\na\nE\nb\nF\n", "1-6, 2-6, 2-4"],
  ['ENV A="1" \\\n  B="2"', "1-2"],
])("%j folds at %s", (text, expected) => {
  expect(folded(text)).toBe(expected);
});

const yaml = `# The JDK
# and more
Parameters:
  Version:
    Type: String
    DefaultValue: "17"
Tasks:
  - Name: a # one
    # two
    Action: RunShellCommand
    Properties:
      commandContent: |
        echo a

        echo b

  - Name: b
    Action: Reboot
`;

test("In YAML sections, parameters, tasks, properties and scripts fold", () => {
  expect(folded(yaml, component)).toBe("1-2 comment, 3-6, 4-6, 7-18, 8-15, 11-15, 12-15, 17-18");
});

test("A client that takes few ranges gets the outer ones", () => {
  const capabilities = { textDocument: { foldingRange: { rangeLimit: 3 } } };
  expect(folded(yaml, { ...component, capabilities })).toBe("1-2 comment, 3-6, 7-18");
});

test("A hostile document does not fold without end", () => {
  const { source, session } = open("RUN a \\\n b\n".repeat(35_000));
  expect(foldingRanges(source, {}, session).length).toBe(5_000);
});
