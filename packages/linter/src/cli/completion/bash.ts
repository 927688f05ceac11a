/** The script that completes `imglint` in bash, also the 3.2 of macOS. It needs no package of completions. */

import {
  type CompletedCommand,
  commandPaths,
  type CompletionTree,
  firstWords,
  flagsWithValue,
  type Values,
} from "./tree.ts";

/** The script of a tree. Descriptions are left out: bash shows none. */
export function bashScript(tree: CompletionTree): string {
  const { commands, lists } = tree;
  const named = Object.entries(lists).map(([name, words]) =>
    listCase(
      name,
      words.map(({ word }) => quoted(word)),
    ),
  );
  const options = commands.map(({ path, options: all }) =>
    listCase(
      `"options ${path}"`,
      all.flatMap(({ flags }) => flags),
    ),
  );
  return `# bash completion for imglint

_imglint_list() {
  case $1 in
${[...named, ...options].join("\n")}
  esac
}
${helpers}
_imglint() {
  local words=() word value flag command operands=0 rest glue i
  # readline takes apart what belongs together at "=" and ":".
  for word in "\${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
    if [[ \${#words[@]} -gt 1 && ( $word == [=:]* || -n $glue ) ]]; then
      words[\${#words[@]}-1]+=$word
      glue=
      [[ $word == [=:] ]] && glue=1
    else
      words+=("$word")
    fi
  done
  value=\${words[\${#words[@]}-1]}
  _imglint_current=$value
  for ((i = 1; i < \${#words[@]} - 1; i++)); do
    word=\${words[i]}
    if [[ -n $flag ]]; then
      flag=
      continue
    fi
    case $rest$word in
      --) rest=, ;;
      ${flagsWithValue(tree).join("|")}) flag=$word ;;
      -?*) ;;
      *)
        case $operands:$command+$word in
          ${commandPaths(tree).map(beforeAndLast).join("|")}) command=\${command:+$command }$word ;;
          *) ((operands++)) ;;
        esac
        ;;
    esac
  done
  if [[ -z $flag && -z $rest && $value == --*=* ]]; then
    flag=\${value%%=*}
    value=\${value#*=}
  fi
  COMPREPLY=()
  if [[ -n $flag ]]; then
    case $flag in
${valueCases(tree).join("\n")}
    esac
  elif [[ -z $rest && $value == -* ]]; then
    _imglint_words "options $command" "$value"
  else
    case $operands:$command in
      0:) _imglint_first "$value" ;;
${commands.map(operandCase).join("\n")}
      *) _imglint_option +o default ;;
    esac
  fi
}

complete -o default -F _imglint imglint
`;
}

function listCase(name: string, words: readonly string[]): string {
  return `    ${name}) printf "%s\\n" ${words.join(" ")} ;;`;
}

/** What matches a command by the words before its last one, and its last one, where no operand stands before it. */
function beforeAndLast(path: string): string {
  const words = path.split(" ");
  return `"0:${words.slice(0, -1).join(" ")}+${words.at(-1) ?? ""}"`;
}

function operandCase({ path, argument, isVariadic }: CompletedCommand): string {
  return `      ${isVariadic ? "*" : "0"}:"${path}") ${complete(argument)} ;;`;
}

function valueCases({ commands }: CompletionTree): readonly string[] {
  const options = commands.flatMap((command) => command.options);
  const known = new Map(
    options.flatMap(({ flags, values }) =>
      values === undefined ? [] : [[flags.join("|"), complete(values)] as const],
    ),
  );
  return [...known].map(([flags, call]) => `      ${flags}) ${call} ;;`);
}

/** What completes `$value`. Paths are left to readline, which knows how to quote them. */
function complete(values: Values): string {
  switch (values.kind) {
    case "list":
      return `_imglint_words ${values.list} "$value"`;
    case "pair":
      return `_imglint_pair ${values.first} ${values.second} ${values.alone ? '""' : "="} "$value"`;
    case "files":
      return ":";
    case "none":
      return "_imglint_option +o default";
  }
}

function quoted(word: string): string {
  return /^[\w.-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

const helpers = `
_imglint_option() {
  # bash 3.2 has no compopt.
  type compopt > /dev/null 2>&1 && compopt "$@" 2> /dev/null
  return 0
}

# _imglint_words LIST VALUE [BEFORE [BEHIND]]: the words of a list that go on from a value, with what stands before and behind them.
_imglint_words() {
  local start=\${_imglint_current%"$2"} cut= mark before word
  _imglint_option +o default
  # What readline took apart is not part of what it replaces.
  for mark in = :; do
    before=\${_imglint_current%"\${_imglint_current##*$mark}"}
    [[ $COMP_WORDBREAKS == *$mark* && \${#before} -gt \${#cut} ]] && cut=$before
  done
  for word in $(_imglint_list "$1"); do
    word=$3$word$4
    [[ $word == "$2"* ]] || continue
    word=$start$word
    COMPREPLY+=("\${word#"$cut"}")
  done
}

# _imglint_pair FIRST SECOND BEHIND VALUE: name=value, from two lists, or from one and files.
_imglint_pair() {
  if [[ $4 != *=* ]]; then
    _imglint_words "$1" "$4" "" "$3"
    [[ -n $3 ]] && _imglint_option -o nospace
  elif [[ $2 != files ]]; then
    _imglint_words "$2" "$4" "\${4%%=*}="
  fi
}

# The commands, and files beside them.
_imglint_first() {
  local file
  _imglint_words ${firstWords} "$1"
  _imglint_option -o default
  [[ \${#COMPREPLY[@]} -gt 0 ]] || return 0
  while IFS= read -r file; do
    COMPREPLY+=("$file")
  done < <(compgen -f -- "$1")
  _imglint_option -o filenames
}
`;
