import { expect, test } from "vitest";
import { HoverRequest } from "vscode-languageserver-protocol";
import { startClient } from "./server-client.ts";

const uri = "file:///ws/a.buildcontent";

test("A text that is opened gets its diagnostics", async () => {
  const client = await startClient();
  const published = client.nextDiagnostics(uri);
  client.open(uri, "RUN\n");
  expect((await published).map(({ code }) => code)).toEqual(["empty-command"]);
});

test("A request about a document is answered", async () => {
  const client = await startClient();
  client.open(uri, "RESTART\n");
  const answer = await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: { line: 0, character: 2 },
  });
  expect(answer?.contents).toMatchObject({
    kind: "markdown",
    value: expect.stringContaining("Restarts the build instance."),
  });
});
