# PowerShell completion for imglint

Register-ArgumentCompleter -Native -CommandName imglint -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)

  $lists = @{
    'commands' = [ordered]@{
      'explain' = 'explain a rule'
      'config' = 'look at configurations'
    }
    'commands-config' = [ordered]@{
      'print' = 'print one'
    }
    'formats' = [ordered]@{
      'json' = 'json'
    }
    'rules' = [ordered]@{
      'no-comments' = 'A comment in ''quotes''.'
    }
    'severities' = [ordered]@{
      'off' = 'off'
      'error' = 'error'
    }
  }
  $options = @{
    '' = [ordered]@{
      '-h' = 'print this help'
      '--help' = 'print this help'
      '--format' = 'it''s for people'
      '--rule' = 'set a rule'
      '--output' = 'a file'
      '--max-warnings' = 'a number'
    }
    'explain' = [ordered]@{
    }
    'config' = [ordered]@{
    }
    'config print' = [ordered]@{
    }
  }
  $values = @{
    '--format' = @('formats', 'files', '')
    '--rule' = @('rules', 'severities', '=')
    '--output' = @('', '', '')
    '--max-warnings' = @('', '', '')
  }
  $operandLists = @{
    '' = 'commands'
    'explain' = 'rules'
    'config' = 'commands-config'
    'config print' = ''
  }
  $variadic = @('config print')
  $withValue = @('--format', '--rule', '--output', '--max-warnings')

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
}
