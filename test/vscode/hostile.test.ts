/** What no user does on purpose: the editor stays of use. */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Hover } from "vscode";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { startDesktop } from "./desktop.ts";
import type { Editor } from "./editor.ts";

const templates = 5000;

function fill(workspace: string): void {
  const large = "RUN echo a line of a template that somebody has generated\n".repeat(3600);
  writeFileSync(join(workspace, "large.buildcontent"), `run ls\n${large}`);
  writeFileSync(
    join(workspace, "binary.buildcontent"),
    Uint8Array.from({ length: 100_000 }, (_, at) => 1 + ((at * 7919) % 251)),
  );
  writeFileSync(join(workspace, "a.buildcontent"), "run ls\n");
  mkdirSync(join(workspace, "many"));
  for (let index = 0; index < templates; index++)
    writeFileSync(join(workspace, `many/${index}.buildcontent`), "run yum install -y nginx\n");
}

describe.skipIf(inject("editors") === null)("VS Code", () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await startDesktop({ fill });
  });

  afterAll(async () => {
    await editor.stop();
  });

  test("answers while 5,000 templates of a workspace are checked, and then has the findings of all", async () => {
    await editor.run(async ({ vscode, open, until }) => {
      const { document } = await open("a.buildcontent");
      const place = new vscode.Position(0, 1);
      await until(async () => {
        const hovers = await vscode.commands.executeCommand<Hover[]>(
          "vscode.executeHoverProvider",
          document.uri,
          place,
        );
        return hovers[0];
      });
    });
    const count = await editor.run(
      async ({ vscode, until }, all) =>
        await until(() => {
          const found = vscode.languages.getDiagnostics();
          const ours = found.filter(([{ path }, { length }]) => path.includes("/many/") && length > 0);
          return ours.length === all ? ours.length : undefined;
        }),
      templates,
    );
    expect(count).toBe(templates);
  });

  test("checks a template of 200 KB at each edit", async () => {
    const rules = await editor.run(async ({ vscode, open, until }) => {
      const { document } = await open("large.buildcontent");
      const ids = () =>
        vscode.languages.getDiagnostics(document.uri).map(({ code }) => (typeof code === "object" ? code.value : code));
      await until(() => ids().includes("keyword-case"));
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(0, 0, 0, 3), "RUN");
      edit.insert(document.uri, new vscode.Position(2000, 0), "RNU\n");
      await vscode.workspace.applyEdit(edit);
      await until(() => ids().includes("unknown-command") && !ids().includes("keyword-case"));
      return ids();
    });
    expect(rules).toEqual(["too-many-commands", "content-too-large", "unknown-command"]);
  });

  test("says of a binary file what it is", async () => {
    const messages = await editor.run(async ({ vscode, uriOf, until }) => {
      const document = await vscode.workspace.openTextDocument(uriOf("binary.buildcontent"));
      await until(() => vscode.languages.getDiagnostics(document.uri)[0]);
      return vscode.languages.getDiagnostics(document.uri).map(({ message }) => message);
    });
    expect(messages).toEqual(["This file is no UTF-8: byte 1 (line 1) is 0x8B; save the file as UTF-8."]);
  });

  test("starts a server again that was killed, five times in three minutes", async () => {
    for (let time = 1; time <= 5; time++) {
      killServer(editor);
      const text = `run ls ${time}\n`;
      await editor.run(async ({ vscode, open, until }, words) => {
        const { document } = await open("a.buildcontent");
        const edit = new vscode.WorkspaceEdit();
        edit.replace(document.uri, new vscode.Range(0, 0, 1, 0), words);
        await vscode.workspace.applyEdit(edit);
        await until(async () => {
          const hovers = await vscode.commands.executeCommand<Hover[]>(
            "vscode.executeHoverProvider",
            document.uri,
            new vscode.Position(0, 1),
          );
          return hovers.length > 0;
        });
      }, text);
    }
    killServer(editor);
    const notice = editor.page.locator(".notification-list-item-message");
    await expect
      .poll(() => notice.allTextContents(), { timeout: 20_000 })
      .toEqual([expect.stringMatching(/^The imglint server ended more than five times in three minutes.*report it/)]);
  });
});

/** Kills the server that an editor has started. */
function killServer({ folder }: Editor): void {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const pid = pids.find((name) => {
    const words = wordsOf(name);
    return words.includes(`${folder}/`) && words.includes("server/main.js");
  });
  if (pid === undefined) throw new Error("there is no server");
  process.kill(Number(pid), "SIGKILL");
}

/** The words that a process was started with; none of one that has ended. */
function wordsOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
