/** The extension in VS Code for the Web, where the server is a worker. */

import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Editor, fillWithExamples } from "./editor.ts";
import { startWeb } from "./web.ts";

describe.skipIf(inject("editors") === null)("in VS Code for the Web", () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await startWeb({ fill: fillWithExamples });
  });

  afterAll(async () => {
    await editor.stop();
  });

  test("diagnostics", async () => {
    const language = await editor.run(async ({ vscode, open, until }) => {
      const { document } = await open("examples-with-mistakes/first-try.buildcontent");
      await until(() => vscode.languages.getDiagnostics(document.uri)[0]);
      return document.languageId;
    });
    expect(language).toBe("buildcontent");
  });
});
