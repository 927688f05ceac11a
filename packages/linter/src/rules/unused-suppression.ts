/** A suppression hides something. */

import { type Edit, type Span } from "@buildcontent/parser";
import { remove, removeLines } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";
import type { SuppressedId, Suppression } from "../suppressions.ts";

export const rule: Rule = defineRule({
  id: "unused-suppression",
  severity: "warning",
  fix: "safe",
  basis: "ours",
  since: "0.1.0",
  summary: { en: "A suppression that hides nothing.", zh: "没有隐藏任何结果的抑制注释。" },
  why: {
    en: "What was suppressed has been repaired, or the comment stands at the wrong place. Left there, it would hide the same mistake when somebody makes it again.",
    zh: "被抑制的问题已经修复，或者注释的位置不对。如果留着，以后再出现同样的错误就会被隐藏。",
  },
  messages: {
    unused: {
      en: 'Nothing is reported here that "{id}" could hide: remove it.',
      zh: "这里没有可由“{id}”隐藏的结果：请将其删除。",
    },
    remove: { en: "Remove the suppression", zh: "删除该抑制" },
  },
  examples: {
    bad: [
      {
        text: `# imglint-disable-next-line keyword-case
#                           ^^^^^^^^^^^^ unused-suppression: Nothing is reported here that "keyword-case" could hide: remove it.
RUN yum install -y nginx
`,
        fixed: "RUN yum install -y nginx\n",
      },
      {
        text: `# imglint-disable-next-line keyword-case, heredoc -- the old way
#                                         ^^^^^^^ unused-suppression
run yum install -y nginx
`,
        fixed: `# imglint-disable-next-line keyword-case -- the old way
run yum install -y nginx
`,
      },
    ],
    good: [
      {
        text: `# imglint-disable-next-line keyword-case -- the old way
run yum install -y nginx
`,
      },
    ],
  },
  check({ text, suppressions, report }) {
    return {
      UnusedSuppression(unused) {
        const suppression = suppressions.find(({ ids }) => ids.includes(unused));
        if (suppression === undefined) return;
        const fix = { title: { message: "remove" }, edits: [removal(text, suppression, unused)] } as const;
        report({ message: "unused", data: { id: unused.id }, span: unused.span, fix });
      },
    };
  },
});

/** Takes out an id with the comma before or after it, or the whole comment with its only id. */
function removal(text: string, { comment, ids }: Suppression, unused: SuppressedId): Edit {
  if (ids.length === 1) return isAlone(text, comment.span) ? removeLines(text, comment.span) : remove(comment.span);
  const index = ids.indexOf(unused);
  const before = ids[index - 1];
  if (before !== undefined) return remove({ start: before.span.end, end: unused.span.end });
  return remove({ start: unused.span.start, end: ids[index + 1]?.span.start ?? unused.span.end });
}

/** Tells whether a comment has its line for itself; in YAML it may stand behind a value. */
function isAlone(text: string, { start }: Span): boolean {
  return /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, start - 200), start));
}
