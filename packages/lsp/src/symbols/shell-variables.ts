/** Where a shell would see variables in a text: an approximation of its quoting that never fails, in one pass. */

/** A name in shell text by its index there. `set` is an assignment, or a name that a command such as `export` takes. */
export interface ShellVariable {
  readonly name: string;
  readonly index: number;
  readonly role: "set" | "use";
}

/** How a text is read: as commands, or as a word, in which nothing is assigned. */
export type ShellMode = "commands" | "word";

/** What stands open at a place, and how it ends; `quoted` where single quotes are characters like any other. */
interface Open {
  readonly end: '"' | ")" | "}" | "`";
  readonly quoted: boolean;
}

const expansion = /\$(?:\{[#!]?)?([A-Za-z_]\w*)/y;
const assignment = /([A-Za-z_]\w*)\+?=/y;
const bareName = /[A-Za-z_]\w*(?![^\s;&|)`])/y;
const plainWord = /[^\s;&|()<>"'`$\\{}]+/y;
const ansiString = /\$'(?:[^'\\]|\\[\s\S])*'?/y;
const singleString = /'[^']*'?/y;
const comment = /#[^\n]*/y;

/** Words after which a command starts. */
const openers = new Set(["!", "do", "elif", "else", "if", "then", "time", "until", "while"]);

/** Commands whose arguments are names of variables. */
const declarers = new Set(["declare", "export", "local", "read", "readonly", "typeset", "unset"]);

/** A text that is read, and what is known at a place of it. */
interface Reading {
  readonly text: string;
  readonly mode: ShellMode;
  readonly open: Open[];
  readonly found: ShellVariable[];
  at: number;
  /** Whether a command may start here, whether its words are names of variables, and whether a word starts. */
  isCommand: boolean;
  takesNames: boolean;
  isWordStart: boolean;
}

/** Finds the variables of shell text in order. Comments end with their line. */
export function shellVariables(text: string, mode: ShellMode = "commands"): readonly ShellVariable[] {
  const reading: Reading = {
    text,
    mode,
    open: [],
    found: [],
    at: 0,
    isCommand: mode === "commands",
    takesNames: false,
    isWordStart: true,
  };
  while (reading.at < text.length) step(reading);
  return reading.found;
}

function step(reading: Reading): void {
  const { text, open } = reading;
  const character = text.charAt(reading.at);
  const { end, quoted = false } = open.at(-1) ?? {};
  const isStart = reading.isWordStart;
  reading.isWordStart = false;
  if (character === "\\") reading.at += 2;
  else if (character === end) {
    open.pop();
    reading.at++;
  } else if (character === "$") readDollar(reading, quoted);
  else if (character === '"') {
    open.push({ end: '"', quoted: true });
    reading.at++;
  } else if (character === "`") openCommands(reading, "`", 1);
  else if (quoted || end === "}") reading.at++;
  else readPlain(reading, character, isStart);
}

/** An expansion, with what opens by it. */
function readDollar(reading: Reading, quoted: boolean): void {
  const { text, at, open, found } = reading;
  const [whole = "", name = ""] = match(reading, expansion) ?? [];
  if (name !== "") found.push({ name, index: at + whole.length - name.length, role: "use" });
  if (text.startsWith("$$", at)) reading.at += 2;
  else if (text.startsWith("$'", at) && !quoted) skip(reading, ansiString);
  else if (text.startsWith("${", at)) {
    open.push({ end: "}", quoted });
    reading.at += Math.max(whole.length, 2);
  } else if (text.startsWith("$(", at)) openCommands(reading, ")", 2);
  else reading.at += Math.max(whole.length, 1);
}

/** What stands in no quotes. */
function readPlain(reading: Reading, character: string, isStart: boolean): void {
  if (character === "'") skip(reading, singleString);
  else if (character === "(") openCommands(reading, ")", 1);
  else if (/[;&|\n]/.test(character)) startCommand(reading, 1);
  else if (/[\s{}<>)]/.test(character)) {
    reading.isWordStart = true;
    reading.at++;
  } else if (character === "#" && isStart && reading.mode === "commands") skip(reading, comment);
  else if (isStart) readWord(reading);
  else skip(reading, plainWord);
}

/** A word from its start: an assignment, a name for a command that takes names, or a word that says what comes after it. */
function readWord(reading: Reading): void {
  const { isCommand, takesNames, at, found } = reading;
  const assigned = isCommand || takesNames ? match(reading, assignment) : null;
  const name = assigned?.[1] ?? (takesNames ? match(reading, bareName)?.[0] : undefined);
  if (name !== undefined) {
    found.push({ name, index: at, role: "set" });
    reading.at += assigned?.[0].length ?? name.length;
    return;
  }
  const word = match(reading, plainWord)?.[0] ?? reading.text.charAt(at);
  reading.takesNames = (isCommand && declarers.has(word)) || (takesNames && word.startsWith("-"));
  reading.isCommand = isCommand && openers.has(word);
  reading.at += word.length;
}

function openCommands(reading: Reading, end: ")" | "`", length: number): void {
  reading.open.push({ end, quoted: false });
  startCommand(reading, length);
}

function startCommand(reading: Reading, length: number): void {
  reading.isCommand = reading.mode === "commands";
  reading.takesNames = false;
  reading.isWordStart = true;
  reading.at += length;
}

function match({ text, at }: Reading, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function skip(reading: Reading, pattern: RegExp): void {
  reading.at += match(reading, pattern)?.[0].length ?? 1;
}
