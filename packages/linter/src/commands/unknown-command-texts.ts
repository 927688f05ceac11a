/** What is said about a first word that is no command. */

export const unknownCommandTexts = {
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
  inQuote: {
    en: '"{word}" is no command and the service rejects it: a quote is open at the end of the line above, so close it there, or write on that line all that belongs in it.',
    zh: "“{word}”不是命令，服务会拒绝：上一行末尾有引号没有闭合，请在上一行闭合引号，或把引号中的内容都写在上一行。",
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
} as const;
