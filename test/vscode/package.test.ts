/** The .vsix, packed as it is for publishing: what is in it, and how large it is. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, inject, test } from "vitest";

const extension = join(import.meta.dirname, "../../packages/vscode-extension");
const packed = readFileSync(inject("vsix"));
const files = unzipSync(packed);

/** Parts of the server, whose names have a hash of what is in them. */
const part = /^extension\/dist\/server\/[a-z-]+-[0-9A-Z]{8}\.js$/;

describe("the package", () => {
  test("holds what an editor needs, and nothing else", () => {
    expect(
      Object.keys(files)
        .filter((name) => !part.test(name))
        .toSorted(),
    ).toEqual([
      "[Content_Types].xml",
      "extension.vsixmanifest",
      "extension/LICENSE.txt",
      "extension/changelog.md",
      "extension/dist/THIRD-PARTY-LICENSES.txt",
      "extension/dist/extension.js",
      "extension/dist/server/main.js",
      "extension/dist/server/package.json",
      "extension/dist/server/shfmt.wasm",
      "extension/dist/server/worker.js",
      "extension/l10n/bundle.l10n.zh-cn.json",
      "extension/language-configuration-yaml.json",
      "extension/language-configuration.json",
      "extension/media/file-dark.svg",
      "extension/media/file-light.svg",
      "extension/media/icon.png",
      "extension/media/pictures/configure.png",
      "extension/media/pictures/findings.png",
      "extension/media/pictures/fix.png",
      "extension/media/pictures/format.png",
      "extension/media/pictures/understand.png",
      "extension/media/pictures/web.png",
      "extension/media/pictures/write.png",
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

  test("is smaller than 1 MB", () => {
    expect(packed.length).toBeLessThan(1_000_000);
  });

  test.each([
    ["extension/schemas/config.schema.json", "schemas/config.schema.json"],
    ["extension/schemas/component.schema.json", "schemas/component.schema.json"],
    ["extension/LICENSE.txt", "LICENSE"],
  ])("has %s as it is now", (file, source) => {
    const found = Buffer.from(files[file] ?? []).toString();
    expect(found).toBe(readFileSync(join(extension, "../..", source), "utf8"));
  });

  test("has an icon of 256 by 256 pixels", () => {
    const png = readFileSync(join(extension, "media/icon.png"));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([256, 256]);
  });
});
