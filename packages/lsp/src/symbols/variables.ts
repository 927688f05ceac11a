/** The variables of a document: where ENV sets them, and where shell text and words use them. */

import { type Document, type KeyValue, type ShellText, type Span } from "@buildcontent/parser";
import type { Occurrence } from "./occurrence.ts";
import { shellVariables } from "./shell-variables.ts";

/** A variable at a place. In a component in YAML each script has its own; `script` is the one that it stands in. */
export interface VariableOccurrence extends Occurrence {
  readonly name: string;
  readonly script?: ShellText;
  /** The pair of ENV that sets it. */
  readonly pair?: KeyValue;
}

const variableName = /^[A-Za-z_]\w*$/;

/** All variables of a document, in the order of the text. */
export function variablesOf({ text, commands, component }: Document): readonly VariableOccurrence[] {
  const found: (readonly VariableOccurrence[])[] = [];
  for (const { name: command, arguments: nodes } of commands) {
    for (const node of nodes) {
      if (node.kind === "ShellText" && command !== undefined) found.push(inShell(node, text));
      else if (node.kind === "KeyValue") found.push(inPair(node, text, command === "ENV"));
      else if (node.kind === "Path" || node.kind === "Url" || node.kind === "Word") found.push(inWord(node.span, text));
    }
  }
  for (const { properties } of component?.tasks ?? []) {
    for (const { shell } of properties) {
      if (shell !== undefined) found.push(inShell(shell, text).map((variable) => ({ ...variable, script: shell })));
    }
  }
  return found.flat();
}

function inShell(shell: ShellText, text: string): VariableOccurrence[] {
  const offsetOf = createOffsets(shell);
  const found = shellVariables(shell.value).map(({ name, index, role }): VariableOccurrence => {
    const start = offsetOf(index);
    return { name, role, span: { start, end: start + name.length } };
  });
  const bodies = shell.heredocs.flatMap(({ delimiter, span, body }) => {
    const isLiteral = text.slice(span.start, span.end).replace(/^<<-?/, "") !== delimiter;
    return body === undefined || isLiteral ? [] : inHeredoc(body, text);
  });
  return bodies.length === 0 ? found : [...found, ...bodies].toSorted((a, b) => a.span.start - b.span.start);
}

/** As `shellOffset`, for indexes that grow from call to call: so all of them take one walk over the lines. */
function createOffsets({ lines, span: { end } }: ShellText): (index: number) => number {
  let next = 0;
  let lineIndex = 0;
  return (index) => {
    for (let line = lines[next]; line !== undefined; line = lines[++next]) {
      const { start, end: lineEnd } = line.span;
      if (index - lineIndex <= lineEnd - start) return start + index - lineIndex;
      lineIndex += lineEnd - start + 1;
    }
    return end;
  };
}

/** In the body of a heredoc quotes are characters like any other. */
function inHeredoc({ start, end }: Span, text: string): VariableOccurrence[] {
  return inWords(text.slice(start, end).replace(/['"]/g, " "), start);
}

function inPair(pair: KeyValue, text: string, isVariable: boolean): VariableOccurrence[] {
  const { key, value } = pair;
  const uses = value === undefined ? [] : inWord(value.span, text);
  if (!isVariable || !variableName.test(key.text)) return uses;
  return [{ name: key.text, role: "set", span: key.span, pair }, ...uses];
}

function inWord({ start, end }: Span, text: string): VariableOccurrence[] {
  return inWords(text.slice(start, end), start);
}

function inWords(words: string, offset: number): VariableOccurrence[] {
  return shellVariables(words, "word").map(({ name, index, role }) => {
    return { name, role, span: { start: offset + index, end: offset + index + name.length } };
  });
}

/** What ENV has set before an offset, by name: the last of each. */
export function variablesBefore(document: Document, offset: number): ReadonlyMap<string, KeyValue> {
  const known = new Map<string, KeyValue>();
  for (const { name, arguments: nodes, span } of document.commands) {
    if (span.start >= offset) break;
    for (const node of name === "ENV" && span.end <= offset ? nodes : []) {
      if (node.kind === "KeyValue" && variableName.test(node.key.text)) known.set(node.key.text, node);
    }
  }
  return known;
}
