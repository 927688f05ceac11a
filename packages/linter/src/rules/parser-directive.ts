/** Docker's parser directives mean nothing here. */

import type { Comment } from "@buildcontent/parser";
import { removeLines } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "parser-directive",
  severity: "info",
  fix: "safe",
  basis: "inf",
  since: "0.1.0",
  summary: {
    en: "A Dockerfile parser directive: # syntax=, # escape=.",
    zh: "Dockerfile 解析器指令：# syntax=、# escape=。",
  },
  why: {
    en: "Docker reads `# syntax=`, `# escape=` and `# check=` at the top of a Dockerfile as settings. To Image Builder they are comments like any other: they change nothing, and promise what the template cannot do.",
    zh: "Docker 会把 Dockerfile 开头的 `# syntax=`、`# escape=` 和 `# check=` 读作设置。对 Image Builder 来说它们只是普通注释：不起任何作用，却会误导读者。",
  },
  messages: {
    syntax: {
      en: '"{directive}" chooses a version of the Dockerfile syntax, which a template does not have: remove the line.',
      zh: "“{directive}”用于选择 Dockerfile 的语法版本，模板没有这一功能：请删除这一行。",
    },
    escape: {
      en: '"{directive}" changes nothing, since only a \\ continues a line here: remove the line.',
      zh: "“{directive}”不起作用，因为这里只能用 \\ 续行：请删除这一行。",
    },
    check: {
      en: '"{directive}" is a setting of Docker\'s own checks: remove the line.',
      zh: "“{directive}”是 Docker 自带检查的设置：请删除这一行。",
    },
    remove: { en: "Remove the line", zh: "删除这一行" },
  },
  examples: {
    bad: [
      {
        text: `# syntax=docker/dockerfile:1
#^^^^^^^^^^^^^^^^^^^^^^^^^^^ parser-directive: "# syntax=docker/dockerfile:1" chooses a version of the Dockerfile syntax, which a template does not have: remove the line.
RUN yum install -y nginx
`,
        fixed: "RUN yum install -y nginx\n",
      },
      {
        text: `#Escape = \`
#^^^^^^^^^^ parser-directive: "#Escape = \`" changes nothing, since only a \\ continues a line here: remove the line.
# check=skip=all
#^^^^^^^^^^^^^^^ parser-directive: "# check=skip=all" is a setting of Docker's own checks: remove the line.

# A web server.
RUN yum install -y nginx
`,
        fixed: `
# A web server.
RUN yum install -y nginx
`,
      },
    ],
    good: [
      { text: "# A web server.\nRUN yum install -y nginx\n" },
      { text: "# A web server.\n# syntax=docker/dockerfile:1\nRUN yum install -y nginx\n" },
      { text: "RUN yum install -y nginx\n# check=off\nRUN nginx -t\n" },
    ],
  },
  check({ text, report }) {
    return {
      Document({ commands, comments, syntax }) {
        if (syntax === "yaml") return;
        const top = commands[0]?.span.start ?? text.length;
        for (const comment of comments) {
          // A suppression may stand above a directive; to Docker any other comment ends the directives.
          if (/^[ \t]*imglint-/.test(comment.text)) continue;
          const message = directiveOf(comment);
          if (message === undefined || comment.span.start > top) return;
          report({
            message,
            data: { directive: `#${comment.text}` },
            span: comment.span,
            fix: { title: { message: "remove" }, edits: [removeLines(text, comment.span)] },
          });
        }
      },
    };
  },
});

function directiveOf({ text }: Comment): "syntax" | "escape" | "check" | undefined {
  const name = /^[ \t]*([A-Za-z]+)[ \t]*=[ \t]*\S/.exec(text)?.[1]?.toLowerCase();
  return name === "syntax" || name === "escape" || name === "check" ? name : undefined;
}
