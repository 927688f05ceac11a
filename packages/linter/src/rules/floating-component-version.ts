/** A component whose version is found only when the image is built. */

import { isVersion, namedVersion } from "../commands/component-version.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "floating-component-version",
  severity: "off",
  fix: "none",
  basis: "ours",
  since: "0.1.0",
  scope: "command",
  summary: { en: "`*` in the version of a component.", zh: "组件版本中有 `*`。" },
  why: {
    en: "`*` stands for the newest version at the time of the build. That is handy while a component is written, but the same template then gives different images on different days. Turn this rule on where builds are to be repeatable.",
    zh: "`*` 表示构建时的最新版本。编写组件时这很方便，但同一个模板在不同日期会构建出不同的镜像。需要可重复的构建时，请打开这条规则。",
  },
  messages: {
    floating: {
      en: '"{version}" takes the newest version at the time of the build: write the one that you have tested, for example {example}.',
      zh: "“{version}”取构建时的最新版本：请写明经过测试的版本，例如 {example}。",
    },
  },
  examples: {
    bad: [
      {
        text: `COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.*.*
#                                                                     ^^^^^ floating-component-version: "1.*.*" takes the newest version at the time of the build: write the one that you have tested, for example 1.0.0.
`,
      },
    ],
    good: [
      { text: "COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.0.2\n" },
      { text: "COMPONENT ic-bp12zre8p1b8v4g3j7sy --pattern *.log\n" },
    ],
  },
  check({ report }) {
    return {
      ComponentReference(reference) {
        const version = namedVersion(reference)?.version;
        if (version === undefined || !version.text.includes("*") || !isVersion(version.text)) return;
        const [major = "", ...rest] = version.text.split(".");
        const example = [major.replace("*", "1"), ...rest.map((part) => part.replace("*", "0"))].join(".");
        report({ message: "floating", data: { version: version.text, example }, span: version.span });
      },
    };
  },
});
