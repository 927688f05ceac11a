/** The layout of shell text by shfmt, which is loaded when the option asks for it and not before. */

import { parse, shellBreaks, type ShellText, withoutBlanksAtEnd } from "@buildcontent/parser";
import type { ParserOptions } from "prettier";

/** What shfmt makes of shell text. */
export interface ShellFormatter {
  /** The lines, each with its indentation and without the `\` at its end; undefined where the text is to stay as it is. */
  readonly lines: (shell: ShellText) => readonly string[] | undefined;
  /** The text in a form that only depends on what it means to a shell; undefined where it has no `lines`. */
  readonly meaning: (shell: ShellText) => string | undefined;
}

/** What shfmt makes of one text; nothing where it is to stay as it is. */
interface ShellLayout {
  readonly lines?: readonly string[];
  readonly meaning?: string;
}

/** The formatter, where the option `buildcontentShell` asks for one. Indentation is in blanks, `tabWidth` a level. */
export async function loadShellFormatter(options: ParserOptions): Promise<ShellFormatter | undefined> {
  if (options["buildcontentShell"] !== "format") return undefined;
  const { format } = await import("@wasm-fmt/shfmt");
  const { tabWidth: indent } = options;
  const run = (script: string, singleLine: boolean): string | undefined => {
    try {
      return format(script, "script.bash", { indent, singleLine }).replace(/\n$/, "");
    } catch {
      return undefined;
    }
  };
  const known = new WeakMap<ShellText, ShellLayout>();
  const layoutOf = (shell: ShellText): ShellLayout => {
    const layout = known.get(shell) ?? (mayChange(shell) ? linesOf(shell, run) : undefined) ?? {};
    known.set(shell, layout);
    return layout;
  };
  return { lines: (shell) => layoutOf(shell).lines, meaning: (shell) => layoutOf(shell).meaning };
}

function joined(lines: readonly { readonly text: string }[], joint: string): string {
  return lines.map(({ text }) => text).join(joint);
}

/** What shfmt takes for nothing, or for something else. */
const lostCharacters = /[^\P{Control}\t]|[\u2028\u2029\uFEFF]|\p{Surrogate}/u;

/** Not where a line break stands in quotes or in a word, or where a heredoc is: what such a text is, only the service could say. */
function mayChange(shell: ShellText): boolean {
  if (lostCharacters.test(shell.value)) return false;
  if (shellBreaks(shell).includes("fixed")) return false;
  // After an escaped `\`, shfmt takes one that continues a line for a part of the word.
  return !shell.lines.some(({ text }) => withoutBlanksAtEnd(text).endsWith("\\"));
}

type Run = (script: string, singleLine: boolean) => string | undefined;

/** The lines of shfmt's layout. Each but the last goes on in the next, so what a line break ends there is ended by `;` here. */
function linesOf(shell: ShellText, run: Run): ShellLayout | undefined {
  const laidOut = run(joined(shell.lines, "\\\n"), false);
  const onOneLine = run(joined(shell.lines, " "), true);
  if (laidOut === undefined || onOneLine === undefined) return undefined;
  const lines = align(laidOut, onOneLine);
  // What was put together is to mean to shfmt what it was taken from, and is to stay as it is.
  const isRight = lines !== undefined && run(lines.join(" "), true) === onOneLine;
  if (!isRight || run(lines.join(" \\\n"), false) !== laidOut || !isShellText(lines)) return undefined;
  return { lines, meaning: onOneLine };
}

/** Whether the lines are read as one text of a command that may be laid out: a break may have come to stand in quotes. */
function isShellText(lines: readonly string[]): boolean {
  const { commands, comments } = parse(`RUN ${lines.join(" \\\n")}\n`).document;
  const shell = commands[0]?.arguments[0];
  return comments.length === 0 && commands.length === 1 && shell?.kind === "ShellText" && mayChange(shell);
}

const lineBreak = /[ \t]*\\?\n/y;

const separator = /(;?)[ \t]*/y;

/** Reads shfmt's layout beside the same on one line, where each line break is a blank, a `;` or nothing. */
function align(laidOut: string, onOneLine: string): readonly string[] | undefined {
  const lines: string[] = [];
  let line = "";
  let place = 0;
  for (let at = 0; at < laidOut.length;) {
    lineBreak.lastIndex = at;
    if (lineBreak.test(laidOut)) {
      separator.lastIndex = place;
      const [gap = "", end = ""] = separator.exec(onOneLine) ?? [];
      lines.push(line + end);
      place += gap.length;
      at = lineBreak.lastIndex;
      line = /^[ \t]*/.exec(laidOut.slice(at))?.[0] ?? "";
      at += line.length;
    } else {
      if (laidOut.charAt(at) !== onOneLine.charAt(place)) return undefined;
      line += laidOut.charAt(at);
      at++;
      place++;
    }
  }
  return place === onOneLine.length ? [...lines, line] : undefined;
}
