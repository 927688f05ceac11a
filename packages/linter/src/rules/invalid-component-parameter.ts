/** The parameters of a component are written `--name value`. */

import type { ComponentParameter, Part, Span } from "@buildcontent/parser";
import { quoteToClose } from "../text/quotes.ts";
import { defineRule, type Report, type Rule, sourceOf, type Texts } from "../rule.ts";
import { ownEndOf } from "../commands/continuations.ts";
import { trailingComment } from "../commands/trailing-comment.ts";

const messages = {
  noValue: {
    en: '"--{name}" has no value: write --{name} <value>.',
    zh: "“--{name}”没有值：请写成 --{name} <值>。",
  },
  noName: {
    en: '"{value}" has no parameter name before it: write --<name> {value}.',
    zh: "“{value}”前面没有参数名：请写成 --<参数名> {value}。",
  },
  another: {
    en: 'One COMPONENT calls one component: write a COMPONENT of its own for "{value}".',
    zh: "一条 COMPONENT 只调用一个组件：请为“{value}”另写一条 COMPONENT。",
  },
  extra: {
    en: '"{value}" is left over, since "--{name}" has its value already: write --<name> before each further value.',
    zh: "“{value}”是多余的，“--{name}”已经有值：请在其余每个值之前写上 --<参数名>。",
  },
  equalsOnly: {
    en: '"{text}" is not a parameter: write {fixed}.',
    zh: "“{text}”不是参数：请写成 {fixed}。",
  },
  dashes: {
    en: 'A parameter begins with two dashes: write {fixed} instead of "{text}".',
    zh: "参数以两个短横线开头：请把“{text}”改成 {fixed}。",
  },
  apart: {
    en: 'A blank stands between the dashes and the name "{name}": write --{name}.',
    zh: "短横线和参数名“{name}”之间有空格：请写成 --{name}。",
  },
  badName: {
    en: '"{text}" is not the name of a parameter: write two dashes and a name that begins with a letter.',
    zh: "“{text}”不是参数名：请写两个短横线，再写以字母开头的参数名。",
  },
  equals: {
    en: 'The documentation shows a blank between name and value only, and no "=": write {fixed}.',
    zh: "文档中参数名和值之间只有空格，没有“=”：请写成 {fixed}。",
  },
  repeated: {
    en: '"--{name}" is passed twice: remove one of the two.',
    zh: "“--{name}”传入了两次：请删除其中一个。",
  },
  first: { en: '"--{name}" is passed here first.', zh: "“--{name}”第一次在这里传入。" },
  unterminated: {
    en: "The quote in {value} is not closed: write {quote} where the value ends.",
    zh: "{value} 中的引号没有闭合：请在值的末尾写上“{quote}”。",
  },
  comment: {
    en: 'A comment needs a line of its own: move "{comment}" to the line above.',
    zh: "注释须独占一行：请把“{comment}”移到上一行。",
  },
} as const satisfies Texts;

type Problem = Report<typeof messages>;

export const rule: Rule = defineRule({
  id: "invalid-component-parameter",
  severity: "error",
  fix: "none",
  basis: "doc",
  since: "0.1.0",
  scope: "command",
  summary: {
    en: "A parameter of COMPONENT that is not `--name value`.",
    zh: "COMPONENT 的参数不是 `--name value` 的形式。",
  },
  why: {
    en: "A component in YAML takes parameters: `COMPONENT ic-… --name value --name value`. Each value stands after the name that it is for, one word long. The documentation shows neither `--name=value` nor a name that is passed twice.",
    zh: "YAML 组件可以接受参数：`COMPONENT ic-… --name value --name value`。每个值写在对应的参数名后面，是一个词。文档中没有 `--name=value` 的写法，也没有重复传入同一参数的写法。",
  },
  messages,
  examples: {
    bad: [
      {
        text: `COMPONENT ic-bp12zre8p1b8v4g3j7sy --version --vendor dragonwell
#                                 ^^^^^^^^^ invalid-component-parameter: "--version" has no value: write --version <value>.
`,
      },
      {
        text: `COMPONENT ic-bp12zre8p1b8v4g3j7sy 17
#                                 ^^ invalid-component-parameter: "17" has no parameter name before it: write --<name> 17.
`,
      },
      {
        text: `COMPONENT ic-bp12zre8p1b8v4g3j7sy \\
    --greeting good morning to you \\
#                   ^^^^^^^^^^^^^^ invalid-component-parameter: "morning to you" is left over, since "--greeting" has its value already: write --<name> before each further value.
    --version 17
`,
      },
      {
        text: `COMPONENT ic-bp12zre8p1b8v4g3j7sy version=17
#                                 ^^^^^^^^^^ invalid-component-parameter: "version=17" is not a parameter: write --version 17.
`,
      },
      {
        text: `COMPONENT ic-bp12zre8p1b8v4g3j7sy -version 17 –vendor dragonwell
#                                 ^^^^^^^^ invalid-component-parameter: A parameter begins with two dashes: write --version instead of "-version".
#                                             ^^^^^^^ invalid-component-parameter: A parameter begins with two dashes: write --vendor instead of "–vendor".
`,
      },
      {
        text: `COMPONENT ic-bp12zre8p1b8v4g3j7sy -- version 17
#                                 ^^ invalid-component-parameter: A blank stands between the dashes and the name "version": write --version.
`,
      },
      {
        text: `COMPONENT ic-bp12zre8p1b8v4g3j7sy --17 dragonwell
#                                 ^^^^ invalid-component-parameter: "--17" is not the name of a parameter: write two dashes and a name that begins with a letter.
`,
      },
      {
        text: `COMPONENT ic-bp12zre8p1b8v4g3j7sy --version=17
#                                          ^ invalid-component-parameter: The documentation shows a blank between name and value only, and no "=": write --version 17.
`,
      },
      {
        text: `COMPONENT ic-bp12zre8p1b8v4g3j7sy --version 17 --version 21
#                                              ^^^^^^^^^ invalid-component-parameter: "--version" is passed twice: remove one of the two.
`,
      },
      {
        text: `COMPONENT ic-bp12zre8p1b8v4g3j7sy --greeting "good morning
#                                            ^^^^^^^^^^^^^ invalid-component-parameter: The quote in "good morning is not closed: write " where the value ends.
`,
      },
      {
        text: `COMPONENT ic-bp12zre8p1b8v4g3j7sy --version 17 # the newest
#                                              ^^^^^^^^^^^^ invalid-component-parameter: A comment needs a line of its own: move "# the newest" to the line above.
`,
      },
      {
        text: `COMPONENT ic-bp12zre8p1b8v4g3j7sy ic-bp67acfmxazb4p1hq7y9
#                                 ^^^^^^^^^^^^^^^^^^^^^^^ invalid-component-parameter: One COMPONENT calls one component: write a COMPONENT of its own for "ic-bp67acfmxazb4p1hq7y9".
`,
      },
    ],
    good: [
      { text: 'COMPONENT ic-bp12zre8p1b8v4g3j7sy --version 17 --offset -1 --greeting "good morning"\n' },
      { text: "COMPONENT ic-bp12zre8p1b8v4g3j7sy \\\n    --version \\\n    17\n" },
    ],
  },
  check({ text, report }) {
    return {
      COMPONENT(command) {
        const end = ownEndOf(text, command);
        const parameters = command.arguments
          .filter((argument) => argument.kind === "ComponentParameter")
          .filter(({ span }) => span.start <= end);
        const comment = trailingComment(text, command.arguments);
        if (comment !== undefined) {
          report({ message: "comment", data: { comment: sourceOf(text, comment.span) }, span: comment.span });
        }
        const kept = parameters.filter(({ span }) => !(comment && isInside(span, comment.span)));
        namedProblems(text, kept).forEach(report);
        namelessProblems(text, kept).forEach(report);
      },
    };
  },
});

function isInside(span: Span, other: Span): boolean {
  return span.start >= other.start && span.end <= other.end;
}

function namedProblems(text: string, parameters: readonly ComponentParameter[]): Problem[] {
  const first = new Map<string, Span>();
  return parameters.flatMap(({ name, separator, value, span }): Problem[] => {
    if (name === undefined) return [];
    const named = { start: span.start, end: name.span.end };
    const earlier = first.get(name.text);
    if (earlier === undefined) first.set(name.text, named);
    const data = { name: name.text };
    return [
      ...(earlier === undefined ? [] : [repeated(data, named, earlier)]),
      ...(value === undefined ? [{ message: "noValue", data, span: named } as const] : []),
      ...(value === undefined || separator === undefined ? [] : [equals(text, name, separator, value.span)]),
      ...(value === undefined || value.terminated ? [] : [unterminated(text, value.span)]),
    ];
  });
}

function repeated(data: { readonly name: string }, span: Span, earlier: Span): Problem {
  return { message: "repeated", data, span, related: [{ message: "first", data, span: earlier }] };
}

function equals(text: string, name: Part, { span }: Part, value: Span): Problem {
  return { message: "equals", data: { fixed: `--${name.text} ${sourceOf(text, value)}` }, span };
}

function unterminated(text: string, span: Span): Problem {
  const value = sourceOf(text, span);
  return { message: "unterminated", data: { value, quote: quoteToClose(value) }, span };
}

/** The values without a name: those that were meant as names, and the runs of the others. */
function namelessProblems(text: string, parameters: readonly ComponentParameter[]): Problem[] {
  const problems: Problem[] = [];
  let owner: string | undefined;
  for (let at = 0; at < parameters.length;) {
    const end = endOfRun(text, parameters, at);
    const start = parameters[at]?.span;
    const run = start && { start: start.start, end: parameters[end - 1]?.span.end ?? start.end };
    if (run !== undefined && end > at) {
      const data = { value: sourceOf(text, run) };
      const problem: Problem = /^(?:ic-[a-z0-9]|acs:ecs:)/.test(data.value)
        ? { message: "another", data, span: run }
        : owner === undefined
          ? { message: "noName", data, span: run }
          : { message: "extra", data: { ...data, name: owner }, span: run };
      problems.push(problem);
      at = end;
      continue;
    }
    const meant = meantAsName(text, parameters, at);
    owner = meant === undefined ? parameters[at]?.name?.text : undefined;
    if (meant !== undefined) problems.push(meant.problem);
    at = meant?.end ?? at + 1;
  }
  return problems;
}

/** The index after the plain values without a name from an index on. */
function endOfRun(text: string, parameters: readonly ComponentParameter[], from: number): number {
  let end = from;
  while (end < parameters.length && parameters[end]?.name === undefined) {
    if (meantAsName(text, parameters, end) !== undefined) break;
    end++;
  }
  return end;
}

/** A word that looks like the name of a parameter, and the index after the value that follows it. */
function meantAsName(
  text: string,
  parameters: readonly ComponentParameter[],
  at: number,
): { readonly problem: Problem; readonly end: number } | undefined {
  const parameter = parameters[at];
  if (parameter === undefined || parameter.name !== undefined) return undefined;
  const { span } = parameter;
  const word = sourceOf(text, span);
  const isBare = (index: number): boolean => index < parameters.length && parameters[index]?.name === undefined;
  const end = isBare(at + 1) && !word.includes("=") ? at + 2 : at + 1;
  if (word === "--" && isBare(at + 1)) {
    const name = sourceOf(text, parameters[at + 1]?.span ?? span);
    return { problem: { message: "apart", data: { name }, span }, end: isBare(at + 2) ? at + 3 : end };
  }
  if (/^--(?![A-Za-z–—－])/.test(word)) return { problem: { message: "badName", data: { text: word }, span }, end };
  const bare = word.replace(/^[-–—－]+/, "");
  const assigned = /^([A-Za-z][\w-]*)=(.+)$/s.exec(bare);
  const fixed = assigned === null ? `--${bare}` : `--${assigned[1] ?? ""} ${assigned[2] ?? ""}`;
  if (!/^[A-Za-z]/.test(bare) || (assigned === null && (bare === word || end === at + 1))) return undefined;
  return { problem: { message: bare === word ? "equalsOnly" : "dashes", data: { text: word, fixed }, span }, end };
}
