/**
 * The JSON schema of a configuration, from the rules: what editors complete and check by, and what the command validates by.
 * Draft-07, which editors know best; a description beside a `$ref` is for them.
 */

import { presetNames } from "./presets.ts";
import { failOns, severities } from "./settings.ts";
import { defaultLimits } from "../lint.ts";
import type { RuleFacts } from "../rule.ts";
import { rules } from "../rules/index.ts";

/** A schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** Globs of more characters are refused. */
export const longestGlob: number = 1000;

/** Makes the schema. */
export function configSchema(): Schema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Configuration of imglint",
    description: "What imglint checks, below the folder that the file is in.",
    ...map({
      $schema: { description: "Where this schema is, for editors.", type: "string" },
      root: {
        description: "Whether the search for configurations ends in this folder.",
        type: "boolean",
        default: false,
      },
      extends: {
        description:
          "What this configuration starts from: a preset, a file (a path that starts with . or /), or a package; of several, a later one counts.",
        anyOf: [{ $ref: "#/definitions/extended" }, { type: "array", items: { $ref: "#/definitions/extended" } }],
      },
      ...shared,
      overrides: {
        description: "What holds for some files only; of several that fit, a later one counts.",
        type: ["array", "null"],
        items: {
          ...map({
            files: {
              description:
                "Globs of the files, from the configuration's folder. One without a / is for names in any folder.",
              anyOf: [glob, { type: "array", minItems: 1, items: glob }],
            },
            kind: { description: "What the files are, whatever their names.", enum: ["build", "test", "component"] },
            ...shared,
          }),
          type: "object",
          required: ["files"],
        },
      },
      files: {
        description: "Globs of files with names of their own that are checked, too, where a folder is.",
        ...list(glob),
      },
      ignore: { description: "What is passed over, in the syntax of .gitignore.", ...list(glob) },
      components: {
        description: "The files that hold the components that templates call, by id or by the name in the ARN.",
        ...map({}, { anyOf: [file, { ...map({ path: file, componentType }), type: "object", required: ["path"] }] }),
      },
      locale: { description: "The language of messages.", enum: ["en", "zh"] },
    }),
    definitions: {
      extended: { anyOf: [{ enum: presetNames }, { type: "string", pattern: "^[^\\0]+$" }] },
      severity: { enum: severities },
      rules: map(Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)]))),
      limits,
      setting: ruleSetting(),
      ...Object.fromEntries(rules.filter(hasOptions).map((rule) => [rule.id, ruleSetting(rule)])),
    },
  };
}

const glob: Schema = { type: "string", pattern: `^.{1,${longestGlob}}$` };
const file: Schema = { description: "A path from the configuration's folder.", type: "string", pattern: "^[^\\0]+$" };
const componentType: Schema = {
  description: "When it may be called, as in the request that created the component.",
  enum: ["Build", "Test"],
};

/** A key may stand there without a value: all that was below it is then a comment. */
function map(properties: Schema, additionalProperties: unknown = false): Schema {
  return { type: ["object", "null"], additionalProperties, properties };
}

function list(items: Schema): Schema {
  return { type: ["array", "null"], items };
}

const limits: Schema = map({
  bytes: {
    description: "How many bytes of UTF-8 a content may have.",
    type: "integer",
    minimum: 1,
    default: defaultLimits.bytes,
  },
  commands: {
    description: "How many commands a content may have.",
    type: "integer",
    minimum: 1,
    default: defaultLimits.commands,
  },
});

/** What may stand at the top and in an override. */
const shared: Schema = {
  os: { description: "The operating system of the images.", enum: ["linux", "windows"], default: "linux" },
  rules: { $ref: "#/definitions/rules", description: "Severities, and options, by rule." },
  limits: { $ref: "#/definitions/limits", description: "The limits of the service." },
  failOn: { description: "From which severity on findings fail the run.", enum: failOns, default: "error" },
};

function hasOptions({ options }: RuleFacts): boolean {
  return Object.keys(options).length > 0;
}

function ruleSchema(rule: RuleFacts): Schema {
  return {
    $ref: `#/definitions/${hasOptions(rule) ? rule.id : "setting"}`,
    description: `${rule.summary.en} Default: ${rule.severity}.`,
    markdownDescription: `${rule.summary.en} Default: \`${rule.severity}\`.\n\n${rule.why.en}`,
    default: rule.severity,
  };
}

function ruleSetting(rule?: RuleFacts): Schema {
  const options = Object.entries(rule?.options ?? {}).map(([name, option]) => {
    const { description, ...facts } = option;
    return [name, { description: description.en, ...facts }] as const;
  });
  const severity = { $ref: "#/definitions/severity" };
  return { anyOf: [severity, { ...map({ severity, ...Object.fromEntries(options) }), type: "object" }] };
}

/** The part of the schema for the value that a path leads to, with its alternatives; empty where it has none. */
export function alternativesAt(path: readonly (string | number)[]): readonly Schema[] {
  const root = configSchema();
  return path.reduce((parts, step) => parts.flatMap((part) => flatten(root, below(part, step))), flatten(root, root));
}

function below(part: Schema, step: string | number): Schema {
  if (typeof step === "number") return asSchema(part["items"]);
  const property = asSchema(part["properties"])[step];
  return asSchema(property ?? part["additionalProperties"]);
}

function flatten(root: Schema, part: Schema): readonly Schema[] {
  const reference = part["$ref"];
  if (typeof reference === "string") {
    return flatten(root, asSchema(asSchema(root["definitions"])[reference.replace("#/definitions/", "")]));
  }
  const { anyOf } = part;
  if (Array.isArray(anyOf)) return anyOf.flatMap((one) => flatten(root, asSchema(one)));
  return Object.keys(part).length === 0 ? [] : [part];
}

function asSchema(value: unknown): Schema {
  return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
