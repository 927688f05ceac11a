import { expect, test } from "vitest";
import { signatureHelp } from "../src/features/signature-help.ts";
import { type MarkedOptions, open } from "./marked.ts";

/** The active signature with `[…]` around its active parameter. */
function shown(marked: string, options?: MarkedOptions): string | undefined {
  const { source, offset, session } = open(marked, options);
  const help = signatureHelp(source, offset, session);
  const active = help?.signatures[help.activeSignature ?? 0];
  const label = active?.parameters?.[help?.activeParameter ?? 0]?.label;
  if (active === undefined || label === undefined) return active?.label;
  const start = typeof label === "string" ? active.label.indexOf(label) : label[0];
  const end = typeof label === "string" ? start + label.length : label[1];
  return `${active.label.slice(0, start)}[${active.label.slice(start, end)}]${active.label.slice(end)}`;
}

test.each([
  ["RUN <|>", "RUN [<shell text>]"],
  ["RUN a b && \\\n  c<|>", "RUN [<shell text>]"],
  ["FROM <|>", "FROM IMAGE:[<image id>]"],
  ["FROM IMAGE_FAMILY:a<|>", "FROM IMAGE_FAMILY:[<image family>]"],
  ["ENV <|>", "ENV [<key>] <value>"],
  ["ENV A <|>", "ENV <key> [<value>]"],
  ['ENV A="<|>', 'ENV <key>="[<value>]" <key>="<value>"'],
  ['LABEL a="b" c<|>', 'LABEL [<key>]="<value>" <key>="<value>"'],
  ["COPY <|>", "COPY [<URL or path on the instance>] <directory on the instance>"],
  ["COPY https://example.com/a <|>", "COPY <URL or path on the instance> [<directory on the instance>]"],
  ['CMD ["<|>', 'CMD ["[<executable>]", "<parameter>"]'],
  ["CMD a b<|>", "CMD <executable> [<parameter>]"],
  ["WORKDIR /<|>", "WORKDIR /[<path>]"],
  ["USER <|>", "USER [<name>]"],
  ["COMPONENT ic-<|>", "COMPONENT ic-[<id>] [--<name> <value>]…"],
  ["RESTART <|>", undefined],
  ["RU<|>N a", undefined],
  ["RUN a\n<|>", undefined],
  ["NOSUCH <|>", undefined],
])("%j: %s", (marked, expected) => {
  expect(shown(marked)).toBe(expected);
});

const yaml: MarkedOptions = { uri: "file:///ws/a.imagecomponent.yaml", languageId: "buildcontent-yaml" };

test.each([
  ["Tasks:\n  - Action: Reboot\n    Properties:\n      forceStop: <|>", "Reboot([forceStop?: Boolean])"],
  [
    "Tasks:\n  - Action: InvokeCommand\n    Properties:\n      <|>",
    "InvokeCommand(commandId: String, username?: String, parameters?: Map)",
  ],
  ["Tasks:\n  - Action: Nothing\n    Properties:\n      <|>", undefined],
  ["Tasks:\n  - Action: <|>", undefined],
])("In YAML, %j: %s", (marked, expected) => {
  expect(shown(marked, yaml)).toBe(expected);
});

test("Of a linked component the parameters are shown", () => {
  const files = {
    "/ws/.imglint.yaml": "components:\n  ic-1: a.imagecomponent.yaml\n",
    "/ws/a.imagecomponent.yaml":
      "Parameters:\n  home:\n    Type: String\n    DefaultValue: /opt\n  fresh:\n    Type: Boolean\nTasks:\n  - Name: a\n    Action: Reboot\n",
  };
  expect(shown("COMPONENT ic-1 --fresh <|>", { files })).toBe("ic-1 --home: String = /opt [--fresh: Boolean]");
  expect(shown("COMPONENT ic-1 <|>", { files })).toBe("ic-1 --home: String = /opt --fresh: Boolean");
});

test("Words about it are in the client's language", () => {
  const { source, offset, session } = open("USER <|>", { locale: "zh" });
  expect(signatureHelp(source, offset, session)?.signatures[0]?.documentation).toEqual({
    kind: "markdown",
    value: "后续命令切换到另一个账户执行。",
  });
});
