/** imglint as a library: the rules and the engine, without files and console. */

export { exampleConfig } from "./examples/config.ts";
export type { Mark, MarkedText } from "./examples/marks.ts";
export { markOf, readMarks } from "./examples/marks.ts";
export { calledComponent, exampleSetting } from "./examples/setting.ts";
export { howToConfigure } from "./explain/configure.ts";
export type { RuleWords } from "./explain/rule-words.ts";
export { ruleWords } from "./explain/rule-words.ts";
export type { Topic } from "./explain/topics.ts";
export { topicOf } from "./explain/topics.ts";
export { acceptedFixes, applyFixes } from "./fix.ts";
export type { CheckedText, FixedText } from "./fix-text.ts";
export { fixText, isSound } from "./fix-text.ts";
export type { SuppressedText } from "./suppress-text.ts";
export { suppressText } from "./suppress-text.ts";
export type { LintConfig, LintResult, Locale, RuleFailure, RuleSetting } from "./lint.ts";
export { defaultLimits, lint } from "./lint.ts";
export type { PackedText } from "./pack.ts";
export { packDocument } from "./pack.ts";
export type {
  Basis,
  ComponentType,
  Example,
  IntegerOption,
  Limits,
  LinkedComponent,
  LinkedComponents,
  OperatingSystem,
  Rule,
  RuleFacts,
} from "./rule.ts";
export { rules } from "./rules/index.ts";
export { bytesOf } from "./text/size.ts";
export { nearest } from "./text/suggest.ts";
