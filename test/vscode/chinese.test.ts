/** The extension in an editor whose language is Chinese. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { startDesktop } from "./desktop.ts";
import type { Editor } from "./editor.ts";

describe.skipIf(inject("editors") === null)("VS Code in Chinese", () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await startDesktop({
      fill: (workspace) => writeFileSync(join(workspace, "a.buildcontent"), "run ls\n"),
      language: "zh-cn",
    });
  });

  afterAll(async () => {
    await editor.stop();
  });

  test("has messages, fixes and explanations in Chinese", async () => {
    const words = await editor.run(async ({ vscode, open, until }) => {
      const { document } = await open("a.buildcontent");
      const [diagnostic] = await until(() => {
        const found = vscode.languages.getDiagnostics(document.uri);
        return found.length > 0 ? found : undefined;
      });
      const [action] = await vscode.commands.executeCommand<import("vscode").CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        diagnostic?.range,
      );
      const [hover] = await vscode.commands.executeCommand<import("vscode").Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        new vscode.Position(0, 1),
      );
      const content = hover?.contents[0];
      return [
        vscode.env.language,
        diagnostic?.message,
        action?.title,
        typeof content === "object" ? content.value : content,
      ];
    });
    expect(words).toEqual([
      "zh-cn",
      "请按文档的写法把“run”改成大写：RUN。",
      "改为 RUN",
      expect.stringContaining("在构建实例上执行 Shell 命令。"),
    ]);
  });

  test("has the status bar in Chinese", async () => {
    const item = editor.page.locator('[id="buildcontent.buildcontent.imglint.budget"]');
    await expect.poll(() => item.textContent(), { timeout: 20_000 }).toBe("7 / 16,384 字节 · 1 / 127 条命令");
  });

  test("has commands in Chinese", async () => {
    await editor.page.keyboard.press("F1");
    await editor.page.keyboard.type("imglint");
    const rows = editor.page.locator(".quick-input-list .monaco-list-row .label-name");
    // The editor shows the English title below each.
    const inChinese = async () => (await rows.allTextContents()).filter((title) => /\p{Script=Han}/u.test(title));
    await expect
      .poll(inChinese)
      .toEqual([
        "imglint: 修复所有可修复的问题",
        "imglint: 创建配置文件",
        "imglint: 打包到剪贴板",
        "imglint: 显示语法树",
        "imglint: 显示输出",
        "imglint: 重启语言服务器",
      ]);
    await editor.page.keyboard.press("Escape");
  });
});
