/** What is said about a component that is no YAML. */

export const yamlSyntaxTexts = {
  generic: {
    en: "The YAML is broken here: check quotes, colons and indentation of this line and of the one above.",
    zh: "此处的 YAML 有误：请检查这一行和上一行的引号、冒号和缩进。",
  },
  tab: {
    en: "A tab indents this line, and YAML takes blanks only: write two blanks for each level.",
    zh: "这一行用制表符缩进，而 YAML 只能用空格：每一级请用两个空格。",
  },
  indent: {
    en: "The indentation of this line fits no level above: indent the keys of one map alike.",
    zh: "这一行的缩进与上面的任何层级都不一致：同一映射的键请使用相同的缩进。",
  },
  script: {
    en: "This line is not indented deeper than the key of the | above: put blanks before every line of the text.",
    zh: "这一行的缩进没有比上面带 | 的键更深：请在文本的每一行前面加上空格。",
  },
  shallow: {
    en: "This line is indented less than the first line of the text below the |: indent all of them alike.",
    zh: "这一行的缩进小于 | 下面文本的首行：请让各行的缩进一致。",
  },
  quote: {
    en: "The quote is not closed: write {quote} where the value ends.",
    zh: "引号没有闭合：请在值的结尾处加上“{quote}”。",
  },
  behindEnd: {
    en: 'The value ends at its {closing}, and "{words}" follows: put all of it in quotes, or below a | of its own.',
    zh: "值到 {closing} 就结束了，后面却还有“{words}”：请把整个值放在引号中，或写在 | 下面。",
  },
  bracket: {
    en: 'The "{bracket}" is not closed: write its counterpart where the list or the map ends.',
    zh: "“{bracket}”没有闭合：请在列表或映射的结尾处补上对应的括号。",
  },
  reference: {
    en: "The reference is not closed: write {closing} behind its name, and put the whole value in double quotes.",
    zh: "引用没有闭合：请在名称后面写 {closing}，并把整个值放在双引号中。",
  },
  closer: {
    en: 'This "{bracket}" closes nothing: remove it, or put the value in quotes.',
    zh: "这个“{bracket}”没有对应的左括号：请将其删除，或给值加上引号。",
  },
  comma: {
    en: "Between brackets a comma ends each value: put one before the next key, or the value in quotes.",
    zh: "括号中的各个值用逗号分隔：请在下一个键前面加逗号，或给值加上引号。",
  },
  noColon: {
    en: 'No colon stands behind "{key}": write a key, a colon, a blank and the value.',
    zh: "“{key}”后面没有冒号：请依次写键、冒号、空格和值。",
  },
  noBlank: {
    en: 'No blank stands behind the colon of "{key}": write a key, a colon, a blank and the value.',
    zh: "“{key}”的冒号后面没有空格：请依次写键、冒号、空格和值。",
  },
  wideColon: {
    en: 'The colon of "{key}" is a full-width one: write ":" and a blank.',
    zh: "“{key}”中的冒号是全角冒号：请改为半角的“:”加一个空格。",
  },
  noDashBlank: {
    en: 'No blank stands behind this "-": write "- " before the first key of each task.',
    zh: "这个“-”后面没有空格：请在每个任务的第一个键前面写“- ”。",
  },
  dashInline: {
    en: 'A list cannot start behind a key: put the "-" on the next line, or the value in quotes.',
    zh: "列表不能写在键的后面：请把“-”移到下一行，或给值加上引号。",
  },
  dashInMap: {
    en: 'A "-" starts an item of a list, and the lines above are none: put a "-" before the first key of each task.',
    zh: "“-”表示列表项，而上面的行不是列表：请在每个任务的第一个键前面加“-”。",
  },
  noKey: {
    en: '"{words}" is no key with a value: indent it deeper if it belongs to the text above, and put that below a | of its own.',
    zh: "“{words}”不是键和值：如果它属于上面的文本，请增加缩进，并把该文本写在 | 下面。",
  },
  noBar: {
    en: 'A text with colons needs a | to stand below its key: write "{key}: |" on the line above.',
    zh: "写在键下面且含有冒号的文本需要 |：请把上一行写成“{key}: |”。",
  },
  behindBar: {
    en: 'A text starts on the line below its |: move "{words}" there.',
    zh: "文本从 | 的下一行开始：请把“{words}”移到下一行。",
  },
  comment: {
    en: "A comment needs a blank before its #: write one, or put all of the value in quotes if it is none.",
    zh: "注释的 # 前面必须有空格：请加上空格；如果不是注释，请把整个值放在引号中。",
  },
  alias: {
    en: '"{alias}" refers to an anchor that is not there: put a text that starts with * in quotes.',
    zh: "“{alias}”引用的锚点不存在：以 * 开头的文本请加上引号。",
  },
  start: {
    en: "A value cannot start with this character in YAML: put the value in quotes.",
    zh: "YAML 的值不能以这个字符开头：请给值加上引号。",
  },
  colon: {
    en: "A colon inside a value makes it a key: put the value in quotes, or write a long one below a | of its own.",
    zh: "值中的冒号会让它变成键：请给值加上引号，较长的内容请写在 | 下面。",
  },
  escape: {
    en: 'This is no escape of YAML: in double quotes write \\\\ for a "\\", or use single quotes.',
    zh: "这不是 YAML 的转义：在双引号中用 \\\\ 表示“\\”，或者改用单引号。",
  },
  documents: {
    en: "A second YAML document starts here, and a component has one: remove the --- and what follows it.",
    zh: "此处开始了第二个 YAML 文档，而组件只能有一个：请删除 --- 及其后的内容。",
  },
  notMap: {
    en: "A component is a map with the keys Parameters and Tasks: start it with Tasks: at the beginning of a line.",
    zh: "组件是含有 Parameters 和 Tasks 键的映射：请以行首的 Tasks: 开头。",
  },
  long: {
    en: "The text is far larger than a component may be, and is not read: move scripts to files of their own.",
    zh: "文本远远超过组件允许的大小，不再读取：请把脚本移到单独的文件中。",
  },
  deep: {
    en: "Maps and lists are nested deeper here than any component needs: check the brackets and the indentation.",
    zh: "此处的嵌套层级远超组件所需：请检查括号和缩进。",
  },
} as const;
