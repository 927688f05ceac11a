/** A property's value is of the property's type. */

import { actionRow, type PropertyType, type Span, type YamlValue } from "@buildcontent/parser";
import { brokenLines } from "../components/broken-lines.ts";
import { propertyEntries } from "../components/names.ts";
import { defineRule, type Rule } from "../rule.ts";
import { isBoolean, numberOf } from "../components/scalars.ts";
import { isMissing } from "../components/task-keys.ts";

export const rule: Rule = defineRule({
  id: "wrong-property-type",
  severity: "error",
  fix: "none",
  basis: "doc",
  since: "0.1.0",
  summary: { en: "A value that is not of the property's type.", zh: "属性值的类型不对。" },
  why: {
    en: "Each property is a String, a Number, a Boolean or a map: [the page of actions](../actions.md) says which. A reference may stand for any of them.",
    zh: "每个属性的类型是 String、Number、Boolean 或映射，见[动作](../actions.md)。引用可以代替任何类型的值。",
  },
  messages: {
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
  },
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
#                ^^^ wrong-property-type: forceStop takes true or false, and "yes" is neither: write one of them.
  - Name: configure
    Action: InvokeCommand
    Properties:
      commandId: c-hz018x8yxn3mlmo
      parameters: port=8080
#                 ^^^^^^^^^ wrong-property-type: parameters takes a map: write a key and a value a line below it.
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
          if (type === "Number" || type === "Boolean") {
            report({ message: type, data: { property: name, value: shown(value) }, span: value.span });
          } else report({ message: type, data: { property: name }, span: value.span });
        }
      },
    };
  },
});

function isCollection({ type }: YamlValue): boolean {
  return type === "map" || type === "list";
}

function fits(value: YamlValue, type: PropertyType): boolean {
  const isScalar = !isCollection(value);
  if (value.type === "alias" || (isScalar && value.references.length > 0)) return true;
  switch (type) {
    case "String":
      return isScalar;
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
