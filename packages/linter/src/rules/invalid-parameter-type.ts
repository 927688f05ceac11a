/** A parameter has one of the three types. */

import { parameterTypes, type YamlValue } from "@buildcontent/parser";
import { replace } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";
import { nearest } from "../text/suggest.ts";
import { hasMergeKey, isMissing } from "../components/task-keys.ts";

/** What other formats call the types. */
const synonyms: Readonly<Record<string, string>> = {
  str: "String",
  text: "String",
  int: "Number",
  integer: "Number",
  float: "Number",
  double: "Number",
  bool: "Boolean",
};

export const rule: Rule = defineRule({
  id: "invalid-parameter-type",
  severity: "error",
  fix: "unsafe",
  basis: "doc",
  since: "0.1.0",
  summary: { en: "A parameter whose type is missing or unknown.", zh: "参数的类型缺失或未知。" },
  why: {
    en: "`Type` is required and is `String`, `Number` or `Boolean`, written exactly so. Lists and maps cannot be passed: pass a text and take it apart in the script.",
    zh: "`Type` 是必填项，只能是 `String`、`Number` 或 `Boolean`，区分大小写。不能传入列表或映射：请传入文本，在脚本中拆分。",
  },
  messages: {
    missing: {
      en: 'The parameter "{name}" has no type: add Type: String, Number or Boolean.',
      zh: "参数“{name}”没有类型：请加上 Type:，取值为 String、Number 或 Boolean。",
    },
    notMap: {
      en: "Parameters is a map: write the name of each parameter, a colon, and Type a line below it, without a -.",
      zh: "Parameters 是映射：请写参数名和冒号，再在下一行写 Type，不要加 -。",
    },
    unknown: {
      en: '"{type}" is no type of a parameter: write String, Number or Boolean.',
      zh: "“{type}”不是参数的类型：请写 String、Number 或 Boolean。",
    },
    near: {
      en: '"{type}" is no type of a parameter: write {near}.',
      zh: "“{type}”不是参数的类型：请写 {near}。",
    },
    write: { en: "Write {near}", zh: "改为 {near}" },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Parameters:
  version:
    Type: string
#         ^^^^^^ invalid-parameter-type: "string" is no type of a parameter: write String.
  port:
    Type: Integer
#         ^^^^^^^ invalid-parameter-type: "Integer" is no type of a parameter: write Number.
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: install-app {{ version }} {{ port }}
`,
        fixed: `Parameters:
  version:
    Type: String
  port:
    Type: Number
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: install-app {{ version }} {{ port }}
`,
      },
      {
        content: "component",
        text: `Parameters:
  version:
# ^^^^^^^ invalid-parameter-type: The parameter "version" has no type: add Type: String, Number or Boolean.
    DefaultValue: "1.0"
  ports:
    Type: List
#         ^^^^ invalid-parameter-type: "List" is no type of a parameter: write String, Number or Boolean.
  user: nginx
# ^^^^ invalid-parameter-type: The parameter "user" has no type: add Type: String, Number or Boolean.
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: install-app {{ version }} {{ ports }} {{ user }}
`,
      },
    ],
    good: [
      {
        content: "component",
        text: `Parameters:
  version:
    Type: String
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: install-app {{ version }}
`,
      },
    ],
  },
  check({ report }) {
    const known: readonly string[] = parameterTypes;
    return {
      Component({ entries, problems }) {
        const value = entries.find(({ name }) => name === "Parameters")?.value;
        if (problems.length > 0 || value === undefined || isMissing(value)) return;
        if (value.type === "map" || value.type === "alias") return;
        report({ message: "notMap", span: value.span });
      },
      Parameter({ name, entries, type, value }, { problems }) {
        if (value?.type === "alias" || hasMergeKey(entries)) return;
        // A misspelt key is `unknown-key`'s.
        const isMisspelt = entries.some(
          (entry) => entry.name !== "Type" && nearest(entry.name, ["Type"]) !== undefined,
        );
        if (type === undefined || isMissing(type)) {
          if (problems.length === 0 && !isMisspelt)
            report({ message: "missing", data: { name: name.text }, span: name.span });
        } else if (type.type !== "alias" && !known.includes(type.text)) {
          const near = meant(type, known);
          const { span } = type;
          if (near === undefined) {
            report({ message: "unknown", data: { type: type.text }, span });
          } else {
            const safety = near.toLowerCase() === type.text.toLowerCase() ? "safe" : "unsafe";
            const fix = { title: { message: "write", data: { near } }, safety, edits: [replace(span, near)] } as const;
            report({ message: "near", data: { type: type.text, near }, span, fix });
          }
        }
      },
    };
  },
});

function meant({ text }: YamlValue, known: readonly string[]): string | undefined {
  return synonyms[text.toLowerCase()] ?? nearest(text, known);
}
