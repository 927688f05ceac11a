/** Lines that are meant for people, though no `#` stands before them, and lines with a mark of a list or a prompt. */

/** Tells whether the first word of a line starts what other languages, or people, write as a comment. */
export function startsNote(word: string): boolean {
  return /^(?:\/\/|\/\*|;|--$|＃|\p{Script=Han}|(?:TODO|NOTE|FIXME|HINT|WARNING)[:：])/u.test(word);
}

/** Tells whether a line is three plain words or more, as prose is. */
export function isProse(line: string): boolean {
  return line.length <= 400 && /^[A-Z]?[a-z]+,?(?:[ \t]+[A-Za-z0-9'’]+[,;:]?){2,}[.!?:]?$/.test(line.trim());
}

/** Tells whether a word is the mark of an item in a list, a quotation in a mail, or the prompt of a shell. */
export function isMarker(word: string): boolean {
  return /^(?:[-*+•>$%]|\d{1,3}[.)、])$/.test(word);
}
