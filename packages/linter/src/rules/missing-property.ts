/** An action has the properties that it needs. */

import { actionRow } from "@buildcontent/parser";
import { propertyEntries } from "../components/names.ts";
import { defineRule, type Rule } from "../rule.ts";
import { hasMergeKey, isMissing } from "../components/task-keys.ts";

export const rule: Rule = defineRule({
  id: "missing-property",
  severity: "error",
  fix: "none",
  basis: "doc",
  since: "0.1.0",
  summary: { en: "A required property is missing.", zh: "缺少必填的属性。" },
  why: {
    en: "Each action has properties that it cannot do without: [the page of actions](../actions.md) says which.",
    zh: "每个操作都有不可缺少的属性，见[操作](../actions.md)。",
  },
  messages: {
    notMap: {
      en: "Properties is a map: write a property, a colon and its value a line, without a -.",
      zh: "Properties 是映射：请每行写一个属性、冒号和值，不要加 -。",
    },
    missing: {
      en: "{action} needs the property {property}: add it below Properties.",
      zh: "{action} 需要属性 {property}：请加在 Properties 下面。",
    },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
#           ^^^^^^^^^^^^^^^ missing-property: RunShellCommand needs the property commandContent: add it below Properties.
  - Name: download
    Action: WebDownload
#           ^^^^^^^^^^^ missing-property: WebDownload needs the property destinationDir: add it below Properties.
    Properties:
      sourcePath: https://example.com/app.tar.gz
  - Name: restart
    Action: Reboot
    Properties: now
#               ^^^ missing-property: Properties is a map: write a property, a colon and its value a line, without a -.
`,
      },
    ],
    good: [
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: yum install -y nginx
`,
      },
    ],
  },
  check({ report }) {
    return {
      Task(task, { problems }) {
        const { action } = task;
        const row = actionRow(action?.text ?? "");
        // Of a broken text the properties may be what is lost.
        if (action === undefined || row === undefined || problems.length > 0) return;
        const properties = task.entries.find(({ name }) => name === "Properties");
        // What an alias or a merge key brings is not followed.
        if (properties?.value?.type === "alias" || hasMergeKey(task.entries)) return;
        if (properties?.value !== undefined && properties.value.type !== "map" && !isMissing(properties.value)) {
          report({ message: "notMap", span: properties.value.span });
          return;
        }
        if (hasMergeKey(propertyEntries(task))) return;
        const given = new Map(propertyEntries(task).map(({ name, value }) => [name, value]));
        for (const { name, required } of row.properties) {
          if (!required || !isMissing(given.get(name))) continue;
          report({ message: "missing", data: { action: row.name, property: name }, span: action.span });
        }
      },
    };
  },
});
