/** Commands that set up the shell which runs them and do nothing else, and what lasts in their place. */

import { isAtCommand, lastStepOf, type ShellStep, stepsOf, withoutComments } from "./shell-steps.ts";

/**
 * What a command sets, with its subject: the directory, without quotes and after the `cd` before it; the first variable, the account, or the
 * words of another setting.
 */
export interface ShellSetting extends ShellStep {
  readonly kind: "directory" | "variable" | "user" | "other";
  readonly subject: string;
}

/** The forms of such commands; the first group is the subject. What holds a substitution, a pipe or brackets runs something, too. */
const forms: readonly (readonly [ShellSetting["kind"], RegExp])[] = [
  ["directory", /^(?:cd|pushd)[ \t]+((?:\$\{\w+\}|[^\s"'`|&<>(){}])+|"[^"`\\()]+"|'[^']+')$/],
  ["variable", /^export[ \t]+([A-Za-z_]\w*)(?:[=\s][^|<>`()]*)?$/],
  ["variable", /^([A-Za-z_]\w*)=(?:"[^"`()]*"|'[^']*'|[^\s"'`|&<>()]*)$/],
  ["user", /^(?:sudo[ \t]+)?su[ \t]+(?:-[ \t]+)?(\w[\w-]*)$/],
  ["other", /^(?:umask|ulimit|alias|unalias|set|unset|shopt)[ \t]([^|<>`()]*)$/],
  // Files that everybody knows to set up a shell; another one may do anything.
  [
    "other",
    /^(?:source|\.)[ \t]+(["']?[\w.~$/{}-]*(?:[./](?:bash|zsh)rc|[./]profile|\.bash_profile|\/profile\.d\/[\w.-]+|\/bin\/activate|\/\.cargo\/env|\/nvm\.sh|\/etc\/environment)["']?)$/,
  ],
];

function settingOf(step: ShellStep): ShellSetting | undefined {
  for (const [kind, form] of forms) {
    const subject = form.exec(step.text)?.[1];
    if (subject === undefined) continue;
    return { ...step, kind, subject: kind === "directory" ? subject.replace(/["']/g, "") : subject };
  }
  return undefined;
}

const isBack = /^(?:-|\$OLDPWD|\$\{OLDPWD\})$/;

/** Settings of which each `cd` has the directory that it leads to after those before it, as far as the text tells; undefined after a way back. */
function resolved(settings: readonly ShellSetting[]): readonly ShellSetting[] | undefined {
  let directory = "";
  const found: ShellSetting[] = [];
  for (const setting of settings) {
    if (setting.kind === "directory") {
      if (isBack.test(setting.subject)) return undefined;
      directory = enter(directory, setting.subject);
    }
    found.push(setting.kind === "directory" ? { ...setting, subject: directory } : setting);
  }
  return found;
}

/** The directory that `cd path` leads to from another one; `""` is the one that a shell starts in. */
function enter(from: string, path: string): string {
  if (from === "" || /^[/~$]/.test(path)) return path;
  const names = from.split("/");
  for (const name of path.split("/")) {
    const last = names.at(-1) ?? "";
    if (name === "" || name === ".") continue;
    if (name !== "..") names.push(name);
    else if (last !== "" && !/^(?:\.\.?$|[~$])/.test(last)) names.pop();
    else names.push("..");
  }
  return names.filter((name, index) => name !== "" || index === 0).join("/") || (from.startsWith("/") ? "/" : ".");
}

/** In characters. Shell text that is longer does more, and what is found in it would take time to point at. */
const longest = 2000;

/** The commands of shell text where each of them is a setting; none where one does more. */
export function settingsOf(value: string): readonly ShellSetting[] {
  if (value.length > longest) return [];
  const bare = withoutComments(value);
  // Most shell text begins with another command, which is seen without taking all of it apart.
  if (
    !/^\s*(?:cd|pushd|export|umask|ulimit|alias|un(?:alias|set)|set|shopt|source|\.[ \t]|su|sudo[ \t]+su|\w+=)/.test(
      bare,
    )
  )
    return [];
  // A line that was to go on has lost its `\`, and where it goes on is `unknown-command`'s.
  if (bare.trimEnd().endsWith("&&")) return [];
  const settings: ShellSetting[] = [];
  for (const step of stepsOf(bare)) {
    const setting = settingOf(step);
    if (setting === undefined) return [];
    settings.push(setting);
  }
  return resolved(settings) ?? [];
}

/**
 * The `cd` by which shell text ends that does more before. Undefined for a way back: `cd -`, `cd ..`, `cd /`, and, after another `cd`, any path that
 * may be absolute.
 */
export function lastDirectoryOf(value: string): ShellSetting | undefined {
  if (value.lastIndexOf("cd ") <= 0) return undefined;
  const bare = withoutComments(value);
  const at = bare.lastIndexOf("cd ");
  const step = lastStepOf(bare);
  const setting = at > 0 && step.index === at ? settingOf(step) : undefined;
  if (setting === undefined || /^(?:-|\/|~|\.\.(?:\/\.\.)*|\$OLDPWD)\/?$/.test(setting.subject)) return undefined;
  const before = bare.slice(0, at);
  if (!isAtCommand(bare, at)) return undefined;
  return /(?:^|[\s;&(])(?:cd|pushd|popd)\b/.test(before) ? afterOthers(before, setting) : setting;
}

/** The last `cd` after others. Undefined where its path may be absolute, and where brackets or a way back keep them from being followed. */
function afterOthers(before: string, last: ShellSetting): ShellSetting | undefined {
  const isHard = before.length > longest || /[(){}]|\bpopd\b/.test(before.replace(/\$\{\w+\}/g, ""));
  if (isHard || /^[/~$]/.test(last.subject)) return undefined;
  const others = stepsOf(before).flatMap((step) => settingOf(step) ?? []);
  return resolved([...others, last])?.at(-1);
}
