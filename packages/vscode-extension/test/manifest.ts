/** The manifest of the extension, as far as tests look at it. */

import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the extension. */
export const extension: string = join(import.meta.dirname, "..");

/** What is contributed. */
export interface Contributions {
  readonly languages: readonly {
    readonly id: string;
    readonly extensions?: readonly string[];
    readonly filenames?: readonly string[];
  }[];
  readonly grammars: readonly { readonly scopeName: string; readonly path: string; readonly injectTo?: string[] }[];
  readonly semanticTokenScopes: readonly {
    readonly language: string;
    readonly scopes: Readonly<Record<string, readonly string[]>>;
  }[];
  readonly snippets: readonly { readonly language: string; readonly path: string }[];
  readonly commands: readonly { readonly command: string }[];
  readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
  readonly problemPatterns: readonly { readonly regexp: string }[];
}

/** package.json. */
export const manifest: { readonly scripts: { readonly package: string }; readonly contributes: Contributions } =
  JSON.parse(read("package.json"));

/** The text of a file of the extension. */
export function read(path: string): string {
  return readFileSync(join(extension, path), "utf8");
}
