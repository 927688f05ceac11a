import { DocumentSymbol, SymbolKind } from "vscode-languageserver-protocol";
import { describe, expect, test } from "vitest";
import { documentSymbols } from "../src/features/document-symbols.ts";
import { type MarkedOptions, open } from "./marked.ts";

const component: MarkedOptions = { uri: "file:///ws/a.imagecomponent.yaml", languageId: "buildcontent-yaml" };

const kindNames = new Map(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));

/** The outline as indented text: the kind, the name and, behind two colons, the detail. */
function outlined(text: string, options?: MarkedOptions): string {
  const { source, session } = open(text, options);
  const lines = (symbols: readonly object[], depth: string): string[] =>
    symbols.flatMap((symbol) => {
      if (!DocumentSymbol.is(symbol)) throw new Error("no tree");
      const { name, detail, kind, tags = [], children = [] } = symbol;
      const own = `${depth}${kindNames.get(kind)} ${name}${detail === undefined ? "" : ` :: ${detail}`}`;
      return [own + (tags.length > 0 ? " (deprecated)" : ""), ...lines(children, `${depth}  `)];
    });
  return lines(documentSymbols(source, { textDocument: source }, session), "").join("\n");
}

/** A block of text without its first line end and its indentation. */
function block(text: string): string {
  const [, ...lines] = text.trimEnd().split("\n");
  const indent = /^ */.exec(lines[0] ?? "")?.[0].length ?? 0;
  return lines.map((line) => line.slice(indent)).join("\n");
}

test.each([
  ["RUN yum install -y nginx", "Function RUN yum install -y nginx"],
  ["run yum install \\\n  -y \\\n # c\n  nginx", "Function RUN yum install -y nginx"],
  ["RUN", "Function RUN"],
  [`RUN ${"a".repeat(80)}`, `Function RUN ${"a".repeat(55)}…`],
  ["FROM IMAGE:m-1", "Package FROM IMAGE:m-1 (deprecated)"],
  ["RESTART", "Event RESTART"],
  ['CMD ["a", "b"]', 'Function CMD ["a", "b"]'],
  ["COPY https://a.com/x /opt/", "File COPY https://a.com/x /opt/"],
  ["EXPOSE 80", "Null EXPOSE 80"],
  ['"', 'Null "'],
  ['ENV A="1" B="x y"', "Object ENV A, B\n  Variable A :: 1\n  Variable B :: x y"],
  ['ENV ="1"', "Object ENV"],
  ['LABEL team="web"', "Object LABEL team\n  Key team :: web"],
  ["COMPONENT ic-1 --Version 17", "Module COMPONENT ic-1\n  Variable Version :: 17"],
  ["COMPONENT acs:ecs:cn-hangzhou:1:imagecomponent/jdk/1.*.*", "Module COMPONENT jdk :: 1.*.*"],
])("%j", (text, expected) => {
  expect(outlined(text)).toBe(expected);
});

test("A component in YAML", () => {
  const text = block(`
    Parameters:
      Version:
        Type: String
        DefaultValue: "17"
    Tasks:
      - Name: fetch
        Action: WebDownload
        Properties:
          sourcePath: https://a.com/x
      - Action: Reboot
      -
    Other: 1
  `);
  expect(outlined(text, component)).toBe(
    block(`
    Namespace Parameters
      Variable Version :: String = 17
    Namespace Tasks
      Function fetch :: WebDownload
        Field sourcePath :: https://a.com/x
      Function Reboot :: Reboot
      Function -
    Property Other :: 1
    `),
  );
});

describe("Regions", () => {
  test.each([
    ["#region a\nRUN a\n#endregion\nRUN b", "Namespace a\n  Function RUN a\nFunction RUN b"],
    ["# region\nRUN a\n# endregion a", "Namespace region\n  Function RUN a"],
    ["#region a\n#region b\nRUN a\n#endregion\n#endregion", "Namespace a\n  Namespace b\n    Function RUN a"],
    ["#region a\nRUN a\n#region b\nRUN b\n#endregion", "Function RUN a\nNamespace b\n  Function RUN b"],
    ["#region a\nRUN a\n#endregion\n#endregion\nRUN b", "Namespace a\n  Function RUN a\nFunction RUN b"],
    ["#region a\nRUN a \\\n#endregion\n b\nRUN c", "Function RUN a b\nFunction RUN c"],
    ["RUN a \\\n#region x\n b \\\n#endregion\n c", "Function RUN a b c\n  Namespace x"],
    [
      "#region a\nRUN a \\\n#endregion\n b \\\n#region c\n d \\\n#endregion\n e\nRUN f",
      "Function RUN a b d e\n  Namespace c\nFunction RUN f",
    ],
    [`${"#region a\n".repeat(30)}#region b\nRUN a\n#endregion`, "Namespace b\n  Function RUN a"],
    ["#regions\nRUN a\n#endregion", "Function RUN a"],
  ])("%j", (text, expected) => {
    expect(outlined(text)).toBe(expected);
  });

  test("in YAML lie in their key", () => {
    const text = "Tasks:\n  #region a\n  - Name: x\n    Action: Reboot\n  #endregion\n";
    expect(outlined(text, component)).toBe("Namespace Tasks\n  Namespace a\n    Function x :: Reboot");
  });
});

test("For a client that knows no trees the symbols are a list", () => {
  const { source, session } = open('ENV A="1"\nRESTART\n', { capabilities: {} });
  const symbols = documentSymbols(source, { textDocument: source }, session);
  expect(symbols).toEqual([
    {
      name: "ENV A",
      kind: SymbolKind.Property,
      location: { uri: source.uri, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } } },
    },
    {
      name: "A",
      kind: SymbolKind.Variable,
      containerName: "ENV A",
      location: { uri: source.uri, range: { start: { line: 0, character: 4 }, end: { line: 0, character: 9 } } },
    },
    {
      name: "RESTART",
      kind: SymbolKind.Property,
      location: { uri: source.uri, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 7 } } },
    },
  ]);
});

test("A hostile document has no more symbols than can be drawn", () => {
  const { source, session } = open('ENV A="1"\n'.repeat(20_000), { capabilities: {} });
  expect(documentSymbols(source, { textDocument: source }, session).length).toBe(10_000);
});

test("Regions do not nest without end", () => {
  const text = `${"#region\n".repeat(25_000)}RUN a\n${"#endregion\n".repeat(25_000)}`;
  expect(outlined(text).split("\n").length).toBe(21);
});
