/** The first word of a line is no command. */

import { type CommandName, commandRow, commands, parse, type UnknownCommand } from "@buildcontent/parser";
import { remove, replace } from "../edits.ts";
import { codePointOf, hiddenCommand } from "../invisible.ts";
import { createLineAbove, type LineAbove } from "../line-above.ts";
import { defineRule, type Report, type Rule, type Texts } from "../rule.ts";
import { nearest } from "../suggest.ts";

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
    en: '"{word}" is no command and the service rejects it: end the line above with "\\" if this line belongs to it, or put RUN before this one.',
    zh: "“{word}”不是命令，服务会拒绝：如果这一行属于上一行的命令，请在上一行末尾加“\\”，否则请在这一行前面加 RUN。",
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
  removeBackslash: { en: 'Remove "\\"', zh: "删除“\\”" },
} as const satisfies Texts;

/** The texts about Dockerfile commands. */
type OfDockerfile =
  "add" | "arg" | "expose" | "healthcheck" | "maintainer" | "onbuild" | "shell" | "stopsignal" | "volume";

/** The commands of a Dockerfile that this language has not; `instead` is what means nearly the same. */
const dockerfile = new Map<string, { readonly message: OfDockerfile; readonly instead?: CommandName }>([
  ["ADD", { message: "add", instead: "COPY" }],
  ["ARG", { message: "arg", instead: "ENV" }],
  ["EXPOSE", { message: "expose" }],
  ["HEALTHCHECK", { message: "healthcheck" }],
  ["MAINTAINER", { message: "maintainer" }],
  ["ONBUILD", { message: "onbuild" }],
  ["SHELL", { message: "shell" }],
  ["STOPSIGNAL", { message: "stopsignal" }],
  ["VOLUME", { message: "volume" }],
]);

/** Commands of the shell whose effect ends with their own RUN, and what lasts. */
const shellSettings = new Map<string, CommandName>([
  ["cd", "WORKDIR"],
  ["export", "ENV"],
  ["reboot", "RESTART"],
  ["shutdown", "RESTART"],
  ["su", "USER"],
]);

/** Programs that people run when they set up an instance. */
const programs = new Set(
  `apk apt apt-get awk bash cargo cat chkconfig chmod chown composer cp crontab curl dnf docker dpkg echo find firewall-cmd gcc git
  go grep groupadd gunzip gzip helm install java kubectl ln ls make mkdir mount mv mvn mysql nginx node npm openssl ossutil passwd
  perl php pip pip3 pnpm printf ps psql python python2 python3 rm rpm rsync ruby sed service sh sleep source ssh sudo swapoff
  sysctl systemctl tar tee timedatectl touch umask unzip update-alternatives useradd userdel usermod vim wget yarn yum zip
  zypper`.split(/\s+/),
);

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
    const lineAbove = createLineAbove(text);
    return {
      Command(command) {
        if (command.name === undefined) {
          const line: Line = { text, command, word: command.keyword.text };
          report(reportOf(line, lineAbove, known));
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
function reportOf(line: Line, lineAbove: LineAbove, known: readonly CommandName[]): Finding {
  const { command, word } = line;
  return (
    misused(line) ??
    glued(line) ??
    ofDockerfile(line) ??
    ofLineAbove(line, lineAbove) ??
    ofShell(line) ??
    misspelt(line, known) ??
    (/^[\w-]+:$/.test(word)
      ? { message: "yaml", data: { word }, span: command.keyword.span }
      : { message: "unknown", data: { word, commands: known.join(", ") }, span: command.keyword.span })
  );
}

function misused(line: Line): Finding | undefined {
  const { command, word } = line;
  const { span } = command.keyword;
  if (word === "\\") {
    const isAlone = command.span.end === span.end;
    const fix: Repair = { title: { message: "removeBackslash" }, edits: [remove(span)] };
    return { message: "backslash", span, ...withFix(isAlone ? fix : undefined) };
  }
  const name = hiddenCommand(word);
  if (name === undefined) return undefined;
  return { message: "hidden", data: { word, command: name }, span, ...withFix(written(line, name)) };
}

/** A keyword in upper case, with its argument right behind it; or in any case, with what can start an argument or follow a key. */
const upperCaseGlued = new RegExp(`^(${commands.map(({ name }) => name).join("|")})([^A-Z_-].*)$`, "s");
const anyCaseGlued = new RegExp(`^(${commands.map(({ name }) => name).join("|")})([:："'[].*)$`, "is");

function glued(line: Line): Finding | undefined {
  const { word, command } = line;
  const [, keyword = "", rest = ""] = upperCaseGlued.exec(word) ?? anyCaseGlued.exec(word) ?? [];
  const name = commandRow(keyword.toUpperCase())?.name;
  // One letter too many is a typo.
  if (name === undefined || /^[a-z0-9]$/.test(rest)) return undefined;
  const { start } = command.keyword.span;
  const end = start + name.length;
  const separator = rest.charAt(0);
  if (!/[:：=\s]/.test(separator)) {
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
  const row = dockerfile.get(line.word.toUpperCase());
  if (row === undefined) return undefined;
  const fix = row.instead && written(line, row.instead);
  return { message: row.message, data: { word: line.word }, span: line.command.keyword.span, ...withFix(fix) };
}

function ofLineAbove({ word, command }: Line, lineAbove: LineAbove): Finding | undefined {
  const missing = lineAbove.missingContinuation(command);
  if (missing === undefined) return undefined;
  const fix: Repair = { title: { message: "continue" }, edits: [replace(missing.span, " \\")] };
  return {
    message: "continued",
    data: { word },
    span: command.keyword.span,
    ...withFix(missing.isSound ? fix : undefined),
  };
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
  if (programs.has(word) || /^\.{0,2}\/./.test(word)) {
    return { message: "program", data: { word }, span, ...withFix(prefixed(line, "RUN")) };
  }
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
