/** @buildcontent/parser: text of an Image Builder template or component to a syntax tree. */

export type * from "./ast.ts";
export { childrenOf, nodeAt, shellOffset, walk } from "./ast.ts";
export type { ActionRow, PropertyRow, PropertyType } from "./component/actions.ts";
export { actionRow, actions, parameterTypes } from "./component/actions.ts";
export type { ArgumentShape, CommandName, CommandRow, CommandTableRow, Localized, ShapeOf } from "./commands.ts";
export { commandRow, commands } from "./commands.ts";
export { commentsBefore } from "./comments-before.ts";
export type { Diagnostic, Edit, Fix, RelatedPlace, Severity } from "./diagnostic.ts";
export type { YamlText } from "./component/read.ts";
export { readYaml } from "./component/read.ts";
export type { Difference, DifferenceOptions } from "./difference.ts";
export { factsOf, firstDifference } from "./difference.ts";
export type { Fact, FactKind } from "./fact.ts";
export type { ParseOptions, ParseResult, Token } from "./parse.ts";
export { parse, tokenize } from "./parse.ts";
export { reparse } from "./reparse.ts";
export type { LineMap, Position, Span } from "./span.ts";
export { createLineMap, offsetAt, positionAt } from "./span.ts";
export { inDoubleQuotes } from "./template/double-quotes.ts";
export type { ShellBreak } from "./template/shell-breaks.ts";
export { isPlainLine, shellBreaks, withoutBlanksAtEnd, withoutIndentation } from "./template/shell-breaks.ts";
export type { Quote } from "./template/words.ts";
export { quoteAfter } from "./template/words.ts";
