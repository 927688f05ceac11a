/** The extension in VS Code for the Web, where the server is a worker. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CompletionList, Hover } from "vscode";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Editor, fillWithExamples } from "./editor.ts";
import { findingsOf } from "./findings.ts";
import { startWeb } from "./web.ts";

const files = {
  "layout.buildcontent": `ENV   A="b"\nRUN   ls   && \\\nls\n`,
  "shell.buildcontent": `RUN if true; then echo   a; fi\n`,
  "a.imagecomponent.yml": "Tasks:\n- Name: a\n",
};

function fill(workspace: string): void {
  fillWithExamples(workspace);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(workspace, name), text);
}

describe.skipIf(inject("editors") === null)("VS Code for the Web", () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await startWeb({ fill, settings: { "imglint.format.shell": "format" } });
  });

  afterAll(async () => {
    await editor.stop();
  });

  test.each(["first-try.buildcontent", "from-dockerfile.buildcontent"])(
    "has the diagnostics of imglint, by range and rule: %s",
    async (name) => {
      const path = `examples-with-mistakes/${name}`;
      const expected = findingsOf(editor.workspace, path);
      const found = await editor.run(
        async ({ vscode, open, until }, { file, count }) => {
          const { document } = await open(file);
          await until(() => vscode.languages.getDiagnostics(document.uri).length === count);
          return vscode.languages.getDiagnostics(document.uri).map(({ code, range: { start, end } }) => {
            const rule = typeof code === "object" ? code.value : code;
            return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${rule}`;
          });
        },
        { file: path, count: expected.length },
      );
      expect(found).toEqual(expected);
    },
  );

  test("knows the components that a configuration names, which the client sends", async () => {
    const labels = await editor.run(async ({ vscode, open, until }) => {
      const { document } = await open("examples/composed.buildcontent");
      const at = document.positionAt(document.getText().indexOf("--jdkVersion") + 2);
      return await until(async () => {
        const { items } = await vscode.commands.executeCommand<CompletionList>(
          "vscode.executeCompletionItemProvider",
          document.uri,
          at,
        );
        const names = items.map(({ label }) => (typeof label === "string" ? label : label.label));
        return names.length > 0 ? names : undefined;
      });
    });
    expect(labels).toEqual(["--jdkVersion", "--setDefault"]);
  });

  test("completes commands", async () => {
    const labels = await editor.run(async ({ vscode, open }) => {
      const { document } = await open("layout.buildcontent");
      const { items } = await vscode.commands.executeCommand<CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        document.positionAt(document.getText().length),
      );
      return items.map(({ label }) => (typeof label === "string" ? label : label.label));
    });
    expect(labels).toEqual(expect.arrayContaining(["RUN", "COPY", "RESTART", "template-web-server"]));
  });

  test("explains commands", async () => {
    const hovers = await editor.run(async ({ vscode, open }) => {
      const { document } = await open("layout.buildcontent");
      const place = new vscode.Position(1, 1);
      const found = await vscode.commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, place);
      return found.flatMap(({ contents }) => contents.map((part) => (typeof part === "string" ? part : part.value)));
    });
    expect(hovers).toEqual([expect.stringContaining("Runs a shell command on the build instance.")]);
  });

  test.each([
    ["layout.buildcontent", `ENV A="b"\nRUN ls && \\\n  ls\n`],
    ["shell.buildcontent", `RUN if true; then echo a; fi\n`],
    ["a.imagecomponent.yml", "Tasks:\n  - Name: a\n"],
  ])("formats %s", async (path, expected) => {
    const text = await editor.run(async ({ vscode, open }, name) => {
      const { document } = await open(name);
      await vscode.commands.executeCommand("editor.action.formatDocument");
      return document.getText();
    }, path);
    expect(text).toBe(expected);
  });

  test("shows in the status bar what is used of the limits", async () => {
    await editor.run(async ({ open }) => void (await open("examples/web-server.buildcontent")));
    const item = editor.page.locator('[id="buildcontent.buildcontent.imglint.budget"]');
    await expect.poll(() => item.textContent(), { timeout: 20_000 }).toBe("1,224 of 16,384 bytes · 6 of 127 commands");
  });
});
