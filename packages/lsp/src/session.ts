/** What the server knows while it runs: the client, its settings, its folders, and its documents as sources. */

import type { Locale } from "imglint";
import type { InitializeParams } from "vscode-languageserver-protocol";
import { type Client, clientOf } from "./client.ts";
import { type Configuration, createConfiguration, isBelow, type Place } from "./configuration.ts";
import { createDocuments, type Documents } from "./documents.ts";
import type { Host } from "./host.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import { createSource, longestText, type OpenText, type Source } from "./source.ts";

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
  };
}

/** Takes note that configurations, settings or folders may have changed. */
export function forgetConfiguration(session: Session): void {
  session.epoch++;
  session.configuration.reset();
}

/** The settings that hold for a document: those of its folder. */
export function settingsOf({ folders, settings, host }: Session, uri: string): Settings {
  const folder = folderOf(uri, folders, host);
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

const known = new WeakMap<OpenText, { readonly epoch: number; readonly source: Source }>();

/** The source of a text; undefined where it is too long. For the same text it is the same until the configuration changes. */
export function sourceOf(session: Session, open: OpenText): Source | undefined {
  if (open.text.length > longestText) return undefined;
  const { epoch, client } = session;
  const before = known.get(open);
  if (before?.epoch === epoch) return before.source;
  const place = placeOf(session, open.uri);
  const source = createSource(open, {
    settings: session.configuration.settingsFor(place),
    encoding: client.encoding,
    locale: place.locale,
  });
  known.set(open, { epoch, source });
  return source;
}

/** Where a document stands. */
export function placeOf(session: Session, uri: string): Place {
  const { folders, host } = session;
  const folder = folderOf(uri, folders, host) ?? folders[0];
  const path = folder === undefined ? undefined : host.pathOf(folder);
  return { uri, folder: path, configPath: settingsOf(session, uri).configPath, locale: localeOf(session, uri) };
}

/** The innermost folder that a document is in. */
function folderOf(uri: string, folders: readonly string[], host: Host): string | undefined {
  const path = host.pathOf(uri);
  if (path === undefined) return undefined;
  const around = folders.filter((folder) => isBelow(path, host.pathOf(folder) ?? ""));
  return around.toSorted((a, b) => b.length - a.length)[0];
}
