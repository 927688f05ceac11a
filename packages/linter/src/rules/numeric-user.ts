/** USER is documented with an account's name, not with its number. */

import { userWordOf } from "../commands/user-word.ts";
import { defineRule, type Rule } from "../rule.ts";
import { replace } from "../text/edits.ts";

export const rule: Rule = defineRule({
  id: "numeric-user",
  severity: "warning",
  fix: "unsafe",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  summary: {
    en: "A number in the place of an account's name: USER 1001.",
    zh: "USER 中写的是数字而不是账户名：USER 1001。",
  },
  why: {
    en: "Docker's USER takes the number of an account, even of one that does not exist. Image Builder's is documented with the name of an account that exists, or the build fails; of numbers the documentation says nothing. Make the account, with that number if you need it, and write its name:\n\n    RUN useradd -u 1001 app\n    USER app",
    zh: "Docker 的 USER 可以写账户的数字 ID，账户不存在也可以。Image Builder 的文档中 USER 只接受已存在的账户名，账户不存在时构建失败；文档没有提到数字 ID。请先创建账户（需要时指定该 ID），再写账户名：\n\n    RUN useradd -u 1001 app\n    USER app",
  },
  messages: {
    number: {
      en: 'USER is documented with the name of an existing account, and "{user}" is a number: write its name, and make one by RUN useradd -u {id} if there is none.',
      zh: "文档中 USER 只接受已存在的账户名，而“{user}”是数字 ID：请写账户名；如果还没有该账户，请先用 RUN useradd -u {id} 创建。",
    },
    root: {
      en: 'USER is documented with the name of an existing account, and "{user}" is a number: write root.',
      zh: "文档中 USER 只接受已存在的账户名，而“{user}”是数字 ID：请写成 root。",
    },
    write: { en: "Write root", zh: "改为 root" },
  },
  examples: {
    bad: [
      {
        text: `USER 1001
#    ^^^^ numeric-user: USER is documented with the name of an existing account, and "1001" is a number: write its name, and make one by RUN useradd -u 1001 if there is none.
`,
      },
      {
        text: `USER 1001:1001
#    ^^^^^^^^^ numeric-user
`,
      },
      {
        text: `USER 0
#    ^ numeric-user: USER is documented with the name of an existing account, and "0" is a number: write root.
`,
        fixed: `USER root
`,
      },
    ],
    good: [{ text: "RUN useradd -u 1001 app\nUSER app\n" }, { text: "USER user1001\n" }],
  },
  check({ text, report }) {
    return {
      USER(command) {
        const word = userWordOf(text, command);
        if (word === undefined) return;
        const { value: user, span } = word;
        const [, id] = /^(\d+)(?::.*)?$/s.exec(user) ?? [];
        if (id === undefined) return;
        if (/^0+$/.test(id)) {
          const fix = { title: { message: "write" }, edits: [replace(span, "root")] } as const;
          report({ message: "root", data: { user }, span, fix });
        } else report({ message: "number", data: { user, id }, span });
      },
    };
  },
});
