/** What the command says beside its findings, in both languages. */

import type { Localized } from "@buildcontent/parser";
import type { Locale } from "./lint.ts";
import { grouped } from "./text/numbers.ts";

/** Every text of the command by its name; `{name}` stands for a parameter. */
const texts = {
  noSuchFile: {
    en: "no such file or folder; check the path",
    zh: "文件或文件夹不存在，请检查路径",
  },
  noMatch: {
    en: "no file matches this pattern; check it, upper and lower case too",
    zh: "没有文件匹配该模式，请检查模式（区分大小写）",
  },
  emptyPath: {
    en: "an empty path, most likely a variable that is not set; leave it out to lint the current folder",
    zh: "路径为空，多半是变量没有设置；要检查当前文件夹，请不要写路径",
  },
  emptyValue: {
    en: "the value of {option} is empty, most likely a variable that is not set; give it one, or leave the option out",
    zh: "{option} 的值为空，多半是变量没有设置；请写上值，或不写该选项",
  },
  noTemplates: {
    en: "no template found; templates are named *.buildcontent, *.testcontent, *.imagecomponent or *.imagecomponent.yaml: name other files themselves, with --kind",
    zh: "没有找到模板；模板的文件名是 *.buildcontent、*.testcontent、*.imagecomponent 或 *.imagecomponent.yaml：其他文件请直接写出文件名，并使用 --kind",
  },
  brokenLink: {
    en: "a symbolic link to a file that does not exist; repair or remove the link",
    zh: "符号链接指向的文件不存在；请修复或删除该链接",
  },
  noPermission: { en: "may not be read; check its permissions", zh: "没有读取权限，请检查文件权限" },
  isFolder: { en: "is a folder; give a file", zh: "是文件夹，请指定文件" },
  isFifo: {
    en: "is a named pipe, which is not read; give a file, or - to read standard input",
    zh: "是命名管道，不会读取；请指定文件，或用 - 读取标准输入",
  },
  isSocket: { en: "is a socket, which is not read; give a file", zh: "是套接字，不会读取；请指定文件" },
  isDevice: {
    en: "is a device, which is not read; give a file, or - to read standard input",
    zh: "是设备，不会读取；请指定文件，或用 - 读取标准输入",
  },
  tooLarge: {
    en: "has {size} bytes and files above {max} are not read; the service takes 16 KB",
    zh: "有 {size} 字节，超过 {max} 字节的文件不会读取；服务的上限是 16 KB",
  },
  binary: { en: "is a binary file; templates are text in UTF-8", zh: "是二进制文件；模板必须是 UTF-8 文本" },
  utf16: { en: "is text in UTF-16; save it as UTF-8", zh: "是 UTF-16 文本；请保存为 UTF-8" },
  notUtf8: {
    en: "is no UTF-8: byte {offset} (line {line}) is 0x{byte}; save the file as UTF-8",
    zh: "不是 UTF-8：第 {offset} 字节（第 {line} 行）是 0x{byte}；请将文件保存为 UTF-8",
  },
  pathNotUtf8: { en: "the path is no UTF-8; rename the file", zh: "路径不是 UTF-8，请重命名文件" },
  cannotRead: { en: "cannot be read: {reason}", zh: "无法读取：{reason}" },
  unknownRule: {
    en: "{option}: there is no rule {id}{hint}; imglint rules lists all of them",
    zh: "{option}：没有名为 {id} 的规则{hint}；imglint rules 可列出全部规则",
  },
  unknownSeverity: {
    en: "--rule: {text} is not of the form id=severity, where severity is off, info, warning or error",
    zh: "--rule：{text} 不是 id=severity 的形式，severity 可取 off、info、warning 或 error",
  },
  didYouMean: { en: " (did you mean {word}?)", zh: "（您是否想写 {word}？）" },
  notACount: {
    en: "--max-warnings takes a whole number from 0 on, not {text}",
    zh: "--max-warnings 须为不小于 0 的整数，而不是 {text}",
  },
  tooManyWarnings: {
    en: "1 warning, and --max-warnings allows {max}|{count} warnings, and --max-warnings allows {max}",
    zh: "有 {count} 个警告，--max-warnings 只允许 {max} 个",
  },
  unknownLocale: {
    en: "{source} takes en or zh, not {text}",
    zh: "{source} 只能是 en 或 zh，而不是 {text}",
  },
  notAChoice: {
    en: "{name} takes one of {names}, not {text}{hint}",
    zh: "{name} 只能是 {names} 之一，而不是 {text}{hint}",
  },
  unknownOption: { en: "there is no option {option}{hint}", zh: "没有 {option} 这个选项{hint}" },
  optionWithoutValue: { en: "{option} takes no value", zh: "{option} 不接受值" },
  optionNeedsValue: { en: "the value of {option} is missing", zh: "{option} 缺少值" },
  missingArgument: { en: "{command} needs {argument}", zh: "{command} 缺少参数 {argument}" },
  excessArgument: {
    en: "{text} is one argument too many for {command}",
    zh: "{text} 是 {command} 的多余参数",
  },
  unknownCommand: { en: "{command} has no command {text}{hint}", zh: "{command} 没有 {text} 这个命令{hint}" },
  cannotWrite: { en: "the report cannot be written: {reason}", zh: "无法写出报告：{reason}" },
  noFolder: {
    en: "cannot be written: its folder does not exist; create it, or check the path",
    zh: "无法写入：所在的文件夹不存在；请创建该文件夹，或检查路径",
  },
  noWritePermission: {
    en: "may not be written; check the permissions of its folder",
    zh: "没有写入权限，请检查所在文件夹的权限",
  },
  sameOutput: {
    en: "two reports go to {file}: give each a file of its own",
    zh: "有两个报告写入 {file}：请为每个报告指定不同的文件",
  },
  overwritesTemplate: {
    en: "is a template that is linted here, and a report would overwrite it: name another file",
    zh: "是正在检查的模板，报告会将其覆盖：请指定其他文件",
  },
  notACache: {
    en: "is no cache of imglint, and is not overwritten: name another file, or delete it first",
    zh: "不是 imglint 的缓存文件，不会覆盖：请指定其他文件，或先将其删除",
  },
  suppressPath: {
    en: '--suppress takes a reason first: {text} is a file or folder; write --suppress "reason" {text}',
    zh: '--suppress 之后应先写理由，而 {text} 是文件或文件夹；请写 --suppress "理由" {text}',
  },
  diffAndBaseline: {
    en: "--diff writes nothing, so it does not go with --update-baseline or --prune-baseline",
    zh: "--diff 不写任何文件，不能与 --update-baseline 或 --prune-baseline 一起使用",
  },
  changeAndConfig: {
    en: "nothing was changed: mend the configuration first",
    zh: "未做任何更改：请先修正配置",
  },
  didYouMeanCommand: {
    en: "no such file, folder or command{hint}; check the word",
    zh: "没有这个文件、文件夹或命令{hint}；请检查",
  },
  noCommandNeeded: {
    en: "no such file, folder or command; without a command imglint lints: leave the word out",
    zh: "没有这个文件、文件夹或命令；不写命令时 imglint 就会检查：请去掉这个词",
  },
  cannotWriteFile: { en: "cannot be written: {reason}", zh: "无法写入：{reason}" },
  unknownFormat: {
    en: "{source}: there is no format {name}{hint}; the formats: {names}",
    zh: "{source}：没有名为 {name} 的格式{hint}；可用的格式：{names}",
  },
  formatWithoutFile: {
    en: "--format {name}= names no file: write {name}=report.txt, or {name} alone for standard output",
    zh: "--format {name}= 没有写文件名：请写 {name}=report.txt；只写 {name} 则输出到标准输出",
  },
  twoOutputs: {
    en: "two formats go to standard output: give all but one a file, as in --format sarif=out.sarif",
    zh: "有两个格式输出到标准输出：除一个外，请为其余的指定文件，例如 --format sarif=out.sarif",
  },
  outputTwice: {
    en: "--output names a file, but every --format has its own already",
    zh: "每个 --format 都已指定文件，--output 没有可用的格式",
  },
  suppressAndFix: {
    en: "--suppress hides findings and --fix repairs them: run --fix first, then --suppress for what is left",
    zh: "--suppress 隐藏问题，--fix 修复问题：请先运行 --fix，再对剩余的问题使用 --suppress",
  },
  suppressReason: {
    en: '--suppress takes a reason of one line, as in --suppress "known since the move to 3.0"',
    zh: '--suppress 需要一行理由，例如 --suppress "迁移到 3.0 之前的遗留问题"',
  },
  unsafeAlone: {
    en: "--unsafe goes with --fix, --fix-rule or --diff",
    zh: "--unsafe 要与 --fix、--fix-rule 或 --diff 一起使用",
  },
  ruleWithoutFix: { en: "--fix-rule: {id} has no fix", zh: "--fix-rule：{id} 没有修复" },
  fixRefused: {
    en: "a bug in the rule {rule}: its fix would break this file and was not applied; please report it with the file",
    zh: "规则 {rule} 存在缺陷：其修复会破坏该文件，因此没有应用；请附上文件报告",
  },
  changedMeanwhile: {
    en: "was changed by another program while it was read, and is left as it is; run imglint again",
    zh: "在读取期间被其他程序修改，未做更改；请重新运行 imglint",
  },
  readOnly: {
    en: "is read-only and cannot be changed; check its permissions",
    zh: "是只读文件，无法修改；请检查文件权限",
  },
  noBaseline: {
    en: "no such baseline; write one by --update-baseline",
    zh: "基线文件不存在；请用 --update-baseline 生成",
  },
  notABaseline: {
    en: "is no baseline that can be read: restore it from version control, or delete it and write a new one by --update-baseline",
    zh: "不是可读取的基线文件：请从版本控制中恢复，或删除后用 --update-baseline 重新生成",
  },
  baselineMissing: {
    en: "--update-baseline and --prune-baseline go with --baseline FILE",
    zh: "--update-baseline 和 --prune-baseline 要与 --baseline FILE 一起使用",
  },
  baselineTwice: {
    en: "--update-baseline writes what is found now, so --prune-baseline has nothing left to do: use one of them",
    zh: "--update-baseline 会写入当前的所有问题，无需再用 --prune-baseline：请只用其中一个",
  },
  baselineGone: {
    en: "1 finding of the baseline is no more; --prune-baseline takes it out|{count} findings of the baseline are no more; --prune-baseline takes them out",
    zh: "基线中有 {count} 个问题已不存在；可用 --prune-baseline 移除",
  },
  watchStdin: {
    en: "--watch watches files, and - is standard input",
    zh: "--watch 监视文件，不能与 -（标准输入）一起使用",
  },
  watchHiding: {
    en: "--watch with {option} would hide whatever you write next: use {option} without --watch",
    zh: "--watch 与 {option} 一起使用会隐藏之后写出的所有问题：请不带 --watch 使用 {option}",
  },
  suppressUnheeded: {
    en: "--suppress writes comments that --no-inline-suppressions does not heed: leave one of them out",
    zh: "--suppress 写入的注释会被 --no-inline-suppressions 忽略：请去掉其中一个",
  },
  diffLimit: {
    en: "--diff fails where something would change and does not heed {option}: leave one of them out",
    zh: "--diff 在有内容会被修改时失败，不理会 {option}：请去掉其中一个",
  },
  diffReport: {
    en: "--diff prints changes in the place of a report: give the report a file, as in --format {name}=FILE",
    zh: "--diff 输出修改而不是报告：请为报告指定文件，即 --format {name}=FILE",
  },
  configTwice: {
    en: "--config uses one configuration and --no-config none: leave one of them out",
    zh: "--config 使用指定的配置，--no-config 不使用任何配置：请去掉其中一个",
  },
  watchDiff: { en: "--watch and --diff do not go together", zh: "--watch 不能与 --diff 一起使用" },
  watchLimit: {
    en: "cannot be watched: the system allows no more watches; name fewer folders, or raise its limit ({limit})",
    zh: "无法监视：已达到系统允许的监视数量上限；请减少文件夹，或提高上限（{limit}）",
  },
  cannotWatch: { en: "cannot be watched: {reason}", zh: "无法监视：{reason}" },
  watching: { en: "watching for changes; end with Ctrl+C", zh: "正在监视文件变化；按 Ctrl+C 结束" },
  progress: { en: "{done} of {count} files", zh: "{count} 个文件中的第 {done} 个" },
  statsTitle: {
    en: "{total} in all; rules, the slowest first:",
    zh: "共 {total}；各规则用时（从慢到快）：",
  },
  packSeveral: {
    en: "pack prints one file, as one text to send; several files go with --check",
    zh: "pack 只输出一个文件的内容；多个文件请与 --check 一起使用",
  },
  packJsonAndCheck: { en: "--json and --check do not go together", zh: "--json 不能与 --check 一起使用" },
  packRefused: {
    en: "is not packed: the service refuses it as it is; mend the errors above first",
    zh: "未打包：服务会拒绝该内容；请先修正以上错误",
  },
  packBroken: {
    en: "is not packed: it cannot be proven that the service would read the same; mend its errors, those that comments hide too",
    zh: "未打包：无法证明服务读到的内容相同；请修正其中的错误（包括被注释抑制的）",
  },
  packBug: {
    en: "is not packed: what would be sent does not say the same; this is a bug of imglint, please report it with the file",
    zh: "未打包：打包后的内容与原文不一致；这是 imglint 的缺陷，请附上文件报告",
  },
  packBytes: { en: "{count} of {max} bytes ({left} left)", zh: "{max} 字节中的 {count} 字节（剩余 {left}）" },
  packBytesOver: { en: "{count} of {max} bytes ({left} too many)", zh: "{max} 字节中的 {count} 字节（超出 {left}）" },
  packCommandsOver: {
    en: "{count} of {max} commands ({left} too many)",
    zh: "{max} 条命令中的 {count} 条（超出 {left}）",
  },
  packCommands: { en: "{count} of {max} commands ({left} left)", zh: "{max} 条命令中的 {count} 条（剩余 {left}）" },
  checkAndDiff: {
    en: "--check and --diff do not go together: --diff checks, too",
    zh: "--check 与 --diff 不能一起使用：--diff 也会检查",
  },
  notFormatted: {
    en: "{message} The file is left as it is; imglint tells more of what is wrong with it",
    zh: "此处无法格式化，文件未做更改；运行 imglint 可查看问题",
  },
  notPrintable: {
    en: "is not formatted, though nothing is wrong with it: Prettier's printer of YAML would change what this value says. Write it in another way, as in double quotes or in a block (|)",
    zh: "未格式化，但文件本身没有错误：Prettier 的 YAML 输出会改变这个值的含义。可以换一种写法，例如用双引号或块文本（|）",
  },
  formatBug: {
    en: "this is a bug of the formatter, and the file is left as it is; please report it with the file and this: {error}",
    zh: "这是格式化程序的缺陷，文件未做更改；请附上文件和以下内容报告：{error}",
  },
  prettierProgram: {
    en: "this configuration of Prettier is a program, which imglint does not run: write the options as data, in .prettierrc or .editorconfig, or use prettier with prettier-plugin-buildcontent",
    zh: "该 Prettier 配置是程序，imglint 不会运行：请将选项写成数据（.prettierrc 或 .editorconfig），或使用 prettier 和 prettier-plugin-buildcontent",
  },
  prettierConfig: {
    en: "this configuration of Prettier cannot be read: {reason}",
    zh: "无法读取该 Prettier 配置：{reason}",
  },
  formatGrowth: {
    en: "has {bytes} bytes when it is formatted, and the service takes {max}; imglint pack leaves out comments and blank lines",
    zh: "格式化后有 {bytes} 字节，而服务的上限是 {max}；imglint pack 会去掉注释和空行",
  },
  formattedCount: { en: "1 file formatted|{count} files formatted", zh: "已格式化 {count} 个文件" },
  unformattedCount: { en: "1 file is not formatted|{count} files are not formatted", zh: "{count} 个文件未格式化" },
  sameCount: { en: "1 file left as it was|{count} files left as they were", zh: "{count} 个文件没有变化" },
  fixedCount: { en: "1 fixed|{count} fixed", zh: "已修复 {count} 个" },
  suppressedCount: { en: "1 suppressed now|{count} suppressed now", zh: "新抑制 {count} 个" },
  wouldChange: { en: "1 file would change|{count} files would change", zh: "{count} 个文件将被修改" },
  hidden: { en: "{counts} not shown", zh: "另有 {counts} 未显示" },
  stdinTwice: {
    en: "- stands more than once; standard input can be read once",
    zh: "- 出现了多次；标准输入只能读取一次",
  },
  stdinFilename: {
    en: "--stdin-filename goes with -, which reads standard input",
    zh: "--stdin-filename 要与 - 一起使用（从标准输入读取）",
  },
  unknownPreset: {
    en: "--preset: there is no preset {name}{hint}; the presets: {names}",
    zh: "--preset：没有名为 {name} 的预设{hint}；可用的预设：{names}",
  },
  initExists: {
    en: "is there already; write --force to write over it",
    zh: "已经存在；要覆盖它，请加上 --force",
  },
  initOther: {
    en: "configures this folder already; change it there, or remove it first",
    zh: "已经配置了当前文件夹；请在其中修改，或先将其删除",
  },
  initWrote: { en: "Wrote {file}.", zh: "已写入 {file}。" },
  initFound: {
    en: "1 template is here: run imglint to check it.|{count} templates are here: run imglint to check them.",
    zh: "这里有 {count} 个模板：运行 imglint 即可检查。",
  },
  initNothing: {
    en: "No template is here: templates are named *.buildcontent, *.testcontent, *.imagecomponent or *.imagecomponent.yaml; put other names below files.",
    zh: "这里没有模板：模板的文件名是 *.buildcontent、*.testcontent、*.imagecomponent 或 *.imagecomponent.yaml；其他名称请写在 files 下面。",
  },
  initCommit: { en: "Commit {file}, so that it holds for everybody.", zh: "请提交 {file}，使其对所有人生效。" },
  configYaml: {
    en: "this is no YAML that can be read, so nothing in the file counts: check quotes, indentation and brackets here",
    zh: "这里不是可读取的 YAML，整个文件不起作用：请检查引号、缩进和括号",
  },
  configTab: {
    en: "a tab indents this line, and YAML takes blanks only, so nothing in the file counts: write two blanks for each level",
    zh: "这一行用制表符缩进，而 YAML 只能用空格，整个文件不起作用：每一级请用两个空格",
  },
  configTooDeep: {
    en: "values nest too deep here, so nothing in the file counts: a configuration needs five levels",
    zh: "这里的嵌套过深，整个文件不起作用：配置只需要五级",
  },
  configTwoDocuments: {
    en: "a second YAML document starts here, so nothing in the file counts: remove the --- and what follows it",
    zh: "这里开始了第二个 YAML 文档，整个文件不起作用：请删除 --- 及其后的内容",
  },
  configJson: {
    en: "this is no JSON that can be read, so nothing in the file counts: check quotes, commas and brackets here",
    zh: "这里不是可读取的 JSON，整个文件不起作用：请检查引号、逗号和括号",
  },
  configTooLarge: {
    en: "has {size} bytes and a configuration has no more than {max}: it is not read",
    zh: "有 {size} 字节，而配置文件不应超过 {max} 字节：不会读取",
  },
  configBinary: { en: "is a binary file; a configuration is text in UTF-8", zh: "是二进制文件；配置必须是 UTF-8 文本" },
  configTwoPlaces: {
    en: "is not used, since {used} configures this folder already: move what it sets there",
    zh: "不起作用，因为该文件夹已由 {used} 配置：请把其中的设置移到那里",
  },
  configAlias: {
    en: "aliases of YAML are not followed: write the value itself",
    zh: "不支持 YAML 的别名：请直接写出值",
  },
  configDuplicateKey: {
    en: "{key} stands twice here, and the last one counts: remove one of them",
    zh: "{key} 在这里出现了两次，以最后一个为准：请删除其中一个",
  },
  configUnknownKey: {
    en: "{key} is no key of a configuration{hint}; the keys: {keys}",
    zh: "{key} 不是配置的键{hint}；可用的键：{keys}",
  },
  configUnknownKeyOf: {
    en: "{key} is no key of {where}{hint}; the keys: {keys}",
    zh: "{key} 不是 {where} 的键{hint}；可用的键：{keys}",
  },
  configUnknownRule: {
    en: "there is no rule {key}{hint}; imglint rules lists all of them",
    zh: "没有名为 {key} 的规则{hint}；imglint rules 可列出全部规则",
  },
  configTakes: {
    en: "{key} takes {expected}, not {value}{hint}",
    zh: "{key} 只接受：{expected}，而不是 {value}{hint}",
  },
  takesOr: { en: " or ", zh: " 或 " },
  takesElse: { en: ", or ", zh: "，或" },
  takesComma: { en: ", ", zh: "、" },
  takesText: { en: "a text", zh: "文本" },
  takesTruth: { en: "true or false", zh: "true 或 false" },
  takesCount: { en: "a whole number from {min} on", zh: "不小于 {min} 的整数" },
  takesRange: { en: "a whole number from {min} to {max}", zh: "{min} 到 {max} 的整数" },
  takesList: { en: "a list", zh: "列表" },
  takesMap: { en: "keys with values, one a line", zh: "每行一个的键和值" },
  takesExtends: {
    en: "presets, paths that start with . or /, and packages",
    zh: "预设、以 . 或 / 开头的路径、包名",
  },
  aConfig: { en: "a configuration", zh: "配置" },
  gotNothing: { en: "nothing", zh: "空" },
  gotList: { en: "a list", zh: "列表" },
  gotMap: { en: "keys with values", zh: "键和值" },
  configGlob: { en: "{key} takes a glob of 1 to {max} characters", zh: "{key} 应为 1 到 {max} 个字符的通配模式" },
  configEmptyList: {
    en: "{key} is an empty list: name at least one, or remove it",
    zh: "{key} 是空列表：请至少写一项，或将其删除",
  },
  configNoFiles: {
    en: 'an override names its files: write files: "windows/**" or a list of such globs',
    zh: '每个 override 都要写明文件：请写 files: "windows/**"，或这样的通配模式的列表',
  },
  configNoPath: {
    en: "{key} links to no file: write {key}: path/to/file.imagecomponent.yaml",
    zh: "{key} 没有关联到文件：请写 {key}: path/to/file.imagecomponent.yaml",
  },
  configLink: { en: "the component {key} links to {path}: {problem}", zh: "组件 {key} 关联到 {path}：{problem}" },
  configMore: {
    en: "and 1 more mistake|and {count} more mistakes",
    zh: "另有 {count} 处错误",
  },
  configPreset: {
    en: "there is no such preset{hint}; the presets: {names}",
    zh: "没有这个预设{hint}；可用的预设：{names}",
  },
  configExtends: { en: "extends {chain}: {problem}", zh: "extends {chain}：{problem}" },
  configExtendsCycle: {
    en: "extends leads back to where it started: {chain}; remove one of them",
    zh: "extends 形成了循环：{chain}；请删除其中一个",
  },
  configExtendsDeep: {
    en: "extends leads through more than {max} files: {chain}; make it shorter",
    zh: "extends 经过的文件超过 {max} 个：{chain}；请减少层级",
  },
  configNoPackage: {
    en: "no package of this name{hint} is in node_modules of this folder or of one above; install it, or write ./ before a path",
    zh: "在该文件夹及其上级的 node_modules 中没有这个包{hint}；请安装该包，如果是路径，请在前面加上 ./",
  },
  configEmptyPackage: {
    en: "the package has no configuration: none of .imglint.yaml, .imglint.yml and .imglint.json, and no imglint in its package.json",
    zh: "这个包中没有配置：没有 .imglint.yaml、.imglint.yml、.imglint.json，package.json 中也没有 imglint",
  },
  unknownTopic: {
    en: "{word} is no rule and no API code{hint}; imglint rules prints all rules",
    zh: "{word} 既不是规则，也不是 API 错误码{hint}；用 imglint rules 查看全部规则",
  },
  explainCode: {
    en: "{code} is predicted by the rule {rules}:|{code} is predicted by the rules {rules}:",
    zh: "{code} 由以下规则预测：{rules}",
  },
  explainPage: { en: "Page: {path}", zh: "页面：{path}" },
  notForCommand: {
    en: "{option} does not go with imglint {command}",
    zh: "{option} 不能与 imglint {command} 一起使用",
  },
  ruleFailed: {
    en: "a bug in the rule {rule}: its findings in this file are left out; please report it with the file and this: {error}",
    zh: "规则 {rule} 存在缺陷：该文件中此规则的结果已略去；请附上文件和以下内容报告：{error}",
  },
  bug: {
    en: "this is a bug of imglint; please report it with the command, the file and this:\n{error}",
    zh: "这是 imglint 的缺陷；请附上命令、文件和以下内容报告：\n{error}",
  },
  usage: { en: "{problem}; see {command} --help", zh: "{problem}；参见 {command} --help" },
  error: { en: "error", zh: "错误" },
  warning: { en: "warning", zh: "警告" },
  info: { en: "info", zh: "提示" },
  columnSeverity: { en: "Severity", zh: "级别" },
  columnPlace: { en: "Place", zh: "位置" },
  columnFinding: { en: "Finding", zh: "问题" },
  columnRule: { en: "Rule", zh: "规则" },
  columnFix: { en: "Fix", zh: "修复" },
  columnReports: { en: "Reports", zh: "报告内容" },
  columnCodes: { en: "API codes", zh: "API 错误码" },
  safeFix: { en: "fix: {title}", zh: "修复：{title}" },
  unsafeFix: { en: "possible fix: {title}", zh: "可能的修复：{title}" },
  related: { en: "see {place}: {message}", zh: "参见 {place}：{message}" },
  clean: { en: "No findings in {files} ({time})", zh: "{files}中没有发现问题（{time}）" },
  found: {
    en: "{counts} in {found} of {files} ({time})",
    zh: "{counts}；{files}中有 {found} 个有问题（{time}）",
  },
  errorCount: { en: "1 error|{count} errors", zh: "{count} 个错误" },
  warningCount: { en: "1 warning|{count} warnings", zh: "{count} 个警告" },
  infoCount: { en: "1 info|{count} infos", zh: "{count} 个提示" },
  fileCount: { en: "1 file|{count} files", zh: "{count} 个文件" },
  listSeparator: { en: ", ", zh: "，" },
  safeFixes: { en: "1 has a safe fix (--fix)|{count} have a safe fix (--fix)", zh: "{count} 个可以安全修复（--fix）" },
  unsafeFixes: {
    en: "1 has a fix to look over (--diff --unsafe)|{count} have a fix to look over (--diff --unsafe)",
    zh: "{count} 个可以修复，但需人工确认（--diff --unsafe）",
  },
} as const;

/** The name of a text. */
export type TextName = keyof typeof texts;

/** The values of a text's parameters. */
export type TextData = Readonly<Record<string, string | number>>;

const localized: Readonly<Record<TextName, Localized>> = texts;

/** A text in a language. `1 x|{count} xs` is chosen from by `count`. */
export function say(locale: Locale, name: TextName, data: TextData = {}): string {
  const [one, many = one] = localized[name][locale].split("|");
  const text = (data["count"] === 1 ? one : many) ?? "";
  return text.replace(/\{(\w+)\}/g, (_, key: string) => formatValue(data[key] ?? ""));
}

function formatValue(value: string | number): string {
  return typeof value === "number" ? grouped(value) : value;
}
