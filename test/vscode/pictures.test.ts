/** The pictures of README and the walkthrough: IMGLINT_PICTURES=keep has them made anew. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { startDesktop } from "./desktop.ts";
import { type Editor, fillWithExamples } from "./editor.ts";
import { takePicture } from "./pictures.ts";
import { startWeb } from "./web.ts";

const window = { width: 960, height: 600 };
const editorPart = { x: 0, y: 0, width: 720, height: 300 };

const files = {
  "web.buildcontent": `# nginx on Alibaba Cloud Linux 3.
LABEL team="web"

RUN dnf -y install nginx && \\
  systemctl enable nginx

`,
  "mistakes.buildcontent": `LABEL team="web"

COPY http://mirror.example.com/app.tar.gz /opt/app
RUN tar -xzf /opt/app/app.tar.gz
RESTART now
`,
  "before.buildcontent": `LABEL   team="web"    service="static-site"
RUN dnf -y install nginx&& \\
systemctl enable nginx



RUN   printf '%s\\n' \\
'server_tokens off;' \\
    'gzip on;' \\
  > /etc/nginx/conf.d/defaults.conf
`,
  "call.buildcontent": `LABEL team="payments"

COMPONENT acs:ecs:cn-hangzhou:1530026218947063:imagecomponent/install-jdk/1.2.0 --jdkVersion 17
RUN java -version
`,
  ".imglint.yaml": `rules:
  insecure-url: error
  no-comments: off

# Which files hold the components that templates call.
components:
  install-jdk: examples/install-jdk.imagecomponent.yaml
`,
};

const settings = {
  "workbench.colorTheme": "Default Dark Modern",
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
  "window.commandCenter": false,
  "window.menuBarVisibility": "hidden",
  "breadcrumbs.enabled": false,
  "files.exclude": { ".vscode": true },
};

function fill(workspace: string): void {
  fillWithExamples(workspace);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(workspace, name), text);
  writeFileSync(join(workspace, "after.buildcontent"), files["before.buildcontent"]);
}

describe.skipIf(inject("editors") === null)("pictures of VS Code", () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await startDesktop({ fill, settings });
    await editor.page.setViewportSize(window);
  });

  afterAll(async () => {
    await editor.stop();
  });

  /** Shows a file alone, with the cursor behind a text, and has the editor run a command. */
  async function show(path: string, behind: string, command: string): Promise<void> {
    await editor.run(
      async ({ vscode, open, until }, { name, words, next }) => {
        await vscode.commands.executeCommand("workbench.action.closeAllEditors");
        await vscode.commands.executeCommand("workbench.action.closeSidebar");
        const shown = await open(name);
        const at = shown.document.positionAt(shown.document.getText().indexOf(words) + words.length);
        shown.selection = new vscode.Selection(at, at);
        await until(() => vscode.languages.getDiagnostics().length > 0);
        await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
        await vscode.commands.executeCommand(next);
      },
      { name: path, words: behind, next: command },
    );
  }

  test("findings", async () => {
    await show("examples-with-mistakes/first-try.buildcontent", "RNU", "workbench.actions.view.problems");
    await editor.page.locator(".markers-panel .monaco-list-row").nth(5).waitFor();
    expect(await takePicture(editor, "findings", { x: 0, y: 0, ...window })).toEqual([960, 600]);
    await editor.run(({ vscode }) => vscode.commands.executeCommand("workbench.action.closePanel"));
  });

  test("completion", async () => {
    await show("web.buildcontent", files["web.buildcontent"], "editor.action.triggerSuggest");
    await editor.page.locator(".suggest-widget .monaco-list-row").first().waitFor();
    expect(await takePicture(editor, "write", editorPart)).toEqual([720, 300]);
  });

  test("a fix", async () => {
    await show("mistakes.buildcontent", "COPY http:", "editor.action.quickFix");
    await editor.page.locator(".action-widget .monaco-list-row").first().waitFor();
    expect(await takePicture(editor, "fix", editorPart)).toEqual([720, 300]);
  });

  test("an explanation", async () => {
    await show("call.buildcontent", "install-j", "editor.action.showHover");
    await editor.page.locator(".monaco-hover-content").first().waitFor();
    expect(await takePicture(editor, "understand", editorPart)).toEqual([720, 300]);
  });

  test("formatting", async () => {
    await show("after.buildcontent", "LABEL", "editor.action.formatDocument");
    await editor.run(async ({ vscode, uriOf }) => {
      await vscode.commands.executeCommand("workbench.action.files.save");
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
      await vscode.commands.executeCommand(
        "vscode.diff",
        uriOf("before.buildcontent"),
        uriOf("after.buildcontent"),
        "Format Document",
      );
    });
    await editor.page.locator(".line-insert").first().waitFor();
    expect(await takePicture(editor, "format", { ...editorPart, width: 960 })).toEqual([960, 300]);
  });

  test("a configuration", async () => {
    await show(".imglint.yaml", "rules", "cancelSelection");
    expect(await takePicture(editor, "configure", editorPart)).toEqual([720, 300]);
  });
});

describe.skipIf(inject("editors") === null)("a picture of VS Code for the Web", () => {
  test("findings", async () => {
    const editor = await startWeb({ fill, settings: { ...settings, "workbench.colorTheme": "Default Light Modern" } });
    try {
      await editor.page.setViewportSize(window);
      await editor.run(async ({ vscode, open, until }) => {
        await vscode.commands.executeCommand("workbench.action.closeAllEditors");
        const { document } = await open("examples-with-mistakes/first-try.buildcontent");
        await until(() => vscode.languages.getDiagnostics(document.uri)[0]);
      });
      await editor.page.locator(".squiggly-error").first().waitFor();
      expect(await takePicture(editor, "web", { x: 0, y: 0, ...window })).toEqual([960, 600]);
    } finally {
      await editor.stop();
    }
  });
});
