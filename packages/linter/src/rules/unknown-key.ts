/** A component in YAML has the keys of the format, and no others. */

import type { Entry, Span } from "@buildcontent/parser";
import { brokenLines } from "../components/broken-lines.ts";
import { replace } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";
import { nearest } from "../text/suggest.ts";

/** A place of the format: what it is called, its keys, and keys that OOS templates have there. */
interface Level {
  readonly place: "component" | "parameter" | "task";
  readonly keys: readonly string[];
  readonly oos: ReadonlySet<string>;
}

const levels: Readonly<Record<Level["place"], Level>> = {
  component: {
    place: "component",
    keys: ["Parameters", "Tasks"],
    oos: new Set(["FormatVersion", "Description", "Outputs", "RamRole", "Mappings", "Conditions", "Rules", "Metadata"]),
  },
  parameter: {
    place: "parameter",
    keys: ["Type", "DefaultValue"],
    oos: new Set(
      `Description AllowedValues AllowedPattern Label MinLength MaxLength MinValue MaxValue NoEcho ConstraintDescription
       AssociationProperty AssociationPropertyMetadata`.split(/\s+/),
    ),
  },
  task: {
    place: "task",
    keys: ["Name", "Action", "Properties"],
    oos: new Set(
      "Description When Loop OnError OnSuccess Outputs Timeout IsEnd Retries DelayType Delay Choices".split(" "),
    ),
  },
};

/** Keys of other formats that mean one of ours. */
const synonyms: Readonly<Record<string, string>> = {
  Default: "DefaultValue",
  Steps: "Tasks",
  steps: "Tasks",
  Params: "Parameters",
  Inputs: "Parameters",
  inputs: "Parameters",
};

export const rule: Rule = defineRule({
  id: "unknown-key",
  severity: "error",
  fix: "unsafe",
  basis: "inf",
  since: "0.1.0",
  summary: { en: "A key that the format does not have.", zh: "格式中没有的键。" },
  why: {
    en: "A component has `Parameters` and `Tasks`; a parameter has `Type` and `DefaultValue`; a task has `Name`, `Action` and `Properties`. Nothing else is documented. OOS templates look alike and have more: descriptions, conditions, loops and error handling have no counterpart here. Say in a comment what is meant for people, and in the script what is meant for the machine.",
    zh: "组件有 `Parameters` 和 `Tasks`，参数有 `Type` 和 `DefaultValue`，任务有 `Name`、`Action` 和 `Properties`，文档中没有其他键。OOS 模板与之相似，但有更多的键：描述、条件、循环和错误处理在这里没有对应的写法。给人看的内容请写成注释，给机器执行的内容请写在脚本中。",
  },
  messages: {
    component: {
      en: '"{key}" is no key of a component: it has Parameters and Tasks.',
      zh: "“{key}”不是组件的键：组件只有 Parameters 和 Tasks。",
    },
    parameter: {
      en: '"{key}" is no key of a parameter: it has Type and DefaultValue.',
      zh: "“{key}”不是参数的键：参数只有 Type 和 DefaultValue。",
    },
    task: {
      en: '"{key}" is no key of a task: it has Name, Action and Properties.',
      zh: "“{key}”不是任务的键：任务只有 Name、Action 和 Properties。",
    },
    typo: { en: '"{key}" is no key here: did you mean {near}?', zh: "“{key}”不是这里的键：是否想写 {near}？" },
    oos: {
      en: '"{key}" is a key of OOS templates that components do not have: remove it, or say it in a comment or in the script.',
      zh: "“{key}”是 OOS 模板的键，组件中没有：请将其删除，或写在注释或脚本中。",
    },
    merge: {
      en: "Merge keys are not documented for components: write the keys out.",
      zh: "组件的文档中没有合并键：请把各个键直接写出。",
    },
    write: { en: "Write {near}", zh: "改为 {near}" },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Tasks:
  - Name: restart
    Action: Reboot
    OnError: ACS::END
#   ^^^^^^^ unknown-key: "OnError" is a key of OOS templates that components do not have: remove it, or say it in a comment or in the script.
FormatVersion: OOS-2019-06-01
#^^^^^^^^^^^^ unknown-key
`,
      },
      {
        content: "component",
        text: `Parameters:
  version:
    type: String
#   ^^^^ unknown-key: "type" is no key here: did you mean Type?
    Default: "1.0"
#   ^^^^^^^ unknown-key: "Default" is no key here: did you mean DefaultValue?
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: yum install -y nginx-{{ version }}
`,
        fixed: `Parameters:
  version:
    Type: String
    DefaultValue: "1.0"
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: yum install -y nginx-{{ version }}
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: restart
    Action: Reboot
    <<: {}
#   ^^ unknown-key: Merge keys are not documented for components: write the keys out.
    Owner: web team
#   ^^^^^ unknown-key: "Owner" is no key of a task: it has Name, Action and Properties.
Owner: web team
#^^^^ unknown-key: "Owner" is no key of a component: it has Parameters and Tasks.
`,
      },
      {
        content: "component",
        text: `Parameters:
  version:
    Type: String
    Unit: GiB
#   ^^^^ unknown-key: "Unit" is no key of a parameter: it has Type and DefaultValue.
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: yum install -y nginx-{{ version }}
`,
      },
    ],
    good: [
      {
        content: "component",
        text: `Parameters:
  version:
    Type: String
    DefaultValue: "1.0"
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: yum install -y nginx-{{ version }}
`,
      },
    ],
  },
  check({ text, report }) {
    let isBroken: (span: Span) => boolean = () => false;
    const check = (entries: readonly Entry[], { place, keys, oos }: Level): void => {
      const given = new Set(entries.map(({ name }) => name));
      for (const { key, name } of entries) {
        // In a line that YAML could not read, a known key may have ended up in the wrong map.
        if (keys.includes(name) || isBroken(key.span)) continue;
        const { span } = key;
        const near = synonyms[name] ?? nearest(name, keys);
        if (name === "<<") report({ message: "merge", span });
        else if (oos.has(name)) report({ message: "oos", data: { key: name }, span });
        else if (near !== undefined && keys.includes(near)) {
          const isFree = !given.has(near);
          const fix = { title: { message: "write", data: { near } }, edits: [replace(span, near)] } as const;
          report({ message: "typo", data: { key: name, near }, span, ...(isFree && { fix }) });
        } else report({ message: place, data: { key: name }, span });
      }
    };
    return {
      Component(component) {
        isBroken = brokenLines(text, component);
        check(component.entries, levels.component);
      },
      Parameter: ({ entries }) => check(entries, levels.parameter),
      Task: ({ entries }) => check(entries, levels.task),
    };
  },
});
