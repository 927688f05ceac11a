/** A suppression says why. */

import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "missing-suppression-reason",
  severity: "off",
  fix: "none",
  basis: "ours",
  since: "0.1.0",
  summary: { en: "A suppression without a reason.", zh: "没有写原因的抑制注释。" },
  why: {
    en: "Who reads the template later cannot tell whether the suppression still holds. Teams that want a reason for each turn this rule on.",
    zh: "以后阅读模板的人无法判断该抑制是否仍然有效。要求写明原因的团队可以打开这条规则。",
  },
  messages: {
    missing: {
      en: "This suppression has no reason: add one after --.",
      zh: "该抑制没有写原因：请在 -- 之后补充。",
    },
  },
  examples: {
    bad: [
      {
        text: `# imglint-disable-next-line keyword-case
# ^^^^^^^^^^^^^^^^^^^^^^^^^ missing-suppression-reason: This suppression has no reason: add one after --.
run yum install -y nginx
`,
      },
    ],
    good: [{ text: "# imglint-disable-next-line keyword-case -- the old way\nrun yum install -y nginx\n" }],
  },
  check({ suppressions, report }) {
    return {
      Document() {
        for (const { directive, reason, span } of suppressions) {
          if (directive !== "enable" && (reason ?? "") === "") report({ message: "missing", span });
        }
      },
    };
  },
});
