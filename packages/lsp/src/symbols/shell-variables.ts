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

/** Finds the variables of shell text in order. Comments end with their line. */
export function shellVariables(text: string, mode: ShellMode = "commands"): readonly ShellVariable[] {
  const found: ShellVariable[] = [];
  const open: Open[] = [];
  let isCommand = mode === "commands";
  let takesNames = false;
  let isWordStart = true;
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const skip = (pattern: RegExp): void => {
    at += match(pattern)?.[0].length ?? 1;
  };
  while (at < text.length) {
    const character = text.charAt(at);
    const { end, quoted = false } = open.at(-1) ?? {};
    const atStart = isWordStart;
    isWordStart = false;
    if (character === "\\") at += 2;
    else if (character === end) {
      open.pop();
      at++;
    } else if (character === "$") {
      const expanded = match(expansion);
      const [whole = "", name = ""] = expanded ?? [];
      if (expanded !== null) found.push({ name, index: at + whole.length - name.length, role: "use" });
      if (text.startsWith("$$", at)) at += 2;
      else if (text.startsWith("$'", at) && !quoted) skip(ansiString);
      else if (text.startsWith("${", at)) {
        open.push({ end: "}", quoted });
        at += Math.max(whole.length, 2);
      } else if (text.startsWith("$(", at)) {
        open.push({ end: ")", quoted: false });
        [isCommand, takesNames, isWordStart] = [mode === "commands", false, true];
        at += 2;
      } else at += Math.max(whole.length, 1);
    } else if (character === '"') {
      open.push({ end: '"', quoted: true });
      at++;
    } else if (character === "`") {
      open.push({ end: "`", quoted: false });
      [isCommand, takesNames, isWordStart] = [mode === "commands", false, true];
      at++;
    } else if (quoted || end === "}") at++;
    else if (character === "'") skip(singleString);
    else if (/[;&|(\n]/.test(character)) {
      if (character === "(") open.push({ end: ")", quoted: false });
      [isCommand, takesNames, isWordStart] = [mode === "commands", false, true];
      at++;
    } else if (/[\s{}<>)]/.test(character)) {
      isWordStart = true;
      at++;
    } else if (character === "#" && atStart && mode === "commands") skip(comment);
    else if (!atStart) skip(plainWord);
    else {
      const assigned = isCommand || takesNames ? match(assignment) : null;
      const name = assigned?.[1] ?? (takesNames ? match(bareName)?.[0] : undefined);
      if (name !== undefined) {
        found.push({ name, index: at, role: "set" });
        at += assigned?.[0].length ?? name.length;
        continue;
      }
      const word = match(plainWord)?.[0] ?? character;
      takesNames = (isCommand && declarers.has(word)) || (takesNames && word.startsWith("-"));
      isCommand = isCommand && openers.has(word);
      at += word.length;
    }
  }
  return found;
}
