/** The script that completes `imglint` in fish. */

import {
  type CompletedCommand,
  type CompletedOption,
  commandPaths,
  type CompletionTree,
  firstWords,
  flagsWithValue,
  type Values,
  type Word,
} from "./tree.ts";

/** The script of a tree. */
export function fishScript(tree: CompletionTree): string {
  const { commands, lists } = tree;
  const named = Object.entries(lists).map(([name, words]) => `        case ${name}\n            ${printed(words)}`);
  const paths = commandPaths(tree).map(quoted).join(" ");
  return `# fish completion for imglint

function __imglint_list
    switch $argv[1]
${named.join("\n")}
    end
end

# Whether the cursor is behind a command, given by its words, and behind no more operands of it than that, if a number is given.
function __imglint_at
    set -l words (commandline -opc)
    set -l command
    set -l operands 0
    set -l is_value no
    for word in $words[2..-1]
        if test $is_value = yes
            set is_value no
            continue
        end
        switch $word
            case ${flagsWithValue(tree).join(" ")}
                set is_value yes
            case '-?*'
            case '*'
                if test $operands = 0; and contains -- "$command$word" ${paths}
                    set command "$command$word "
                else
                    set operands (math $operands + 1)
                end
        end
    end
    test "$command" = "$argv[1]"; and begin
        test (count $argv) = 1; or test $operands -le $argv[2]
    end
end
${pair}
${commands.flatMap(commandLines).join("\n")}
`;
}

function commandLines(command: CompletedCommand): readonly string[] {
  const isProgram = command.path === "";
  const words = isProgram ? "" : `${command.path} `;
  const start = (...more: readonly string[]): string =>
    `complete -c imglint -n ${quoted(["__imglint_at", `"${words}"`, ...more].join(" "))}`;
  const argument: Values = isProgram ? { kind: "list", list: firstWords } : command.argument;
  const call = candidates(argument);
  return [
    // Only one of what a list offers stands there; files can be told apart no further.
    ...(isProgram || argument.kind === "files" ? [] : [`${start()} -f`]),
    ...(call === undefined ? [] : [`${start(...(command.isVariadic && !isProgram ? [] : ["0"]))} -k -a '${call}'`]),
    ...command.options.map((option) => `${start()}${flagsOf(option)}${taken(option)}${described(option.description)}`),
  ];
}

function flagsOf({ flags }: CompletedOption): string {
  return flags.map((flag) => (flag.startsWith("--") ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`)).join("");
}

function taken({ values }: CompletedOption): string {
  if (values === undefined) return "";
  if (values.kind === "files") return " -r -F";
  const call = candidates(values);
  return call === undefined ? " -x" : ` -x -k -a '${call}'`;
}

/** A call that prints what can be written; undefined where that is not known. */
function candidates(values: Values): string | undefined {
  switch (values.kind) {
    case "list":
      return `(__imglint_list ${values.list})`;
    case "pair":
      return `(__imglint_pair ${values.first} ${values.second}${values.alone ? "" : " ="})`;
    case "files":
    case "none":
      return undefined;
  }
}

function printed(words: readonly Word[]): string {
  const lines = words.map(({ word, description }) => `${quoted(word)} ${quoted(description)}`);
  return `printf '%s\\t%s\\n' ${lines.join(" \\\n                ")}`;
}

function described(description: string): string {
  return description === "" ? "" : ` -d ${quoted(description)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

const pair = `
# name=value, from two lists, or from one and files. The third word stands behind a name that cannot stand alone.
function __imglint_pair
    set -l value (commandline -ct | string replace -r -- '^--[^=]*=' '')
    if not string match -q '*=*' -- $value
        __imglint_list $argv[1] | string replace \\t "$argv[3]"\\t
        return
    end
    set -l name (string replace -r '=.*' '' -- $value)
    if test $argv[2] = files
        __fish_complete_path (string replace -r '^[^=]*=' '' -- $value) | string replace -r '^' $name=
    else
        __imglint_list $argv[2] | string replace -r '^' $name=
    end
end
`;
