/** A parameter is referred to. */

import { type Component, type Reference, type Span, walk, type YamlValue } from "@buildcontent/parser";
import { type ComponentNames, namesOf, suggestionFor, targetOf } from "../components/names.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "unused-parameter",
  severity: "warning",
  fix: "none",
  basis: "ours",
  since: "0.1.0",
  summary: { en: "A parameter that nothing refers to.", zh: "没有被引用的参数。" },
  why: {
    en: "Whoever calls the component passes the parameter and nothing comes of it. Often a reference is missing, or is written as a variable of the shell: `$version` is empty in the script, `{{ version }}` is the parameter.\n\nTo let a script have it as a variable, write `version='{{ version }}'` in the script's first line.",
    zh: "调用组件时传入的参数不起任何作用。常见原因是漏写了引用，或者写成了 Shell 变量：脚本中的 `$version` 是空值，`{{ version }}` 才是参数。\n\n如果要在脚本中作为变量使用，请在脚本第一行写 `version='{{ version }}'`。",
  },
  messages: {
    unused: {
      en: 'Nothing refers to the parameter "{name}": write {reference} where its value belongs, or remove it.',
      zh: "没有任何地方引用参数“{name}”：请在需要的位置写 {reference}，或删除该参数。",
    },
    variable: {
      en: 'Nothing refers to the parameter "{name}", and {variable} is a variable of the script and not the parameter: write {reference}.',
      zh: "没有任何地方引用参数“{name}”，而 {variable} 是脚本变量，不是参数：请写成 {reference}。",
    },
    place: { en: "{variable} is here.", zh: "{variable} 在这里。" },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Parameters:
  version:
    Type: String
  mirror:
# ^^^^^^ unused-parameter: Nothing refers to the parameter "mirror": write {{ mirror }} where its value belongs, or remove it.
    Type: String
    DefaultValue: https://mirrors.aliyun.com
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: yum install -y nginx-{{ version }}
`,
      },
      {
        content: "component",
        text: `Parameters:
  version:
# ^^^^^^^ unused-parameter: Nothing refers to the parameter "version", and \${version} is a variable of the script and not the parameter: write {{ version }}.
    Type: String
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: |
        set -eu
        yum install -y "nginx-\${version}"
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
      commandContent: |
        version='{{ version }}'
        yum install -y "nginx-\${version}"
`,
      },
    ],
  },
  check({ report }) {
    return {
      Component(component) {
        // Where the text is broken, the tree may have lost the references; without tasks there is no place for one.
        if (component.problems.length > 0 || component.tasks.length === 0) return;
        const names = namesOf(component);
        const used = usedNames(component, names);
        const unused = [...names.parameters].filter(([name]) => !used.has(name));
        const variables: ReadonlyMap<string, Variable> = unused.length === 0 ? new Map() : variablesIn(component);
        for (const [name, { key }] of unused) {
          const reference = `{{ ${name} }}`;
          const variable = variables.get(name);
          if (variable === undefined) report({ message: "unused", data: { name, reference }, span: key.span });
          else {
            const data = { variable: variable.text };
            report({
              message: "variable",
              data: { name, reference, ...data },
              span: key.span,
              related: [{ message: "place", data, span: variable.span }],
            });
          }
        }
      },
    };
  },
});

/** The parameters that references mean, wherever they stand, and those that misspelt ones seem to mean: undefined-reference has these. */
function usedNames(component: Component, names: ComponentNames): ReadonlySet<string> {
  const used = new Set<string>();
  const use = (reference: Reference): void => {
    const name = (targetOf(reference, names) ?? suggestionFor(reference, component.tasks.length, names))?.name;
    if (name !== undefined) used.add(name);
  };
  walk(component, (node) => {
    if (node.kind === "Reference") use(node);
  });
  return used;
}

interface Variable {
  readonly text: string;
  readonly span: Span;
}

/** The first use of each variable in the scripts: `$name`, `${name…` and PowerShell's `$env:name`. */
function variablesIn(component: Component): ReadonlyMap<string, Variable> {
  const variables = new Map<string, Variable>();
  const collect = ({ lines }: YamlValue): void => {
    for (const { span, text } of lines) {
      for (const { 0: source, 1: plain = "", 2: braced = plain, index } of text.matchAll(variable)) {
        if (variables.has(braced)) continue;
        variables.set(braced, {
          text: source,
          span: { start: span.start + index, end: span.start + index + source.length },
        });
      }
    }
  };
  for (const { properties } of component.tasks) {
    for (const { name, value } of properties) {
      if (name.text === "commandContent" && value !== undefined) collect(value);
    }
  }
  return variables;
}

const variable = /\$(?:env:)?(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/g;
