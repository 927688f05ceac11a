/** The script that completes `imglint` in PowerShell. */

import {
  type CompletedCommand,
  type CompletionTree,
  firstWords,
  flagsWithValue,
  type Values,
  type Word,
} from "./tree.ts";

/** The script of a tree. Where it offers nothing, PowerShell offers files. */
export function pwshScript(tree: CompletionTree): string {
  const { commands, lists } = tree;
  return `# PowerShell completion for imglint

Register-ArgumentCompleter -Native -CommandName imglint -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)

  $lists = @{
${Object.entries(lists)
  .map(([name, words]) => `    '${name}' = ${table(words)}`)
  .join("\n")}
  }
  $options = @{
${commands.map((one) => `    '${one.path}' = ${table(flagsOf(one))}`).join("\n")}
  }
  $values = @{
${valueLines(commands).join("\n")}
  }
  $operandLists = @{
${commands.map(({ path, argument }) => `    '${path}' = '${path === "" ? firstWords : argument.kind === "list" ? argument.list : ""}'`).join("\n")}
  }
  $variadic = @(${commands
    .filter(({ path, isVariadic }) => path !== "" && isVariadic)
    .map(({ path }) => quoted(path))
    .join(", ")})
  $withValue = @(${flagsWithValue(tree).map(quoted).join(", ")})
${logic}}
`;
}

function flagsOf({ options }: CompletedCommand): readonly Word[] {
  return options.flatMap(({ flags, description }) => flags.map((word) => ({ word, description })));
}

function valueLines(commands: readonly CompletedCommand[]): readonly string[] {
  const lines = commands
    .flatMap(({ options }) => options)
    .flatMap(({ flags, values }) =>
      values === undefined ? [] : flags.map((flag) => `    '${flag}' = ${array(values)}`),
    );
  return [...new Set(lines)];
}

/** A list, a second list for what stands behind "=", and what stands behind a name that cannot stand alone. */
function array(values: Values): string {
  switch (values.kind) {
    case "list":
      return `@('${values.list}', '', '')`;
    case "pair":
      return `@('${values.first}', '${values.second}', '${values.alone ? "" : "="}')`;
    case "files":
    case "none":
      return "@('', '', '')";
  }
}

function table(words: readonly Word[]): string {
  const lines = words.map(({ word, description }) => `      ${quoted(word)} = ${quoted(description || word)}\n`);
  return `[ordered]@{\n${lines.join("")}    }`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const logic = `
  $command = ''
  $flag = ''
  $operands = 0
  $before = $commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition }
  foreach ($element in $before) {
    $word = $element.ToString()
    if ($flag) { $flag = ''; continue }
    if ($withValue -ccontains $word) { $flag = $word; continue }
    if ($word -like '-?*') { continue }
    $path = "$command $word".Trim()
    if ($operands -eq 0 -and $options.ContainsKey($path)) { $command = $path } else { $operands++ }
  }

  $start = ''
  $value = $wordToComplete
  if (-not $flag -and $value -match '^(--[^=]+)=(.*)$') {
    $flag = $Matches[1]
    $start = "$flag="
    $value = $Matches[2]
  }

  $behind = ''
  if ($flag) {
    $first, $second, $behind = $values[$flag]
    if ($second -and $value.Contains('=')) {
      $name, $value = $value.Split('=', 2)
      $start += "$name="
      $first = $second
      $behind = ''
    }
    $words = $lists["$first"]
  } elseif ($value.StartsWith('-')) {
    $words = $options[$command]
  } elseif ($operands -eq 0 -or $variadic -contains $command) {
    $words = $lists[$operandLists[$command]]
  } else {
    $words = $null
  }
  if ($null -eq $words) { return }

  foreach ($word in $words.Keys) {
    if (-not $word.StartsWith($value, [StringComparison]::OrdinalIgnoreCase)) { continue }
    $text = "$start$word$behind"
    [System.Management.Automation.CompletionResult]::new($text, $word, 'ParameterValue', $words[$word])
  }
`;
