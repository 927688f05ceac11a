/** The extension in VS Code with its server in Node.js: what a user does, and what the editor then has. */

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { actions as actionRows } from "@buildcontent/parser";
import type { CodeAction, CompletionList, DocumentSymbol, FoldingRange, Hover, SemanticTokens } from "vscode";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { startDesktop } from "./desktop.ts";
import { type Editor, fillWithExamples } from "./editor.ts";
import { findingsOf } from "./findings.ts";

const root = join(import.meta.dirname, "../..");

/** What tests edit, so that the examples stay as they are. */
const files = {
  "layout.buildcontent": `ENV   A="b"\nRUN   ls   && \\\nls\n`,
  "save.buildcontent": `run ls\n\n\n\nENV A=b\nUSER  app\n`,
  "names.buildcontent": `ENV APP_HOME="/opt/app"\n\nRUN mkdir -p $APP_HOME && \\\n  chown app "\${APP_HOME}"\n`,
  "commands.buildcontent": `# A comment.\nrun ls\nRUN \\\n  id\n`,
  "tasks.imagecomponent.yaml": `Parameters:\n  version:\n    Type: String\n\nTasks:\n  - Name: install\n    Action: RunShellCommand\n    Properties:\n      commandContent: yum install -y app-{{ version }}\n`,
  "near.buildcontent": `RUN ${"x".repeat(14_755)}\n`,
  "over.buildcontent": `RUN ${"x".repeat(16_400)}\n`,
  BuildContent: "",
  "a.testcontent": "",
  "a.imagecomponent": "",
  "a.imagecomponent.yml": "Tasks:\n- Name: a\n",
  "a.yaml": "",
  "wrong/.imglint.json": `{ "rules": { "keyword-case": "warn" } }\n`,
};

function fill(workspace: string): void {
  fillWithExamples(workspace);
  mkdirSync(join(workspace, "wrong"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(workspace, name), text);
}

const onSave = { "editor.formatOnSave": true, "editor.codeActionsOnSave": { "source.fixAll.imglint": "explicit" } };

describe.skipIf(inject("editors") === null)("VS Code", () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await startDesktop({ fill, settings: { "[buildcontent]": onSave } });
  });

  afterAll(async () => {
    await editor.stop();
  });

  describe("has the diagnostics of imglint, by range and rule:", () => {
    const names = ["examples", "examples-with-mistakes"].flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => /content$|component/.test(name))
        .map((name) => `${folder}/${name}`),
    );

    test.each(names)("%s", async (name) => {
      const expected = findingsOf(editor.workspace, name);
      const found = await editor.run(
        async ({ vscode, open, until }, { path, count }) => {
          const { document } = await open(path);
          await until(() => vscode.languages.getDiagnostics(document.uri).length === count);
          return vscode.languages.getDiagnostics(document.uri).map(({ code, range: { start, end } }) => {
            const rule = typeof code === "object" ? code.value : code;
            return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${rule}`;
          });
        },
        { path: name, count: expected.length },
      );
      expect(found).toEqual(expected);
    });
  });

  test("knows files by their names", async () => {
    const languages = await editor.run(
      async ({ vscode, uriOf }, paths) =>
        await Promise.all(paths.map(async (path) => (await vscode.workspace.openTextDocument(uriOf(path))).languageId)),
      ["BuildContent", "a.testcontent", "a.imagecomponent", "a.imagecomponent.yml", "a.yaml", "wrong/.imglint.json"],
    );
    expect(languages).toEqual(["buildcontent", "buildcontent", "buildcontent", "buildcontent-yaml", "yaml", "jsonc"]);
  });

  test("checks a configuration by its schema", async () => {
    const messages = await editor.run(async ({ vscode, open, until }) => {
      const { document } = await open("wrong/.imglint.json");
      const found = () => vscode.languages.getDiagnostics(document.uri).map(({ message }) => message);
      return await until(() => found().find((message) => message.startsWith("Value is not accepted")));
    });
    expect(messages).toBe('Value is not accepted. Valid values: "off", "info", "warning", "error".');
  });

  test("explains what stands under the pointer", async () => {
    const text = await editor.run(async ({ vscode, open }) => {
      const { document } = await open("examples/java-service.buildcontent");
      const at = document.positionAt(document.getText().indexOf("WORKDIR") + 2);
      const hovers = await vscode.commands.executeCommand<Hover[]>("vscode.executeHoverProvider", document.uri, at);
      return hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === "string" ? part : part.value)));
    });
    expect(text).toEqual([expect.stringContaining("Sets the working directory of the commands that follow.")]);
  });

  test("completes commands by their forms, and whole templates", async () => {
    const labels = await editor.run(async ({ vscode, open }) => {
      const { document } = await open("layout.buildcontent");
      const { items } = await vscode.commands.executeCommand<CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        document.positionAt(document.getText().length),
      );
      return items.map(({ label }) => (typeof label === "string" ? label : label.label));
    });
    expect(labels.join(" ")).toBe(
      "RUN ENV ENV WORKDIR WORKDIR COPY USER LABEL CMD CMD ENTRYPOINT ENTRYPOINT RESTART COMPONENT COMPONENT " +
        "template-components template-test template-web-server",
    );
  });

  test("completes actions", async () => {
    const found = await editor.run(async ({ vscode, open }) => {
      const { document } = await open("tasks.imagecomponent.yaml");
      const { items } = await vscode.commands.executeCommand<CompletionList>(
        "vscode.executeCompletionItemProvider",
        document.uri,
        document.positionAt(document.getText().indexOf("RunShellCommand") + 3),
      );
      return items.map(({ label }) => (typeof label === "string" ? label : label.label));
    });
    expect(found.toSorted()).toEqual(actionRows.map(({ name }) => name).toSorted());
  });

  test("applies a quick fix", async () => {
    const line = await editor.run(async ({ vscode, open, until }) => {
      const { document } = await open("examples-with-mistakes/first-try.buildcontent");
      const has = ({ code }: { readonly code?: unknown }): boolean => JSON.stringify(code).includes("keyword-case");
      const { range } = await until(() => vscode.languages.getDiagnostics(document.uri).find(has));
      const actions = await vscode.commands.executeCommand<CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
        10,
      );
      const edit = actions.find(({ isPreferred }) => isPreferred)?.edit;
      if (edit === undefined) throw new Error(JSON.stringify(actions));
      await vscode.workspace.applyEdit(edit);
      await until(() => !vscode.languages.getDiagnostics(document.uri).some(has));
      return document.lineAt(range.start.line).text;
    });
    expect(line).toBe("RUN yum -y install nginx");
  });

  test("formats by the command, as the default formatter", async () => {
    const text = await editor.run(async ({ vscode, open }) => {
      const { document } = await open("layout.buildcontent");
      await vscode.commands.executeCommand("editor.action.formatDocument");
      return document.getText();
    });
    expect(text).toBe(`ENV A="b"\nRUN ls   && \\\n  ls\n`);
  });

  test("formats components in YAML", async () => {
    const text = await editor.run(async ({ vscode, open }) => {
      const { document } = await open("a.imagecomponent.yml");
      await vscode.commands.executeCommand("editor.action.formatDocument");
      return document.getText();
    });
    expect(text).toBe("Tasks:\n  - Name: a\n");
  });

  test("fixes and formats on save", async () => {
    await editor.run(async ({ vscode, open, until }) => {
      const { document } = await open("save.buildcontent");
      await until(() => vscode.languages.getDiagnostics(document.uri)[0]);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), "# Saved.\n");
      await vscode.workspace.applyEdit(edit);
      await document.save();
    });
    const text = readFileSync(join(editor.workspace, "save.buildcontent"), "utf8");
    expect(text).toBe(`# Saved.\nRUN ls\n\nENV A="b"\nUSER app\n`);
  });

  test("renames a variable", async () => {
    const text = await editor.run(async ({ vscode, open }) => {
      const { document } = await open("names.buildcontent");
      const at = new vscode.Position(2, "RUN mkdir -p $AP".length);
      const edit = await vscode.commands.executeCommand<import("vscode").WorkspaceEdit>(
        "vscode.executeDocumentRenameProvider",
        document.uri,
        at,
        "APP_ROOT",
      );
      await vscode.workspace.applyEdit(edit);
      return document.getText();
    });
    expect(text).toBe(files["names.buildcontent"].replaceAll("APP_HOME", "APP_ROOT"));
  });

  test("has symbols", async () => {
    const symbols = await editor.run(async ({ vscode, open }) => {
      const { document } = await open("examples/web-server.buildcontent");
      const found = await vscode.commands.executeCommand<DocumentSymbol[]>(
        "vscode.executeDocumentSymbolProvider",
        document.uri,
      );
      return found.map(({ name, range }) => `${range.start.line + 1}-${range.end.line + 1} ${name}`);
    });
    expect(symbols).toEqual([
      "5-5 LABEL team, service",
      "8-9 RUN dnf -y install nginx && systemctl enable nginx",
      expect.stringMatching(/^12-24 RUN printf '%s.n'/),
      expect.stringMatching(/^27-27 COPY https:/),
      expect.stringMatching(/^29-30 RUN tar -xzf/),
      "32-32 RUN dnf clean all",
    ]);
  });

  test("folds", async () => {
    const ranges = await editor.run(async ({ vscode, open }) => {
      const { document } = await open("examples/web-server.buildcontent");
      const found = await vscode.commands.executeCommand<FoldingRange[]>(
        "vscode.executeFoldingRangeProvider",
        document.uri,
      );
      return found.map(({ start, end }) => `${start + 1}-${end + 1}`);
    });
    expect(ranges).toEqual(["1-3", "8-9", "12-24", "29-30"]);
  });

  test("has semantic tokens", async () => {
    const tokens = await editor.run(async ({ vscode, open }) => {
      const { document } = await open("names.buildcontent");
      const legend = await vscode.commands.executeCommand<import("vscode").SemanticTokensLegend>(
        "vscode.provideDocumentSemanticTokensLegend",
        document.uri,
      );
      const { data } = await vscode.commands.executeCommand<SemanticTokens>(
        "vscode.provideDocumentSemanticTokens",
        document.uri,
      );
      let line = 0;
      let character = 0;
      return Array.from({ length: data.length / 5 }, (_, index) => {
        const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(index * 5);
        line += lines;
        character = lines > 0 ? characters : character + characters;
        return `${document.lineAt(line).text.slice(character, character + length)} ${legend.tokenTypes[type]}`;
      });
    });
    expect(tokens).toEqual([
      "ENV keyword",
      "APP_ROOT variable",
      "RUN keyword",
      "APP_ROOT variable",
      "APP_ROOT variable",
    ]);
  });

  describe("shows in the status bar what is used of the limits", () => {
    test.each([
      ["examples/web-server.buildcontent", "1,224 of 16,384 bytes · 6 of 127 commands", ""],
      ["near.buildcontent", "14,760 of 16,384 bytes · 1 of 127 commands", "warning-kind"],
      ["over.buildcontent", "16,405 of 16,384 bytes · 1 of 127 commands", "error-kind"],
    ])("%s", async (path, text, kind) => {
      await editor.run(async ({ open }, name) => void (await open(name)), path);
      const item = editor.page.locator('[id="buildcontent.buildcontent.imglint.budget"]');
      await expect.poll(() => item.textContent(), { timeout: 20_000 }).toBe(text);
      const classes = (await item.getAttribute("class"))?.split(" ") ?? [];
      expect(classes.filter((name) => /^(?:warning|error)-kind$/.test(name)).join()).toBe(kind);
    });

    test("and nothing for other files", async () => {
      await editor.run(async ({ open }) => void (await open("a.yaml")));
      const item = editor.page.locator('[id="buildcontent.buildcontent.imglint.budget"]');
      await expect.poll(() => item.count(), { timeout: 20_000 }).toBe(0);
    });
  });

  test("packs into the clipboard", async () => {
    await editor.page.bringToFront();
    const packed = await editor.run(async ({ vscode, open }) => {
      await open("commands.buildcontent");
      await vscode.commands.executeCommand("imglint.pack");
      return await vscode.env.clipboard.readText();
    });
    const words = [join(root, "packages/linter/dist/imglint.cjs"), "pack", "commands.buildcontent"];
    expect(packed).toBe(execFileSync(process.execPath, words, { cwd: editor.workspace, encoding: "utf8" }));
  });

  test("shows the syntax tree", async () => {
    const [language, text] = await editor.run(async ({ vscode, open, until }) => {
      await open("commands.buildcontent");
      await vscode.commands.executeCommand("imglint.showAst");
      const { document } = await until(() => vscode.window.activeTextEditor);
      return [document.languageId, document.getText()];
    });
    expect(language).toBe("json");
    expect(JSON.parse(text ?? "")).toMatchObject({ commands: [{ name: "RUN" }, { name: "RUN" }] });
  });

  test("fixes all that is safe", async () => {
    const text = await editor.run(async ({ vscode, open }) => {
      const { document } = await open("commands.buildcontent");
      await vscode.commands.executeCommand("imglint.fixAll");
      return document.getText();
    });
    expect(text).toBe("# A comment.\nRUN ls\nRUN \\\n  id\n");
  });

  test("makes a configuration, and heeds it", async () => {
    const path = await editor.run(async ({ vscode, open, until }) => {
      await open("layout.buildcontent");
      await vscode.commands.executeCommand("imglint.createConfig");
      const { document } = await until(() => vscode.window.activeTextEditor);
      return vscode.workspace.asRelativePath(document.uri);
    });
    expect(path).toBe(".imglint.yaml");
    expect(readFileSync(join(editor.workspace, path), "utf8")).toContain("rules:");
  });

  test("goes on after it is restarted", async () => {
    const count = await editor.run(async ({ vscode, open, until }) => {
      const { document } = await open("examples-with-mistakes/from-dockerfile.buildcontent");
      await vscode.commands.executeCommand("imglint.restart");
      await until(() => vscode.languages.getDiagnostics(document.uri).length > 0);
      return vscode.languages.getDiagnostics(document.uri).length;
    });
    expect(count).toBe(findingsOf(editor.workspace, "examples-with-mistakes/from-dockerfile.buildcontent").length);
  });

  test("has a walkthrough of five steps with pictures", async () => {
    await editor.run(async ({ vscode }) => {
      await vscode.commands.executeCommand(
        "workbench.action.openWalkthrough",
        "buildcontent.buildcontent#start",
        false,
      );
    });
    const { page } = editor;
    await expect.poll(() => page.locator(".getting-started-step").count(), { timeout: 20_000 }).toBe(5);
    await editor.run(({ vscode }) => vscode.commands.executeCommand("workbench.action.closeSidebar"));
    const picture = page.locator(".getting-started-media img");
    await expect.poll(() => picture.evaluate((image) => Reflect.get(image, "naturalWidth"))).toBeGreaterThan(0);
  });

  test("offers tasks", async () => {
    const tasks = await editor.run(async ({ vscode }) => {
      const found = await vscode.tasks.fetchTasks({ type: "imglint" });
      return found.map(({ name, source, problemMatchers }) => ({ name, source, problemMatchers }));
    });
    expect(tasks).toEqual([{ name: "lint", source: "imglint", problemMatchers: ["$imglint"] }]);
  });

  test("finds the problems in what a task writes", async () => {
    const words = [
      join(root, "packages/linter/dist/imglint.cjs"),
      "--format",
      "compact",
      "BuildContent",
      "problem.buildcontent",
    ];
    writeFileSync(join(editor.workspace, "problem.buildcontent"), "RNU ls\n");
    const problems = await editor.run(
      async ({ vscode, uriOf, until }, { program, args }) => {
        const execution = new vscode.ProcessExecution(program, args);
        const scope = vscode.TaskScope.Workspace;
        const task = new vscode.Task({ type: "process" }, scope, "problems", "test", execution, "$imglint");
        await vscode.tasks.executeTask(task);
        const uri = uriOf("problem.buildcontent");
        await until(() => vscode.languages.getDiagnostics(uri)[0]);
        return vscode.languages.getDiagnostics(uri).map(({ message, source }) => `${source}: ${message}`);
      },
      { program: process.execPath, args: words },
    );
    expect(problems).toEqual([expect.stringContaining("did you mean RUN?")]);
  });
});
