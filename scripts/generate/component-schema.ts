/**
 * schemas/component.schema.json, from the table of actions: what an editor needs to complete and check a component in YAML.
 * Draft-07, which YAML editors know best; `enumDescriptions` and `patternErrorMessage` are their own keywords.
 */

import { type ActionRow, actions, parameterTypes, type PropertyRow, type PropertyType } from "@buildcontent/parser";
import type { GeneratedFile } from "./file.ts";

type Schema = Readonly<Record<string, unknown>>;

/** The schema as a file. */
export function componentSchema(): GeneratedFile {
  return { path: "schemas/component.schema.json", text: `${JSON.stringify(schema(), null, 2)}\n` };
}

const number = "[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?";

/** A reference anywhere in a text; its value is not known before the component runs, so it fits every type of a single value. */
const reference = "\\{\\{[^{}]*\\}\\}";

/** What a name or a default value may look like: any single value but null. */
const anyText: Schema = { type: ["string", "number", "boolean"] };

/** A number or truth value may stand in quotes, a text that looks like either has to. */
const valueOfType: Readonly<Record<PropertyType, Schema>> = {
  String: { type: "string" },
  Number: {
    type: ["number", "string"],
    pattern: `^${number}$|${reference}`,
    patternErrorMessage: "Write a number, or a reference such as {{ name }}.",
  },
  Boolean: {
    type: ["boolean", "string"],
    pattern: `^(true|false)$|${reference}`,
    patternErrorMessage: "Write true or false, or a reference such as {{ name }}.",
  },
  Map: {
    type: ["object", "string"],
    pattern: `^\\s*${reference}\\s*$`,
    patternErrorMessage: "Write a map, or a reference such as {{ name }}.",
  },
};

function schema(): Schema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Image component",
    description: "A component of Alibaba Cloud ECS Image Builder in YAML: parameters, and tasks that run in order.",
    ...object(
      {
        Parameters: {
          title: "Parameters",
          description: "What a template passes to the component, by name. A value refers to a parameter as {{ name }}.",
          type: ["object", "null"],
          additionalProperties: { $ref: "#/definitions/parameter" },
        },
        Tasks: {
          title: "Tasks",
          description: "What the component does, in this order.",
          type: "array",
          minItems: 1,
          items: { $ref: "#/definitions/task" },
        },
      },
      ["Tasks"],
    ),
    definitions: {
      parameter,
      task: task(),
      ...Object.fromEntries(actions.map((row) => [row.name, propertiesOf(row)])),
    },
  };
}

function object(properties: Schema, required: readonly string[]): Schema {
  return { type: "object", additionalProperties: false, ...(required.length > 0 && { required }), properties };
}

/** What holds where a key has a value. */
function when(key: string, value: string, consequence: Schema): Schema {
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  return { if: { required: [key], properties: { [key]: { const: value } } }, then: consequence };
}

const parameter: Schema = {
  title: "Parameter",
  description: "One parameter. Without DefaultValue every template that calls the component has to pass it.",
  ...object(
    {
      Type: { title: "Type", description: "What the value has to be.", enum: parameterTypes },
      DefaultValue: {
        title: "DefaultValue",
        description: "The value where a template passes none.",
        ...anyText,
      },
    },
    ["Type"],
  ),
  allOf: parameterTypes.map((type) =>
    when("Type", type, { properties: { DefaultValue: type === "String" ? anyText : valueOfType[type] } }),
  ),
};

function task(): Schema {
  return {
    title: "Task",
    description: "One step of the component.",
    ...object(
      {
        Name: {
          title: "Name",
          description: "The task's own name. A later task refers to its output as {{ name.stdout }}.",
          ...anyText,
          minLength: 1,
        },
        Action: {
          title: "Action",
          description: "What the task does.",
          enum: actions.map(({ name }) => name),
          enumDescriptions: actions.map(describe),
        },
        Properties: { title: "Properties", description: "What the action needs to know.", type: ["object", "null"] },
      },
      ["Name", "Action"],
    ),
    allOf: actions.map((row) =>
      when("Action", row.name, {
        ...(row.properties.some(({ required }) => required) && { required: ["Properties"] }),
        properties: { Properties: { $ref: `#/definitions/${row.name}` } },
      }),
    ),
  };
}

/** The properties of an action. Where all of them can be left out, so can the map. */
function propertiesOf(row: ActionRow): Schema {
  const required = row.properties.filter((property) => property.required).map(({ name }) => name);
  return {
    title: row.name,
    description: describe(row),
    ...object(
      Object.fromEntries(row.properties.map((property) => [property.name, propertySchema(property)])),
      required,
    ),
    ...(required.length === 0 && { type: ["object", "null"] }),
  };
}

function propertySchema({ name, type, preset, summary }: PropertyRow): Schema {
  return {
    title: name,
    description: summary.en,
    ...valueOfType[type],
    ...(preset !== undefined && { default: type === "String" ? preset : JSON.parse(preset) }),
  };
}

function describe({ summary, output }: ActionRow): string {
  return output === undefined ? summary.en : `${summary.en} Its output is ${output}.`;
}
