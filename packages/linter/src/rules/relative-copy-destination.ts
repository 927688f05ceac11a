/** A relative destination of COPY needs a WORKDIR before it. */

import { copyWords } from "../commands/copy-arguments.ts";
import { defineRule, type Rule, sourceOf } from "../rule.ts";
import { absoluteFrom, mayBeAbsolute } from "../text/relative-path.ts";

export const rule: Rule = defineRule({
  id: "relative-copy-destination",
  severity: "info",
  fix: "none",
  basis: "ours",
  since: "0.1.0",
  summary: {
    en: "A relative destination of COPY with no WORKDIR before it.",
    zh: "COPY 的目标是相对路径，而之前没有 WORKDIR。",
  },
  why: {
    en: "The destination of COPY is a directory on the instance. Where it is relative and no WORKDIR stands before it, the template does not say where it starts, and no page of the documentation does: begin it with `/`.\n\nA path that begins with a variable or with `~` counts as absolute. A WORKDIR that is relative itself is `relative-workdir`'s.",
    zh: "COPY 的目标是实例上的目录。目标是相对路径而之前没有 WORKDIR 时，模板中看不出它从哪里开始，文档中也没有说明：请以 `/` 开头。\n\n以变量或 `~` 开头的路径视为绝对路径。WORKDIR 本身是相对路径时由 `relative-workdir` 报告。",
  },
  messages: {
    relative: {
      en: '"{path}" is a relative path, and no WORKDIR before it says where it starts: write an absolute one, such as {absolute}.',
      zh: "“{path}”是相对路径，而之前没有 WORKDIR 说明它的起点：请写绝对路径，例如 {absolute}。",
    },
  },
  examples: {
    bad: [
      {
        text: `COPY https://example.com/app.tar.gz app/
#                                   ^^^^ relative-copy-destination: "app/" is a relative path, and no WORKDIR before it says where it starts: write an absolute one, such as /opt/app/.
COPY https://example.com/app.conf .
#                                 ^ relative-copy-destination
WORKDIR /opt/app
`,
      },
    ],
    good: [
      { text: "COPY https://example.com/app.tar.gz /opt/app/\n" },
      { text: "WORKDIR /opt/app\nCOPY https://example.com/app.conf conf/\n" },
      { text: 'ENV APP_HOME="/opt/app"\nCOPY https://example.com/app.conf $APP_HOME/conf/\n' },
    ],
  },
  check({ text, report }) {
    let known = false;
    return {
      WORKDIR({ arguments: [path] }) {
        known ||= path?.kind === "Path" && path.value !== "";
      },
      COPY(command) {
        const { destination } = known ? {} : copyWords(text, command);
        if (destination?.kind !== "Path" || mayBeAbsolute(destination.value)) return;
        const absolute = `${absoluteFrom(destination.value).replace(/\/$/, "")}/`;
        const path = destination.quote === "none" ? sourceOf(text, destination) : destination.value;
        report({ message: "relative", data: { path, absolute }, span: destination.span });
      },
    };
  },
});
