/** schemas/config.schema.json, and the same compiled to a validator, so that the command needs no compiler of schemas when it runs. */

import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { configSchema } from "../../packages/linter/src/config/schema.ts";
import type { GeneratedFile } from "./file.ts";

/** The schema, for editors, and the validator, for the command. */
export function configSchemaFiles(): readonly GeneratedFile[] {
  const schema = configSchema();
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    messages: false,
    // A rule's schema stands once, and is called.
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  const code = standalone.default(ajv, ajv.compile(JSON.parse(JSON.stringify(schema, withoutNotes))));
  return [
    { path: "schemas/config.schema.json", text: `${JSON.stringify(schema, null, 2)}\n` },
    {
      path: "packages/linter/src/config/validator.js",
      text: `/** Validates a configuration. Compiled from schemas/config.schema.json by \`pnpm generate\`. */\n${code}\n`,
    },
  ];
}

/** What is for editors alone is not carried along. */
function withoutNotes(key: string, value: unknown): unknown {
  const isNote = key === "description" || key === "markdownDescription" || key === "default" || key === "title";
  return isNote && typeof value !== "object" ? undefined : value;
}
