/** How fast language servers start and follow edits, each in a process of its own. */

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { asDockerfile, dockerfileNote, inputOf, large, mistake, small, withMistakes } from "./inputs.ts";
import { type Measurement, takeTurns, time, valuesOf } from "./measure.ts";
import { atMost, type Contender, type Row, type Section, type Target } from "./row.ts";
import { memoryInUse, openText, startServer, stopServer } from "./server.ts";
import { ownVersion, versioned } from "./versions.ts";

const require = createRequire(import.meta.url);

/** A server, and how it gets a text. */
interface Candidate extends Contender {
  readonly path: string;
  readonly languageId: string;
  readonly convert: (text: string) => string;
}

const ours: Candidate = {
  name: ownVersion("lsp"),
  path: join(import.meta.dirname, "../../packages/lsp/dist/main.cjs"),
  languageId: "buildcontent",
  convert: (text) => text,
};

const theirs: Candidate = {
  name: versioned("dockerfile-language-server-nodejs"),
  note: dockerfileNote,
  path: join(dirname(require.resolve("dockerfile-language-server-nodejs/package.json")), "bin/docker-langserver"),
  languageId: "dockerfile",
  convert: asDockerfile,
};

/** Keystrokes before those that are measured, and those. */
const keystrokes = { warmUp: 100, rounds: 400 };

const answered = "from its start to the answer to initialize, ms";
const memoryAtStart = "memory after it, MiB";

/** Measures it. */
export async function measureLanguageServer(): Promise<readonly Section[]> {
  const [own, other] = await takeTurns([startOf(ours), startOf(theirs)], { rounds: 15 });
  const start = (figure: string, target: Target): Row => ({
    figure,
    ours: { values: valuesOf(own, figure) },
    other: { contender: theirs, values: valuesOf(other, figure) },
    target,
  });
  return [
    {
      title: "Language servers",
      about:
        "From the edit that the client sends to the diagnostics that it gets; the memory is what the process has in use.",
      ours,
      rows: [
        start(answered, atMost(1)),
        start(memoryAtStart, atMost(0.95)),
        ...(await measureTyping(large, "16 KB", atMost(1 / 6, "≤ 1/6"))),
        ...(await measureTyping(small, "1 KB", atMost(1 / 1.3, "≤ 1/1.3"))),
      ],
    },
  ];
}

function startOf({ path }: Candidate): Measurement {
  return async () => {
    const server = await startServer(path);
    const memory = memoryInUse(server);
    await stopServer(server);
    return { [answered]: server.answered, [memoryAtStart]: memory };
  };
}

/** The times of keystrokes in a text, and the memory after all of them. */
async function measureTyping(clean: string, size: string, target: Target): Promise<readonly Row[]> {
  const text = withMistakes(clean);
  const [own, other] = [await typistOf(ours, text), await typistOf(theirs, text)];
  const [ownTimes, otherTimes] = await takeTurns([own.type, other.type], keystrokes);
  const row = (figure: string, ownValues: readonly number[], otherValues: readonly number[]): Row => ({
    figure,
    ours: { values: ownValues, input: inputOf(ours.convert(text)) },
    other: { contender: theirs, values: otherValues, input: inputOf(theirs.convert(text)) },
  });
  return [
    { ...row(`a keystroke in ${size}, ms`, valuesOf(ownTimes, time), valuesOf(otherTimes, time)), target },
    row(`memory after 500 keystrokes in ${size}, MiB`, [await own.end()], [await other.end()]),
  ];
}

/** Someone who types into a text that a server has open. */
interface Typist {
  /** Types a character, or takes it away again. */
  readonly type: Measurement;
  /** Proves that the server has followed, and ends it. Gives the memory that it had in use before, in MiB. */
  readonly end: () => Promise<number>;
}

async function typistOf({ path, languageId, convert }: Candidate, text: string): Promise<Typist> {
  const server = await startServer(path);
  const open = await openText(server, languageId, convert(text));
  const found = open.diagnostics().length;
  let isTyped = false;
  return {
    type: async () => {
      const range = { start: { line: 3, character: 0 }, end: { line: 3, character: isTyped ? 1 : 0 } };
      const begin = performance.now();
      await open.edit(range, isTyped ? "" : " ");
      const elapsed = performance.now() - begin;
      isTyped = !isTyped;
      return { [time]: elapsed };
    },
    end: async () => {
      const memory = memoryInUse(server);
      assert.equal(open.diagnostics().length, found, `${languageId}: blanks change what is found`);
      const line = text.slice(0, text.indexOf(`\n${mistake} `) + 1).split("\n").length - 1;
      const range = { start: { line, character: 0 }, end: { line, character: mistake.length } };
      await open.edit(range, mistake.toUpperCase());
      assert.equal(open.diagnostics().length, found - 1, `${languageId}: a mistake is not told, or told for good`);
      await stopServer(server);
      return memory;
    },
  };
}
