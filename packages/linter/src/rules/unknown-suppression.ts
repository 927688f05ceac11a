/** A suppression names rules that there are. */

import { defineRule, type Rule } from "../rule.ts";
import { nearest } from "../text/suggest.ts";
import { suppressionKinds } from "../suppressions.ts";

export const rule: Rule = defineRule({
  id: "unknown-suppression",
  severity: "warning",
  fix: "none",
  basis: "ours",
  since: "0.1.0",
  summary: { en: "A suppression of no rule, or without one.", zh: "抑制注释中的规则不存在，或没有写规则。" },
  why: {
    en: "`# imglint-disable-next-line id` hides findings of a rule in the next line, `# imglint-disable id` up to `# imglint-enable id`, `# imglint-disable-file id` in the whole file; a reason follows after `--`. A comment without an id would hide what nobody meant to hide, so it hides nothing.",
    zh: "`# imglint-disable-next-line id` 隐藏下一行中某条规则的结果，`# imglint-disable id` 的作用到 `# imglint-enable id` 为止，`# imglint-disable-file id` 作用于整个文件；原因写在 `--` 之后。没有写规则的注释会隐藏无意隐藏的内容，因此不起作用。",
  },
  messages: {
    unknown: { en: 'There is no rule "{id}": check its name.', zh: "没有名为“{id}”的规则：请检查名称。" },
    typo: { en: 'There is no rule "{id}": did you mean {near}?', zh: "没有名为“{id}”的规则：是否想写 {near}？" },
    noId: {
      en: "This hides nothing, since it names no rule: write the ids of the rules after it.",
      zh: "没有写规则，不起作用：请在后面写上规则的名称。",
    },
    directive: {
      en: 'imglint does not know "{directive}": write imglint-disable-next-line, imglint-disable, imglint-enable or imglint-disable-file.',
      zh: "imglint 不认识“{directive}”：请写 imglint-disable-next-line、imglint-disable、imglint-enable 或 imglint-disable-file。",
    },
  },
  examples: {
    bad: [
      {
        text: `# imglint-disable-next-line keywordcase
#                           ^^^^^^^^^^^ unknown-suppression: There is no rule "keywordcase": did you mean keyword-case?
RUN yum install -y nginx
# imglint-disable
# ^^^^^^^^^^^^^^^ unknown-suppression: This hides nothing, since it names no rule: write the ids of the rules after it.
RUN yum install -y redis
# imglint-ignore keyword-case
# ^^^^^^^^^^^^^^ unknown-suppression: imglint does not know "imglint-ignore": write imglint-disable-next-line, imglint-disable, imglint-enable or imglint-disable-file.
RUN yum install -y mariadb
# imglint-disable-file no-such-mistake
#                      ^^^^^^^^^^^^^^^ unknown-suppression: There is no rule "no-such-mistake": check its name.
`,
      },
    ],
    good: [{ text: "# imglint-disable-next-line keyword-case -- the old way\nrun yum install -y nginx\n" }],
  },
  check({ suppressions, ruleIds, report }) {
    return {
      Document() {
        for (const { directive, span, ids } of suppressions) {
          if (!suppressionKinds.some((kind) => kind === directive)) {
            report({ message: "directive", data: { directive: `imglint-${directive}` }, span });
          } else if (ids.length === 0) report({ message: "noId", span });
          for (const { id, span: at } of ids) {
            if (ruleIds.includes(id)) continue;
            const near = nearest(id, ruleIds);
            if (near === undefined) report({ message: "unknown", data: { id }, span: at });
            else report({ message: "typo", data: { id, near }, span: at });
          }
        }
      },
    };
  },
});
