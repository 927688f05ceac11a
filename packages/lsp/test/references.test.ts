import { CancellationToken } from "vscode-languageserver-protocol";
import { expect, test } from "vitest";
import { toOffset, toSpan } from "../src/convert.ts";
import { definition } from "../src/features/definition.ts";
import { documentHighlight } from "../src/features/document-highlight.ts";
import { references } from "../src/features/references.ts";
import { prepareRename, rename } from "../src/features/rename.ts";
import { type Marked, type MarkedOptions, open } from "./marked.ts";

const component: MarkedOptions = { uri: "file:///ws/jdk.imagecomponent.yaml", languageId: "buildcontent-yaml" };

/** The text with `[…]` around what is highlighted as written and `<…>` around what is read. */
function highlighted({ source, session, offset }: Marked): string {
  const marks = (documentHighlight(source, offset, session) ?? []).map(({ range, kind }) => {
    return { ...toSpan(source, range), quotes: kind === 3 ? "[]" : "<>" };
  });
  return marks.toReversed().reduce((text, { start, end, quotes: [before = "", after = ""] }) => {
    return `${text.slice(0, start)}${before}${text.slice(start, end)}${after}${text.slice(end)}`;
  }, source.text);
}

test.each([
  ['ENV A<|>="1"\nRUN echo $A \'$A\' "${A:-x}" $AB', 'ENV [A]="1"\nRUN echo $<A> \'$A\' "${<A>:-x}" $AB'],
  ['ENV A 1\nENV B="$<|>A" A="2"\nWORKDIR /$A\n', 'ENV [A] 1\nENV B="$<A>" [A]="2"\nWORKDIR /$<A>\n'],
  [
    'ENV A="1"\nRUN a && \\\n  # c\n  echo ${<|>A} && \\\n  A=2 b\n',
    'ENV [A]="1"\nRUN a && \\\n  # c\n  echo ${<A>} && \\\n  [A]=2 b\n',
  ],
  ["RUN echo $HO<|>ME $HOME", "RUN echo $<HOME> $<HOME>"],
  ["RUN ec<|>ho $HOME", "RUN echo $HOME"],
  [
    "ENV A=\"1\"\nRUN cat <<E\n'$A<|>'\nE\nRUN cat <<'E'\n$A\nE\n",
    "ENV [A]=\"1\"\nRUN cat <<E\n'$<A>'\nE\nRUN cat <<'E'\n$A\nE\n",
  ],
])("%j", (marked, expected) => {
  expect(highlighted(open(marked))).toBe(expected);
});

const yaml = `Parameters:
  Version:
    Type: String
Tasks:
  - Name: fetch
    Action: RunShellCommand
    Properties:
      commandContent: echo {{ Version }} $A
  - Name: "use"
    Action: RunShellCommand
    Properties:
      commandContent: 'A={{ fetch.stdout }}; echo {{ Version }} $A'
`;

test.each([
  ["  Ver", "  [Version]:", "{{ <Version> }}"],
  ["Name: fe", "Name: [fetch]", "{{ <fetch>.stdout }}"],
  ["{{ fe", "Name: [fetch]", "{{ <fetch>.stdout }}"],
  ["'A", "'[A]={{ fetch.stdout }}", "$<A>'"],
])("In YAML, at %s", (before, ...expected) => {
  const at = yaml.indexOf(before) + before.length;
  const shown = highlighted(open(`${yaml.slice(0, at)}<|>${yaml.slice(at)}`, component));
  for (const part of expected) expect(shown).toContain(part);
  expect(shown.length).toBe(yaml.length + 2 * (shown.match(/[[<]/g) ?? []).length);
});

test.each([
  ['ENV A="1"\nENV A="2"\nRUN echo $<|>A\nENV A="3"\n', "1:4"],
  ['RUN echo $<|>A\nENV A="3"\n', "1:4"],
  ["RUN echo $<|>A\n", undefined],
])("The definition from %j is %s", (marked, expected) => {
  const { source, session, offset } = open(marked);
  const start = definition(source, offset, session)?.[0]?.range.start;
  expect(start && `${start.line}:${start.character}`).toBe(expected);
});

const linked = {
  files: {
    "/ws/.imglint.yaml": "components:\n  install-jdk: jdk.imagecomponent.yaml\n",
    "/ws/jdk.imagecomponent.yaml": yaml,
    "/ws/b.buildcontent": "COMPONENT acs:ecs:cn-hangzhou:1:imagecomponent/install-jdk/1.0.0 --Version 17\n",
  },
};

const call = "COMPONENT acs:ecs:cn-hangzhou:1:imagecomponent/install-jdk/1.*.* --Version 17\n";

test.each([
  ["install", "file:///ws/jdk.imagecomponent.yaml 0:0"],
  ["--Ver", "file:///ws/jdk.imagecomponent.yaml 1:2"],
])("From a COMPONENT, %s leads to %s", (before, expected) => {
  const at = call.indexOf(before) + before.length;
  const { source, session, offset } = open(`${call.slice(0, at)}<|>${call.slice(at)}`, linked);
  const places = definition(source, offset, session)?.map(
    ({ uri, range: { start } }) => `${uri} ${start.line}:${start.character}`,
  );
  expect(places).toEqual([expected]);
});

test("A parameter of a component is found in all templates of the workspace", async () => {
  const { source, session, offset } = open(call.replace("--Ver", "--Ver<|>"), linked);
  const context = { includeDeclaration: true };
  const params = { textDocument: source, position: { line: 0, character: 0 }, context };
  const places = await references(source, offset, session, params, CancellationToken.None);
  expect(places?.map(({ uri, range: { start } }) => `${uri.slice(11)} ${start.line}:${start.character}`)).toEqual([
    "a.buildcontent 0:67",
    "jdk.imagecomponent.yaml 1:2",
    "jdk.imagecomponent.yaml 7:30",
    "jdk.imagecomponent.yaml 11:53",
    "b.buildcontent 0:67",
  ]);
});

/** The text of a document after a rename. */
async function renamed(marked: string, newName: string, options?: MarkedOptions): Promise<string> {
  const { source, session, offset } = open(marked, options);
  const params = { textDocument: source, position: { line: 0, character: 0 }, newName };
  const edit = await rename(source, offset, session, params, CancellationToken.None);
  const changes = edit?.documentChanges?.flatMap((change) => ("edits" in change ? change.edits : [])) ?? [];
  return changes
    .flatMap((change) => ("newText" in change ? change : []))
    .toReversed()
    .reduce((text, { range, newText }) => {
      return text.slice(0, toOffset(source, range.start)) + newText + text.slice(toOffset(source, range.end));
    }, source.text);
}

test.each([
  [
    "ENV A<|>=\"1\"\nRUN echo $A ${A:-$A} '$A'\n",
    "HOME_DIR",
    "ENV HOME_DIR=\"1\"\nRUN echo $HOME_DIR ${HOME_DIR:-$HOME_DIR} '$A'\n",
  ],
  ["ENV A 1\nRUN A=2 x; echo $<|>A\n", "B", "ENV B 1\nRUN B=2 x; echo $B\n"],
])("%j renamed to %s", async (marked, newName, expected) => {
  expect(await renamed(marked, newName)).toBe(expected);
});

test.each([
  ['ENV A<|>="1"', "1A", '"1A" is no name for a variable'],
  ['ENV A<|>="1" B="2"', "B", '"B" is the name of something else here.'],
  ["RUN echo $HO<|>ME", "B", "HOME is not set by ENV here"],
])("%j is not renamed to %s", async (marked, newName, message) => {
  await expect(renamed(marked, newName)).rejects.toThrow(message);
});

test("What can be renamed is told with its name", () => {
  const { source, session, offset } = open('ENV PORT<|>="1"');
  expect(prepareRename(source, offset, session)).toEqual({
    range: { start: { line: 0, character: 4 }, end: { line: 0, character: 8 } },
    placeholder: "PORT",
  });
});
