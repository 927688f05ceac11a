/** USER is documented with an account's name, not with a group. */

import { userWordOf } from "../commands/user-word.ts";
import { remove } from "../text/edits.ts";
import { defineRule, type Rule, sourceOf } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "user-group",
  severity: "warning",
  fix: "unsafe",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  summary: { en: "A group in USER: USER name:group.", zh: "USER 中带有用户组：USER name:group。" },
  why: {
    en: "Docker's USER takes `name:group`. Image Builder's is documented with the name of an account that exists, or the build fails; of groups the documentation says nothing. Give the account its group when you make it, and name the account alone:\n\n    RUN useradd -r -g nginx app\n    USER app",
    zh: "Docker 的 USER 可以写成 `name:group`。Image Builder 的文档中 USER 只接受已存在的账户名，账户不存在时构建失败；文档没有提到用户组。请在创建账户时指定用户组，USER 中只写账户名：\n\n    RUN useradd -r -g nginx app\n    USER app",
  },
  messages: {
    group: {
      en: 'USER is documented with an account name only: write "USER {name}", and set its group with usermod -g in a RUN before.',
      zh: "文档中 USER 只接受账户名：请写成“USER {name}”，并在之前的 RUN 中用 usermod -g 设置用户组。",
    },
    own: {
      en: 'USER is documented with an account name only, without its group: write "USER {name}".',
      zh: "文档中 USER 只接受账户名，不带用户组：请写成“USER {name}”。",
    },
    empty: {
      en: 'USER is documented with an account name only, and "{argument}" has none: write the name of an account.',
      zh: "文档中 USER 只接受账户名，而“{argument}”中没有：请写出账户名。",
    },
    remove: { en: 'Remove "{group}"', zh: "删除“{group}”" },
  },
  examples: {
    bad: [
      {
        text: `RUN useradd -r app
USER app:nginx
#       ^^^^^^ user-group: USER is documented with an account name only: write "USER app", and set its group with usermod -g in a RUN before.
`,
      },
      {
        text: `USER "nginx:nginx"
#          ^^^^^^ user-group: USER is documented with an account name only, without its group: write "USER nginx".
`,
        fixed: `USER "nginx"
`,
      },
      {
        text: `USER :nginx
#    ^^^^^^ user-group: USER is documented with an account name only, and ":nginx" has none: write the name of an account.
`,
      },
      {
        text: `USER \${APP_USER:-app}:nginx
#                    ^^^^^^ user-group
`,
      },
    ],
    good: [{ text: "RUN useradd -r -g nginx app\nUSER app\n" }, { text: "USER ${APP_USER:-app}\n" }],
  },
  check({ text, report }) {
    return {
      USER(command) {
        const word = userWordOf(text, command);
        // A number before the group is `numeric-user`'s, as is all of the word.
        if (word === undefined || /^\d+:/.test(word.value)) return;
        const raw = sourceOf(text, word);
        const colon = groupColon(raw);
        if (colon === -1) return;
        const quotes = word.quote === "double" || word.quote === "single" ? 1 : 0;
        const span = { start: word.span.start + colon, end: word.span.end - quotes };
        const name = raw.slice(0, colon).replace(/["']/g, "");
        const group = sourceOf(text, span);
        if (name === "") report({ message: "empty", data: { argument: word.value }, span });
        else if (group === `:${name}`) {
          const fix = { title: { message: "remove", data: { group } }, edits: [remove(span)] } as const;
          report({ message: "own", data: { name }, span, fix });
        } else report({ message: "group", data: { name }, span });
      },
    };
  },
});

/** Where the `:` before the group is, or -1; the one of `${NAME:-default}` is none. */
function groupColon(raw: string): number {
  return raw.replace(/\$\{[^{}$]*\}/g, (variable) => "$".repeat(variable.length)).indexOf(":");
}
