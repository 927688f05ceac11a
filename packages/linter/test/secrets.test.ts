/** Every example of the tables of secrets is found in every place where it can stand, and nothing else is. */

import { readFileSync } from "node:fs";
import { parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { describe, expect, test } from "vitest";
import { places } from "../src/secrets/by-address.ts";
import { nameWords, ways } from "../src/secrets/by-name.ts";
import { forms } from "../src/secrets/forms.ts";
import { commands } from "../src/secrets/password-commands.ts";
import { readers } from "../src/secrets/password-readers.ts";
import { phrases } from "../src/secrets/phrases.ts";
import { type Trace, tracesIn, tracesOf } from "../src/secrets/traces.ts";

/** A text with its secrets between marks, and the same with a mark on each side of each secret that is found. */
function marked(example: string): { readonly expected: string; readonly found: string } {
  const text = example.replaceAll("<|>", "").replaceAll("·", "");
  const { diagnostics, failures } = lint(parse(text, { kind: "component" }).document);
  expect(failures).toEqual([]);
  const offsets = diagnostics
    .filter(({ code }) => code === "secret-in-template")
    .flatMap(({ span }) => [span.start, span.end]);
  const parts = [0, ...offsets].map((offset, index) => text.slice(offset, offsets[index]));
  return { expected: example.replaceAll("·", ""), found: parts.join("<|>") };
}

const task = (action: string, content: string): string =>
  `Tasks:\n  - Name: a\n    Action: ${action}\n    Properties:\n      commandContent: ${content}\n`;

const block = (script: string): string => `|\n${script.replaceAll(/^/gm, "        ")}`;

/** Where shell text can stand. */
const shells: readonly (readonly [string, (example: string) => string])[] = [
  ["RUN", (example) => `RUN ${example}\n`],
  ["RUN after other commands", (example) => `RUN yum install -y nginx && \\\n    ${example}\n`],
  ["CMD", (example) => `CMD ${example}\n`],
  ["a comment", (example) => `# ${example}\nRUN a\n`],
  ["a script in YAML", (example) => task("RunShellCommand", block(`set -e\n${example}\necho done`))],
  ["a script in PowerShell", (example) => task("RunPowerShellCommand", block(`cd C:\\\n${example}\ncd ..`))],
];

/** Where a word by itself can stand, too. */
const words: typeof shells = [
  ["ENV", (word) => `ENV A="${word}" B="b"\n`],
  ["LABEL", (word) => `LABEL a="${word}"\n`],
  ["COPY", (word) => `COPY https://example.com/${word}/a /opt/\n`],
  ["CMD with an array", (word) => `CMD ["app", "${word}"]\n`],
  ["COMPONENT", (word) => `COMPONENT ic-a1 --a ${word} --b b\n`],
  ["a parameter", (word) => `Parameters:\n  A:\n    Type: String\n    DefaultValue: ${word}\n${task("Reboot", "a")}`],
];

const tables: readonly (readonly [
  Trace,
  readonly { readonly words: readonly string[]; readonly examples: { readonly bad: readonly string[] } }[],
])[] = [
  ["form", forms.map(({ starts, examples }) => ({ words: starts, examples }))],
  ["address", places],
  ["name", ways.map(({ examples }) => ({ words: nameWords, examples }))],
  ["phrase", phrases],
  ["argument", commands.map(({ words: own, names, examples: all }) => ({ words: own ?? names, examples: all }))],
  ["pipe", readers.map(({ words: own, names, examples: all }) => ({ words: own ?? names, examples: all }))],
];

const examples = tables.flatMap(([, rows]) => rows.flatMap((row) => row.examples.bad));

describe.each(shells)("in %s", (_, place) => {
  test.each(examples.filter((example) => !example.startsWith("ENV ")))("%s", (example) => {
    const { expected, found } = marked(place(example));
    expect(found).toBe(expected);
  });
});

describe.each(words)("in %s", (_, place) => {
  test.each(forms.flatMap((form) => form.examples.bad))("%s", (example) => {
    const { expected, found } = marked(place(/\S*<\|>.*<\|>/.exec(example)?.[0] ?? ""));
    expect(found).toBe(expected);
  });
});

test.each([
  "ENV DB_PASSWORD <|>mango-7-tree<|>",
  'CMD ["app", "--password", "<|>mango 7; (tree)<|>"]',
  'CMD [ "curl" , "-u", "a:<|>mango 7<|>", "https://example.com" ]',
  'ENTRYPOINT ["sshpass", "-p", "<|>mango-7-tree<|>", "ssh", "a"]',
  'CMD ["redis-server", \\\n    "--requirepass", \\\n    "<|>mango-7-tree<|>"]',
  `CMD ["sh", "-c", "echo 'root:<|>mango-7-tree<|>' | chpasswd"]`,
  String.raw`CMD ["sh", "-c", "echo \"root:<|>mango-7-tree<|>\" | chpasswd"]`,
  String.raw`RUN pwsh -c "ConvertTo-SecureString \"<|>mango-7-tree<|>\" -AsPlainText -Force"`,
  "RUN (echo '<|>mango-7<|>'; echo '<|>mango-7<|>') | passwd root",
  "RUN sed -i 's/password=old/password=<|>mango-7<|>/' /etc/app.conf && app --token=<|>mango/8<|>",
  task("RunShellCommand", block("chpasswd <<EOF\nroot:<|>mango-7<|>\napp:<|>mango-8<|>\nEOF\necho a:mango-9")),
  task(
    "RunShellCommand",
    block("cat > ~/.netrc <<EOF\nmachine example.com\n  login app\n  password <|>mango-7<|>\nEOF"),
  ),
  task("RunPowerShellCommand", JSON.stringify("net user app <|>mango-7-tree<|> /add\n")),
  task("RunPowerShellCommand", "$env:TOKEN = '<|>mango-7-tree<|>'"),
])("in its own place: %s", (example) => {
  const { expected, found } = marked(example);
  expect(found).toBe(expected);
});

/** The lines of a file beside this one. */
function linesOf(name: string): string[] {
  const text = readFileSync(new URL(`secrets/${name}`, import.meta.url), "utf8");
  return text.split("\n").filter((line) => line !== "");
}

/** A line as it stands, and the script of a RUN in YAML. */
function textsOf(line: string): string[] {
  const scripts = line.startsWith("RUN ") ? ["RunShellCommand", "RunPowerShellCommand"] : [];
  return [line, ...scripts.map((action) => task(action, block(line.slice("RUN ".length))))];
}

test.each(linesOf("found.txt"))("found: %s", (line) => {
  const texts = textsOf(line);
  expect(texts.map((text) => marked(text).found)).toEqual(texts);
});

test.each(linesOf("harmless.txt"))("nothing is found in %s", (line) => {
  const texts = textsOf(line);
  expect(texts.map((text) => marked(text).found)).toEqual(texts);
});

describe.each(tables)("a text that may have a secret by its %s is searched", (trace, rows) => {
  test.each(rows.flatMap((row) => row.examples.bad.map((example) => ({ example, words: row.words }))))(
    "$example",
    (row) => {
      const text = row.example.replaceAll("<|>", "").replaceAll("·", "");
      expect(tracesIn(text, { start: 0, end: text.length }, tracesOf([trace]))).not.toBe(0);
      expect(row.words.some((word) => text.toLowerCase().includes(word.toLowerCase()))).toBe(true);
    },
  );
});
