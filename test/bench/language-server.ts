/** How fast the language server starts and follows edits, beside docker-langserver on the same text, each in a process of its own. */

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
import { template } from "./template.ts";

const starts = 15;
const warmUp = 100;
const edits = 400;

const require = createRequire(import.meta.url);

/** A server, and the text that it gets: docker-langserver refuses RESTART and COMPONENT, and gets the text without these lines. */
interface Contender {
  readonly name: string;
  readonly path: string;
  readonly languageId: string;
  readonly textOf: (text: string) => string;
}

const contenders: readonly Contender[] = [
  {
    name: "@buildcontent/language-server",
    path: join(import.meta.dirname, "../../packages/lsp/dist/main.cjs"),
    languageId: "buildcontent",
    textOf: (text) => text,
  },
  {
    name: "docker-langserver",
    path: join(dirname(require.resolve("dockerfile-language-server-nodejs/package.json")), "bin/docker-langserver"),
    languageId: "dockerfile",
    textOf: (text) => `FROM alpine\n${text.replace(/^(?:RESTART|COMPONENT)\b(?:.*\\\n)*.*\n/gm, "")}`,
  },
];

/** A server that runs. */
interface Server {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
  /** From the start of its process to its answer to initialize, in milliseconds, and its memory after that in MiB. */
  readonly answered: number;
  readonly memory: number;
}

async function start({ path }: Contender): Promise<Server> {
  const begin = performance.now();
  const child = spawn(process.execPath, [path, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(child.stdout, child.stdin);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities: {} });
  return { child, connection, answered: performance.now() - begin, memory: memoryOf(child) };
}

function memoryOf({ pid }: ChildProcess): number {
  const [, kilobytes = "NaN"] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}

/** Opens a text and gives a function that types a character into it and waits for the diagnostics. */
async function typist({ connection }: Server, contender: Contender, text: string): Promise<() => Promise<number>> {
  const uri = `file:///bench/${contender.languageId}`;
  let version = 1;
  const nextDiagnostics = (): Promise<void> =>
    new Promise((resolve) => {
      const listener = connection.onNotification(PublishDiagnosticsNotification.type, () => {
        listener.dispose();
        resolve();
      });
    });
  const opened = nextDiagnostics();
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: contender.languageId, version, text: contender.textOf(text) },
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
    return performance.now() - begin;
  };
}

/** The figures of each contender, which take turns, so that what else the machine does hits them alike. */
const figures = new Map<string, number[][]>();

function note(figure: string, index: number, value: number): void {
  const values = figures.get(figure) ?? contenders.map(() => []);
  values[index]?.push(value);
  figures.set(figure, values);
}

/* oxlint-disable no-await-in-loop -- one after the other is what is measured */
for (let round = 0; round < starts; round++) {
  for (const [index, contender] of contenders.entries()) {
    const { child, answered, memory } = await start(contender);
    note("spawn to the answer to initialize, ms", index, answered);
    note("memory after it, MiB", index, memory);
    child.kill();
  }
}
for (const [name, text] of [
  ["16 KB", template],
  ["1 KB", template.slice(0, template.indexOf("\n", 1000) + 1)],
] as const) {
  const servers = await Promise.all(contenders.map((contender) => start(contender)));
  for (const { connection } of servers) await connection.sendNotification(InitializedNotification.type, {});
  const typists = await Promise.all(servers.map((server, index) => typistAt(server, index, text)));
  for (let edit = 0; edit < warmUp + edits; edit++) {
    for (const [index, type] of typists.entries()) {
      const time = await type();
      if (edit >= warmUp) note(`keystroke to diagnostics, ${name}, ms`, index, time);
    }
  }
  for (const [index, { child }] of servers.entries()) {
    note(`memory after ${warmUp + edits} keystrokes, ${name}, MiB`, index, memoryOf(child));
    child.kill();
  }
}
/* oxlint-enable no-await-in-loop */

async function typistAt(server: Server, index: number, text: string): Promise<() => Promise<number>> {
  const contender = contenders[index];
  if (contender === undefined) throw new Error(`there is no contender ${index}`);
  return await typist(server, contender, text);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

process.stdout.write(
  `${contenders.map(({ name }) => name).join(" and ")}, medians, and the first as a part of the second:\n`,
);
for (const [figure, values] of figures) {
  const [ours = Number.NaN, theirs = Number.NaN] = values.map(median);
  const shown = [ours, theirs].map((value) => value.toFixed(2).padStart(8)).join(" ");
  process.stdout.write(`${shown} ${(ours / theirs).toFixed(2).padStart(6)}  ${figure}\n`);
}
process.exit();
