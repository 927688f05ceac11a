/** The configuration that `imglint init` writes: all that can be set, as comments, so that it changes nothing by itself. */

import { defaultLimits, type Locale } from "../lint.ts";

const texts = {
  head: {
    en: '# What imglint checks below this folder. A setting counts when the "# " before each of its lines is removed.',
    zh: '# imglint 在此文件夹下检查什么。去掉各行开头的 "# "（含空格），该设置即可生效。',
  },
  extends: {
    en: "# What to start from: imglint:recommended (the default), imglint:minimal, imglint:strict; with a date, as in\n# imglint:2026.11, an upgrade changes no severity. A file or a package, too.",
    zh: "# 以什么为起点：imglint:recommended（默认）、imglint:minimal、imglint:strict；\n# 带日期的预设（例如 imglint:2026.11）不会因升级而改变规则的级别。也可以写文件或包名。",
  },
  rules: {
    en: "# Rules by their ids: off, info, warning or error, or a map with options.",
    zh: "# 按规则 id 设置：off、info、warning、error，或带选项的映射。",
  },
  failOn: {
    en: "# From which severity on a run fails: error, warning, info or never.",
    zh: "# 从哪个级别开始使运行失败：error、warning、info 或 never。",
  },
  os: { en: "# The operating system of the images: linux or windows.", zh: "# 镜像的操作系统：linux 或 windows。" },
  overrides: {
    en: "# What holds for some files only; the last one that fits counts.",
    zh: "# 只对部分文件生效的设置；以最后一个匹配的为准。",
  },
  files: {
    en: "# Files that are checked although they are not named as templates are.",
    zh: "# 文件名不是模板名称、但也要检查的文件。",
  },
  ignore: { en: "# What is passed over, in the syntax of .gitignore.", zh: "# 要略过的文件，语法与 .gitignore 相同。" },
  components: {
    en: "# The files of the components that templates call, by id or by the name in the ARN.",
    zh: "# 模板所调用的组件保存在哪些文件中，按 id 或 ARN 中的名称。",
  },
  limits: { en: "# The limits of the service.", zh: "# 服务的上限。" },
  locale: { en: "# The language of messages: en or zh.", zh: "# 消息的语言：en 或 zh。" },
  root: {
    en: "# Whether configurations in the folders above are left out.",
    zh: "# 是否不再读取上级文件夹中的配置。",
  },
} as const;

/** The text of a configuration that starts from a preset, or, without one, from what holds anyway. */
export function starterConfig(preset: string | undefined, locale: Locale): string {
  const extended = preset === undefined ? "# extends: imglint:recommended" : `extends: ${preset}`;
  const parts: readonly (readonly [keyof typeof texts, string])[] = [
    ["extends", extended],
    ["rules", "# rules:\n#   no-comments: warning\n#   content-near-limit: { severity: warning, percent: 80 }"],
    ["failOn", "# failOn: error"],
    ["os", "# os: linux"],
    [
      "overrides",
      '# overrides:\n#   - files: "windows/**"\n#     os: windows\n#   - files: ["tests/*.txt"]\n#     kind: test',
    ],
    ["files", '# files:\n#   - "tests/*.txt"'],
    ["ignore", "# ignore:\n#   - drafts/"],
    ["components", "# components:\n#   install-jdk: components/install-jdk.imagecomponent.yaml"],
    ["limits", `# limits:\n#   bytes: ${defaultLimits.bytes}\n#   commands: ${defaultLimits.commands}`],
    ["locale", `# locale: ${locale}`],
    ["root", "# root: false"],
  ];
  return [texts.head[locale], ...parts.map(([name, lines]) => `${texts[name][locale]}\n${lines}`)].join("\n\n") + "\n";
}
