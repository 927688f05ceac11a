/** The pairs of LABEL must be well-formed. */

import type { KeyValue } from "@buildcontent/parser";
import { replace } from "../text/edits.ts";
import { pairTexts } from "../commands/pair-texts.ts";
import { hasEquals, readPairs, shownPair } from "../commands/pairs.ts";
import { quotedWord } from "../text/quotes.ts";
import { defineRule, type Rule, sourceOf } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "invalid-label",
  severity: "error",
  fix: "unsafe",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  summary: { en: "A LABEL that does not set its labels as it should.", zh: "LABEL 的写法不能正确设置标签。" },
  why: {
    en: 'The documentation has one form of LABEL: `LABEL key="value" key="value"`. Without the quotes a value ends at its first blank, and what follows is no pair any more; `LABEL key value`, which a Dockerfile may have, is not documented.',
    zh: '文档中 LABEL 只有一种写法：`LABEL key="value" key="value"`。如果不加引号，值在第一个空格处就结束了，后面的内容不再是键值对；Dockerfile 中可以使用的 `LABEL key value` 没有文档说明。',
  },
  messages: {
    ...pairTexts,
    badKey: {
      en: '"{key}" cannot be the key of a label: use letters, digits and "_", ".", ":", "/", "-" only.',
      zh: "“{key}”不能作为标签的键：只能使用字母、数字以及“_”“.”“:”“/”“-”。",
    },
    spaced: {
      en: 'LABEL takes "=" between key and value, not a blank: write {fixed}.',
      zh: "LABEL 的键和值之间用“=”而不是空格：请写成 {fixed}。",
    },
  },
  examples: {
    bad: [
      {
        text: `LABEL team platform engineering
#         ^ invalid-label: LABEL takes "=" between key and value, not a blank: write team="platform engineering".
`,
        fixed: `LABEL team="platform engineering"
`,
      },
      {
        text: `LABEL purpose=web server
#                 ^^^^^^ invalid-label: "server" is cut off from the value of "purpose", since a value with blanks needs double quotes: write purpose="web server".
`,
        fixed: `LABEL purpose="web server"
`,
      },
      {
        text: `LABEL team
#     ^^^^ invalid-label: "team" has no value: write team="value".
`,
      },
      {
        text: `LABEL team="platform" \\
    ="web"
#   ^ invalid-label: There is no key before "=": write key="value".
`,
      },
      {
        text: `LABEL team= "platform"
#         ^^ invalid-label: There is a blank next to the "=" of "team": write team="platform".
`,
        fixed: `LABEL team="platform"
`,
      },
      {
        text: `LABEL team: platform
#     ^^^^^^^^^^^^^^ invalid-label: "team" takes its value after "=" and not after ":": write team="platform".
`,
        fixed: `LABEL team="platform"
`,
      },
      {
        text: `LABEL team="platform" web server
#                     ^^^^^^^^^^ invalid-label: "web server" is not a key with a value: write key="value".
`,
      },
      {
        text: `LABEL "com.example.team=platform"
#     ^^^^^^^^^^^^^^^^^ invalid-label: Quotes belong around the value, not around the key: write com.example.team="platform".
`,
        fixed: `LABEL com.example.team="platform"
`,
      },
      {
        text: `LABEL team="platform"; purpose="web"
#                    ^ invalid-label: Pairs are separated by blanks only: remove the ";" after team="platform".
`,
        fixed: `LABEL team="platform" purpose="web"
`,
      },
      {
        text: `LABEL team="platform" \\
    purpose="web server
#           ^^^^^^^^^^^ invalid-label: The quote in "web server is not closed: write " where the value ends.
`,
        fixed: `LABEL team="platform" \\
    purpose="web server"
`,
      },
      {
        text: `LABEL team=“platform”
#          ^^^^^^^^^^ invalid-label: The value of "team" stands in curly or full-width quotes: write team="platform".
`,
        fixed: `LABEL team="platform"
`,
      },
      {
        text: `LABEL team="platform" # who to ask
#                     ^^^^^^^^^^^^ invalid-label: A comment needs a line of its own: move "# who to ask" to the line above.
`,
        fixed: `# who to ask
LABEL team="platform"
`,
      },
      {
        text: `LABEL team,owner="platform"
#     ^^^^^^^^^^ invalid-label: "team,owner" cannot be the key of a label: use letters, digits and "_", ".", ":", "/", "-" only.
`,
      },
    ],
    good: [
      { text: 'LABEL team="platform" com.example/cost-center="42" 用途="测试"\n' },
      { text: 'LABEL user="username" \\\n    date="2020-11-11"\n' },
    ],
  },
  check({ text, report }) {
    const spaced = ({ key, value, separator, span }: KeyValue): void => {
      if (value === undefined || separator === undefined) return;
      const quoted = quotedWord(sourceOf(text, value));
      const fixed = shownPair(key.text, quoted);
      report({
        message: "spaced",
        data: { fixed },
        span: separator.span,
        ...(quoted !== undefined && {
          fix: { title: { message: "write", data: { fixed } }, edits: [replace(span, `${key.text}=${quoted}`)] },
        }),
      });
    };
    return {
      LABEL(command) {
        const { problems, badKeys, sound } = readPairs(text, command);
        problems.forEach(report);
        for (const { key } of badKeys) report({ message: "badKey", data: { key: key.text }, span: key.span });
        for (const pair of sound) if (!hasEquals(pair)) spaced(pair);
      },
    };
  },
});
