/** The configuration files that hold for documents: read when they are first asked for, and again when something has changed. */

import { basename, dirname, join } from "node:path";
import { type ConfigLoader, createLoader, type Files, type FileSettings, type Locale, type Problem } from "imglint";
import type { Documents } from "./documents.ts";
import type { Host } from "./host.ts";

/** Where a document stands, and what its client has set for it. */
export interface Place {
  readonly uri: string;
  /** The path of the workspace folder that it is in; of the first one for a document that is no file. */
  readonly folder: string | undefined;
  readonly configPath: string;
  readonly locale: Locale;
}

/** Configurations by place. */
export interface Configuration {
  readonly settingsFor: (place: Place) => FileSettings;
  /** Tells whether a configuration passes over a document. */
  readonly isIgnored: (place: Place) => boolean;
  readonly loaderFor: (place: Omit<Place, "uri">) => ConfigLoader;
  /** Forgets everything, so that files are read again. */
  readonly reset: () => void;
  /** What is wrong with the configurations that were read since the last call. */
  readonly takeProblems: () => readonly Problem[];
}

/** Makes the configurations of a host. What is open in the client counts as it stands there, saved or not. */
export function createConfiguration(host: Host, documents: Documents): Configuration {
  const files = withOpenDocuments(host, documents);
  const loaders = new Map<string, ConfigLoader>();
  const told = new Map<ConfigLoader, number>();
  const loaderFor = ({ folder = "/", configPath, locale }: Omit<Place, "uri">): ConfigLoader => {
    const key = JSON.stringify([folder, configPath, locale]);
    const known = loaders.get(key);
    if (known !== undefined) return known;
    const config =
      configPath === "" ? ({ from: "search" } as const) : ({ from: "file", path: configPath, by: "--config" } as const);
    const loader = createLoader(folder, files, { locale, config });
    loaders.set(key, loader);
    return loader;
  };
  return {
    settingsFor: (place) => loaderFor(place).settingsFor(pathIn(place, host)),
    isIgnored: (place) => loaderFor(place).isIgnored(pathIn(place, host), false),
    loaderFor,
    reset: () => {
      loaders.clear();
      told.clear();
    },
    takeProblems: () =>
      [...loaders.values()].flatMap((loader) => {
        const fresh = loader.problems.slice(told.get(loader) ?? 0);
        told.set(loader, loader.problems.length);
        return fresh;
      }),
  };
}

/** A document that is no file is looked at as if it stood in its folder. */
function pathIn({ uri, folder = "/" }: Place, host: Host): string {
  return host.pathOf(uri) ?? join(folder, basename(uri));
}

function withOpenDocuments(host: Host, documents: Documents): Files {
  const openText = (path: string): string | undefined => documents.get(host.uriOf(path))?.text;
  return {
    read: (path, max) => {
      const text = openText(path);
      return text === undefined ? host.files.read(path, max) : { text };
    },
    isThere: (path) => openText(path) !== undefined || host.files.isThere(path),
  };
}

/** Tells whether a path is below a folder or the folder itself. */
export function isBelow(path: string, folder: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (at === folder) return true;
    if (dirname(at) === at) return false;
  }
}
