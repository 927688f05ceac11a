/** prettier-plugin-buildcontent: Prettier's view of Image Builder templates and components. */

export type { ShellOption } from "./options.ts";
export { languages } from "./languages.ts";
export { options } from "./options.ts";
export { parsers } from "./parsers.ts";
export { printers } from "./printer.ts";
