/** imglint as a library: the rules and the engine, without files and console. */

export type { LinkedCall } from "./components/linked-component.ts";
export { linkedCall } from "./components/linked-component.ts";
export type { ComponentNames, PlacedReference, Target } from "./components/names.ts";
export {
  hasStdout,
  namesOf,
  parameterEntries,
  placedReferences,
  propertyEntries,
  targetOf,
} from "./components/names.ts";
export type { Files, ReadResult } from "./config-files/files.ts";
export type { LinkedFile, LinkedFiles } from "./config-files/links.ts";
export type { ConfigLoader, FileSettings, LoaderOptions } from "./config-files/loader.ts";
export { createLoader } from "./config-files/loader.ts";
export type { ConfigChoice } from "./config-files/places.ts";
export { execArrayOf, shellFormOf } from "./commands/shell-form.ts";
export { starterConfig } from "./config/starter.ts";
export { exampleConfig } from "./examples/config.ts";
export type { Mark, MarkedText } from "./examples/marks.ts";
export { markOf, readMarks } from "./examples/marks.ts";
export { calledComponent, exampleSetting } from "./examples/setting.ts";
export { howToConfigure } from "./explain/configure.ts";
export { rulePageMarkdown } from "./explain/markdown-page.ts";
export type { RuleWords } from "./explain/rule-words.ts";
export { ruleWords } from "./explain/rule-words.ts";
export type { Topic } from "./explain/topics.ts";
export { topicOf } from "./explain/topics.ts";
export { acceptedFixes, applyFixes } from "./fix.ts";
export type { CheckedText, Fixable, FixedText } from "./fix-text.ts";
export { fixText, isSound } from "./fix-text.ts";
export type { SuppressedText, SuppressionEdit, SuppressionPlace } from "./suppress-text.ts";
export { isSuppressible, suppressionEdit, suppressText } from "./suppress-text.ts";
export { kindOfPath, syntaxOfPath } from "./kind.ts";
export type { LintConfig, LintResult, Locale, RuleSetting } from "./lint.ts";
export { defaultLimits, lint } from "./lint.ts";
export type { Problem } from "./problem.ts";
export { complainOf, problemText, stackOf } from "./problem.ts";
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
export type { RuleFailure } from "./rule-runs.ts";
export { rules } from "./rules/index.ts";
export type { Suppression, SuppressedId, SuppressionKind } from "./suppressions.ts";
export { readSuppressions, suppressionKinds } from "./suppressions.ts";
export { bytesOf } from "./text/size.ts";
export { treeText } from "./tree-text.ts";
export { nearest } from "./text/suggest.ts";
export type { SoundCommands } from "./visit.ts";
