/** The pictures of README and the walkthrough: IMGLINT_PICTURES=keep has them made anew. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { startDesktop } from "./desktop.ts";
import { type Editor, fillWithExamples } from "./editor.ts";
import { takePicture } from "./pictures.ts";
import { startWeb } from "./web.ts";

/** What one picture may have: all of them are in the package. */
const most = 30_000;

const template = `# nginx on Alibaba Cloud Linux 3.
LABEL team="web"

RUN dnf -y install nginx && \\
  systemctl enable nginx

COPY https://bucket.oss-cn-hangzhou-internal.aliyuncs.com/site.tar.gz /tmp/

`;

const unformatted = `LABEL   team="web"    service="static-site"
RUN dnf -y install nginx&& \\
systemctl enable nginx


RUN   printf '%s\\n' \\
'server_tokens off;' \\
    'gzip on;' \\
  > /etc/nginx/conf.d/defaults.conf
`;

const settings = {
  "workbench.colorTheme": "Default Dark Modern",
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
  "window.commandCenter": false,
  "breadcrumbs.enabled": false,
};

function fill(workspace: string): void {
  fillWithExamples(workspace);
  writeFileSync(join(workspace, "web.buildcontent"), template);
  writeFileSync(join(workspace, "layout.buildcontent"), unformatted);
}

describe.skipIf(inject("editors") === null)("pictures of VS Code", () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await startDesktop({ fill, settings });
    await editor.page.setViewportSize({ width: 1000, height: 640 });
  });

  afterAll(async () => {
    await editor.stop();
  });

  /** Puts the cursor into a file, where a text begins. */
  async function goTo(path: string, text: string): Promise<void> {
    await editor.run(
      async ({ vscode, open, until }, { name, words }) => {
        await vscode.commands.executeCommand("workbench.action.closeAllEditors");
        const shown = await open(name);
        await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
        const at = shown.document.positionAt(shown.document.getText().indexOf(words));
        shown.selection = new vscode.Selection(at, at);
        await until(() => vscode.languages.getDiagnostics(shown.document.uri).length > 0 || name.startsWith("web"));
      },
      { name: path, words: text },
    );
    await editor.page.waitForTimeout(1500);
  }

  test("findings", async () => {
    await goTo("examples-with-mistakes/first-try.buildcontent", "# Our");
    await editor.run(({ vscode }) => vscode.commands.executeCommand("workbench.actions.view.problems"));
    await editor.page.waitForTimeout(1000);
    expect(await takePicture(editor, "screenshots/editor")).toBeLessThan(2 * most);
  });
});

describe.skipIf(inject("editors") === null)("pictures of VS Code for the Web", () => {
  test("findings", async () => {
    const editor = await startWeb({ fill, settings: { ...settings, "workbench.colorTheme": "Default Light Modern" } });
    try {
      await editor.page.setViewportSize({ width: 1000, height: 640 });
      await editor.run(async ({ vscode, open, until }) => {
        const { document } = await open("examples-with-mistakes/first-try.buildcontent");
        await until(() => vscode.languages.getDiagnostics(document.uri)[0]);
      });
      await editor.page.waitForTimeout(1500);
      expect(await takePicture(editor, "screenshots/web")).toBeLessThan(2 * most);
    } finally {
      await editor.stop();
    }
  });
});
