/** How fast language servers start and follow edits, each in a process of its own, on the same text. */

import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
} from "vscode-languageserver-protocol/node";
import { asDockerfile, dockerfileNote, large, small } from "./inputs.ts";
import { type Figures, type Measurement, takeTurns } from "./measure.ts";
import { atMost, type Contender, type Row, type Section, type Target } from "./row.ts";
import { ownVersion, versioned } from "./versions.ts";

const require = createRequire(import.meta.url);

/** A server, and how it gets a text. */
interface Candidate extends Contender {
  readonly path: string;
  readonly languageId: string;
  readonly textOf: (text: string) => string;
}

const ours: Candidate = {
  name: ownVersion("lsp"),
  path: join(import.meta.dirname, "../../packages/lsp/dist/main.cjs"),
  languageId: "buildcontent",
  textOf: (text) => text,
};

const theirs: Candidate = {
  name: versioned("dockerfile-language-server-nodejs"),
  note: dockerfileNote,
  path: join(dirname(require.resolve("dockerfile-language-server-nodejs/package.json")), "bin/docker-langserver"),
  languageId: "dockerfile",
  textOf: asDockerfile,
};

const candidates = [ours, theirs];

/** Keystrokes before those that are measured, and those. */
const keystrokes = { warmUp: 100, rounds: 400 };

/** Measures it. */
export async function measureLanguageServer(): Promise<readonly Section[]> {
  const starts = await takeTurns(candidates.map(measureStart), { rounds: 15 });
  const typing = [await measureTyping(large), await measureTyping(small)] as const;
  const row = (figure: string, values: readonly (Figures | undefined)[], name: string, target?: Target): Row => ({
    figure,
    ours: values[0]?.get(name) ?? [],
    other: { contender: theirs, values: values[1]?.get(name) ?? [] },
    ...(target && { target }),
  });
  return [
    {
      title: "Language servers",
      about:
        "From the edit that the client sends to the diagnostics that it gets; the memory is what the process has in use.",
      ours,
      rows: [
        row("from its start to the answer to initialize, ms", starts, "answered", atMost(1)),
        row("memory after it, MiB", starts, "memory", atMost(0.95)),
        row("a keystroke in 16 KB, ms", typing[0], "time", atMost(1 / 6, "≤ 1/6")),
        row("a keystroke in 1 KB, ms", typing[1], "time", atMost(1 / 1.3, "≤ 1/1.3")),
        row("memory after 500 keystrokes in 16 KB, MiB", typing[0], "memory"),
        row("memory after 500 keystrokes in 1 KB, MiB", typing[1], "memory"),
      ],
    },
  ];
}

/** A server that runs. */
interface Server {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
  /** How long it took to answer, in milliseconds. */
  readonly answered: number;
}

async function start({ path }: Candidate): Promise<Server> {
  const begin = performance.now();
  const child = spawn(process.execPath, [path, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(child.stdout, child.stdin);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
  return { child, connection, answered: performance.now() - begin };
}

function stop({ child, connection }: Server): void {
  connection.dispose();
  child.kill();
}

/** What a process has in use, in MiB. */
function memoryOf({ pid }: ChildProcess): number {
  const [, kilobytes = "NaN"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

function measureStart(candidate: Candidate): Measurement {
  return async () => {
    const server = await start(candidate);
    const memory = memoryOf(server.child);
    stop(server);
    return { answered: server.answered, memory };
  };
}

/** The times of keystrokes, and the memory after all of them. */
async function measureTyping(text: string): Promise<readonly Figures[]> {
  const servers = await Promise.all(candidates.map((candidate) => start(candidate)));
  const typists = await Promise.all(
    servers.map(async (server, index) => await openText(server, candidates[index] ?? ours, text)),
  );
  const figures = await takeTurns(typists, keystrokes);
  return figures.map((times, index) => {
    const server = servers[index];
    if (server === undefined) return times;
    const memory = memoryOf(server.child);
    stop(server);
    return new Map([...times, ["memory", [memory]]]);
  });
}

/** Opens a text, and types a character into it at each measurement, or takes it away again. */
async function openText({ connection }: Server, candidate: Candidate, text: string): Promise<Measurement> {
  const uri = `file:///bench/${candidate.languageId}`;
  let version = 1;
  const nextDiagnostics = (): Promise<void> =>
    new Promise((resolve) => {
      const listener = connection.onNotification(PublishDiagnosticsNotification.type, () => {
        listener.dispose();
        resolve();
      });
    });
  await connection.sendNotification(InitializedNotification.type, {});
  const opened = nextDiagnostics();
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: candidate.languageId, version, text: candidate.textOf(text) },
  });
  await opened;
  return async () => {
    version++;
    const begin = performance.now();
    const shown = nextDiagnostics();
    const character = version % 2 === 0 ? 0 : 1;
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character } };
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range, text: character === 0 ? " " : "" }],
    });
    await shown;
    return { time: performance.now() - begin };
  };
}
