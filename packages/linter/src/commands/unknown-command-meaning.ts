/** What a line whose first word is no command is most likely meant as. */

import {
  type Command,
  type CommandName,
  commandRow,
  commands,
  type Edit,
  parse,
  type Span,
  type UnknownCommand,
} from "@buildcontent/parser";
import { dockerfileCommands } from "./dockerfile-commands.ts";
import { insert, linesOf, remove, replace } from "../text/edits.ts";
import { codePointOf, hiddenCommand } from "../text/invisible-characters.ts";
import type { BrokenEnd, MissingContinuation } from "./line-above.ts";
import type { Report, TextCall } from "../rule.ts";
import { shellBlockWords, shellCommands, shellSettings } from "./shell-words.ts";
import { isMarker, isProse, startsNote } from "./stray-notes.ts";
import { nearest } from "../text/suggest.ts";
import type { unknownCommandTexts } from "./unknown-command-texts.ts";

/** A finding in the words of `unknownCommandTexts`. */
export type Finding = Report<typeof unknownCommandTexts>;

type Repair = NonNullable<Finding["fix"]>;

/** An unknown command, its first word, and the text that it is in. */
export interface Line {
  readonly text: string;
  readonly command: UnknownCommand;
  readonly word: string;
}

/** What is most likely meant, tried from the surest sign to the weakest. */
export function reportOf(line: Line, missing: MissingContinuation | undefined, known: readonly CommandName[]): Finding {
  return (
    misused(line) ??
    marked(line) ??
    glued(line) ??
    ofDockerfile(line) ??
    note(line, missing) ??
    (missing && ofLineAbove(line, missing)) ??
    ofShell(line) ??
    misspelt(line, known) ??
    other(line, known)
  );
}

function other({ command, word, text }: Line, known: readonly CommandName[]): Finding {
  const { span } = command.keyword;
  if (/^[\w-]+:$/.test(word)) return { message: "yaml", data: { word }, span };
  const isShort = command.span.end - command.span.start <= 400;
  return isShort && isProse(text.slice(command.span.start, command.span.end))
    ? { message: "prose", data: { word }, span }
    : { message: "unknown", data: { word, commands: known.join(", ") }, span };
}

/** Finds what comes in several lines that are one mistake: the marks of a merge conflict, and fences of Markdown. */
export function createBlocks(text: string, all: readonly Command[]): (line: Line) => Finding | "reported" | undefined {
  let isInConflict = false;
  let hasFence = false;
  return ({ command, word }) => {
    const { span } = command.keyword;
    if (/^(?:<{7}|={7}|>{7}|\|{7})$/.test(word)) {
      const wasInConflict = isInConflict;
      isInConflict = word !== ">>>>>>>" && (isInConflict || word === "<<<<<<<");
      return wasInConflict && word !== "<<<<<<<" ? "reported" : { message: "conflict", data: { word }, span };
    }
    if (!isFence(command)) return undefined;
    if (hasFence) return "reported";
    hasFence = true;
    const edits = all.filter(isFence).map((fence) => remove(linesOf(text, fence.span)));
    return { message: "fence", data: { word }, span, fix: { title: { message: "removeFences" }, edits } };
  };
}

function isFence({ name, keyword, arguments: { length } }: Command): boolean {
  return name === undefined && length === 0 && /^```\w*$/.test(keyword.text);
}

/** A list's marker, or a prompt, before what would be right. */
function marked(line: Line): Finding | undefined {
  const { text, command, word } = line;
  const rest = command.arguments[0];
  if (rest === undefined || !isMarker(word)) return undefined;
  const { span } = command.keyword;
  const first = /^[^\s]{1,40}/.exec(text.slice(rest.span.start, rest.span.start + 40))?.[0] ?? "";
  const name = commandRow(first)?.name;
  if (name !== undefined) {
    const edits = [remove({ start: span.start, end: rest.span.start })];
    const isSound = parse(text.slice(rest.span.start, command.span.end)).diagnostics.length === 0;
    const fix: Repair = { title: { message: "removeMark", data: { mark: word } }, edits };
    return { message: "marker", data: { word, command: name }, span, ...withFix(isSound ? fix : undefined) };
  }
  if (!/^[$%]$/.test(word) || !shellCommands.has(first)) return undefined;
  return { message: "prompt", data: { word }, span, ...withFix(written(line, "RUN")) };
}

/** A comment without `#`. */
function note({ text, command, word }: Line, missing: MissingContinuation | undefined): Finding | undefined {
  if (missing?.isInQuote === true || !startsNote(word)) return undefined;
  const { span } = command.keyword;
  if (missing !== undefined && word.startsWith(";") && !isNoteAfterSemicolon(text, span)) return undefined;
  const fix: Repair = { title: { message: "makeComment" }, edits: [insert(span.start, "# ")] };
  return { message: "note", data: { word }, span, ...withFix(command.continuations.length === 0 ? fix : undefined) };
}

/** A `;` may start what continues the line above: it starts a note where the line is not indented and the next word is none that a command of the shell starts with. */
function isNoteAfterSemicolon(text: string, { start, end }: Span): boolean {
  const [, next] = /^;[ \t]+([^\s=/.$]+)(?:\s|$)/.exec(text.slice(start, end + 60)) ?? [];
  if (next === undefined || (start > 0 && !/[\r\n]/.test(text.charAt(start - 1)))) return false;
  return !shellCommands.has(next) && !shellBlockWords.has(next) && !shellSettings.has(next);
}

function misused(line: Line): Finding | undefined {
  const { command, word } = line;
  const { span } = command.keyword;
  if (word === "\\") {
    const isAlone = command.span.end === span.end;
    const fix: Repair = { title: { message: "removeBackslash" }, edits: [remove(span)] };
    return { message: "backslash", span, ...withFix(isAlone ? fix : undefined) };
  }
  const wide = word.length <= 40 ? commandRow(word.normalize("NFKC").toUpperCase())?.name : undefined;
  if (wide !== undefined) {
    return { message: "wide", data: { word, command: wide }, span, ...withFix(written(line, wide)) };
  }
  const name = hiddenCommand(word);
  if (name === undefined) return undefined;
  return { message: "hidden", data: { word, command: name }, span, ...withFix(written(line, name)) };
}

/** A keyword in upper case, with its argument right behind it; or in any case, with what can start an argument or follow a key. */
const upperCaseGlued = new RegExp(`^(${commands.map(({ name }) => name).join("|")})([^A-Z_-].*)$`, "s");
const anyCaseGlued = new RegExp(`^(${commands.map(({ name }) => name).join("|")})([:：，。；、"'[].*)$`, "is");

function glued(line: Line): Finding | undefined {
  const { word, command } = line;
  const [, keyword = "", rest = ""] = upperCaseGlued.exec(word) ?? anyCaseGlued.exec(word) ?? [];
  const name = commandRow(keyword.toUpperCase())?.name;
  // One letter too many is a typo.
  if (name === undefined || /^[a-z0-9]$/.test(rest)) return undefined;
  const { start } = command.keyword.span;
  const end = start + name.length;
  const separator = rest.charAt(0);
  if (/^[.,;，。；、]+$/.test(rest)) {
    const title: Repair["title"] = { message: "removeMark", data: { mark: rest } };
    const span = { start: end, end: end + rest.length };
    return {
      message: "mark",
      data: { word, command: name, mark: rest },
      span,
      ...withFix(rewritten(line, name, title)),
    };
  }
  if (!/[:：=，。；、,;\s]/.test(separator)) {
    const fix = rewritten(line, `${name} ${rest}`, { message: "blank", data: { command: name } });
    return { message: "glued", data: { word, command: name }, span: { start, end }, ...withFix(fix) };
  }
  const span = { start: end, end: end + 1 };
  const words = rest.length > 1 ? `${name} ${rest.slice(1)}` : name;
  const fix = withFix(rewritten(line, words, { message: "blank", data: { command: name } }));
  return /\s/.test(separator)
    ? { message: "wideBlank", data: { word, command: name, code: codePointOf(separator) }, span, ...fix }
    : { message: "separator", data: { word, command: name, separator }, span, ...fix };
}

function ofDockerfile(line: Line): Finding | undefined {
  const row = dockerfileCommands.get(line.word.toUpperCase());
  if (row === undefined) return undefined;
  const fix = row.instead && written(line, row.instead);
  return { message: row.message, data: { word: line.word }, span: line.command.keyword.span, ...withFix(fix) };
}

function ofLineAbove(line: Line, missing: MissingContinuation): Finding {
  const { text, word, command } = line;
  const { root, instead, isInQuote, isSound } = missing;
  const { span } = command.keyword;
  if (instead !== undefined) {
    const fix = isSound ? { title: titleOf(instead), edits: [corrected(text, instead, missing.span)] } : undefined;
    return {
      ...wordingOf(instead, word),
      span: instead.span,
      related: [{ message: "below", span }],
      ...withFix(fix),
    };
  }
  if (isInQuote) return { message: "inQuote", data: { word }, span };
  const fix: Repair = { title: { message: "continue" }, edits: [replace(missing.span, " \\")] };
  const common = { span, ...withFix(isSound ? fix : undefined) };
  const { name } = root;
  if (name !== undefined && root.arguments.length === 0) {
    return { message: "argument", data: { word, command: name }, ...common };
  }
  if (name === "COMPONENT" && /^(?:ic-|acs:)/.test(word)) {
    return { message: "component", data: { word }, span, ...withFix(prefixed(line, "COMPONENT")) };
  }
  if (name === "COMPONENT" && word.startsWith("-")) return { message: "parameter", data: { word }, ...common };
  const isOfItsKind = name === "ENV" || name === "LABEL" || name === "COMPONENT";
  return { message: "continued", data: { word, command: isOfItsKind ? name : "RUN" }, ...common };
}

function wordingOf({ kind, text: wrong }: BrokenEnd, word: string): TextCall<typeof unknownCommandTexts> {
  if (kind === "blank") return { message: "brokenByBlank", data: { word, code: codePointOf(wrong) } };
  if (kind === "comment") return { message: "brokenByComment", data: { word, comment: wrong } };
  return { message: "brokenEnd", data: { word, wrong } };
}

function titleOf({ kind }: BrokenEnd): Repair["title"] {
  return { message: kind === "comment" ? "ownLine" : "correctEnd" };
}

/** Lets a line end with `\`; a comment after it goes to the next line, where it does not end the command. */
function corrected(text: string, { kind, span }: BrokenEnd, gap: Span): Edit {
  if (kind === "blank") return remove({ start: span.start, end: gap.end });
  if (kind === "comment") {
    let { start } = span;
    while (/[ \t]/.test(text.charAt(start - 1))) start--;
    const lineBreak = /^(?:\r\n|[\r\n])/.exec(text.slice(gap.end, gap.end + 2))?.[0] ?? "\n";
    return replace({ start, end: span.start }, lineBreak);
  }
  const isApart = /[ \t]/.test(text.charAt(span.start - 1));
  return replace({ start: span.start, end: gap.end }, isApart ? "\\" : " \\");
}

function ofShell(line: Line): Finding | undefined {
  const { word, command } = line;
  const { span } = command.keyword;
  const setting = shellSettings.get(word.toLowerCase());
  if (setting === "RESTART") {
    const fix = command.arguments.length === 0 ? written(line, setting) : undefined;
    return { message: "restart", data: { word }, span, ...withFix(fix) };
  }
  if (setting !== undefined) {
    // More than one word is more than a setting: `cd /opt && make`.
    const isOneWord = /^\S+$/.test(argumentOf(line).trim());
    const fix = isOneWord ? written(line, setting) : undefined;
    return { message: "lasting", data: { word, command: setting }, span, ...withFix(fix) };
  }
  if (shellCommands.has(word) || /^\.{0,2}\/./.test(word)) {
    return { message: "program", data: { word }, span, ...withFix(prefixed(line, "RUN")) };
  }
  if (shellBlockWords.has(word)) return { message: "block", data: { word }, span };
  if (!/^[A-Za-z_]\w*=/.test(word)) return undefined;
  return { message: "assignment", data: { word }, span, ...withFix(prefixed(line, "ENV")) };
}

function misspelt(line: Line, known: readonly CommandName[]): Finding | undefined {
  const candidate = nearest(line.word, known);
  const command = known.find((name) => name === candidate);
  if (command === undefined) return undefined;
  const data = { word: line.word, command };
  return { message: "typo", data, span: line.command.keyword.span, ...withFix(written(line, command)) };
}

function argumentOf({ text, command }: Line): string {
  return text.slice(command.keyword.span.end, command.span.end);
}

function written(line: Line, command: CommandName): Repair | undefined {
  return rewritten(line, command, { message: "write", data: { command } });
}

function prefixed(line: Line, command: CommandName): Repair | undefined {
  return rewritten(line, `${command} ${line.word}`, { message: "before", data: { command } });
}

/** Puts words in the place of the unknown one; undefined where that would be a syntax error. */
function rewritten(line: Line, words: string, title: Repair["title"]): Repair | undefined {
  if (parse(words + argumentOf(line)).diagnostics.length > 0) return undefined;
  return { title, edits: [replace(line.command.keyword.span, words)] };
}

/** As properties of a finding, which has no `fix` rather than an undefined one. */
function withFix(fix: Repair | undefined): { readonly fix?: Repair } {
  return fix === undefined ? {} : { fix };
}
