/**
 * Where the cursor is in a component in YAML, by the indentation of the lines around it: the tree of a half-written text has no place
 * for what is being written.
 */

/** A place in YAML. */
export interface YamlPlace {
  /** The keys around the place, outermost first; `-` stands for an item of a list. */
  readonly path: readonly string[];
  /** The other keys of the same map, and those of the map that the map stands in, each with its value. */
  readonly siblings: ReadonlyMap<string, string>;
  readonly parents: ReadonlyMap<string, string>;
  /** The key whose value is written; undefined where a key is. */
  readonly key: string | undefined;
  /** What is written of the key or of the value. */
  readonly typed: string;
  /** The column of the key. */
  readonly indent: number;
}

/** A line: the column of its dash, if it begins an item, and of its key; its key, and what comes after that. */
interface Line {
  readonly dash: number | undefined;
  readonly indent: number;
  readonly key: string | undefined;
  readonly rest: string;
}

const linePattern = /^([ \t]*)(-[ \t]+)?(?:("[^"]*"|'[^']*'|[\w.-]+)[ \t]*:(?=[ \t]|$)[ \t]*)?(.*)$/s;

const lineBreak = /\r\n|[\r\n]/;

/** Reads the place at an offset; undefined inside a script and in a comment. */
export function yamlPlaceAt(text: string, offset: number): YamlPlace | undefined {
  const before = text.slice(0, offset).split(lineBreak);
  const own = before.at(-1) ?? "";
  const current = readLine(own);
  if (/^[ \t]*#|[ \t]#/.test(own)) return undefined;
  const above = before.slice(0, -1).map(readLine).toReversed();
  const below = text.slice(offset).split(lineBreak).slice(1).map(readLine);
  const path: string[] = [];
  let parents: ReadonlyMap<string, string> | undefined;
  let outer = current;
  for (const [index, line] of [current, ...above].entries()) {
    if (line !== current && line.key !== undefined && isAround(line, outer, path[0] === "-")) {
      if (isScript(line)) return undefined;
      path.unshift(line.key);
      parents ??= keysAround(line, above.slice(index), [...above.slice(0, index - 1).toReversed(), ...below]);
      outer = line;
    }
    if (line.dash !== undefined && line.indent <= outer.indent) {
      path.unshift("-");
      outer = { ...line, indent: line.dash };
    }
    if (columnOf(outer) === 0 && outer !== current && path[0] !== "-") break;
  }
  return {
    path,
    siblings: keysAround(current, above, below),
    parents: parents ?? new Map(),
    key: current.key,
    typed: current.rest,
    indent: current.indent,
  };
}

/** Tells whether a key is one that a line stands below; the dashes of its list may stand in its own column. */
function isAround(line: Line, inner: Line, isItem: boolean): boolean {
  return line.indent < columnOf(inner) || (isItem && line.dash === undefined && line.indent === columnOf(inner));
}

function columnOf({ dash, indent }: Line): number {
  return dash ?? indent;
}

function isScript({ rest }: Line): boolean {
  return /^[|>][+-]?\d?[ \t]*(?:#.*)?$/.test(rest);
}

function readLine(text: string): Line {
  const [, blanks = "", dash = "", key, rest = ""] = linePattern.exec(text) ?? [];
  return {
    dash: dash === "" ? undefined : blanks.length,
    indent: blanks.length + dash.length,
    key: /^[ \t]*#/.test(text) ? undefined : key?.replace(/^(["'])(.*)\1$/, "$2"),
    rest,
  };
}

/** The keys of the map that a line stands in, without its own: up to where the map begins, and down to where it ends. */
function keysAround(line: Line, above: readonly Line[], below: readonly Line[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const take = ({ indent, key, rest }: Line): void => {
    if (indent === line.indent && key !== undefined) found.set(key, rest.trim());
  };
  const isBlank = ({ key, rest, dash }: Line): boolean =>
    key === undefined && dash === undefined && /^(?:#|$)/.test(rest);
  if (line.dash === undefined) {
    for (const other of above) {
      if (!isBlank(other) && other.indent < line.indent) break;
      take(other);
      if (other.dash !== undefined && other.indent === line.indent) break;
    }
  }
  for (const other of below) {
    if (!isBlank(other) && columnOf(other) < line.indent) break;
    take(other);
  }
  return found;
}
