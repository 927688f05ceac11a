/** THE table: a row of plain data for each command of the language. Everything that depends on a command is derived from it. */

/** A text for people, in English and in Simplified Chinese. */
export interface Localized {
  readonly en: string;
  readonly zh: string;
}

/** How the text after a keyword is read; each shape has a rule of its own in the grammar. */
export type ArgumentShape = "image" | "shell" | "pairs" | "copy" | "path" | "user" | "none" | "component";

/** One command. `emptyCode` is the API's code for a missing argument, `contentCode` for a malformed one. */
export interface CommandRow {
  readonly name: string;
  readonly shape: ArgumentShape;
  readonly summary: Localized;
  readonly details: Localized;
  readonly forms: readonly string[];
  readonly inComponent: boolean;
  readonly os: "linux" | "any";
  readonly emptyCode?: string;
  readonly contentCode?: string;
  readonly deprecated?: Localized;
  readonly example: string;
}

/** The commands in the order of the service's documentation ("Commands supported by Image Builder"). */
export const commands = [
  {
    name: "FROM",
    shape: "image",
    summary: { en: "Names the base image (deprecated).", zh: "指定基础镜像（已弃用）。" },
    details: {
      en: "The service takes BaseImageType and BaseImage from the request and ignores FROM. Older templates may keep it as their first command, once.",
      zh: "服务以请求中的 BaseImageType 和 BaseImage 为准，忽略 FROM。旧模板可以保留它，但只能出现一次，且必须是第一条命令。",
    },
    forms: ["FROM IMAGE:<image id>", "FROM IMAGE_FAMILY:<image family>"],
    inComponent: false,
    os: "any",
    contentCode: "InvalidCommandContent.FROM",
    deprecated: {
      en: "The base image is taken from the request's BaseImageType and BaseImage.",
      zh: "基础镜像取自请求中的 BaseImageType 和 BaseImage。",
    },
    example: "FROM IMAGE_FAMILY:acs:alibaba_cloud_linux_3_2104_lts_x64",
  },
  {
    name: "RUN",
    shape: "shell",
    summary: { en: "Runs a shell command on the build instance.", zh: "在构建实例上执行 Shell 命令。" },
    details: {
      en: "The text is run as it stands, on a real virtual machine: there are no layers and no build cache, so joining several RUN into one makes the image neither smaller nor faster to build. Each RUN counts towards the limit of 127 commands.",
      zh: "文本原样在真实的虚拟机上执行：没有镜像层，也没有构建缓存，因此合并多个 RUN 不会让镜像更小，也不会让构建更快。每个 RUN 都计入 127 条命令的上限。",
    },
    forms: ["RUN <shell text>"],
    inComponent: true,
    os: "linux",
    emptyCode: "EmptyCommandContent.RUN",
    contentCode: "InvalidCommandContent.RUN",
    example: "RUN yum install -y nginx && \\\n    systemctl enable nginx",
  },
  {
    name: "ENV",
    shape: "pairs",
    summary: { en: "Sets system variables.", zh: "设置系统环境变量。" },
    details: {
      en: 'One variable as `ENV key value`, where the rest of the line is the value, or several as `ENV k1="v1" k2="v2"`, where the values stand in double quotes.',
      zh: '`ENV key value` 设置一个变量，行的其余部分都是值；`ENV k1="v1" k2="v2"` 设置多个变量，值须用双引号括起来。',
    },
    forms: ["ENV <key> <value>", 'ENV <key>="<value>" <key>="<value>"'],
    inComponent: true,
    os: "linux",
    emptyCode: "EmptyCommandContent.ENV",
    contentCode: "InvalidCommandContent.ENV",
    example: 'ENV JAVA_HOME="/opt/jdk" APP_PORT="8080"',
  },
  {
    name: "WORKDIR",
    shape: "path",
    summary: { en: "Sets the working directory of the commands that follow.", zh: "设置后续命令的工作目录。" },
    details: {
      en: "A relative path continues the WORKDIR before it.",
      zh: "相对路径以之前的 WORKDIR 为起点。",
    },
    forms: ["WORKDIR /<path>", "WORKDIR <path>/<path>"],
    inComponent: true,
    os: "linux",
    emptyCode: "EmptyCommandContent.WORKDIR",
    contentCode: "InvalidCommandContent.WORKDIR",
    example: "WORKDIR /opt/app",
  },
  {
    name: "COPY",
    shape: "copy",
    summary: {
      en: "Fetches a file by URL, or copies one that is on the instance, into a directory.",
      zh: "通过 URL 下载文件，或复制实例上已有的文件，放入目录。",
    },
    details: {
      en: "There is no build context. The source is a URL that wget can fetch, without a query string, or a path on the instance; the instance needs Internet access for a URL. The destination is a directory on the instance.",
      zh: "没有构建上下文。源是 wget 能下载的 URL（不支持查询参数）或实例上的路径；使用 URL 时实例需要公网带宽。目标是实例上的目录。",
    },
    forms: ["COPY <URL or path on the instance> <directory on the instance>"],
    inComponent: true,
    os: "linux",
    emptyCode: "EmptyCommandContent.COPY",
    contentCode: "InvalidCommandContent.COPY",
    example: "COPY https://example.com/app.tar.gz /opt/app/",
  },
  {
    name: "USER",
    shape: "user",
    summary: { en: "Switches to another account for the commands that follow.", zh: "后续命令切换到另一个账户执行。" },
    details: {
      en: "The account must exist on the instance, or the build fails.",
      zh: "该账户必须已存在于实例上，否则构建失败。",
    },
    forms: ["USER <name>"],
    inComponent: true,
    os: "linux",
    emptyCode: "EmptyCommandContent.USER",
    contentCode: "InvalidCommandContent.USER",
    example: "USER nginx",
  },
  {
    name: "LABEL",
    shape: "pairs",
    summary: { en: "Puts labels on the image.", zh: "为镜像添加标签。" },
    details: {
      en: "Each label is a key and a value in double quotes.",
      zh: "每个标签由键和双引号括起来的值组成。",
    },
    forms: ['LABEL <key>="<value>" <key>="<value>"'],
    inComponent: true,
    os: "linux",
    emptyCode: "EmptyCommandContent.LABEL",
    example: 'LABEL team="platform" purpose="web"',
  },
  {
    name: "CMD",
    shape: "shell",
    summary: {
      en: "Registers a command that runs when an instance made from the image starts.",
      zh: "注册一条命令，用该镜像创建的实例启动时执行。",
    },
    details: {
      en: "Either a JSON array of strings or plain shell text.",
      zh: "可以是 JSON 字符串数组，也可以是普通 Shell 文本。",
    },
    forms: ['CMD ["<executable>", "<parameter>"]', "CMD <executable> <parameter>"],
    inComponent: true,
    os: "linux",
    emptyCode: "EmptyCommandContent.CMD",
    contentCode: "InvalidCommandContent.CMD",
    example: 'CMD ["/opt/app/start.sh", "--daemon"]',
  },
  {
    name: "ENTRYPOINT",
    shape: "shell",
    summary: {
      en: "Registers a command that runs when an instance made from the image starts.",
      zh: "注册一条命令，用该镜像创建的实例启动时执行。",
    },
    details: {
      en: "Either a JSON array of strings or plain shell text.",
      zh: "可以是 JSON 字符串数组，也可以是普通 Shell 文本。",
    },
    forms: ['ENTRYPOINT ["<executable>", "<parameter>"]', "ENTRYPOINT <executable> <parameter>"],
    inComponent: true,
    os: "linux",
    emptyCode: "EmptyCommandContent.ENTRYPOINT",
    contentCode: "InvalidCommandContent.ENTRYPOINT",
    example: 'ENTRYPOINT ["/usr/sbin/nginx", "-g", "daemon off;"]',
  },
  {
    name: "RESTART",
    shape: "none",
    summary: { en: "Restarts the build instance.", zh: "重启构建实例。" },
    details: {
      en: "Nothing may stand after it. The commands that follow run after the restart.",
      zh: "后面不能有任何内容。之后的命令在重启完成后执行。",
    },
    forms: ["RESTART"],
    inComponent: true,
    os: "any",
    example: "RESTART",
  },
  {
    name: "COMPONENT",
    shape: "component",
    summary: { en: "Runs an image component.", zh: "执行一个镜像组件。" },
    details: {
      en: "Named by its id or by its resource name with a version, in which * stands for the newest. Parameters of a component in YAML follow as `--name value`; one without a default must be given.",
      zh: "用组件 ID 或带版本的资源名称指定，版本中的 * 表示最新。YAML 组件的参数以 `--name value` 的形式跟在后面；没有默认值的参数必须给出。",
    },
    forms: [
      "COMPONENT ic-<id> [--<name> <value>]…",
      "COMPONENT acs:ecs:<region>:<account>:imagecomponent/<name>/<major>.<minor>.<patch> [--<name> <value>]…",
    ],
    inComponent: false,
    os: "any",
    example: "COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.*.* --version 17",
  },
] as const;

/** A row of the table, with its literal values. */
export type CommandTableRow = (typeof commands)[number];

/** The name of a command, in upper case. */
export type CommandName = CommandTableRow["name"];

/** The shape of a command's argument. */
export type ShapeOf<N extends CommandName> = Extract<CommandTableRow, { name: N }>["shape"];

const rows: readonly (CommandTableRow & CommandRow)[] = commands;

const byName = new Map<string, CommandTableRow & CommandRow>(rows.map((row) => [row.name, row]));

/** The row of a command by its name in upper case; undefined for any other word. */
export function commandRow(name: string): (CommandTableRow & CommandRow) | undefined {
  return byName.get(name);
}
