/** Completion: what can be written at the cursor. */

import type { Command, Document, Span } from "@buildcontent/parser";
import type { CompletionList } from "vscode-languageserver-protocol";
import { proposeImageTypes, proposePaths, proposeUrl, proposeUsers } from "../completion/arguments.ts";
import { proposeCommands } from "../completion/commands.ts";
import { proposeComponents, proposeParameters, proposeValues, proposeVersions } from "../completion/components.ts";
import { type Proposal, toItems } from "../completion/proposal.ts";
import { proposeSuppressions } from "../completion/suppressions.ts";
import { proposeVariables, variableAt } from "../completion/variables.ts";
import { proposeYaml } from "../completion/yaml.ts";
import type { Session } from "../session.ts";
import type { Source } from "../source.ts";

/** The proposals for a place, the likely ones first; none in the middle of shell text but variables. */
export function completion(source: Source, offset: number, { client }: Session): CompletionList {
  const { document } = source;
  const comment = document.comments.find(({ span }) => span.start < offset && offset <= span.end);
  const proposals =
    comment !== undefined
      ? proposeSuppressions(source, comment, offset)
      : document.syntax === "yaml"
        ? proposeInYaml(source, offset)
        : proposeInCommands(source, offset);
  return { isIncomplete: false, items: toItems(proposals, source, client) };
}

function proposeInYaml(source: Source, offset: number): readonly Proposal[] {
  const { document, text } = source;
  const shells = document.component?.tasks.flatMap(({ properties }) => properties.flatMap(({ shell }) => shell ?? []));
  const shell = shells?.find(({ span }) => span.start <= offset && offset <= span.end);
  const variable = shell === undefined ? undefined : variableAt(text, shell.span.start, offset, "commands");
  return variable === undefined ? proposeYaml(source, offset) : proposeVariables(document, variable);
}

function proposeInCommands(source: Source, offset: number): readonly Proposal[] {
  const { document, text } = source;
  const command = commandAt(document, offset);
  if (command === undefined) {
    return isBlank(text, lineStart(text, offset), offset)
      ? proposeCommands(source, { start: offset, end: offset })
      : [];
  }
  const { keyword } = command;
  if (offset <= keyword.span.end) return proposeCommands(source, keyword.span);
  const variable = variableAt(text, keyword.span.end, offset, modeOf(command));
  return variable === undefined ? proposeArguments(command, source, offset) : proposeVariables(document, variable);
}

function modeOf({ name }: Command): "commands" | "word" {
  return name === "RUN" || name === "CMD" || name === "ENTRYPOINT" ? "commands" : "word";
}

/** The command that an offset is in, or that it follows on the same line. */
function commandAt({ commands, text }: Document, offset: number): Command | undefined {
  const command = commands.findLast(({ span }) => span.start <= offset);
  return command !== undefined && (offset <= command.span.end || isBlank(text, command.span.end, offset))
    ? command
    : undefined;
}

function isBlank(text: string, start: number, end: number): boolean {
  return /^[ \t]*$/.test(text.slice(start, end));
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}

function proposeArguments(command: Command, source: Source, offset: number): readonly Proposal[] {
  const { document } = source;
  const { word, index } = wordAt(command, source.text, offset);
  switch (command.name) {
    case "FROM":
      return index === 0 && !source.text.slice(word.start, offset).includes(":") ? proposeImageTypes(word) : [];
    case "WORKDIR":
      return index === 0 ? proposePaths(document, word) : [];
    case "COPY":
      if (index > 1) return [];
      return index === 0 ? [...proposeUrl(word), ...proposePaths(document, word)] : proposePaths(document, word);
    case "USER":
      return index === 0 ? proposeUsers(document, word) : [];
    case "COMPONENT":
      return proposeInCall(command, source, offset, word, index);
    default:
      return [];
  }
}

function proposeInCall(
  command: Extract<Command, { readonly name: "COMPONENT" }>,
  { document, settings: { components }, text }: Source,
  offset: number,
  word: Span,
  index: number,
): readonly Proposal[] {
  if (index === 0) {
    const typed = text.slice(word.start, offset);
    const [, afterSlash, version = afterSlash] = /:imagecomponent\/[^/]+(?:\/([^/]*)|:([^/:]*))$/.exec(typed) ?? [];
    if (version === undefined) return proposeComponents(document, components, word);
    return proposeVersions({ start: offset - version.length, end: word.end }, version);
  }
  const before = command.arguments.findLast(({ span }) => span.end < word.start || span.start < word.start);
  const isValue =
    before?.kind === "ComponentParameter" && before.name !== undefined && before.name.span.end < word.start;
  if (isValue && (before.value === undefined || before.value.span.start === word.start)) {
    return proposeValues(command, before, components, word);
  }
  return proposeParameters(command, components, word);
}

/** The word at an offset, and how many stand before it. */
function wordAt({ keyword }: Command, text: string, offset: number): { readonly word: Span; readonly index: number } {
  const before = text.slice(keyword.span.end, offset);
  const words = before.match(/[^\s\\]+/g) ?? [];
  const typed = (/[^\s\\]$/.test(before) ? words.pop() : undefined) ?? "";
  const rest = /^[^\s\\]*/.exec(text.slice(offset, offset + 1000))?.[0] ?? "";
  return { word: { start: offset - typed.length, end: offset + rest.length }, index: words.length };
}
