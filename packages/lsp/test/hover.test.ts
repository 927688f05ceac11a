import { expect, test } from "vitest";
import { hover } from "../src/features/hover.ts";
import { type MarkedOptions, open } from "./marked.ts";

/** What is said, and of which part of the text: `part | what`. */
function said(marked: string, options?: MarkedOptions): string | undefined {
  const { source, offset, session } = open(marked, options);
  const answer = hover(source, offset, session);
  if (answer?.range === undefined || !("value" in Object(answer.contents))) return undefined;
  const { start, end } = answer.range;
  const part = source.text.split("\n")[start.line]?.slice(start.character, end.character);
  return `${part} | ${JSON.stringify(answer.contents)}`;
}

test.each([
  ["RU<|>N a", "RUN | ", "Runs a shell command on the build instance."],
  ["run<|> a", "run | ", "```buildcontent\\nRUN <shell text>\\n```"],
  ["FR<|>OM IMAGE:m-1", "FROM | ", "Deprecated: The base image is taken from the request"],
  ["FROM IMAGE:m<|>-1", "m-1 | ", "An image by its id."],
  ["FROM IMAGE_FAMILY:a<|>cs:x", "acs:x | ", "the newest image in it"],
  ['ENV A="1"\nENV A="2 3"\nRUN echo ${A<|>}', "A | ", "```sh\\nA=2 3\\n```\\n\\nSet by ENV in line 2."],
  ['ENV A<|>="1"', "A | ", "Set by ENV in line 1."],
  ["RUN echo $HO<|>ME", "HOME | ", "Not set by an ENV above."],
  ["COMPONENT acs:ecs:cn<|>-hangzhou:1:imagecomponent/a/1.*.*", "cn-hangzhou | ", "The region of the component."],
  ["COMPONENT acs:ecs:cn-hangzhou:1:imagecomponent/a/1.<|>*.*", "1.*.* | ", "each * stands for any number"],
  ["WORKDIR /opt\nWORKDIR app\nCOPY /tmp/a li<|>b/", "lib/ | ", "On the instance: `/opt/app/lib/`"],
  ["# imglint-disable-n<|>ext-line heredoc\nRUN a", "imglint-disable-next-line | ", "in the command or key below"],
  ["# imglint-disable-next-line here<|>doc\nRUN a", "heredoc | ", "A rule; here: error."],
])("%j", (marked, part, words) => {
  const answer = said(marked);
  expect(answer?.slice(0, part.length)).toBe(part);
  expect(answer).toContain(words);
});

test.each(["RUN ec<|>ho a", "RUN echo '$A<|>'", "# a com<|>ment", "\n<|>\n", "WORKDIR /o<|>pt", "NOSUCH<|> a"])(
  "Nothing is said at %j",
  (marked) => {
    expect(said(marked)).toBeUndefined();
  },
);

const yaml: MarkedOptions = { uri: "file:///ws/a.imagecomponent.yaml", languageId: "buildcontent-yaml" };

const component = `Parameters:
  version:
    Type: String
    DefaultValue: "21"
Tasks:
  - Name: fetch
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/a
      timeout: 5
  - Name: use
    Action: RunShellCommand
    Properties:
      commandContent: echo {{ version }}
  - Name: last
    Action: RunShellCommand
    Properties:
      commandContent: echo {{ use.stdout }}
`;

test.each([
  ["Task", "Tasks | ", "What the component does"],
  ["WebDown", "WebDownload | ", "WebDownload\\n  sourcePath: String\\n  destinationDir: String\\n  tokenInfo?: String"],
  ["timeo", "timeout | ", "timeout: Number\\n```\\n\\nHow many seconds the download may take. (optional, default 600)"],
  ["{{ vers", "{{ version }} | ", "version: String = 21"],
  ["{{ use", "{{ use.stdout }} | ", "What the task `use` (`RunShellCommand`) prints."],
  ["DefaultV", "DefaultValue | ", "The value of a parameter that is not passed."],
])("In YAML, at %s", (before, part, words) => {
  const at = component.indexOf(before) + before.length;
  const answer = said(`${component.slice(0, at)}<|>${component.slice(at)}`, yaml);
  expect(answer?.slice(0, part.length)).toBe(part);
  expect(answer).toContain(words);
});

test("Of a linked component its file and its parameters are told, and of a parameter its type", () => {
  const files = {
    "/ws/.imglint.yaml": "components:\n  ic-1: jdk.imagecomponent.yaml\n",
    "/ws/jdk.imagecomponent.yaml": component,
  };
  expect(said("COMPONENT ic<|>-1 --version 17", { files })).toBe(
    `ic-1 | ${JSON.stringify({ kind: "markdown", value: "Linked to `jdk.imagecomponent.yaml`.\n\n```text\n--version: String = 21\n```" })}`,
  );
  expect(said("COMPONENT ic-1 --ver<|>sion 17", { files })).toContain("A parameter of the component. (optional)");
});

test("What a text holds cannot end the block that shows it", () => {
  expect(said('ENV A="```</script>"\nRUN echo $A<|>')).toContain("````sh\\nA=```</script>\\n````");
});

test("A client without Markdown gets none, and each gets its language", () => {
  expect(
    said("RESTA<|>RT", { capabilities: { textDocument: { hover: { contentFormat: ["plaintext"] } } }, locale: "zh" }),
  ).toBe(
    `RESTART | ${JSON.stringify({ kind: "plaintext", value: "RESTART\n\n重启构建实例。\n\n后面不能有任何内容。之后的命令在重启完成后执行。\n\nRESTART" })}`,
  );
});
