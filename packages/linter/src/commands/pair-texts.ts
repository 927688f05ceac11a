/** What the rules on ENV and LABEL say about pairs. */

/** The texts on pairs, which are the same for ENV and LABEL. */
export const pairTexts = {
  noValue: { en: '"{key}" has no value: write {key}="value".', zh: '“{key}”没有值：请写成 {key}="value"。' },
  noKey: { en: 'There is no key before "=": write key="value".', zh: '“=”前面没有键：请写成 key="value"。' },
  blanks: {
    en: 'There is a blank next to the "=" of "{key}": write {fixed}.',
    zh: "“{key}”的“=”旁边有空格：请写成 {fixed}。",
  },
  colon: {
    en: '"{key}" takes its value after "=" and not after ":": write {fixed}.',
    zh: "“{key}”的值要用“=”而不是“:”给出：请写成 {fixed}。",
  },
  words: {
    en: '"{words}" is cut off from the value of "{key}", since a value with blanks needs double quotes: write {fixed}.',
    zh: "“{words}”没有成为“{key}”的值的一部分，含空格的值须用双引号括起来：请写成 {fixed}。",
  },
  stray: {
    en: '"{words}" is not a key with a value: write key="value".',
    zh: '“{words}”不是键值对：请写成 key="value"。',
  },
  quotedKey: {
    en: "Quotes belong around the value, not around the key: write {fixed}.",
    zh: "应该用引号括起来的是值而不是键：请写成 {fixed}。",
  },
  separator: {
    en: 'Pairs are separated by blanks only: remove the "{separator}" after {pair}.',
    zh: "键值对之间只用空格分隔：请删除 {pair} 后面的“{separator}”。",
  },
  noBlank: {
    en: "Pairs are separated by blanks: write a blank after {pair}.",
    zh: "键值对之间用空格分隔：请在 {pair} 后面加一个空格。",
  },
  noBreakSpace: {
    en: "A no-break space (U+00A0) separates no words: write a blank in its place.",
    zh: "不间断空格（U+00A0）不能分隔单词：请改用普通空格。",
  },
  wideSpace: {
    en: "A full-width space (U+3000) separates no words: write a blank in its place.",
    zh: "全角空格（U+3000）不能分隔单词：请改用半角空格。",
  },
  afterQuote: {
    en: '"{rest}" stands after a closing quote in the value of "{key}": put the whole value into one pair of double quotes.',
    zh: "“{key}”的值在引号闭合之后还有“{rest}”：请用一对双引号把整个值括起来。",
  },
  curly: {
    en: 'The value of "{key}" stands in curly or full-width quotes: write {fixed}.',
    zh: "“{key}”的值用了弯引号或全角引号：请改用半角双引号，写成 {fixed}。",
  },
  fullWidth: {
    en: '"{character}" is a full-width character: write {fixed}.',
    zh: "“{character}”是全角字符：请改用半角的“=”，写成 {fixed}。",
  },
  unterminated: {
    en: "The quote in {value} is not closed: write {quote} where the value ends.",
    zh: "{value} 中的引号没有闭合：请在值的末尾写上“{quote}”。",
  },
  unopened: {
    en: 'The value of "{key}" ends with a quote and starts with none: write {fixed}.',
    zh: "“{key}”的值只有后引号，缺少前引号：请写成 {fixed}。",
  },
  comment: {
    en: 'A comment needs a line of its own: move "{comment}" to the line above.',
    zh: "注释须独占一行：请把“{comment}”移到上一行。",
  },
  write: { en: "Write {fixed}", zh: "改为 {fixed}" },
  removeSeparator: { en: 'Remove the "{separator}"', zh: "删除“{separator}”" },
  addBlank: { en: "Write a blank", zh: "改用空格" },
  closeQuote: { en: "Close the quote", zh: "闭合引号" },
  moveComment: { en: "Move the comment to the line above", zh: "把注释移到上一行" },
} as const;
