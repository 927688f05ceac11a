/** What the server needs of where it runs: a process with a file system, or a worker in a browser without one. */

import type { ConfigLoader, Files, Locale } from "imglint";
import type { Formatter } from "./formatter.ts";

/** A place to run in. Paths are absolute; URIs are those of the protocol. */
export interface Host {
  readonly files: Files;
  /** The path of a URI; undefined for a document that is no file here. */
  readonly pathOf: (uri: string) => string | undefined;
  readonly uriOf: (path: string) => string;
  /** The templates and components below a folder, as far as ignore files and configurations let them be seen; at most `max`. */
  readonly findTemplates: (folder: string, configs: ConfigLoader, max: number) => Promise<readonly string[]>;
  /** The formatter, which is loaded when it is first asked for. */
  readonly loadFormatter: () => Promise<Formatter>;
  /** The URI of a rule's page, where the host has one to show. */
  readonly rulePage: (id: string, locale: Locale) => string | undefined;
}
