/** The syntax tree: node types, and the ways through it. Every span is exact; the nodes of a command nest in its span. */

import type { CommandName, ShapeOf } from "./commands.ts";
import type { Span } from "./span.ts";

/** Which text of the API a document is: `CreateImagePipeline.BuildContent`, `.TestContent` or `CreateImageComponent.Content`. */
export type ContentKind = "build" | "test" | "component";

/** A whole text. `syntax` is what its first significant line looks like; a text in YAML has no commands. */
export interface Document {
  readonly kind: "Document";
  readonly span: Span;
  readonly text: string;
  readonly content: ContentKind;
  readonly syntax: "commands" | "yaml";
  readonly commands: readonly Command[];
  /** All comments in order, those inside continued commands too. */
  readonly comments: readonly Comment[];
  readonly byteOrderMark?: Span;
  /** What a text in YAML says; there for `syntax: "yaml"` only. */
  readonly component?: Component;
}

/** `#` to the end of its line; `text` is what follows the `#`. */
export interface Comment {
  readonly kind: "Comment";
  readonly span: Span;
  readonly text: string;
}

interface CommandBase {
  readonly kind: "Command";
  /** From the keyword to the end of the last argument, or of the last continuation where nothing follows it. */
  readonly span: Span;
  readonly keyword: Part;
  /** Every line break inside the command, in order. */
  readonly continuations: readonly Continuation[];
}

/** The node kinds that stand as arguments of a command of each shape. */
interface ArgumentsOfShape {
  image: Flag | ImageReference | Word;
  shell: Flag | ShellText | ExecArray;
  pairs: Flag | KeyValue;
  copy: Flag | Url | Path | Heredoc;
  path: Flag | Path;
  user: Flag | Word;
  none: Word;
  component: ComponentReference | ComponentParameter;
}

/** A command of the language; `name` is in upper case however the keyword was written. */
export interface CommandOf<N extends CommandName> extends CommandBase {
  readonly name: N;
  readonly arguments: readonly ArgumentsOfShape[ShapeOf<N>][];
}

/** A line whose first word is no command; all that follows the word is one ShellText, after flags if there are any. */
export interface UnknownCommand extends CommandBase {
  readonly name: undefined;
  readonly arguments: readonly (Flag | ShellText)[];
}

/** Any command. */
export type Command = { [N in CommandName]: CommandOf<N> }[CommandName] | UnknownCommand;

/**
 * A `\` that continues a command: from the `\` over its line break and all blank and comment lines to the start of the next line, or
 * to the end of the text. An even number of `\` does not continue a line: each escapes the next.
 */
export interface Continuation {
  readonly kind: "Continuation";
  readonly span: Span;
}

/** A piece of a node: a keyword, a key, a part of an ARN. `text` is the source as it stands. */
export interface Part {
  readonly kind: "Part";
  readonly span: Span;
  readonly text: string;
}

/** How a word is quoted; `mixed` when quotes cover only a part of it. */
export type QuoteKind = "none" | "double" | "single" | "mixed";

interface WordBase {
  readonly span: Span;
  /** The word as it is meant: quotes, escapes and the continuations inside quotes taken out. */
  readonly value: string;
  readonly quote: QuoteKind;
  /** False when a quote is not closed before the command ends. */
  readonly terminated: boolean;
}

/** A word of no special meaning. */
export interface Word extends WordBase {
  readonly kind: "Word";
}

/** A path on the instance. */
export interface Path extends WordBase {
  readonly kind: "Path";
}

/** A word of the form `scheme://…`; `scheme` is in lower case. */
export interface Url extends WordBase {
  readonly kind: "Url";
  readonly scheme: string;
}

/** `--name` or `--name=value` before a command's arguments. No command but COMPONENT takes any. */
export interface Flag {
  readonly kind: "Flag";
  readonly span: Span;
  readonly name: string;
  readonly value?: Part;
}

/** Shell text as it stands in the source, with its line breaks. */
export interface ShellText {
  readonly kind: "ShellText";
  readonly span: Span;
  readonly lines: readonly ShellLine[];
  /**
   * The lines joined by one character each: in a command by a blank, in YAML by a line feed where the value has its line ends, else by
   * a blank. `shellOffset` maps an index in it back to the source. Heredoc bodies are not in it.
   */
  readonly value: string;
  readonly heredocs: readonly Heredoc[];
}

/** One physical line of shell text: with its indentation, without the `\` at its end. */
export interface ShellLine {
  readonly kind: "ShellLine";
  readonly span: Span;
  readonly text: string;
}

/** `<<WORD` in a command; `body` covers the lines up to and with the one that ends it, and is missing when no line does. */
export interface Heredoc {
  readonly kind: "Heredoc";
  /** The operator and its word. */
  readonly span: Span;
  readonly delimiter: string;
  readonly body?: Span;
}

/** A JSON array of strings, or what was meant as one. `problems` are in the order of the source. */
export interface ExecArray {
  readonly kind: "ExecArray";
  readonly span: Span;
  readonly elements: readonly ExecString[];
  readonly problems: readonly ArrayProblem[];
}

/** One element; `value` is cooked as JSON does, without the continuations inside it, `quote` is what it stands in. */
export interface ExecString {
  readonly kind: "ExecString";
  readonly span: Span;
  readonly value: string;
  readonly quote: "double" | "single" | "none";
}

/** What keeps an array from being JSON, and where. */
export interface ArrayProblem {
  readonly code:
    | "array-not-closed"
    | "array-single-quotes"
    | "array-bare-word"
    | "array-string-not-closed"
    | "array-bad-escape"
    | "array-missing-comma"
    | "array-extra-comma"
    | "array-text-after";
  readonly span: Span;
}

/** `key=value`, or `key value` where the rest of the line is the value; without `separator` it is a word on its own. */
export interface KeyValue {
  readonly kind: "KeyValue";
  readonly span: Span;
  readonly key: Part;
  readonly separator?: Part;
  readonly value?: Value;
}

/**
 * The value of a pair. For `double` and `single` the quotes' own spans are given, as far as they are there. The value of `key value`
 * may go on over continuations outside quotes too, each of which is one blank in `value`.
 */
export interface Value extends WordBase {
  readonly kind: "Value";
  readonly openQuote?: Span;
  readonly closeQuote?: Span;
}

/** `IMAGE:<id>` or `IMAGE_FAMILY:<family>`, split at the first colon; without a colon it is all `type`. */
export interface ImageReference {
  readonly kind: "ImageReference";
  readonly span: Span;
  readonly type: Part;
  readonly separator?: Part;
  readonly id?: Part;
}

/** What COMPONENT calls: `ic-…`, or `acs:ecs:<region>:<account>:imagecomponent/<name>/<version>`, or neither. */
export interface ComponentReference {
  readonly kind: "ComponentReference";
  readonly span: Span;
  readonly text: string;
  readonly form: "id" | "arn" | "unknown";
  /** The parts of an ARN as far as they are there; the last of them may be half written. */
  readonly service?: Part;
  readonly region?: Part;
  readonly account?: Part;
  readonly resourceType?: Part;
  readonly name?: Part;
  /** What stands before the version: `/`, or the `:` of one page of the documentation. */
  readonly versionSeparator?: Part;
  readonly version?: Part;
}

/** `--name value`, where the name begins with a letter. Without `name` it is a value on its own; without `value`, a name on its own. */
export interface ComponentParameter {
  readonly kind: "ComponentParameter";
  readonly span: Span;
  /** The name without its dashes. */
  readonly name?: Part;
  /** `=` where it is written so; the documentation shows a blank only. */
  readonly separator?: Part;
  readonly value?: Word;
}

/** A component in YAML: its top-level keys, and what the format makes of them as far as it can be understood. */
export interface Component {
  readonly kind: "Component";
  readonly span: Span;
  /** Every top-level key, known or not, in order. */
  readonly entries: readonly Entry[];
  readonly parameters: readonly Parameter[];
  readonly tasks: readonly Task[];
  /** Why the text, or a part of it, is no YAML. */
  readonly problems: readonly YamlProblem[];
}

/** What is wrong with a text as YAML. `code` is the yaml package's own, or TOO_LONG or TOO_DEEP for what is not read. */
export interface YamlProblem {
  readonly code: string;
  readonly span: Span;
}

/** One key of a map with its value, if it has one. */
export interface Entry {
  readonly kind: "Entry";
  readonly span: Span;
  /** The key as it stands in the source, with its quotes. */
  readonly key: Part;
  /** The key as it is meant. A key that is no text is given by its source. */
  readonly name: string;
  readonly value?: YamlValue;
}

/** A value in YAML. `text` is a scalar's cooked text, with references as they are written; a map or list has `entries` or `items`. */
export interface YamlValue {
  readonly kind: "YamlValue";
  readonly span: Span;
  readonly type: "string" | "number" | "boolean" | "null" | "map" | "list" | "alias";
  readonly style: "plain" | "single" | "double" | "literal" | "folded" | "flow" | "block";
  readonly text: string;
  readonly references: readonly Reference[];
  readonly entries: readonly Entry[];
  readonly items: readonly YamlValue[];
  /** The lines of a scalar, without their indentation and quotes. */
  readonly lines: readonly ShellLine[];
}

/** One parameter of a component. */
export interface Parameter {
  readonly kind: "Parameter";
  readonly span: Span;
  readonly name: Part;
  readonly entries: readonly Entry[];
  readonly type?: YamlValue;
  readonly defaultValue?: YamlValue;
  /** What stands in the place of the map that a parameter is. */
  readonly value?: YamlValue;
}

/** One task of a component. */
export interface Task {
  readonly kind: "Task";
  readonly span: Span;
  readonly entries: readonly Entry[];
  readonly name?: YamlValue;
  readonly action?: YamlValue;
  /** What the task is in the list: a map, or what stands in its place. */
  readonly value: YamlValue;
  readonly properties: readonly Property[];
}

/** One property of a task. `shell` is there where the value is a shell script. */
export interface Property {
  readonly kind: "Property";
  readonly span: Span;
  readonly name: Part;
  readonly value?: YamlValue;
  readonly shell?: ShellText;
}

/** `{{ name }}` or `{{ task.output }}`, wherever it stands in a value. */
export interface Reference {
  readonly kind: "Reference";
  readonly span: Span;
  /** What stands between the braces, without the blanks around it. */
  readonly text: string;
  /** Up to the first dot. */
  readonly name: Part;
  /** After the first dot. */
  readonly output?: Part;
  /** In no quotes, where a YAML parser sees a flow map and not a text. */
  readonly bare: boolean;
}

/** The nodes that stand directly in a command's `arguments`. */
export type Argument = Command["arguments"][number];

/** Any node. */
export type Node =
  | Document
  | Component
  | Entry
  | YamlValue
  | Parameter
  | Task
  | Property
  | Reference
  | Command
  | Comment
  | Continuation
  | Argument
  | Part
  | Value
  | ShellLine
  | Heredoc
  | ExecString;

function inOrder<N extends Node>(nodes: readonly N[], over: readonly N[]): readonly N[] {
  return over.length === 0 ? nodes : [...nodes, ...over].toSorted((a, b) => a.span.start - b.span.start);
}

function present(...nodes: readonly (Node | undefined)[]): Node[] {
  return nodes.filter((node) => node !== undefined);
}

/**
 * The nodes directly inside a node, in the order of the source. Two kinds stand over their siblings: a comment inside a command is
 * the document's, and comes after its command; a heredoc comes after the line of shell text that it is in. Continuations are in
 * `Command.continuations` alone.
 */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "Document":
      return node.component === undefined
        ? inOrder<Node>(node.commands, node.comments)
        : inOrder<Node>([node.component], node.comments);
    case "Component":
      return node.entries;
    case "Entry":
      return present(node.key, node.value);
    case "YamlValue":
      return [...node.entries, ...node.items, ...node.references];
    case "Parameter":
    case "Task":
      return node.entries;
    case "Property":
      return present(node.name, node.value);
    case "Reference":
      return present(node.name, node.output);
    case "Command":
      return [node.keyword, ...node.arguments];
    case "ShellText":
      return inOrder<Node>(node.lines, node.heredocs);
    case "ExecArray":
      return node.elements;
    case "KeyValue":
      return present(node.key, node.separator, node.value);
    case "ImageReference":
      return present(node.type, node.separator, node.id);
    case "ComponentReference":
      return present(
        node.service,
        node.region,
        node.account,
        node.resourceType,
        node.name,
        node.versionSeparator,
        node.version,
      );
    case "ComponentParameter":
      return present(node.name, node.separator, node.value);
    case "Flag":
      return present(node.value);
    case "Comment":
    case "Continuation":
    case "Part":
    case "Word":
    case "Path":
    case "Url":
    case "Value":
    case "ShellLine":
    case "Heredoc":
    case "ExecString":
      return [];
    default:
      return node satisfies never;
  }
}

/** Calls `visit` for a node and everything in it, parents first; `ancestors` are the nodes around it, outermost first. */
export function walk(node: Node, visit: (node: Node, ancestors: readonly Node[]) => void): void {
  const ancestors: Node[] = [];
  const enter = (current: Node): void => {
    visit(current, ancestors);
    ancestors.push(current);
    for (const child of childrenOf(current)) enter(child);
    ancestors.pop();
  };
  enter(node);
}

/** The innermost node at an offset; a place between two nodes belongs to the one that ends there. An offset outside gives the document. */
export function nodeAt(document: Document, offset: number): Node {
  let found: Node = document;
  for (;;) {
    const touching: readonly Node[] = childrenOf(found).filter(
      ({ span }) => span.start <= offset && offset <= span.end,
    );
    const next: Node | undefined =
      touching.findLast(({ span }) => span.start < offset && span.end === offset) ?? touching.at(-1);
    if (next === undefined) return found;
    found = next;
  }
}

/** The place in the source of an index in `shell.value`; an index outside gives the start of the first line or the end of the last. */
export function shellOffset(shell: ShellText, index: number): number {
  let rest = Math.max(index, 0);
  for (const { span } of shell.lines) {
    const length = span.end - span.start;
    if (rest <= length) return span.start + rest;
    rest -= length + 1;
  }
  return shell.lines.at(-1)?.span.end ?? shell.span.end;
}
