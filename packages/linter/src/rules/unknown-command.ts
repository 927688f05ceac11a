/** The first word of a line is no command. */

import { commands } from "@buildcontent/parser";
import { foreignFormat } from "../commands/foreign-formats.ts";
import { createLineAbove } from "../commands/line-above.ts";
import { createBlocks, type Line, reportOf } from "../commands/unknown-command-meaning.ts";
import { unknownCommandTexts } from "../commands/unknown-command-texts.ts";
import { defineRule, type Rule } from "../rule.ts";

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
  messages: unknownCommandTexts,
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
