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
  unterminated: {
    en: "The quote in {value} is not closed: write {quote} where the value ends.",
    zh: "{value} 中的引号没有闭合：请在值的末尾写上 {quote}。",
  },
  comment: {
    en: 'A comment needs a line of its own: move "{comment}" to the line above.',
    zh: "注释须独占一行：请把“{comment}”移到上一行。",
  },
  write: { en: "Write {fixed}", zh: "改为 {fixed}" },
  removeSeparator: { en: 'Remove the "{separator}"', zh: "删除“{separator}”" },
  closeQuote: { en: "Close the quote", zh: "闭合引号" },
  moveComment: { en: "Move the comment to the line above", zh: "把注释移到上一行" },
} as const;
