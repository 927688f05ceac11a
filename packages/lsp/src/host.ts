/** What the server needs of where it runs: a process with a file system, or a worker in a browser without one. */

import type { ConfigLoader, Files, Locale } from "imglint";
import { ProtocolNotificationType } from "vscode-languageserver-protocol";
import type { Formatter } from "./formatter.ts";

/** A file as a client tells of it; `text` is null where it is gone. */
export interface FileChange {
  readonly uri: string;
  readonly text: string | null;
}

/** How a client tells of files: at first of all that the server may need, then of those that change. */
export const didChangeFiles: ProtocolNotificationType<{ readonly changes: readonly FileChange[] }, void> =
  new ProtocolNotificationType("imglint/didChangeFiles");

/** A place to run in. Paths are absolute; URIs are those of the protocol. */
export interface Host {
  readonly files: Files;
  /** Takes files of the client, for a host that has no others. */
  readonly takeFiles?: (changes: readonly FileChange[]) => void;
  /** The path of a URI; undefined for a document that is no file here. */
  readonly pathOf: (uri: string) => string | undefined;
  readonly uriOf: (path: string) => string;
  /**
   * The templates and components below a folder that ignore files and configurations do not pass over: some at a time, or none, so that
   * the caller can do something else in between.
   */
  readonly templatesBelow: (folder: string, configs: ConfigLoader) => Iterable<readonly string[]>;
  /** Changes whenever a file does; undefined for one that is not there. */
  readonly stampOf: (path: string) => string | undefined;
  /** The formatter, which is loaded when it is first asked for. */
  readonly loadFormatter: () => Promise<Formatter>;
  /** The URI of a rule's page, where the host has one to show. */
  readonly rulePage: (id: string, locale: Locale) => string | undefined;
}
