/** A property's value is of the property's type. */

import { actionRow, type PropertyType, type Span, type YamlValue } from "@buildcontent/parser";
import { brokenLines } from "../components/broken-lines.ts";
import { propertyEntries } from "../components/names.ts";
import { defineRule, type Report, type Rule, type Texts } from "../rule.ts";
import { isBoolean, meantBoolean, numberOf, quoteScalar } from "../components/scalars.ts";
import { replace } from "../text/edits.ts";
import { isMissing } from "../components/task-keys.ts";

const messages = {
  String: {
    en: "{property} takes a text, not a map or a list: write one value, a long one below a |.",
    zh: "{property} 应为文本，不能是映射或列表：请写一个值，较长的内容写在 | 下面。",
  },
  Number: {
    en: '{property} takes a number, and "{value}" is none: write digits.',
    zh: "{property} 应为数字，而“{value}”不是：请写数字。",
  },
  Boolean: {
    en: '{property} takes true or false, and "{value}" is neither: write one of them.',
    zh: "{property} 应为 true 或 false，而“{value}”都不是：请写其中之一。",
  },
  Map: {
    en: "{property} takes a map: write a key and a value a line below it.",
    zh: "{property} 应为映射：请在下面每行写一个键和值。",
  },
  word: {
    en: '{property} takes true or false, so write {meant} for "{value}".',
    zh: "{property} 应为 true 或 false：请把“{value}”写成 {meant}。",
  },
  numberAsText: {
    en: '{property} takes a text, and {value} without quotes is a number to YAML: write "{value}".',
    zh: '{property} 应为文本，而没有引号的 {value} 在 YAML 中是数字：请写成 "{value}"。',
  },
  booleanAsText: {
    en: '{property} takes a text, and {value} without quotes is a truth value to YAML: write "{value}".',
    zh: '{property} 应为文本，而没有引号的 {value} 在 YAML 中是布尔值：请写成 "{value}"。',
  },
  quote: { en: "Put it in quotes", zh: "加上引号" },
  write: { en: "Write {meant}", zh: "改为 {meant}" },
} as const satisfies Texts;

type Problem = Report<typeof messages>;

export const rule: Rule = defineRule({
  id: "wrong-property-type",
  severity: "error",
  fix: "unsafe",
  basis: "doc",
  since: "0.1.0",
  summary: { en: "A value that is not of the property's type.", zh: "属性值的类型不对。" },
  why: {
    en: "Each property is a String, a Number, a Boolean or a map: [the page of actions](../actions.md) says which. A reference may stand for any of them.\n\nA number or a truth value without quotes in the place of a String is a warning only: it may be made a text on its way, and nothing says which.",
    zh: "每个属性的类型是 String、Number、Boolean 或映射，见[操作](../actions.md)。引用可以代替任何类型的值。\n\n在应为 String 的位置写没有引号的数字或布尔值只是警告：它在处理过程中可能会被转换成文本，但文档没有说明会变成怎样的文本。",
  },
  messages,
  examples: {
    bad: [
      {
        content: "component",
        text: `Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/app.tar.gz
      destinationDir: [/opt]
#                     ^^^^^^ wrong-property-type: destinationDir takes a text, not a map or a list: write one value, a long one below a |.
      timeout: 10m
#              ^^^ wrong-property-type: timeout takes a number, and "10m" is none: write digits.
  - Name: restart
    Action: Reboot
    Properties:
      forceStop: yes
#                ^^^ wrong-property-type: forceStop takes true or false, so write true for "yes".
  - Name: configure
    Action: InvokeCommand
    Properties:
      commandId: c-hz018x8yxn3mlmo
      parameters: port=8080
#                 ^^^^^^^^^ wrong-property-type: parameters takes a map: write a key and a value a line below it.
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: check
    Action: RunShellCommand
    Properties:
      commandContent: true
#                     ^^^^ wrong-property-type: commandContent takes a text, and true without quotes is a truth value to YAML: write "true".
      username: 1001
#               ^^^^ wrong-property-type: username takes a text, and 1001 without quotes is a number to YAML: write "1001".
`,
        fixed: `Tasks:
  - Name: check
    Action: RunShellCommand
    Properties:
      commandContent: "true"
      username: "1001"
`,
      },
    ],
    good: [
      {
        content: "component",
        text: `Parameters:
  seconds:
    Type: Number
Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/app.tar.gz
      destinationDir: /opt
      timeout: "{{ seconds }}"
  - Name: restart
    Action: Reboot
    Properties:
      forceStop: "true"
`,
      },
    ],
  },
  check({ text, report }) {
    let isBroken: (span: Span) => boolean = () => false;
    return {
      Component(component) {
        isBroken = brokenLines(text, component);
      },
      Task(task, { problems }) {
        const row = actionRow(task.action?.text ?? "");
        for (const { name, value } of propertyEntries(task)) {
          const type = row?.properties.find((property) => property.name === name)?.type;
          if (
            type === undefined ||
            value === undefined ||
            isMissing(value) ||
            isBroken(value.span) ||
            // Of a broken text it may be no map that looks like one.
            (problems.length > 0 && isCollection(value)) ||
            fits(value, type)
          )
            continue;
          report(problemOf(text, name, type, value));
        }
      },
    };
  },
});

function problemOf(source: string, property: string, type: PropertyType, value: YamlValue): Problem {
  const { span } = value;
  switch (type) {
    case "Map":
      return { message: type, data: { property }, span };
    case "Number":
      return { message: type, data: { property, value: shown(value) }, span };
    case "Boolean":
      return notBoolean(property, value);
    case "String":
      return isCollection(value) ? { message: type, data: { property }, span } : notText(source, property, value);
  }
}

function notBoolean(property: string, value: YamlValue): Problem {
  const { span, text } = value;
  const meant = isCollection(value) ? undefined : meantBoolean(text);
  if (meant === undefined) return { message: "Boolean", data: { property, value: shown(value) }, span };
  const fix = {
    title: { message: "write", data: { meant } },
    edits: [replace(span, meant)],
  } as const;
  return { message: "word", data: { property, value: text, meant }, span, fix };
}

/** A number or a truth value where a text belongs: a warning, since it may be made a text on its way. */
function notText(source: string, property: string, value: YamlValue): Problem {
  const { span, text } = value;
  const message = value.type === "number" ? "numberAsText" : "booleanAsText";
  const edit = quoteScalar(source, value);
  const fix = edit && { fix: { title: { message: "quote" }, edits: [edit] } as const };
  return { message, data: { property, value: text }, severity: "warning", span, ...fix };
}

function isCollection({ type }: YamlValue): boolean {
  return type === "map" || type === "list";
}

function fits(value: YamlValue, type: PropertyType): boolean {
  const isScalar = !isCollection(value);
  if (value.type === "alias" || (isScalar && value.references.length > 0)) return true;
  switch (type) {
    case "String":
      return isScalar && value.type !== "number" && value.type !== "boolean";
    case "Number":
      return numberOf(value) !== undefined;
    case "Boolean":
      return isBoolean(value);
    case "Map":
      return value.type === "map";
  }
}

function shown({ text, type }: YamlValue): string {
  return type === "map" ? "{…}" : type === "list" ? "[…]" : text;
}
