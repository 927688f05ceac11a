/** Commands that set up the shell which runs them and do nothing else, and what lasts in their place. */

import { isAtCommand, lastStepOf, type ShellStep, stepsOf } from "./shell-steps.ts";

/** What a command sets, with its subject: the directory, the first variable, the account, or the words of another setting. */
export interface ShellSetting extends ShellStep {
  readonly kind: "directory" | "variable" | "user" | "other";
  readonly subject: string;
}

/** The forms of such commands; the first group is the subject. What holds a substitution, a pipe or brackets runs something, too. */
const forms: readonly (readonly [ShellSetting["kind"], RegExp])[] = [
  ["directory", /^cd[ \t]+((?:\$\{\w+\}|[^\s"'`|&<>(){}])+)$/],
  ["variable", /^export[ \t]+([A-Za-z_]\w*)(?:[=\s][^|<>`()]*)?$/],
  ["variable", /^([A-Za-z_]\w*)=(?:"[^"`()]*"|'[^']*'|[^\s"'`|&<>()]*)$/],
  ["user", /^(?:sudo[ \t]+)?su[ \t]+(?:-[ \t]+)?(\w[\w-]*)$/],
  ["other", /^(?:umask|ulimit|alias|set|shopt)[ \t]([^|<>`()]*)$/],
];

function settingOf(step: ShellStep): ShellSetting | undefined {
  for (const [kind, form] of forms) {
    const subject = form.exec(step.text)?.[1];
    if (subject !== undefined) return { ...step, kind, subject };
  }
  return undefined;
}

/** In characters. Shell text that is longer does more, and what is found in it would take time to point at. */
const longest = 2000;

/** The commands of shell text where each of them is a setting; none where one does more. */
export function settingsOf(value: string): readonly ShellSetting[] {
  if (value.length > longest) return [];
  // Most shell text begins with another command, which is seen without taking all of it apart.
  if (!/^\s*(?:cd|export|umask|ulimit|alias|set|shopt|su|sudo[ \t]+su|\w+=)/.test(value)) return [];
  // A line that was to go on has lost its `\`, and where it goes on is `unknown-command`'s.
  if (value.trimEnd().endsWith("&&")) return [];
  const settings: ShellSetting[] = [];
  for (const step of stepsOf(value)) {
    const setting = settingOf(step);
    if (setting === undefined) return [];
    settings.push(setting);
  }
  return settings;
}

/**
 * The `cd` by which shell text ends that does more before. Undefined for a way back: `cd -`, `cd ..`, `cd /`, and, after another `cd`, any path that
 * may be absolute.
 */
export function lastDirectoryOf(value: string): ShellSetting | undefined {
  const at = value.lastIndexOf("cd ");
  if (at <= 0) return undefined;
  const step = lastStepOf(value);
  const setting = step.index === at ? settingOf(step) : undefined;
  if (setting === undefined || /^(?:-|\/|~|\.\.(?:\/\.\.)*|\$OLDPWD)\/?$/.test(setting.subject)) return undefined;
  const mayBeBack = /^[/~$]/.test(setting.subject) && /(?:^|[\s;&(])(?:cd|pushd)[ \t]/.test(value.slice(0, at));
  return mayBeBack || !isAtCommand(value, at) ? undefined : setting;
}
