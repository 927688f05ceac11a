/** The texts of `imglint --help`, and the words that commander puts around those of all commands, in both languages. */

import type { Locale } from "../lint.ts";
import { formatNames } from "../reporters/formats.ts";

interface HelpTexts {
  readonly description: string;
  readonly paths: string;
  readonly format: string;
  readonly output: string;
  readonly kind: string;
  readonly os: string;
  readonly rule: string;
  readonly quiet: string;
  readonly maxWarnings: string;
  readonly fix: string;
  readonly unsafe: string;
  readonly fixRule: string;
  readonly suppress: string;
  readonly diff: string;
  readonly failOn: string;
  readonly config: string;
  readonly noConfig: string;
  readonly forceExclude: string;
  readonly noInlineSuppressions: string;
  readonly baseline: string;
  readonly updateBaseline: string;
  readonly pruneBaseline: string;
  readonly cache: string;
  readonly cacheLocation: string;
  readonly watch: string;
  readonly stats: string;
  readonly stdinFilename: string;
  readonly color: string;
  readonly noColor: string;
  readonly locale: string;
  readonly version: string;
  readonly help: string;
  readonly examples: string;
  /** commander's headings, where they are other than its own. */
  readonly titles: Readonly<Record<string, string>>;
  /** What stands for options and for a command in the line that shows the usage. */
  readonly usage: { readonly options: string; readonly command: string };
  /** What is added to the description of an option or an argument that takes one of these words. */
  readonly choices: (words: readonly string[]) => string;
}

/** By language. */
export const helpTexts: Readonly<Record<Locale, HelpTexts>> = {
  en: {
    description: "Finds mistakes in Alibaba Cloud ECS Image Builder templates before a build does.",
    paths: "files, folders, globs, or - for standard input (default: the current folder)",
    format: `how findings are printed: ${formatNames.join(", ")} (default: pretty); name=file writes a file (repeatable)`,
    output: "print the findings into a file",
    kind: "what the files are, whatever their names",
    os: "the operating system of the image",
    rule: "set a rule to off, info, warning or error (repeatable)",
    quiet: "print errors only",
    maxWarnings: "exit with 1 when there are more warnings than this",
    fix: "apply the fixes that keep the meaning, and report what is left",
    unsafe: "apply the other fixes, too",
    fixRule: "apply the fixes of this rule only (repeatable)",
    suppress: "hide all findings by comments with this reason",
    diff: "print what would change, change nothing, and exit with 1 if anything would",
    failOn: "exit with 1 on findings from this severity on (default: error)",
    config: "use this configuration, and no other",
    noConfig: "use no configuration",
    forceExclude: "pass over ignored files even where they are named",
    noInlineSuppressions: "report findings that comments hide, too",
    baseline: "leave out the findings that this file knows",
    updateBaseline: "make the baseline know all findings",
    pruneBaseline: "take findings that are no more out of the baseline",
    cache: "keep findings in .imglintcache, and lint only what has changed since",
    cacheLocation: "keep them in this file",
    watch: "go on, and lint again when anything changes that a run looks at",
    stats: "print how long each rule took",
    stdinFilename: "the name that standard input goes by",
    color: "use colors even where the output is no terminal",
    noColor: "use no colors",
    locale: "the language of messages: en or zh",
    version: "print the version",
    help: "print this help",
    examples: `
Examples:
  imglint                                   lint all templates below the current folder
  imglint images/ "base/**/*.txt"           a folder, and files of another name
  imglint --kind component setup.txt        say what a file is
  cat web.buildcontent | imglint -          lint standard input
  imglint --rule no-comments=warning --rule useless-restart=off
  imglint --diff                            show what --fix would change
  imglint --format pretty --format sarif=out.sarif
  imglint fmt --check                       tell what is not formatted
  imglint pack web.buildcontent             print what to send to the service
  imglint explain keyword-case              tell why, and what to do

Exit status:
  0  nothing to fail on (see --fail-on and --max-warnings)
  1  findings to fail on; with --diff or fmt --check, something would change
  2  wrong usage, a mistake in a configuration, or a file that cannot be read
  3  no file to lint
  4  a bug of imglint`,
    titles: {},
    usage: { options: "[options]", command: "[command]" },
    choices: (words) => ` (one of ${words.join(", ")})`,
  },
  zh: {
    description: "在构建之前找出阿里云 ECS 镜像构建模板中的错误。",
    paths: "文件、文件夹、通配模式，或用 - 表示标准输入（默认：当前文件夹）",
    format: `结果的输出格式：${formatNames.join("、")}（默认：pretty）；name=file 写入文件（可重复）`,
    output: "将结果写入文件",
    kind: "文件的种类，不看文件名",
    os: "镜像的操作系统",
    rule: "把某条规则设为 off、info、warning 或 error（可重复）",
    quiet: "只输出错误",
    maxWarnings: "警告多于此数时退出码为 1",
    fix: "应用不改变含义的修复，并报告剩余的问题",
    unsafe: "也应用其他修复",
    fixRule: "只应用该规则的修复（可重复）",
    suppress: "用带有此理由的注释抑制所有问题",
    diff: "输出将要进行的修改而不写文件；有修改时退出码为 1",
    failOn: "有此严重程度及以上的问题时退出码为 1（默认：error）",
    config: "只使用这个配置文件",
    noConfig: "不使用任何配置文件",
    forceExclude: "被忽略的文件即使直接写出也略过",
    noInlineSuppressions: "也报告被注释抑制的问题",
    baseline: "略去该文件中已记录的问题",
    updateBaseline: "将当前所有问题记录到基线文件",
    pruneBaseline: "从基线文件中移除已不存在的问题",
    cache: "将结果缓存在 .imglintcache 中，之后只检查有变化的文件",
    cacheLocation: "缓存文件的位置",
    watch: "持续运行，检查所涉及的文件变化时重新检查",
    stats: "输出每条规则所用的时间",
    stdinFilename: "标准输入所用的文件名",
    color: "输出不是终端时也使用颜色",
    noColor: "不使用颜色",
    locale: "消息的语言：en 或 zh",
    version: "输出版本号",
    help: "输出此帮助",
    examples: `
示例：
  imglint                                   检查当前文件夹下的所有模板
  imglint images/ "base/**/*.txt"           一个文件夹，以及其他名称的文件
  imglint --kind component setup.txt        指明文件的种类
  cat web.buildcontent | imglint -          检查标准输入
  imglint --rule no-comments=warning --rule useless-restart=off
  imglint --diff                            显示 --fix 将要进行的修改
  imglint --format pretty --format sarif=out.sarif
  imglint fmt --check                       列出未格式化的文件
  imglint pack web.buildcontent             输出要发送给服务的内容
  imglint explain keyword-case              说明原因和修改方法

退出码：
  0  没有需要失败的问题（参见 --fail-on 和 --max-warnings）
  1  有需要失败的问题；使用 --diff 或 fmt --check 时，有内容会被修改
  2  用法错误、配置有误，或有文件无法读取
  3  没有可检查的文件
  4  imglint 的缺陷`,
    titles: { "Usage:": "用法：", "Arguments:": "参数：", "Options:": "选项：", "Commands:": "命令：" },
    usage: { options: "[选项]", command: "[命令]" },
    choices: (words) => `（可取 ${words.join("、")}）`,
  },
};
