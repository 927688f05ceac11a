/**
 * What is wrong with configurations, shown on their files. It is pushed also to a client that pulls diagnostics: of files that are no
 * templates it asks for none.
 */

import { createLineMap, offsetAt } from "@buildcontent/parser";
import {
  type Diagnostic,
  DiagnosticSeverity,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RAL,
} from "vscode-languageserver-protocol";
import { type ConfigProblem, isBelow } from "./configuration.ts";
import { toRange } from "./convert.ts";
import { diagnosticSource } from "./features/diagnostics.ts";
import type { Session } from "./session.ts";

/** Publishes the problems of configurations soon after these are read, and takes them away when they are mended. */
export function publishConfigProblems(connection: ProtocolConnection, session: Session): void {
  const { configuration, host } = session;
  const published = new Map<string, string>();
  const send = (path: string, diagnostics: Diagnostic[]): void => {
    const shown = JSON.stringify(diagnostics);
    if ((published.get(path) ?? "[]") === shown) return;
    if (diagnostics.length === 0) published.delete(path);
    else published.set(path, shown);
    void connection.sendNotification(PublishDiagnosticsNotification.type, { uri: host.uriOf(path), diagnostics });
  };
  const publish = (): void => {
    const problems = configuration.problems();
    const paths = new Set(problems.map(({ place }) => place.path));
    for (const path of paths) {
      const own = problems.filter(({ place }) => place.path === path);
      send(path, toDiagnostics(path, own, session));
    }
    // What was not read again since the last change may still be wrong.
    for (const path of published.keys()) {
      const isOver = configuration.hasRead(path) || !isInFolders(path, session);
      if (isOver && !paths.has(path)) send(path, []);
    }
  };
  let isDue = false;
  configuration.whenRead(() => {
    if (isDue) return;
    isDue = true;
    RAL().timer.setImmediate(() => {
      isDue = false;
      publish();
    });
  });
}

function isInFolders(path: string, { folders, host }: Session): boolean {
  return folders.some((uri) => isBelow(path, host.pathOf(uri) ?? path));
}

/** Each problem from its place to the end of the line. */
function toDiagnostics(path: string, problems: readonly ConfigProblem[], { host, client }: Session): Diagnostic[] {
  const result = host.files.read(path, largestShown);
  const text = "text" in result ? result.text : "";
  const lineMap = createLineMap(text);
  const lines = { text, lineMap, encoding: client.encoding };
  return problems.map(({ place, code, message }) => {
    const start = offsetAt(lineMap, { line: place.line - 1, column: place.column - 1 });
    const [rest = ""] = /^[^\r\n]*/.exec(text.slice(start)) ?? [];
    const range = toRange(lines, { start, end: start + rest.length });
    return { range, severity: DiagnosticSeverity.Error, code, source: diagnosticSource, message };
  });
}

/** A configuration of more bytes is not read, and what is wrong with it has no line. */
const largestShown = 1_000_000;
