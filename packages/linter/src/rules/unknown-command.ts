/** The first word of a line is no command. */

import {
  type Command,
  type CommandName,
  commandRow,
  commands,
  type Edit,
  parse,
  type Span,
  type UnknownCommand,
} from "@buildcontent/parser";
import { dockerfileCommands } from "../commands/dockerfile-commands.ts";
import { insert, linesOf, remove, replace } from "../text/edits.ts";
import { foreignFormat } from "../commands/foreign-formats.ts";
import { codePointOf, hiddenCommand } from "../text/invisible-characters.ts";
import { type BrokenEnd, createLineAbove, type MissingContinuation } from "../commands/line-above.ts";
import { defineRule, type Report, type Rule, type TextCall, type Texts } from "../rule.ts";
import { shellBlockWords, shellCommands, shellSettings } from "../commands/shell-words.ts";
import { isMarker, isProse, startsNote } from "../commands/stray-notes.ts";
import { nearest } from "../text/suggest.ts";

const messages = {
  unknown: {
    en: '"{word}" is no command and the service rejects it: start the line with one of {commands}.',
    zh: "“{word}”不是命令，服务会拒绝：行首应为 {commands} 之一。",
  },
  typo: {
    en: '"{word}" is no command and the service rejects it: did you mean {command}?',
    zh: "“{word}”不是命令，服务会拒绝：是否想写 {command}？",
  },
  continued: {
    en: '"{word}" is no command and the service rejects it: end the line above with "\\" if this line belongs to it, or put {command} before this one.',
    zh: "“{word}”不是命令，服务会拒绝：如果这一行属于上一行的命令，请在上一行末尾加“\\”，否则请在这一行前面加 {command}。",
  },
  parameter: {
    en: '"{word}" is no command and the service rejects it: end the line above with "\\", since a parameter belongs to the COMPONENT before it.',
    zh: "“{word}”不是命令，服务会拒绝：参数属于它前面的 COMPONENT，请在上一行末尾加“\\”。",
  },
  argument: {
    en: '"{word}" is no command and the service rejects it: put it on the line above, after {command}, or end that line with "\\".',
    zh: "“{word}”不是命令，服务会拒绝：请把它写在上一行的 {command} 后面，或在上一行末尾加“\\”。",
  },
  component: {
    en: '"{word}" is no command and the service rejects it: put COMPONENT before it, since each component is called by one of its own.',
    zh: "“{word}”不是命令，服务会拒绝：每个组件单独用一条 COMPONENT 调用，请在前面加 COMPONENT。",
  },
  brokenEnd: {
    en: 'A line is continued by one "\\" at its end, so "{word}" below is taken for a command and the service rejects it: write "\\" instead of "{wrong}".',
    zh: "续行要在行末写一个“\\”，否则下一行的“{word}”会被当作命令，服务会拒绝：请把“{wrong}”改成“\\”。",
  },
  brokenByBlank: {
    en: 'A "\\" continues a line only as its last character, so "{word}" below is taken for a command and the service rejects it: remove the character after the "\\", which looks like a blank and is none ({code}).',
    zh: "“\\”必须是行末的最后一个字符，否则下一行的“{word}”会被当作命令，服务会拒绝：请删除“\\”后面看似空格而不是空格的字符（{code}）。",
  },
  brokenByComment: {
    en: 'A "\\" continues a line only as its last character, so "{word}" below is taken for a command and the service rejects it: move "{comment}" to a line of its own.',
    zh: "“\\”必须是行末的最后一个字符，否则下一行的“{word}”会被当作命令，服务会拒绝：请把“{comment}”移到单独的一行。",
  },
  below: { en: "This line is meant to continue it.", zh: "这一行本应续接上一行。" },
  block: {
    en: '"{word}" is a word of the shell and the service rejects it here: put the whole piece of shell into one RUN, with "\\" at the end of each line but the last.',
    zh: "“{word}”是 Shell 的关键字，服务会拒绝：请把整段 Shell 代码放进同一个 RUN，除最后一行外，每行末尾都加“\\”。",
  },
  program: {
    en: '"{word}" is no command and the service rejects it: put RUN before it to run it in the shell.',
    zh: "“{word}”不是命令，服务会拒绝：请在前面加 RUN，让它在 Shell 中执行。",
  },
  lasting: {
    en: '"{word}" is a command of the shell and the service rejects it here: write {command}, which holds for all commands after it.',
    zh: "“{word}”是 Shell 命令，服务会拒绝：请改用 {command}，它对之后的所有命令有效。",
  },
  restart: {
    en: '"{word}" is a command of the shell and the service rejects it here: write RESTART, which restarts the build instance.',
    zh: "“{word}”是 Shell 命令，服务会拒绝：请改用 RESTART，它会重启构建实例。",
  },
  assignment: {
    en: '"{word}" is no command and the service rejects it: put ENV before it to set a variable.',
    zh: "“{word}”不是命令，服务会拒绝：要设置变量，请在前面加 ENV。",
  },
  glued: {
    en: '"{word}" is no command and the service rejects it: put a blank after {command}.',
    zh: "“{word}”不是命令，服务会拒绝：请在 {command} 后面加一个空格。",
  },
  separator: {
    en: '"{word}" is no command and the service rejects it: nothing but a blank stands between {command} and its argument, so write one instead of "{separator}".',
    zh: "“{word}”不是命令，服务会拒绝：{command} 与参数之间只用空格分隔，请把“{separator}”换成空格。",
  },
  mark: {
    en: '"{word}" is no command and the service rejects it: remove "{mark}" after {command}.',
    zh: "“{word}”不是命令，服务会拒绝：请删除 {command} 后面的“{mark}”。",
  },
  wide: {
    en: '"{word}" is written in full-width letters and the service rejects it: write {command}.',
    zh: "“{word}”是全角字母，服务会拒绝：请改成半角的 {command}。",
  },
  marker: {
    en: '"{word}" is no command and the service rejects it: remove it, so that the line starts with {command}.',
    zh: "“{word}”不是命令，服务会拒绝：请将其删除，让这一行以 {command} 开头。",
  },
  prompt: {
    en: '"{word}" is the prompt of a shell, which the service takes for a command and rejects: write RUN in its place.',
    zh: "“{word}”是 Shell 提示符，服务会把它当作命令并拒绝：请改成 RUN。",
  },
  note: {
    en: '"{word}" is no command and the service rejects it: put # before the line if it is a comment.',
    zh: "“{word}”不是命令，服务会拒绝：如果这一行是注释，请在前面加 #。",
  },
  prose: {
    en: '"{word}" is no command and the service rejects it: put # before the line if it is a comment, or RUN if it is a command of the shell.',
    zh: "“{word}”不是命令，服务会拒绝：如果这一行是注释，请在前面加 #；如果是 Shell 命令，请在前面加 RUN。",
  },
  conflict: {
    en: '"{word}" marks a merge conflict, and the service rejects it as no command: keep one of the two versions and remove the lines with the marks.',
    zh: "“{word}”是合并冲突的标记，不是命令，服务会拒绝：请保留其中一个版本，并删除带标记的行。",
  },
  fence: {
    en: '"{word}" is Markdown and no command, and the service rejects it: remove the lines that start with ```.',
    zh: "“{word}”是 Markdown 标记而不是命令，服务会拒绝：请删除以 ``` 开头的行。",
  },
  script: {
    en: "This is a shell script and no template, and the service rejects its lines as no commands: COPY it from a URL and run it by RUN, or put its lines into RUN.",
    zh: "这是 Shell 脚本而不是模板，其中各行不是命令，服务会拒绝：请用 COPY 从 URL 下载脚本，再用 RUN 执行，或把各行写进 RUN。",
  },
  cloudConfig: {
    en: "This is user data for cloud-init and no template, and the service rejects its lines as no commands: write what it does as commands such as RUN.",
    zh: "这是 cloud-init 的用户数据而不是模板，其中各行不是命令，服务会拒绝：请用 RUN 等命令写出要做的事。",
  },
  request: {
    en: "This is a request in JSON and no template, and the service rejects its lines as no commands: take the value of {key}, with its escapes resolved.",
    zh: "这是 JSON 格式的请求而不是模板，其中各行不是命令，服务会拒绝：请取出 {key} 的值，并还原其中的转义字符。",
  },
  terraform: {
    en: "This is a Terraform configuration and no template, and the service rejects its lines as no commands: move the text of the template to a file of its own.",
    zh: "这是 Terraform 配置而不是模板，其中各行不是命令，服务会拒绝：请把模板文本移到单独的文件。",
  },
  settings: {
    en: "This is a file of settings and no template, and the service rejects its lines as no commands: set variables by ENV, or COPY the file from a URL.",
    zh: "这是配置文件而不是模板，其中各行不是命令，服务会拒绝：请用 ENV 设置变量，或用 COPY 从 URL 下载该文件。",
  },
  wideBlank: {
    en: '"{word}" is no command and the service rejects it: the character after {command} looks like a blank and is none ({code}), so write a blank in its place.',
    zh: "“{word}”不是命令，服务会拒绝：{command} 后面的字符（{code}）看似空格而不是空格，请换成普通空格。",
  },
  hidden: {
    en: '"{word}" is no command and the service rejects it: take out the invisible characters, so that it is {command}.',
    zh: "“{word}”不是命令，服务会拒绝：请删除其中的不可见字符，使它成为 {command}。",
  },
  backslash: {
    en: 'A "\\" starts this line, where the service takes it for a command and rejects it: remove it, since a "\\" stands at the end of a line that goes on.',
    zh: "这一行以“\\”开头，服务会把它当作命令并拒绝：请将其删除，“\\”只用在要续行的行末。",
  },
  yaml: {
    en: '"{word}" is no command and the service rejects it: a component in YAML starts with "Parameters:" or "Tasks:", and a template takes no YAML.',
    zh: "“{word}”不是命令，服务会拒绝：YAML 格式的组件以“Parameters:”或“Tasks:”开头，模板则不能用 YAML 编写。",
  },
  add: {
    en: '"{word}" is a Dockerfile command that the service rejects: write COPY, which takes URLs too, and unpack archives by RUN.',
    zh: "“{word}”是 Dockerfile 命令，服务会拒绝：请改用 COPY（也支持 URL），并用 RUN 解压归档文件。",
  },
  arg: {
    en: '"{word}" is a Dockerfile command that the service rejects: write ENV, or call a component in YAML that has the value as a parameter.',
    zh: "“{word}”是 Dockerfile 命令，服务会拒绝：请改用 ENV，或把该值作为 YAML 格式组件的参数，再调用该组件。",
  },
  expose: {
    en: '"{word}" is a Dockerfile command that the service rejects: remove it and open the port in the security group of the instances.',
    zh: "“{word}”是 Dockerfile 命令，服务会拒绝：请将其删除，并在实例的安全组中开放端口。",
  },
  volume: {
    en: '"{word}" is a Dockerfile command that the service rejects: create the directory by RUN mkdir -p, or attach a data disk to the instances.',
    zh: "“{word}”是 Dockerfile 命令，服务会拒绝：请用 RUN mkdir -p 创建目录，或为实例挂载数据盘。",
  },
  shell: {
    en: '"{word}" is a Dockerfile command that the service rejects: call the shell that you need in RUN, as bash -c does.',
    zh: "“{word}”是 Dockerfile 命令，服务会拒绝：请在 RUN 中调用需要的 Shell，例如 bash -c。",
  },
  stopsignal: {
    en: '"{word}" is a Dockerfile command that the service rejects: set KillSignal in the systemd unit of the program.',
    zh: "“{word}”是 Dockerfile 命令，服务会拒绝：请在程序的 systemd 单元中设置 KillSignal。",
  },
  healthcheck: {
    en: '"{word}" is a Dockerfile command that the service rejects: do the check by RUN in the test template.',
    zh: "“{word}”是 Dockerfile 命令，服务会拒绝：请在测试模板中用 RUN 检查。",
  },
  onbuild: {
    en: '"{word}" is a Dockerfile command that the service rejects: write the command into the template that builds on this image.',
    zh: "“{word}”是 Dockerfile 命令，服务会拒绝：请把命令写在基于该镜像的模板中。",
  },
  maintainer: {
    en: '"{word}" is a Dockerfile command that the service rejects: write LABEL maintainer="…".',
    zh: '“{word}”是 Dockerfile 命令，服务会拒绝：请改写为 LABEL maintainer="…"。',
  },
  write: { en: "Write {command}", zh: "改为 {command}" },
  before: { en: "Put {command} before it", zh: "在前面加 {command}" },
  blank: { en: "Put a blank after {command}", zh: "在 {command} 后面加空格" },
  continue: { en: 'End the line above with "\\"', zh: "在上一行末尾加“\\”" },
  correctEnd: { en: 'Continue the line with "\\"', zh: "用“\\”续行" },
  ownLine: { en: "Move the comment to a line of its own", zh: "把注释移到单独的一行" },
  makeComment: { en: "Make it a comment", zh: "改为注释" },
  removeMark: { en: 'Remove "{mark}"', zh: "删除“{mark}”" },
  removeFences: { en: "Remove the lines that start with ```", zh: "删除以 ``` 开头的行" },
  removeBackslash: { en: 'Remove "\\"', zh: "删除“\\”" },
} as const satisfies Texts;

export const rule: Rule = defineRule({
  id: "unknown-command",
  severity: "error",
  fix: "unsafe",
  basis: "doc",
  since: "0.1.0",
  apiCodes: ["InvalidImageTemplateCommand.NotSupported"],
  summary: { en: "A first word that is no command.", zh: "行首的单词不是命令。" },
  why: {
    en: "Every line that does not continue the one above starts with a command, and the service rejects any other word. Image Builder takes a part of the Dockerfile commands: what builds or describes a container has no meaning for an instance, so for `ARG`, `ADD`, `EXPOSE` and the like something else is used. A line of shell goes after RUN.",
    zh: "除续行以外，每一行都以命令开头，其他单词会被服务拒绝。Image Builder 支持一部分 Dockerfile 命令：只对容器有意义的命令对实例没有意义，`ARG`、`ADD`、`EXPOSE` 等需要换成其他写法。Shell 命令要写在 RUN 后面。",
  },
  messages,
  examples: {
    bad: [
      {
        text: `INSTALL nginx
#^^^^^^ unknown-command: "INSTALL" is no command and the service rejects it: start the line with one of FROM, RUN, ENV, WORKDIR, COPY, USER, LABEL, CMD, ENTRYPOINT, RESTART, COMPONENT.
`,
      },
      {
        text: `RNU yum install -y nginx
#^^ unknown-command: "RNU" is no command and the service rejects it: did you mean RUN?
`,
        fixed: "RUN yum install -y nginx\n",
      },
      {
        text: `yum install -y nginx
#^^ unknown-command: "yum" is no command and the service rejects it: put RUN before it to run it in the shell.
./setup.sh
#^^^^^^^^^ unknown-command
`,
        fixed: "RUN yum install -y nginx\nRUN ./setup.sh\n",
      },
      {
        text: `RUN yum install -y nginx
    mariadb
#   ^^^^^^^ unknown-command: "mariadb" is no command and the service rejects it: end the line above with "\\" if this line belongs to it, or put RUN before this one.
    && systemctl enable nginx
#   ^^ unknown-command
`,
        fixed: `RUN yum install -y nginx \\
    mariadb \\
    && systemctl enable nginx
`,
      },
      {
        text: `ENV APP_HOME="/opt/app"
    APP_PORT="8080"
#   ^^^^^^^^^^^^^^^ unknown-command: "APP_PORT="8080"" is no command and the service rejects it: end the line above with "\\" if this line belongs to it, or put ENV before this one.
`,
        fixed: `ENV APP_HOME="/opt/app" \\
    APP_PORT="8080"
`,
      },
      {
        text: `RUN yum install -y nginx ＼
#                        ^ unknown-command: A line is continued by one "\\" at its end, so "&&" below is taken for a command and the service rejects it: write "\\" instead of "＼".
    && systemctl enable nginx \\\\
#                             ^^ unknown-command
    && systemctl start nginx \\ # now
#                              ^^^^^ unknown-command: A "\\" continues a line only as its last character, so "&&" below is taken for a command and the service rejects it: move "# now" to a line of its own.
    && systemctl status nginx
`,
        fixed: `RUN yum install -y nginx \\
    && systemctl enable nginx \\
    && systemctl start nginx \\
# now
    && systemctl status nginx
`,
      },
      {
        text: `WORKDIR
    /opt/app
#   ^^^^^^^^ unknown-command: "/opt/app" is no command and the service rejects it: put it on the line above, after WORKDIR, or end that line with "\\".
COMPONENT ic-bp67acfmxazb4p1hq7y9
  ic-bp12zre8p1b8v4g3j7sy
# ^^^^^^^^^^^^^^^^^^^^^^^ unknown-command: "ic-bp12zre8p1b8v4g3j7sy" is no command and the service rejects it: put COMPONENT before it, since each component is called by one of its own.
`,
        fixed: `WORKDIR \\
    /opt/app
COMPONENT ic-bp67acfmxazb4p1hq7y9
  COMPONENT ic-bp12zre8p1b8v4g3j7sy
`,
      },
      {
        text: `#!/bin/bash
#^^^^^^^^^^ unknown-command: This is a shell script and no template, and the service rejects its lines as no commands: COPY it from a URL and run it by RUN, or put its lines into RUN.
set -e
yum install -y nginx
`,
      },
      {
        text: `{"Name": "web", "BuildContent": "RUN true"}
#               ^^^^^^^^^^^^^^ unknown-command: This is a request in JSON and no template, and the service rejects its lines as no commands: take the value of "BuildContent", with its escapes resolved.
`,
      },
      {
        text: `resource "alicloud_ecs_image_pipeline" "web" {
#^^^^^^^ unknown-command: This is a Terraform configuration and no template, and the service rejects its lines as no commands: move the text of the template to a file of its own.
  build_content = "RUN true"
}
`,
      },
      {
        text: `<<<<<<< HEAD
#^^^^^^ unknown-command: "<<<<<<<" marks a merge conflict, and the service rejects it as no command: keep one of the two versions and remove the lines with the marks.
RUN yum install -y nginx
=======
RUN yum install -y httpd
>>>>>>> web
`,
      },
      {
        text: `\`\`\`
#^^ unknown-command: "\`\`\`" is Markdown and no command, and the service rejects it: remove the lines that start with \`\`\`.
RUN yum install -y nginx
\`\`\`
`,
        fixed: "RUN yum install -y nginx\n",
      },
      {
        text: `- RUN yum install -y nginx
#< unknown-command: "-" is no command and the service rejects it: remove it, so that the line starts with RUN.
$ systemctl enable nginx
#< unknown-command: "$" is the prompt of a shell, which the service takes for a command and rejects: write RUN in its place.
RESTART;
#      ^ unknown-command: "RESTART;" is no command and the service rejects it: remove ";" after RESTART.
ＲＵＮ uname -r
#^^ unknown-command: "ＲＵＮ" is written in full-width letters and the service rejects it: write RUN.
`,
        fixed: `RUN yum install -y nginx
RUN systemctl enable nginx
RESTART
RUN uname -r
`,
      },
      {
        text: `// The web server
#^ unknown-command: "//" is no command and the service rejects it: put # before the line if it is a comment.
RUN yum install -y nginx
`,
        fixed: `# // The web server
RUN yum install -y nginx
`,
      },
      {
        text: `This restarts the instance.
#^^^ unknown-command: "This" is no command and the service rejects it: put # before the line if it is a comment, or RUN if it is a command of the shell.
RESTART
RUN uname -r
`,
      },
      {
        text: `if uname -r
#^ unknown-command: "if" is a word of the shell and the service rejects it here: put the whole piece of shell into one RUN, with "\\" at the end of each line but the last.
`,
      },
      {
        text: `COMPONENT ic-bp67acfmxazb4p1hq7y9
    --version 17
#   ^^^^^^^^^ unknown-command: "--version" is no command and the service rejects it: end the line above with "\\", since a parameter belongs to the COMPONENT before it.
`,
        fixed: `COMPONENT ic-bp67acfmxazb4p1hq7y9 \\
    --version 17
`,
      },
      {
        text: `cd /opt/app
#^ unknown-command: "cd" is a command of the shell and the service rejects it here: write WORKDIR, which holds for all commands after it.
export APP_PORT="8080"
#^^^^^ unknown-command
reboot
#^^^^^ unknown-command: "reboot" is a command of the shell and the service rejects it here: write RESTART, which restarts the build instance.
RUN ./install.sh
`,
        fixed: `WORKDIR /opt/app
ENV APP_PORT="8080"
RESTART
RUN ./install.sh
`,
      },
      {
        text: `APP_PORT="8080"
#^^^^^^^^^^^^^^ unknown-command: "APP_PORT="8080"" is no command and the service rejects it: put ENV before it to set a variable.
`,
        fixed: 'ENV APP_PORT="8080"\n',
      },
      {
        text: `CMD["/opt/app/start.sh", "--daemon"]
#^^ unknown-command: "CMD["/opt/app/start.sh"," is no command and the service rejects it: put a blank after CMD.
`,
        fixed: 'CMD ["/opt/app/start.sh", "--daemon"]\n',
      },
      {
        text: `RUN: yum install -y nginx
#  ^ unknown-command: "RUN:" is no command and the service rejects it: nothing but a blank stands between RUN and its argument, so write one instead of ":".
WORKDIR=/opt/app
#      ^ unknown-command
`,
        fixed: "RUN yum install -y nginx\nWORKDIR /opt/app\n",
      },
      {
        text: `RUN\u3000yum install -y nginx
#  ^ unknown-command: "RUN\u3000yum" is no command and the service rejects it: the character after RUN looks like a blank and is none (U+3000), so write a blank in its place.
`,
        fixed: "RUN yum install -y nginx\n",
      },
      {
        text: `RU\u200BN yum install -y nginx
#^^^ unknown-command: "RU\\u{200b}N" is no command and the service rejects it: take out the invisible characters, so that it is RUN.
`,
        fixed: "RUN yum install -y nginx\n",
      },
      {
        text: `RUN yum install -y nginx
\\
#< unknown-command: A "\\" starts this line, where the service takes it for a command and rejects it: remove it, since a "\\" stands at the end of a line that goes on.
RUN systemctl enable nginx
`,
        fixed: "RUN yum install -y nginx\n\nRUN systemctl enable nginx\n",
      },
      {
        text: `Name: install
#^^^^ unknown-command: "Name:" is no command and the service rejects it: a component in YAML starts with "Parameters:" or "Tasks:", and a template takes no YAML.
`,
        content: "component",
      },
      {
        text: `ARG APP_HOME="/opt/app"
#^^ unknown-command: "ARG" is a Dockerfile command that the service rejects: write ENV, or call a component in YAML that has the value as a parameter.
ADD https://example.com/app.tar.gz /opt/app/
#^^ unknown-command: "ADD" is a Dockerfile command that the service rejects: write COPY, which takes URLs too, and unpack archives by RUN.
`,
        fixed: `ENV APP_HOME="/opt/app"
COPY https://example.com/app.tar.gz /opt/app/
`,
      },
      {
        text: `MAINTAINER The platform team
#^^^^^^^^^ unknown-command: "MAINTAINER" is a Dockerfile command that the service rejects: write LABEL maintainer="…".
SHELL ["/bin/bash", "-c"]
#^^^^ unknown-command: "SHELL" is a Dockerfile command that the service rejects: call the shell that you need in RUN, as bash -c does.
VOLUME /data
#^^^^^ unknown-command: "VOLUME" is a Dockerfile command that the service rejects: create the directory by RUN mkdir -p, or attach a data disk to the instances.
EXPOSE 80
#^^^^^ unknown-command: "EXPOSE" is a Dockerfile command that the service rejects: remove it and open the port in the security group of the instances.
STOPSIGNAL SIGQUIT
#^^^^^^^^^ unknown-command: "STOPSIGNAL" is a Dockerfile command that the service rejects: set KillSignal in the systemd unit of the program.
HEALTHCHECK CMD curl -f http://localhost
#^^^^^^^^^^ unknown-command: "HEALTHCHECK" is a Dockerfile command that the service rejects: do the check by RUN in the test template.
ONBUILD RUN make
#^^^^^^ unknown-command: "ONBUILD" is a Dockerfile command that the service rejects: write the command into the template that builds on this image.
`,
      },
    ],
    good: [
      { text: "RUN yum install -y nginx && \\\n    systemctl enable nginx\n" },
      { text: 'ENV APP_HOME="/opt/app" \\\n    APP_PORT="8080"\n' },
    ],
  },
  check({ document, text, os, report }) {
    const known = commands
      .filter((row) => (document.content === "component" ? row.inComponent : os === "linux" || row.os === "any"))
      .map(({ name }) => name);
    const foreign = foreignFormat(document);
    const lineAbove = createLineAbove(text);
    const blocks = createBlocks(text, document.commands);
    return {
      Document() {
        if (foreign === undefined) return;
        const { format, span } = foreign;
        const key = text.slice(span.start, span.end);
        report(format === "request" ? { message: format, data: { key }, span } : { message: format, span });
      },
      Command(command) {
        if (foreign === undefined && command.name === undefined) {
          const line: Line = { text, command, word: command.keyword.text };
          const missing = lineAbove.missingContinuation(command);
          const block = missing?.isInQuote === true ? undefined : blocks(line);
          if (block !== "reported") report(block ?? reportOf(line, missing, known));
        }
        lineAbove.pass(command);
      },
    };
  },
});

type Finding = Report<typeof messages>;

type Repair = NonNullable<Finding["fix"]>;

/** An unknown command, its first word, and the text that it is in. */
interface Line {
  readonly text: string;
  readonly command: UnknownCommand;
  readonly word: string;
}

/** What is most likely meant, tried from the surest sign to the weakest. */
function reportOf(line: Line, missing: MissingContinuation | undefined, known: readonly CommandName[]): Finding {
  return (
    misused(line) ??
    marked(line) ??
    glued(line) ??
    ofDockerfile(line) ??
    note(line, missing) ??
    (missing && ofLineAbove(line, missing)) ??
    ofShell(line) ??
    misspelt(line, known) ??
    other(line, known)
  );
}

function other({ command, word, text }: Line, known: readonly CommandName[]): Finding {
  const { span } = command.keyword;
  if (/^[\w-]+:$/.test(word)) return { message: "yaml", data: { word }, span };
  const isShort = command.span.end - command.span.start <= 400;
  return isShort && isProse(text.slice(command.span.start, command.span.end))
    ? { message: "prose", data: { word }, span }
    : { message: "unknown", data: { word, commands: known.join(", ") }, span };
}

/** Finds what comes in several lines that are one mistake: the marks of a merge conflict, and fences of Markdown. */
function createBlocks(text: string, all: readonly Command[]): (line: Line) => Finding | "reported" | undefined {
  let isInConflict = false;
  let hasFence = false;
  return ({ command, word }) => {
    const { span } = command.keyword;
    if (/^(?:<{7}|={7}|>{7}|\|{7})$/.test(word)) {
      const wasInConflict = isInConflict;
      isInConflict = word !== ">>>>>>>" && (isInConflict || word === "<<<<<<<");
      return wasInConflict && word !== "<<<<<<<" ? "reported" : { message: "conflict", data: { word }, span };
    }
    if (!isFence(command)) return undefined;
    if (hasFence) return "reported";
    hasFence = true;
    const edits = all.filter(isFence).map((fence) => remove(linesOf(text, fence.span)));
    return { message: "fence", data: { word }, span, fix: { title: { message: "removeFences" }, edits } };
  };
}

function isFence({ name, keyword, arguments: { length } }: Command): boolean {
  return name === undefined && length === 0 && /^```\w*$/.test(keyword.text);
}

/** A list's marker, or a prompt, before what would be right. */
function marked(line: Line): Finding | undefined {
  const { text, command, word } = line;
  const rest = command.arguments[0];
  if (rest === undefined || !isMarker(word)) return undefined;
  const { span } = command.keyword;
  const first = /^[^\s]{1,40}/.exec(text.slice(rest.span.start, rest.span.start + 40))?.[0] ?? "";
  const name = commandRow(first)?.name;
  if (name !== undefined) {
    const edits = [remove({ start: span.start, end: rest.span.start })];
    const isSound = parse(text.slice(rest.span.start, command.span.end)).diagnostics.length === 0;
    const fix: Repair = { title: { message: "removeMark", data: { mark: word } }, edits };
    return { message: "marker", data: { word, command: name }, span, ...withFix(isSound ? fix : undefined) };
  }
  if (!/^[$%]$/.test(word) || !shellCommands.has(first)) return undefined;
  return { message: "prompt", data: { word }, span, ...withFix(written(line, "RUN")) };
}

/** A comment without `#`; a `;` may start what continues the line above. */
function note({ command, word }: Line, missing: MissingContinuation | undefined): Finding | undefined {
  if (missing?.isInQuote === true || !startsNote(word)) return undefined;
  if (missing !== undefined && word.startsWith(";")) return undefined;
  const { span } = command.keyword;
  const fix: Repair = { title: { message: "makeComment" }, edits: [insert(span.start, "# ")] };
  return { message: "note", data: { word }, span, ...withFix(command.continuations.length === 0 ? fix : undefined) };
}

function misused(line: Line): Finding | undefined {
  const { command, word } = line;
  const { span } = command.keyword;
  if (word === "\\") {
    const isAlone = command.span.end === span.end;
    const fix: Repair = { title: { message: "removeBackslash" }, edits: [remove(span)] };
    return { message: "backslash", span, ...withFix(isAlone ? fix : undefined) };
  }
  const wide = word.length <= 40 ? commandRow(word.normalize("NFKC").toUpperCase())?.name : undefined;
  if (wide !== undefined) {
    return { message: "wide", data: { word, command: wide }, span, ...withFix(written(line, wide)) };
  }
  const name = hiddenCommand(word);
  if (name === undefined) return undefined;
  return { message: "hidden", data: { word, command: name }, span, ...withFix(written(line, name)) };
}

/** A keyword in upper case, with its argument right behind it; or in any case, with what can start an argument or follow a key. */
const upperCaseGlued = new RegExp(`^(${commands.map(({ name }) => name).join("|")})([^A-Z_-].*)$`, "s");
const anyCaseGlued = new RegExp(`^(${commands.map(({ name }) => name).join("|")})([:：，。；、"'[].*)$`, "is");

function glued(line: Line): Finding | undefined {
  const { word, command } = line;
  const [, keyword = "", rest = ""] = upperCaseGlued.exec(word) ?? anyCaseGlued.exec(word) ?? [];
  const name = commandRow(keyword.toUpperCase())?.name;
  // One letter too many is a typo.
  if (name === undefined || /^[a-z0-9]$/.test(rest)) return undefined;
  const { start } = command.keyword.span;
  const end = start + name.length;
  const separator = rest.charAt(0);
  if (/^[.,;，。；、]+$/.test(rest)) {
    const title: Repair["title"] = { message: "removeMark", data: { mark: rest } };
    const span = { start: end, end: end + rest.length };
    return {
      message: "mark",
      data: { word, command: name, mark: rest },
      span,
      ...withFix(rewritten(line, name, title)),
    };
  }
  if (!/[:：=，。；、,;\s]/.test(separator)) {
    const fix = rewritten(line, `${name} ${rest}`, { message: "blank", data: { command: name } });
    return { message: "glued", data: { word, command: name }, span: { start, end }, ...withFix(fix) };
  }
  const span = { start: end, end: end + 1 };
  const words = rest.length > 1 ? `${name} ${rest.slice(1)}` : name;
  const fix = withFix(rewritten(line, words, { message: "blank", data: { command: name } }));
  return /\s/.test(separator)
    ? { message: "wideBlank", data: { word, command: name, code: codePointOf(separator) }, span, ...fix }
    : { message: "separator", data: { word, command: name, separator }, span, ...fix };
}

function ofDockerfile(line: Line): Finding | undefined {
  const row = dockerfileCommands.get(line.word.toUpperCase());
  if (row === undefined) return undefined;
  const fix = row.instead && written(line, row.instead);
  return { message: row.message, data: { word: line.word }, span: line.command.keyword.span, ...withFix(fix) };
}

function ofLineAbove(line: Line, missing: MissingContinuation): Finding {
  const { text, word, command } = line;
  const { root, instead, isSound } = missing;
  const { span } = command.keyword;
  if (instead !== undefined) {
    const fix = isSound ? { title: titleOf(instead), edits: [corrected(text, instead, missing.span)] } : undefined;
    return {
      ...wordingOf(instead, word),
      span: instead.span,
      related: [{ message: "below", span }],
      ...withFix(fix),
    };
  }
  const fix: Repair = { title: { message: "continue" }, edits: [replace(missing.span, " \\")] };
  const common = { span, ...withFix(isSound ? fix : undefined) };
  const { name } = root;
  if (name !== undefined && root.arguments.length === 0) {
    return { message: "argument", data: { word, command: name }, ...common };
  }
  if (name === "COMPONENT" && /^(?:ic-|acs:)/.test(word)) {
    return { message: "component", data: { word }, span, ...withFix(prefixed(line, "COMPONENT")) };
  }
  if (name === "COMPONENT" && word.startsWith("-")) return { message: "parameter", data: { word }, ...common };
  const isOfItsKind = name === "ENV" || name === "LABEL" || name === "COMPONENT";
  return { message: "continued", data: { word, command: isOfItsKind ? name : "RUN" }, ...common };
}

function wordingOf({ kind, text: wrong }: BrokenEnd, word: string): TextCall<typeof messages> {
  if (kind === "blank") return { message: "brokenByBlank", data: { word, code: codePointOf(wrong) } };
  if (kind === "comment") return { message: "brokenByComment", data: { word, comment: wrong } };
  return { message: "brokenEnd", data: { word, wrong } };
}

function titleOf({ kind }: BrokenEnd): Repair["title"] {
  return { message: kind === "comment" ? "ownLine" : "correctEnd" };
}

/** Lets a line end with `\`; a comment after it goes to the next line, where it does not end the command. */
function corrected(text: string, { kind, span }: BrokenEnd, gap: Span): Edit {
  if (kind === "blank") return remove({ start: span.start, end: gap.end });
  if (kind === "comment") {
    let { start } = span;
    while (/[ \t]/.test(text.charAt(start - 1))) start--;
    const lineBreak = /^(?:\r\n|[\r\n])/.exec(text.slice(gap.end, gap.end + 2))?.[0] ?? "\n";
    return replace({ start, end: span.start }, lineBreak);
  }
  const isApart = /[ \t]/.test(text.charAt(span.start - 1));
  return replace({ start: span.start, end: gap.end }, isApart ? "\\" : " \\");
}

function ofShell(line: Line): Finding | undefined {
  const { word, command } = line;
  const { span } = command.keyword;
  const setting = shellSettings.get(word.toLowerCase());
  if (setting === "RESTART") {
    const fix = command.arguments.length === 0 ? written(line, setting) : undefined;
    return { message: "restart", data: { word }, span, ...withFix(fix) };
  }
  if (setting !== undefined) {
    // More than one word is more than a setting: `cd /opt && make`.
    const isOneWord = /^\S+$/.test(argumentOf(line).trim());
    const fix = isOneWord ? written(line, setting) : undefined;
    return { message: "lasting", data: { word, command: setting }, span, ...withFix(fix) };
  }
  if (shellCommands.has(word) || /^\.{0,2}\/./.test(word)) {
    return { message: "program", data: { word }, span, ...withFix(prefixed(line, "RUN")) };
  }
  if (shellBlockWords.has(word)) return { message: "block", data: { word }, span };
  if (!/^[A-Za-z_]\w*=/.test(word)) return undefined;
  return { message: "assignment", data: { word }, span, ...withFix(prefixed(line, "ENV")) };
}

function misspelt(line: Line, known: readonly CommandName[]): Finding | undefined {
  const candidate = nearest(line.word, known);
  const command = known.find((name) => name === candidate);
  if (command === undefined) return undefined;
  const data = { word: line.word, command };
  return { message: "typo", data, span: line.command.keyword.span, ...withFix(written(line, command)) };
}

function argumentOf({ text, command }: Line): string {
  return text.slice(command.keyword.span.end, command.span.end);
}

function written(line: Line, command: CommandName): Repair | undefined {
  return rewritten(line, command, { message: "write", data: { command } });
}

function prefixed(line: Line, command: CommandName): Repair | undefined {
  return rewritten(line, `${command} ${line.word}`, { message: "before", data: { command } });
}

/** Puts words in the place of the unknown one; undefined where that would be a syntax error. */
function rewritten(line: Line, words: string, title: Repair["title"]): Repair | undefined {
  if (parse(words + argumentOf(line)).diagnostics.length > 0) return undefined;
  return { title, edits: [replace(line.command.keyword.span, words)] };
}

/** As properties of a finding, which has no `fix` rather than an undefined one. */
function withFix(fix: Repair | undefined): { readonly fix?: Repair } {
  return fix === undefined ? {} : { fix };
}
