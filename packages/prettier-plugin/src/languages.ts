/** Which files are formatted, and by which parser. */

import type { SupportLanguage } from "prettier";

/** The command format, with components whose syntax is found out by looking, and components in YAML. */
export const languages: SupportLanguage[] = [
  {
    name: "buildcontent",
    parsers: ["buildcontent"],
    aliases: ["testcontent", "imagecomponent"],
    extensions: [".buildcontent", ".testcontent", ".imagecomponent"],
    filenames: ["BuildContent", "TestContent"],
    vscodeLanguageIds: ["buildcontent"],
  },
  {
    name: "buildcontent-yaml",
    parsers: ["buildcontent-yaml"],
    // Prettier asks the plugins that were named last first, so these go before its own ".yaml".
    extensions: [".imagecomponent.yaml", ".imagecomponent.yml"],
    vscodeLanguageIds: [],
  },
];
