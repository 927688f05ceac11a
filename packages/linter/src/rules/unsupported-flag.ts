/** No command but COMPONENT takes `--flags`. */

import type { Command, CommandName, Flag, Span } from "@buildcontent/parser";
import { flagValue } from "../commands/copy-arguments.ts";
import { remove } from "../text/edits.ts";
import { defineRule, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "unsupported-flag",
  severity: "error",
  fix: "unsafe",
  basis: "inf",
  since: "0.1.0",
  scope: "command",
  summary: { en: "A --flag on a command that takes none.", zh: "命令不支持的 --选项。" },
  why: {
    en: "Docker's commands take flags such as `COPY --chown` and `RUN --mount`. Image Builder documents none: only COMPONENT has `--name value`, and those are the component's parameters. What a flag did is done by a command: `RUN chown` after the COPY, for example. The flags about layers and caches have nothing to do here, since the build runs on a virtual machine.",
    zh: "Docker 的命令可以带选项，例如 `COPY --chown` 和 `RUN --mount`。Image Builder 的文档中没有任何选项：只有 COMPONENT 有 `--name value`，那是组件的参数。选项的作用要用命令来完成，例如在 COPY 之后执行 `RUN chown`。与镜像层和缓存有关的选项在这里没有用处，因为构建在虚拟机上进行。",
  },
  messages: {
    chown: {
      en: 'COPY takes no flag such as "{flag}": change the owner afterwards, with chown in a RUN.',
      zh: "COPY 不支持“{flag}”这样的选项：请在之后的 RUN 中用 chown 修改属主。",
    },
    chmod: {
      en: 'COPY takes no flag such as "{flag}": change the permissions afterwards, with chmod in a RUN.',
      zh: "COPY 不支持“{flag}”这样的选项：请在之后的 RUN 中用 chmod 修改权限。",
    },
    checksum: {
      en: 'COPY takes no flag such as "{flag}": check the file afterwards, with sha256sum -c in a RUN.',
      zh: "COPY 不支持“{flag}”这样的选项：请在之后的 RUN 中用 sha256sum -c 校验文件。",
    },
    link: {
      en: 'COPY takes no flag such as "{flag}": the image has no layers, so leave it out.',
      zh: "COPY 不支持“{flag}”这样的选项：镜像没有层，直接去掉即可。",
    },
    mountSecret: {
      en: 'RUN takes no flag such as "{flag}": read the secret from KMS in the command, with the RAM role of the instance.',
      zh: "RUN 不支持“{flag}”这样的选项：请在命令中通过实例 RAM 角色从 KMS 读取凭据。",
    },
    mount: {
      en: 'RUN takes no flag such as "{flag}": there is no build cache and nothing to mount, so leave it out.',
      zh: "RUN 不支持“{flag}”这样的选项：没有构建缓存，也没有可挂载的内容，直接去掉即可。",
    },
    network: {
      en: 'RUN takes no flag such as "{flag}": the network is that of the build instance, which the request sets.',
      zh: "RUN 不支持“{flag}”这样的选项：网络即构建实例的网络，在请求中设置。",
    },
    security: {
      en: 'RUN takes no flag such as "{flag}": the command runs on a virtual machine, without a sandbox, so leave it out.',
      zh: "RUN 不支持“{flag}”这样的选项：命令在虚拟机上执行，没有沙箱，直接去掉即可。",
    },
    platform: {
      en: 'FROM takes no flag such as "{flag}": the base image in the request decides on the architecture.',
      zh: "FROM 不支持“{flag}”这样的选项：架构由请求中的基础镜像决定。",
    },
    startup: {
      en: '{keyword} takes no flags, and "{flag}" is no program: write the program that is to be started before it.',
      zh: "{keyword} 不支持选项，“{flag}”也不是程序：请在前面写出要启动的程序。",
    },
    other: {
      en: '{keyword} takes no flags: leave out "{flag}".',
      zh: "{keyword} 不支持选项：请去掉“{flag}”。",
    },
    remove: { en: "Remove {flag}", zh: "删除 {flag}" },
  },
  examples: {
    bad: [
      {
        text: `COPY --chown=nginx:nginx https://example.com/site.tar.gz /usr/share/nginx/
#    ^^^^^^^^^^^^^^^^^^^ unsupported-flag: COPY takes no flag such as "--chown=nginx:nginx": change the owner afterwards, with chown in a RUN.
`,
        fixed: "COPY https://example.com/site.tar.gz /usr/share/nginx/\n",
      },
      {
        text: `COPY --link --chmod=755 \\
#    ^^^^^^ unsupported-flag: COPY takes no flag such as "--link": the image has no layers, so leave it out.
#           ^^^^^^^^^^^ unsupported-flag: COPY takes no flag such as "--chmod=755": change the permissions afterwards, with chmod in a RUN.
    https://example.com/start.sh /opt/app/
`,
        fixed: `COPY \\
    https://example.com/start.sh /opt/app/
`,
      },
      {
        text: `COPY --chown app https://example.com/site.tar.gz /usr/share/nginx/
#    ^^^^^^^^^^^ unsupported-flag: COPY takes no flag such as "--chown app": change the owner afterwards, with chown in a RUN.
`,
        fixed: "COPY https://example.com/site.tar.gz /usr/share/nginx/\n",
      },
      {
        text: `COPY --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48 https://example.com/app.tar.gz /opt/
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsupported-flag: COPY takes no flag such as "--checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48": check the file afterwards, with sha256sum -c in a RUN.
`,
        fixed: "COPY https://example.com/app.tar.gz /opt/\n",
      },
      {
        text: `RUN --mount=type=cache,target=/root/.cache pip install flask
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsupported-flag: RUN takes no flag such as "--mount=type=cache,target=/root/.cache": there is no build cache and nothing to mount, so leave it out.
`,
        fixed: "RUN pip install flask\n",
      },
      {
        text: `RUN --mount=type=secret,id=npm npm ci
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ unsupported-flag: RUN takes no flag such as "--mount=type=secret,id=npm": read the secret from KMS in the command, with the RAM role of the instance.
`,
        fixed: "RUN npm ci\n",
      },
      {
        text: `RUN --network=host --security=insecure yum install -y nginx
#   ^^^^^^^^^^^^^^ unsupported-flag: RUN takes no flag such as "--network=host": the network is that of the build instance, which the request sets.
#                  ^^^^^^^^^^^^^^^^^^^ unsupported-flag: RUN takes no flag such as "--security=insecure": the command runs on a virtual machine, without a sandbox, so leave it out.
`,
        fixed: "RUN yum install -y nginx\n",
      },
      {
        text: `FROM --platform=linux/amd64 IMAGE:m-bp1g7004ksh0oeuco7jk
#^^^ deprecated-from
#    ^^^^^^^^^^^^^^^^^^^^^^ unsupported-flag: FROM takes no flag such as "--platform=linux/amd64": the base image in the request decides on the architecture.
RUN yum install -y nginx
`,
        fixed: "FROM IMAGE:m-bp1g7004ksh0oeuco7jk\nRUN yum install -y nginx\n",
      },
      {
        text: `WORKDIR --create /opt/app
#       ^^^^^^^^ unsupported-flag: WORKDIR takes no flags: leave out "--create".
`,
        fixed: "WORKDIR /opt/app\n",
      },
      {
        text: `CMD --port 8080
#   ^^^^^^ unsupported-flag: CMD takes no flags, and "--port" is no program: write the program that is to be started before it.
`,
      },
    ],
    good: [
      { text: "COPY https://example.com/site.tar.gz /opt/\nRUN chown -R nginx:nginx /opt/site.tar.gz\n" },
      { text: "COMPONENT ic-bp18hy47cqavewsbn4fe --version 17\n" },
      { text: "RUN yum --enablerepo=epel install -y nginx\n" },
      { text: "CMD /opt/app/start.sh --port 8080\n" },
    ],
  },
  check({ document, text, report }) {
    return {
      Flag(node, command) {
        const { name } = command;
        if (name === undefined || (name === "COPY" && node.name === "from")) return;
        if (name === "FROM" && document.content === "component") return;
        const apart = name === "COPY" ? flagValue(command.arguments) : undefined;
        const span = apart?.flag === node ? { start: node.span.start, end: apart.value.span.end } : node.span;
        const flag = text.slice(span.start, span.end);
        const message = messageFor(name, node);
        if (message === "startup") {
          report({ message, data: { keyword: name, flag }, span: node.span });
          return;
        }
        const finding = message === "other" ? { message, data: { keyword: name, flag } } : { message, data: { flag } };
        report({
          ...finding,
          span,
          ...(hasMore(command) && {
            fix: {
              title: { message: "remove", data: { flag: `--${node.name}` } },
              edits: [remove(withBlanksAfter(text, span))],
            },
          }),
        });
      },
    };
  },
});

type Advice =
  | "chown"
  | "chmod"
  | "checksum"
  | "link"
  | "mountSecret"
  | "mount"
  | "network"
  | "security"
  | "platform"
  | "startup"
  | "other";

function messageFor(command: CommandName, { name, value }: Flag): Advice {
  if (command === "CMD" || command === "ENTRYPOINT") return "startup";
  const flag = name.toLowerCase();
  if (command === "COPY" && (flag === "chown" || flag === "chmod" || flag === "checksum" || flag === "link")) {
    return flag;
  }
  if (command === "RUN" && flag === "mount") {
    return /(?:^|,)type=(?:secret|ssh)(?:,|$)/.test(value?.text ?? "") ? "mountSecret" : "mount";
  }
  if (command === "RUN" && (flag === "network" || flag === "security")) return flag;
  return command === "FROM" && flag === "platform" ? flag : "other";
}

/** Without anything but flags, taking them out would leave the command empty. */
function hasMore(command: Command): boolean {
  return command.arguments.at(-1)?.kind !== "Flag";
}

function withBlanksAfter(text: string, { start, end }: Span): Span {
  let after = end;
  while (text.charAt(after) === " " || text.charAt(after) === "\t") after++;
  return { start, end: after };
}
