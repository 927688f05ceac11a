/** Our grammars beside VS Code's own, which its packages on npm have. */

import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createRegistryFromGrammars } from "vscode-tmgrammar-test/dist/common/index.js";
import { type Contributions, extension } from "./manifest.ts";

/** A grammar as a manifest contributes it, with its text. */
export type GrammarSource = Contributions["grammars"][number] & { readonly content: string };

/** Our own. */
export const ownGrammars: readonly GrammarSource[] = grammarsOf(extension, (path) => join(extension, path));

/** The editor's, of the languages that ours embed or are embedded in. Its packages keep all files in one folder. */
export const editorGrammars: readonly GrammarSource[] = ["json", "markdown-basics", "powershell", "shellscript", "yaml"]
  .map((name) => join(extension, `node_modules/@codingame/monaco-vscode-${name}-default-extension/resources`))
  .flatMap((folder) => grammarsOf(folder, (path) => join(folder, basename(path))));

/** All of them, as the editor would load them. */
export const registry: ReturnType<typeof createRegistryFromGrammars> = createRegistryFromGrammars(
  [...ownGrammars, ...editorGrammars].map(({ content, ...grammar }) => ({ grammar, content })),
);

function grammarsOf(folder: string, pathOf: (path: string) => string): readonly GrammarSource[] {
  const { contributes }: { readonly contributes: Pick<Contributions, "grammars"> } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  return contributes.grammars.map((grammar) => {
    const path = pathOf(grammar.path);
    return { ...grammar, path, content: readFileSync(path, "utf8") };
  });
}

/** The scope of the grammar for a file, by its name. */
export function scopeOf(file: string): string {
  if (file.endsWith(".md")) return "text.html.markdown";
  return /\.ya?ml$/.test(file) ? "source.buildcontent-yaml" : "source.buildcontent";
}
