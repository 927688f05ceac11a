/** The commands of `imglint` beside linting itself, in the order that help shows them. */

import { defineAst } from "./ast.ts";
import type { DefineCommand } from "./command.ts";
import { defineCompletion } from "./completion.ts";
import { defineConfig } from "./config.ts";
import { defineExplain } from "./explain.ts";
import { defineFmt } from "./fmt.ts";
import { defineInit } from "./init.ts";
import { definePack } from "./pack.ts";
import { defineRules } from "./rules.ts";

/** Every command, to be added to the program. */
export const commands: readonly DefineCommand[] = [
  defineFmt,
  definePack,
  defineRules,
  defineExplain,
  defineInit,
  defineConfig,
  defineAst,
  defineCompletion,
];
