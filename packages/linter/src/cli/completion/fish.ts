/** The script that completes `imglint` in fish. */

import {
  type CompletedCommand,
  type CompletedOption,
  type CompletionTree,
  flagsWithValue,
  type Values,
  type Word,
} from "./tree.ts";

/** The script of a tree. */
export function fishScript(tree: CompletionTree): string {
  const { program, commands, lists } = tree;
  const named = Object.entries(lists).map(([name, words]) => `        case ${name}\n            ${printed(words)}`);
  const names = commands.map(({ name }) => name).join(" ");
  return `# fish completion for imglint

function __imglint_list
    switch $argv[1]
${named.join("\n")}
    end
end

# The command before the cursor; a blank before any word that could be one, and - for linting, which needs none.
function __imglint_command
    set -l words (commandline -opc)
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
            case ${names}
                echo $word
                return
            case '*'
                echo -
                return
        end
    end
    echo ' '
end

function __imglint_in
    contains -- (__imglint_command) $argv
end
${pair}
complete -c imglint -n '__imglint_in ${names}' -f
${[
  ...commands.map(
    ({ name, description }) => `complete -c imglint -n '__imglint_in " "' -a ${name}${described(description)}`,
  ),
  ...optionLines(program, "'__imglint_in \" \" -'"),
  ...commands.flatMap(commandLines),
].join("\n")}
`;
}

function commandLines(command: CompletedCommand): readonly string[] {
  const condition = `'__imglint_in ${command.name}'`;
  const call = candidates(command.argument);
  const argument = command.argument.kind === "files" ? " -F" : call === undefined ? "" : ` -k -a '${call}'`;
  return [
    ...(argument === "" ? [] : [`complete -c imglint -n ${condition}${argument}`]),
    ...optionLines(command, condition),
  ];
}

function optionLines({ options }: CompletedCommand, condition: string): readonly string[] {
  return options.map(
    (option) => `complete -c imglint -n ${condition}${flagsOf(option)}${taken(option)}${described(option.description)}`,
  );
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
