/** A parameter's default value is of the parameter's type. */

import type { YamlValue } from "@buildcontent/parser";
import { parameterEntries } from "../components/names.ts";
import { defineRule, type Report, type Rule, type Texts } from "../rule.ts";
import { isBoolean, meantBoolean, numberOf, oldReadingOf, quoteScalar } from "../components/scalars.ts";
import { replace } from "../text/edits.ts";

const messages = {
  number: {
    en: '"{name}" is a Number, but its DefaultValue "{value}" is none: write a number without a unit, or use the Type String.',
    zh: "“{name}”的类型是 Number，而默认值“{value}”不是数字：请写成不带单位的数字，或把 Type 改为 String。",
  },
  boolean: {
    en: '"{name}" is a Boolean, so its DefaultValue is true or false and not "{value}".',
    zh: "“{name}”的类型是 Boolean，默认值只能是 true 或 false，不能是“{value}”。",
  },
  word: {
    en: '"{name}" is a Boolean, so write {meant} for "{value}".',
    zh: "“{name}”的类型是 Boolean，请把“{value}”写成 {meant}。",
  },
  collection: {
    en: 'The DefaultValue of "{name}" is a list or a map, but a {type} is a single value: put it in quotes if it is meant as text.',
    zh: "“{name}”的默认值是列表或映射，而 {type} 是单个值：如果要写的是文本，请加上引号。",
  },
  empty: {
    en: 'The DefaultValue of "{name}" is empty: write a {type}, or remove the key so that every template has to pass the parameter.',
    zh: "“{name}”的默认值为空：请写一个 {type} 类型的值，或删除这个键，由每个模板传入参数值。",
  },
  lossy: {
    en: "YAML reads {value} as the number {number}: write it in quotes to keep it as it is.",
    zh: "YAML 会把 {value} 读成数字 {number}：请加上引号以保持原样。",
  },
  oldBoolean: {
    en: 'YAML 1.1 reads {value} without quotes as the truth value {read}, and no page says that the service does not: write "{value}".',
    zh: '没有引号的 {value} 在 YAML 1.1 中是布尔值 {read}，而文档没有说明服务按哪个 YAML 版本读取：请写成 "{value}"。',
  },
  oldNumber: {
    en: 'YAML 1.1 reads {value} without quotes as the number {read}, and no page says that the service does not: write "{value}".',
    zh: '没有引号的 {value} 在 YAML 1.1 中是数字 {read}，而文档没有说明服务按哪个 YAML 版本读取：请写成 "{value}"。',
  },
  oldDate: {
    en: 'YAML 1.1 reads {value} without quotes as a date, and no page says that the service does not: write "{value}".',
    zh: '没有引号的 {value} 在 YAML 1.1 中是日期，而文档没有说明服务按哪个 YAML 版本读取：请写成 "{value}"。',
  },
  quote: { en: "Put it in quotes", zh: "加上引号" },
  write: { en: "Write {meant}", zh: "改为 {meant}" },
} as const satisfies Texts;

export const rule: Rule = defineRule({
  id: "default-type-mismatch",
  severity: "warning",
  fix: "safe",
  basis: "inf",
  since: "0.1.0",
  summary: {
    en: "A DefaultValue that is not of the parameter's Type.",
    zh: "DefaultValue 与参数的 Type 不一致。",
  },
  why: {
    en: "The default value takes the place of a value that no template passes, so it has to be of the parameter's `Type`: any single text for `String`, a number for `Number`, `true` or `false` for `Boolean`. Numbers and truth values may stand in quotes.\n\nA version such as `1.10` is a number to YAML, and comes out as `1.1`: text that looks like a number needs quotes. So does text that YAML 1.1, which many programs still read, takes for something else: `no`, `off`, `22:22`, `1_000`, `2026-01-31`.",
    zh: "没有模板传入参数值时会使用默认值，因此默认值必须符合参数的 `Type`：`String` 是一段文本，`Number` 是数字，`Boolean` 是 `true` 或 `false`。数字和布尔值可以加引号。\n\n`1.10` 这样的版本号在 YAML 中是数字，读出来会变成 `1.1`：看起来像数字的文本需要加引号。许多程序仍按 YAML 1.1 读取，被它当作其他类型的文本也需要加引号：`no`、`off`、`22:22`、`1_000`、`2026-01-31`。",
  },
  messages,
  examples: {
    bad: [
      {
        content: "component",
        text: `Parameters:
  timeout:
    Type: Number
    DefaultValue: 10m
#                 ^^^ default-type-mismatch: "timeout" is a Number, but its DefaultValue "10m" is none: write a number without a unit, or use the Type String.
Tasks:
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/app.tar.gz
      destinationDir: /opt/app
      timeout: "{{ timeout }}"
`,
      },
      {
        content: "component",
        text: `Parameters:
  force:
    Type: Boolean
    DefaultValue: yes
#                 ^^^ default-type-mismatch: "force" is a Boolean, so write true for "yes".
  wait:
    Type: Boolean
    DefaultValue: "later"
#                 ^^^^^^^ default-type-mismatch: "wait" is a Boolean, so its DefaultValue is true or false and not "later".
Tasks:
  - Name: restart
    Action: Reboot
    Properties:
      forceStop: "{{ force }}"
  - Name: check
    Action: RunShellCommand
    Properties:
      commandContent: check-restart --wait={{ wait }}
`,
      },
      {
        content: "component",
        text: `Parameters:
  country:
    Type: String
    DefaultValue: no
#                 ^^ default-type-mismatch: YAML 1.1 reads no without quotes as the truth value false, and no page says that the service does not: write "no".
  ports:
    Type: String
    DefaultValue: 22:22
#                 ^^^^^ default-type-mismatch: YAML 1.1 reads 22:22 without quotes as the number 1342, and no page says that the service does not: write "22:22".
  release:
    Type: String
    DefaultValue: 2026-01-31
#                 ^^^^^^^^^^ default-type-mismatch: YAML 1.1 reads 2026-01-31 without quotes as a date, and no page says that the service does not: write "2026-01-31".
Tasks:
  - Name: configure
    Action: RunShellCommand
    Properties:
      commandContent: configure {{ country }} {{ ports }} {{ release }}
`,
        fixed: `Parameters:
  country:
    Type: String
    DefaultValue: "no"
  ports:
    Type: String
    DefaultValue: "22:22"
  release:
    Type: String
    DefaultValue: "2026-01-31"
Tasks:
  - Name: configure
    Action: RunShellCommand
    Properties:
      commandContent: configure {{ country }} {{ ports }} {{ release }}
`,
      },
      {
        content: "component",
        text: `Parameters:
  packages:
    Type: String
    DefaultValue: [nginx, redis]
#                 ^^^^^^^^^^^^^^ default-type-mismatch: The DefaultValue of "packages" is a list or a map, but a String is a single value: put it in quotes if it is meant as text.
  version:
    Type: String
    DefaultValue: 1.10
#                 ^^^^ default-type-mismatch: YAML reads 1.10 as the number 1.1: write it in quotes to keep it as it is.
  mirror:
    Type: String
    DefaultValue:
#   ^^^^^^^^^^^^ default-type-mismatch: The DefaultValue of "mirror" is empty: write a String, or remove the key so that every template has to pass the parameter.
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: install-from {{ mirror }} {{ version }} {{ packages }}
`,
      },
    ],
    good: [
      {
        content: "component",
        text: `Parameters:
  version:
    Type: String
    DefaultValue: "1.10"
  major:
    Type: String
    DefaultValue: 17
  timeout:
    Type: Number
    DefaultValue: "600"
  force:
    Type: Boolean
    DefaultValue: false
  mirror:
    Type: String
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: install-from {{ mirror }} {{ version }} {{ major }} {{ timeout }} {{ force }}
`,
      },
    ],
  },
  check({ text, report }) {
    return {
      Component(component) {
        const entries = parameterEntries(component);
        for (const [index, parameter] of component.parameters.entries()) {
          const name = entries[index]?.name ?? parameter.name.text;
          const type = parameter.type?.text ?? "";
          const value = parameter.defaultValue;
          if (!isType(type)) continue;
          if (value === undefined || value.type === "null") {
            const key = parameter.entries.find((entry) => entry.name === "DefaultValue")?.key;
            if (key !== undefined) report({ message: "empty", data: { name, type }, span: (value ?? key).span });
          } else {
            const problem = problemOf(text, name, type, value);
            if (problem !== undefined) report(problem);
          }
        }
      },
    };
  },
});

type Problem = Report<typeof messages>;

type Type = "String" | "Number" | "Boolean";

function isType(type: string): type is Type {
  return type === "String" || type === "Number" || type === "Boolean";
}

/** What is wrong with a value as one of a type. What has a reference, and an alias, may be anything. */
function problemOf(source: string, name: string, type: Type, value: YamlValue): Problem | undefined {
  const { span, text } = value;
  if (value.type === "alias" || value.references.length > 0) return undefined;
  if (value.type === "map" || value.type === "list") return { message: "collection", data: { name, type }, span };
  switch (type) {
    case "Number":
      return numberOf(value) === undefined ? { message: "number", data: { name, value: text }, span } : undefined;
    case "Boolean":
      return isBoolean(value) ? undefined : notBoolean(name, value);
    case "String":
      return notString(source, value);
  }
}

function notBoolean(name: string, { text, span }: YamlValue): Problem {
  const meant = meantBoolean(text);
  if (meant === undefined) return { message: "boolean", data: { name, value: text }, span };
  const fix = {
    title: { message: "write", data: { meant } },
    safety: "unsafe",
    edits: [replace(span, meant)],
  } as const;
  return { message: "word", data: { name, value: text, meant }, span, fix };
}

/** What is no text to some reader of YAML, and comes out as something else where it is made one again. */
function notString(source: string, value: YamlValue): Problem | undefined {
  const edit = quoteScalar(source, value);
  const fix = edit && { fix: { title: { message: "quote" }, edits: [edit] } as const };
  const { span, text } = value;
  const old = oldReadingOf(value);
  if (old?.kind === "date") return { message: "oldDate", data: { value: text }, span, ...fix };
  if (old !== undefined) {
    const message = old.kind === "boolean" ? "oldBoolean" : "oldNumber";
    return { message, data: { value: text, read: old.value }, span, ...fix };
  }
  if (value.type !== "number") return undefined;
  const number = String(numberOf(value));
  if (number === text) return undefined;
  // What every reader takes for a number becomes a text.
  const unsafe = fix && { fix: { ...fix.fix, safety: "unsafe" } as const };
  return { message: "lossy", data: { value: text, number }, span, ...unsafe };
}
