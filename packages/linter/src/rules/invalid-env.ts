/** The pairs of ENV must be well-formed. */

import type { KeyValue } from "@buildcontent/parser";
import { remove } from "../text/edits.ts";
import { pairTexts } from "../commands/pair-texts.ts";
import { hasEquals, readPairs } from "../commands/pairs.ts";
import { defineRule, type Rule, sourceOf } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "invalid-env",
  severity: "error",
  fix: "unsafe",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  apiCodes: ["InvalidCommandContent.ENV"],
  summary: { en: "An ENV that does not set its variables as it should.", zh: "ENV 的写法不能正确设置变量。" },
  why: {
    en: 'ENV takes one variable as `ENV key value`, where the rest of the line is the value, or any number as `ENV key="value" key="value"`. Without the quotes a value ends at its first blank, and what follows is no pair any more.\n\nA variable is named by letters, digits and `_`, the first of them no digit: shells cannot use other names.',
    zh: 'ENV 可以写成 `ENV key value` 设置一个变量，行的其余部分都是值；也可以写成 `ENV key="value" key="value"` 设置任意多个变量。如果不加引号，值在第一个空格处就结束了，后面的内容不再是键值对。\n\n变量名由字母、数字和 `_` 组成，且不能以数字开头：Shell 无法使用其他名称。',
  },
  messages: {
    ...pairTexts,
    badKey: {
      en: '"{key}" cannot name a variable: use letters, digits and "_" only, and no digit first.',
      zh: "“{key}”不能作为变量名：只能使用字母、数字和“_”，且不能以数字开头。",
    },
    export: {
      en: 'ENV sets variables without "{word}": remove it.',
      zh: "ENV 设置变量时不需要“{word}”：请删除它。",
    },
    removeExport: { en: 'Remove "{word}"', zh: "删除“{word}”" },
  },
  examples: {
    bad: [
      {
        text: `ENV JAVA_OPTS=-Xms1g -Xmx2g -server
#                    ^^^^^^^^^^^^^^ invalid-env: "-Xmx2g -server" is cut off from the value of "JAVA_OPTS", since a value with blanks needs double quotes: write JAVA_OPTS="-Xms1g -Xmx2g -server".
`,
        fixed: `ENV JAVA_OPTS="-Xms1g -Xmx2g -server"
`,
      },
      {
        text: `ENV APP_HOME="/opt/app" \\
    APP_USER=Web Server \\
#                ^^^^^^ invalid-env: "Server" is cut off from the value of "APP_USER", since a value with blanks needs double quotes: write APP_USER="Web Server".
    APP_PORT="8080"
`,
        fixed: `ENV APP_HOME="/opt/app" \\
    APP_USER="Web Server" \\
    APP_PORT="8080"
`,
      },
      {
        text: `ENV JAVA_HOME
#   ^^^^^^^^^ invalid-env: "JAVA_HOME" has no value: write JAVA_HOME="value".
`,
      },
      {
        text: `ENV =/opt/jdk
#   ^ invalid-env: There is no key before "=": write key="value".
`,
      },
      {
        text: `ENV JAVA_HOME = /opt/jdk
#            ^^^ invalid-env: There is a blank next to the "=" of "JAVA_HOME": write JAVA_HOME="/opt/jdk".
`,
        fixed: `ENV JAVA_HOME="/opt/jdk"
`,
      },
      {
        text: `env APP_HOME="/opt/app" GREETING= "good morning"
#^^ keyword-case
#                               ^^ invalid-env: There is a blank next to the "=" of "GREETING": write GREETING="good morning".
`,
        fixed: `env APP_HOME="/opt/app" GREETING="good morning"
`,
      },
      {
        text: `ENV JAVA_HOME: /opt/jdk
#   ^^^^^^^^^^^^^^^^^^^ invalid-env: "JAVA_HOME" takes its value after "=" and not after ":": write JAVA_HOME="/opt/jdk".
`,
        fixed: `ENV JAVA_HOME="/opt/jdk"
`,
      },
      {
        text: `ENV APP_HOME="/opt/app" && echo done
#                       ^^^^^^^^^^^^ invalid-env: "&& echo done" is not a key with a value: write key="value".
`,
      },
      {
        text: `ENV "JAVA_HOME"="/opt/jdk"
#   ^^^^^^^^^^^ invalid-env: Quotes belong around the value, not around the key: write JAVA_HOME="/opt/jdk".
`,
        fixed: `ENV JAVA_HOME="/opt/jdk"
`,
      },
      {
        text: `ENV APP_HOME="/opt/app", APP_PORT="8080"
#                      ^ invalid-env: Pairs are separated by blanks only: remove the "," after APP_HOME="/opt/app".
`,
        fixed: `ENV APP_HOME="/opt/app" APP_PORT="8080"
`,
      },
      {
        text: `ENV APP_HOME="/opt/app
#            ^^^^^^^^^ invalid-env: The quote in "/opt/app is not closed: write " where the value ends.
`,
        fixed: `ENV APP_HOME="/opt/app"
`,
      },
      {
        text: `ENV APP_HOME="/opt/app"APP_PORT="8080"
#                      ^ invalid-env: Pairs are separated by blanks: write a blank after APP_HOME="/opt/app".
`,
        fixed: `ENV APP_HOME="/opt/app" APP_PORT="8080"
`,
      },
      {
        text: `ENV APP_HOME="/opt"app
#                  ^^^ invalid-env: "app" stands after a closing quote in the value of "APP_HOME": put the whole value into one pair of double quotes.
`,
      },
      {
        text: `ENV GREETING=“good morning” APP_PORT＝"8080"
#            ^^^^^^^^^^^^^^ invalid-env: The value of "GREETING" stands in curly or full-width quotes: write GREETING="good morning".
#                                   ^ invalid-env: "＝" is a full-width character: write APP_PORT="8080".
`,
        fixed: `ENV GREETING="good morning" APP_PORT="8080"
`,
      },
      {
        text: `ENV APP_HOME=/opt/app"
#            ^^^^^^^^^ invalid-env: The value of "APP_HOME" ends with a quote and starts with none: write APP_HOME="/opt/app".
`,
        fixed: `ENV APP_HOME="/opt/app"
`,
      },
      {
        text: `ENV APP_HOME="/opt/app" # where the service lives
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-env: A comment needs a line of its own: move "# where the service lives" to the line above.
`,
        fixed: `# where the service lives
ENV APP_HOME="/opt/app"
`,
      },
      {
        text: `ENV app-port="8080"
#   ^^^^^^^^ invalid-env: "app-port" cannot name a variable: use letters, digits and "_" only, and no digit first.
`,
      },
      {
        text: `ENV export JAVA_HOME=/opt/jdk
#   ^^^^^^ invalid-env: ENV sets variables without "export": remove it.
`,
        fixed: `ENV JAVA_HOME=/opt/jdk
`,
      },
    ],
    good: [
      { text: 'ENV JAVA_HOME /opt/jdk\nENV GREETING good morning\nENV A="1" B_2="two words" _C=""\n' },
      { text: 'ENV JAVA_HOME="/opt/jdk"\\\r\n  PATH="$PATH:/opt/jdk/bin"\r\n' },
      { text: "ENV JAVA_OPTS -Dgreeting=it's\n" },
    ],
  },
  check({ text, report }) {
    const reportExport = ({ key: { span, text: word }, value }: KeyValue): void => {
      const assigned = value === undefined ? "" : sourceOf(text, value);
      if (word !== "export" || value === undefined || !/^[A-Za-z_]\w*=/.test(assigned)) return;
      const isPlain = /^\w+=(?:[^\s"'\\]*|"[^"\\]*")$/.test(assigned);
      const edits = [remove({ start: span.start, end: value.span.start })];
      report({
        message: "export",
        data: { word },
        span,
        ...(isPlain && { fix: { title: { message: "removeExport", data: { word } }, edits } }),
      });
    };
    return {
      ENV(command) {
        const { problems, badKeys, sound } = readPairs(text, command);
        problems.forEach(report);
        for (const { key } of badKeys) report({ message: "badKey", data: { key: key.text }, span: key.span });
        const first = sound[0];
        if (first !== undefined && !hasEquals(first)) reportExport(first);
      },
    };
  },
});
