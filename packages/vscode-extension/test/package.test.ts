/** The .vsix, packed as it is for publishing: what is in it, and how large it is. */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { extension, manifest } from "./manifest.ts";

let packed: Uint8Array = new Uint8Array();

beforeAll(() => {
  const PATH = [join(extension, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
  for (const command of manifest.scripts.package.split(" && ")) {
    const [program = "", ...words] = command.split(" ");
    execFileSync(program, words, { cwd: extension, env: { ...process.env, PATH }, stdio: "pipe" });
  }
  packed = readFileSync(join(extension, "dist/buildcontent.vsix"));
}, 60_000);

describe("the package", () => {
  test("holds what an editor needs, and nothing else", () => {
    expect(Object.keys(unzipSync(packed)).toSorted()).toEqual([
      "[Content_Types].xml",
      "extension.vsixmanifest",
      "extension/LICENSE.txt",
      "extension/changelog.md",
      "extension/dist/browser.js",
      "extension/dist/extension.js",
      "extension/dist/server/browser.js",
      "extension/dist/server/formatter.mjs",
      "extension/dist/server/main.cjs",
      "extension/dist/server/protocol.cjs",
      "extension/dist/server/server.cjs",
      "extension/dist/server/shfmt.wasm",
      "extension/l10n/bundle.l10n.zh-cn.json",
      "extension/language-configuration-yaml.json",
      "extension/language-configuration.json",
      "extension/media/file-dark.svg",
      "extension/media/file-light.svg",
      "extension/media/icon.png",
      "extension/media/walkthrough/configure.md",
      "extension/media/walkthrough/fix.md",
      "extension/media/walkthrough/format.md",
      "extension/media/walkthrough/understand.md",
      "extension/media/walkthrough/write.md",
      "extension/package.json",
      "extension/package.nls.json",
      "extension/package.nls.zh-cn.json",
      "extension/readme.md",
      "extension/schemas/component.schema.json",
      "extension/schemas/config.schema.json",
      "extension/snippets/actions.code-snippets",
      "extension/snippets/commands.code-snippets",
      "extension/snippets/components.code-snippets",
      "extension/snippets/templates.code-snippets",
      "extension/syntaxes/buildcontent-fenced.tmLanguage.json",
      "extension/syntaxes/buildcontent-markdown.tmLanguage.json",
      "extension/syntaxes/buildcontent-yaml.tmLanguage.json",
      "extension/syntaxes/buildcontent.tmLanguage.json",
    ]);
  });

  test("is smaller than 2 MB", () => {
    expect(packed.length).toBeLessThan(2_000_000);
  });

  test.each([
    ["extension/schemas/config.schema.json", "schemas/config.schema.json"],
    ["extension/schemas/component.schema.json", "schemas/component.schema.json"],
    ["extension/LICENSE.txt", "LICENSE"],
  ])("has %s as it is now", (file, source) => {
    const found = Buffer.from(unzipSync(packed)[file] ?? []).toString();
    expect(found).toBe(readFileSync(join(extension, "../..", source), "utf8"));
  });

  test("has an icon of 256 by 256 pixels", () => {
    const png = readFileSync(join(extension, "media/icon.png"));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([256, 256]);
  });
});
