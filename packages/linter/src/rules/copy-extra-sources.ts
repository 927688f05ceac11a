/** COPY is documented with one source. */

import { copySources } from "../commands/copy-arguments.ts";
import { defineRule, type Rule, sourceOf } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "copy-extra-sources",
  severity: "warning",
  fix: "none",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  summary: { en: "COPY with more than one source.", zh: "COPY 有多个源。" },
  why: {
    en: "Docker's COPY takes any number of sources. Image Builder's is documented with exactly one source and one directory, and nothing says what becomes of the others: write one COPY for each file, or download one archive and unpack it in a `RUN`.",
    zh: "Docker 的 COPY 可以有任意多个源。Image Builder 的文档中，COPY 只有一个源和一个目标目录，没有说明多余的源会怎样：请为每个文件写一条 COPY，或者下载一个压缩包，再在 `RUN` 中解压。",
  },
  messages: {
    one: {
      en: 'COPY is documented with one source only: give "{source}" a COPY of its own.',
      zh: "按照文档，COPY 只接受一个源：请为“{source}”另写一条 COPY。",
    },
    several: {
      en: 'COPY is documented with one source only: give each of "{sources}" a COPY of its own.',
      zh: "按照文档，COPY 只接受一个源：请为“{sources}”中的每一个另写一条 COPY。",
    },
  },
  examples: {
    bad: [
      {
        text: `COPY https://example.com/app.tar.gz https://example.com/app.conf /opt/app/
#                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ copy-extra-sources: COPY is documented with one source only: give "https://example.com/app.conf" a COPY of its own.
`,
      },
      {
        text: `COPY /mnt/a.conf /mnt/b.conf /mnt/c.conf /etc/app/
#                ^^^^^^^^^^^^^^^^^^^^^^^ copy-extra-sources: COPY is documented with one source only: give each of "/mnt/b.conf /mnt/c.conf" a COPY of its own.
`,
      },
      {
        text: `COPY /mnt/a.conf \\
    /mnt/b.conf \\
#   ^^^^^^^^^^^ copy-extra-sources
    /etc/app/
`,
      },
    ],
    good: [
      {
        text: "COPY https://example.com/app.tar.gz /opt/app/\nCOPY https://example.com/app.conf /opt/app/\n",
      },
      { text: 'COPY "/mnt/release notes.txt" /opt/app/\n' },
    ],
  },
  check({ text, report }) {
    return {
      COPY(command) {
        const [, second, ...rest] = copySources(text, command);
        if (second === undefined) return;
        const last = rest.at(-1);
        if (last === undefined) {
          report({ message: "one", data: { source: second.value }, span: second.span });
          return;
        }
        const span = { start: second.span.start, end: last.span.end };
        report({ message: "several", data: { sources: sourceOf(text, span) }, span });
      },
    };
  },
});
