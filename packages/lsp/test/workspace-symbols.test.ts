import {
  CancellationToken,
  CancellationTokenSource,
  SymbolKind,
  WorkspaceSymbolRequest,
} from "vscode-languageserver-protocol";
import { expect, test } from "vitest";
import { workspaceSymbols } from "../src/features/workspace-symbols.ts";
import { open } from "./marked.ts";
import { startClient } from "./server-client.ts";

const files = {
  "/ws/jdk.imagecomponent.yaml": `Parameters:
  JdkVersion:
    Type: String
Tasks:
  - Name: fetch-jdk
    Action: WebDownload
    Properties:
      sourcePath: https://a.com/x
`,
  "/ws/web.buildcontent": `ENV JAVA_HOME="/opt"
COMPONENT acs:ecs:cn-hangzhou:1:imagecomponent/install-jdk/1.*.*
RUN jdk
`,
};

const kindNames = new Map(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));

async function found(query: string, token = CancellationToken.None): Promise<readonly string[]> {
  const { session } = open('ENV IN_EDITOR="1"\n', { files: { ...files, "/ws/a.buildcontent": "" } });
  const symbols = await workspaceSymbols({ query }, session, token);
  return symbols.map(({ name, kind, location: { uri, range } }) => {
    return `${kindNames.get(kind)} ${name} ${uri.slice("file:///ws/".length)}:${range.start.line + 1}:${range.start.character + 1}`;
  });
}

const all = [
  "Module jdk jdk.imagecomponent.yaml:1:1",
  "Variable JdkVersion jdk.imagecomponent.yaml:2:3",
  "Function fetch-jdk jdk.imagecomponent.yaml:5:11",
  "Variable JAVA_HOME web.buildcontent:1:5",
  "Module install-jdk web.buildcontent:2:1",
  "Variable IN_EDITOR a.buildcontent:1:5",
];

test.each([
  ["", all],
  ["jdk", [all[0], all[1], all[2], all[4]]],
  ["JHOME", [all[3]]],
  ["f j", [all[2]]],
  ["kdj", []],
])("%j finds %j", async (query, expected) => {
  expect(await found(query)).toEqual(expected);
});

test("What is cancelled goes no further", async () => {
  const source = new CancellationTokenSource();
  source.cancel();
  expect(await found("", source.token)).toEqual([]);
});

test("No more symbols are answered than a user reads", async () => {
  const { session } = open("", { files: { "/ws/b.buildcontent": 'ENV A="1"\n'.repeat(2_000) } });
  expect((await workspaceSymbols({ query: "a" }, session, CancellationToken.None)).length).toBe(500);
});

test("A client can ask for them", async () => {
  const client = await startClient({ files });
  const answer = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "fetch" });
  expect(answer?.map(({ name }) => name)).toEqual(["fetch-jdk"]);
});
