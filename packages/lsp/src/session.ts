/** What the server knows while it runs: the client, its settings, its folders, and its documents as sources. */

import type { Locale } from "imglint";
import type { InitializeParams, TraceValue } from "vscode-languageserver-protocol";
import { type Changes, createChanges } from "./changes.ts";
import { type Client, clientOf } from "./client.ts";
import { type Configuration, createConfiguration, type Place } from "./configuration.ts";
import { createDocuments, type Documents } from "./documents.ts";
import { folderOf } from "./folders.ts";
import type { Host } from "./host.ts";
import { createSettled } from "./patience.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import { createSource, longestText, type OpenText, type Source } from "./source.ts";
import { type KnownVersion, versionMemory } from "./version-memory.ts";

/** A session with one client. */
export interface Session {
  readonly client: Client;
  readonly host: Host;
  readonly documents: Documents;
  readonly configuration: Configuration;
  /** The URIs of the workspace's folders. */
  folders: readonly string[];
  /** What is set for each folder by its URI; under the empty text, for all else. */
  settings: ReadonlyMap<string, Settings>;
  /** Counts what changes findings beside texts: configurations, settings and folders. */
  epoch: number;
  /** Whether the client wants to be told how long requests took. */
  trace: TraceValue;
  /** Ends when the settings of the client are known, or it took too long to send them. */
  readonly settled: Promise<void>;
  readonly settle: () => void;
  /** Tells of changes of the workspace to those who wait. */
  readonly changes: Changes;
  /** What was told to the user once, and is not told again. */
  readonly told: Set<string>;
  /** The sources of texts, as long as somebody has the text. */
  readonly sources: WeakMap<OpenText, KnownSource>;
  /** What is known of each open document, for the next version of its text. */
  readonly versions: Map<string, KnownVersion>;
}

interface KnownSource {
  readonly epoch: number;
  readonly source: Source;
}

/** Starts a session with a client that initializes the server. */
export function createSession(params: InitializeParams, host: Host): Session {
  const client = clientOf(params);
  const documents = createDocuments(client.encoding);
  const { workspaceFolders, rootUri } = params;
  return {
    client,
    host,
    documents,
    configuration: createConfiguration(host, documents),
    folders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]),
    settings: new Map(),
    epoch: 0,
    trace: params.trace ?? "off",
    ...createSettled(),
    changes: createChanges(),
    told: new Set(),
    sources: new WeakMap(),
    versions: new Map(),
  };
}

/** Takes note that configurations, settings or folders may have changed. */
export function forgetConfiguration(session: Session): void {
  session.epoch++;
  session.configuration.reset();
  session.changes.tell();
}

/** The settings that hold for a document: those of its folder, or of the first one where it is in none. */
export function settingsOf({ folders, settings, host }: Session, uri: string): Settings {
  const folder = folderOf(uri, folders, host) ?? folders[0];
  return settings.get(folder ?? "") ?? settings.get("") ?? defaultSettings;
}

/** The language for a document: as it is set, or the client's. */
export function localeOf(session: Session, uri: string): Locale {
  const { locale } = settingsOf(session, uri);
  return locale === "auto" ? session.client.locale : locale;
}

/** The source of an open document; undefined for one that is not open, is too long or is not to be looked at. */
export function openSource(session: Session, uri: string): Source | undefined {
  const open = session.documents.get(uri);
  return open === undefined || !settingsOf(session, uri).enable ? undefined : sourceOf(session, open);
}

/** The source of a text; undefined where it is too long. For the same text it is the same until the configuration changes. */
export function sourceOf(session: Session, open: OpenText): Source | undefined {
  if (open.isTooLong === true) return undefined;
  const { epoch, client } = session;
  const before = session.sources.get(open);
  if (before?.epoch === epoch) return before.source;
  const place = placeOf(session, open.uri);
  const source = createSource(open, {
    settings: session.configuration.settingsFor(place),
    encoding: client.encoding,
    locale: place.locale,
    ...(session.documents.get(open.uri) === open && { memory: versionMemory(session, open.uri) }),
  });
  session.sources.set(open, { epoch, source });
  return source;
}

/** The source of a file as it is open, else as it is stored; `source` where it is that one's file, or no file. */
export function fileSource(session: Session, path: string | undefined, source: Source): Source | undefined {
  const { documents, host } = session;
  if (path === undefined || path === host.pathOf(source.uri)) return source;
  const uri = host.uriOf(path);
  const open = documents.get(uri) ?? readText(uri, path, host);
  return open === undefined ? undefined : sourceOf(session, open);
}

/** The text of a file that is not open; undefined where it cannot be read. */
export function readText(uri: string, path: string, { files }: Host): OpenText | undefined {
  const result = files.read(path);
  return "text" in result ? fileText(uri, result.text) : undefined;
}

/** The text of a file as one that is not open. */
export function fileText(uri: string, text: string): OpenText {
  const name = { uri, languageId: "buildcontent", version: null };
  return text.length > longestText ? { ...name, text: "", isTooLong: true } : { ...name, text };
}

/** Where a document stands. */
export function placeOf(session: Session, uri: string): Place {
  const { folders, host } = session;
  const folder = folderOf(uri, folders, host) ?? folders[0];
  const path = folder === undefined ? undefined : host.pathOf(folder);
  return { uri, folder: path, configPath: settingsOf(session, uri).configPath, locale: localeOf(session, uri) };
}
