/** The script that completes `imglint` in zsh: to be put on fpath as _imglint, or to be sourced. */

import {
  commandPaths,
  type CompletedCommand,
  type CompletedOption,
  type CompletionTree,
  flagsWithValue,
  type Values,
  type Word,
} from "./tree.ts";

/** The script of a tree. */
export function zshScript(tree: CompletionTree): string {
  const { commands, lists } = tree;
  const named = Object.entries(lists).map(([name, words]) => `    ${name}) words=(\n${entries(words)}\n    ) ;;`);
  return `#compdef imglint
# zsh completion for imglint

_imglint_list() {
  local -a words
  case $1 in
${named.join("\n")}
  esac
  _describe -t $1 $1 words "\${@:2}"
}
${helpers}
_imglint() {
  local command word is_value
  integer i
  for ((i = 2; i < CURRENT; i++)); do
    word=$words[i]
    if [[ -n $is_value ]]; then
      is_value=
      continue
    fi
    case $word in
      (${flagsWithValue(tree).join("|")}) is_value=1 ;;
      (-?*) ;;
      (*)
        case $command$word in
          (${commandPaths(tree).map(quoted).join("|")}) command+="$word " ;;
          (*) break ;;
        esac
        ;;
    esac
  done
  case $command in
${commands.map((one) => `    (${quoted(one.path === "" ? "" : `${one.path} `)}) _arguments -s -S \\\n${specs(one)} ;;`).join("\n")}
  esac
}

if [[ $funcstack[1] == _imglint ]]; then
  _imglint "$@"
elif (( $+functions[compdef] )); then
  compdef _imglint imglint
else
  print -u2 'imglint: run "autoload -Uz compinit && compinit" before this script'
fi
`;
}

const helpers = `
# name=value, from two lists, or from one and files. The third word stands behind a name that cannot stand alone.
_imglint_pair() {
  if compset -P '*='; then
    if [[ $2 == files ]]; then _files; else _imglint_list $2; fi
  elif [[ -n $3 ]]; then
    _imglint_list $1 -S $3
  else
    _imglint_list $1
  fi
}

# The commands, and files beside them.
_imglint_first() {
  _alternative 'commands: : _imglint_list commands' 'files: :_files'
}
`;

function entries(words: readonly Word[]): string {
  return words.map(({ word, description }) => `      ${quoted(describedWord(word, description))}`).join("\n");
}

function describedWord(word: string, description: string): string {
  return description === "" ? escaped(word) : `${escaped(word)}:${description}`;
}

function specs(command: CompletedCommand): string {
  const all = [...command.options.flatMap(optionSpecs), ...operandSpecs(command)];
  return all.map((spec) => `      ${quoted(spec)}`).join(" \\\n");
}

/** A spec for each flag of an option, which excludes the others, unless it can be given several times. */
function optionSpecs({ flags, description, isRepeatable, values }: CompletedOption): readonly string[] {
  const excluded = isRepeatable ? "*" : `(${flags.join(" ")})`;
  return flags.map((flag) => {
    const equals = values !== undefined && flag.startsWith("--") ? "=" : "";
    return `${excluded}${flag}${equals}[${escaped(description)}]${values === undefined ? "" : `: :${action(values)}`}`;
  });
}

/** The words of the command are its first operands to zsh. */
function operandSpecs({ path, argument, isVariadic }: CompletedCommand): readonly string[] {
  if (path === "") return ["1: :_imglint_first", "*: :_files"];
  const words = path.split(" ").map((_, index) => `${index + 1}: : `);
  if (argument.kind === "none") return words;
  return [...words, `${isVariadic ? "*" : words.length + 1}: :${action(argument)}`];
}

/** What _arguments calls; a blank before it keeps _arguments from adding words of its own. */
function action(values: Values): string {
  switch (values.kind) {
    case "list":
      return ` _imglint_list ${values.list}`;
    case "pair":
      return ` _imglint_pair ${values.first} ${values.second}${values.alone ? "" : " ="}`;
    case "files":
      return "_files";
    case "none":
      return " ";
  }
}

function escaped(text: string): string {
  return text.replace(/[\\:[\]]/g, "\\$&");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
