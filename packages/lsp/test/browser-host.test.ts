/** A server that has no files but those that its client sends. */

import { expect, test, vi } from "vitest";
import { WorkspaceDiagnosticRequest } from "vscode-languageserver-protocol";
import { published, startClient } from "./server-client.ts";
import { createBrowserHost } from "../src/browser-host.ts";
import { didChangeFiles, type FileChange } from "../src/host.ts";

const root = "vscode-vfs://github/owner/repository";
const template = `${root}/a.buildcontent`;

function start() {
  return startClient({
    host: createBrowserHost(),
    params: { rootUri: root, workspaceFolders: [{ uri: root, name: "repository" }] },
  });
}

test("Configurations count as they are sent, and what is wrong with them is shown on them", async () => {
  const client = await start();
  const seen = published(client);
  const send = (text: string | null): void => {
    const changes: FileChange[] = [{ uri: `${root}/.imglint.yaml`, text }];
    void client.connection.sendNotification(didChangeFiles, { changes });
  };
  client.open(template, "RUN\n");
  await vi.waitFor(() => expect(seen).toEqual([`${template} empty-command`]));
  send("rules:\n  empty-command: off\n  none: off\n");
  await vi.waitFor(() => expect(seen.slice(1)).toEqual([template, `${root}/.imglint.yaml configUnknownRule`]));
  send(null);
  await vi.waitFor(() => expect(seen.slice(3)).toEqual([`${template} empty-command`, `${root}/.imglint.yaml`]));
});

test("The templates that were sent are those of the workspace, but for those that a configuration ignores", async () => {
  const { connection } = await start();
  const changes = [
    { uri: `${root}/.imglint.yaml`, text: "ignore: [drafts/]\n" },
    { uri: template, text: "RUN\n" },
    { uri: `${root}/drafts/b.buildcontent`, text: "RUN\n" },
    { uri: `${root}/notes.txt`, text: "" },
    { uri: "vscode-vfs://github/owner/repository2/c.buildcontent", text: "RUN\n" },
  ];
  await connection.sendNotification(didChangeFiles, { changes });
  const { items } = await connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  expect(items.map(({ uri }) => uri)).toEqual([template]);
});

test("A file of more than all files may have together is left out", () => {
  const host = createBrowserHost();
  const large = "x".repeat(40_000_000);
  host.takeFiles?.([
    { uri: `${root}/1`, text: large },
    { uri: `${root}/2`, text: large },
  ]);
  const isThere = (name: string): boolean => host.files.isThere(`/owner/repository/${name}`);
  expect([isThere("1"), isThere("2")]).toEqual([true, false]);
  host.takeFiles?.([
    { uri: `${root}/1`, text: null },
    { uri: `${root}/2`, text: large },
  ]);
  expect([isThere("1"), isThere("2")]).toEqual([false, true]);
});
