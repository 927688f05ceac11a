/** Real shells with the packed command's completions: what a word becomes when a user presses Tab. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A shell whose completions can be tried. */
export interface Shell {
  /** The programs that the trial needs. */
  readonly needs: readonly string[];
  /** The last word of each line after Tab; as it was where there is nothing, or more than one thing, to offer. */
  readonly complete: (script: string, lines: readonly string[], cwd: string) => readonly string[];
}

/** By name. Tab is typed into bash and zsh on a terminal of their own; fish tells by itself what it would offer. */
export const shells: Readonly<Record<string, Shell>> = {
  bash: { needs: ["bash", "script"], complete: inBash },
  zsh: { needs: ["zsh"], complete: inZsh },
  fish: { needs: ["fish"], complete: inFish },
};

/** In place of the command: prints the last word that it is called with. */
const lastWord = 'imglint() { for word; do :; done; echo "LAST<$word>"; }';

function inBash(script: string, lines: readonly string[], cwd: string): readonly string[] {
  return inFolder({ script, rc: `PS1=\n${lastWord}\nbind 'set bell-style none'\n` }, (folder) => {
    const bash = `bash --noprofile --rcfile <(cat "${folder}/script" "${folder}/rc") -i`;
    const output = execFileSync("script", ["-qec", `bash -c '${bash}'`, "/dev/null"], {
      cwd,
      encoding: "utf8",
      input: `${typed(lines).join("")}exit\n`,
      stdio: ["pipe", "pipe", "inherit"],
    });
    return lastWords(output);
  });
}

const zshDriver = `zmodload zsh/zpty
zpty -b terminal zsh -f -i
zpty -w terminal 'autoload -Uz compinit && compinit -u -D; PS1=; source "'$1'"; ${lastWord.replaceAll("'", "'\\''")}; echo REA""DY'
zpty -r -m terminal output '*READY*'
while IFS= read -r line; do
  zpty -w -n terminal "$line"$'\\n'
  zpty -r -m terminal output '*LAST<*>*'
  print -r -- $output
done
zpty -d terminal
`;

function inZsh(script: string, lines: readonly string[], cwd: string): readonly string[] {
  return inFolder({ script, driver: zshDriver }, (folder) => {
    const output = execFileSync("zsh", ["-f", join(folder, "driver"), join(folder, "script")], {
      cwd,
      encoding: "utf8",
      input: typed(lines).join(""),
      timeout: 60_000,
    });
    return lastWords(output);
  });
}

function inFish(script: string, lines: readonly string[], cwd: string): readonly string[] {
  return inFolder({ script }, (folder) =>
    lines.map((line) => {
      const words = ["--no-config", "-c", `source ${folder}/script; complete -C $argv[1]`, `imglint ${line}`];
      const offers = execFileSync("fish", words, { cwd, encoding: "utf8" }).trimEnd().split("\n");
      const [offer = ""] = offers[0]?.split("\t") ?? [];
      return offers.length > 1 || offer === "" ? (line.split(" ").at(-1) ?? "") : offer;
    }),
  );
}

function typed(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `imglint ${line}\t\n`);
}

function lastWords(output: string): readonly string[] {
  return [...output.matchAll(/LAST<(.*)>/g)].map(([, word = ""]) => word);
}

function inFolder<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "imglint-shell-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
