/** The configuration files that hold for documents: read when they are first asked for, and again when something has changed. */

import { basename, join } from "node:path";
import {
  type ConfigLoader,
  createLoader,
  type Files,
  type FileSettings,
  type Locale,
  type Problem,
  problemText,
} from "imglint";
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
  /** Tells whether a file, or that it is not there, had a part in what was read since the last reset. */
  readonly hasRead: (path: string | undefined) => boolean;
  /** Forgets everything, so that files are read again. */
  readonly reset: () => void;
  /** What is wrong with the configurations that were read since the last reset, each once. */
  readonly problems: () => readonly ConfigProblem[];
  /** Has something called whenever a file is read or looked for. */
  readonly whenRead: (listener: () => void) => void;
}

/** One thing that is wrong, in words, and where. */
export interface ConfigProblem {
  readonly place: NonNullable<Problem["place"]>;
  readonly code: string;
  readonly message: string;
}

/** Makes the configurations of a host. What is open in the client counts as it stands there, saved or not. */
export function createConfiguration(host: Host, documents: Documents): Configuration {
  const seen = new Set<string>();
  let tell = (): void => {};
  const files = withOpenDocuments(host, documents, (path) => {
    seen.add(path);
    tell();
  });
  const loaders = new Map<string, { readonly loader: ConfigLoader; readonly locale: Locale }>();
  const loaderFor = ({ folder = "/", configPath, locale }: Omit<Place, "uri">): ConfigLoader => {
    const key = JSON.stringify([folder, configPath, locale]);
    const known = loaders.get(key);
    if (known !== undefined) return known.loader;
    const config =
      configPath === "" ? ({ from: "search" } as const) : ({ from: "file", path: configPath, by: "--config" } as const);
    const loader = createLoader(folder, files, { locale, config });
    loaders.set(key, { loader, locale });
    return loader;
  };
  return {
    settingsFor: (place) => loaderFor(place).settingsFor(pathIn(place, host)),
    isIgnored: (place) => loaderFor(place).isIgnored(pathIn(place, host), false),
    loaderFor,
    hasRead: (path) => path !== undefined && seen.has(path),
    reset: () => {
      seen.clear();
      loaders.clear();
    },
    problems: () => eachOnce([...loaders.values()].flatMap(({ loader, locale }) => inWords(loader.problems, locale))),
    whenRead: (listener) => {
      tell = listener;
    },
  };
}

function inWords(problems: readonly Problem[], locale: Locale): readonly ConfigProblem[] {
  return problems.flatMap((problem) => {
    const { place, text } = problem;
    return place === undefined ? [] : [{ place, code: text, message: problemText(problem, locale) }];
  });
}

function eachOnce(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** A document that is no file is looked at as if it stood in its folder. */
function pathIn({ uri, folder = "/" }: Place, host: Host): string {
  return host.pathOf(uri) ?? join(folder, basename(uri));
}

/** The server reads no linked component, and nothing else, of more than so many bytes. */
const largestFile = 1_000_000;

function withOpenDocuments(host: Host, documents: Documents, looksAt: (path: string) => void): Files {
  const openText = (path: string): string | undefined => {
    looksAt(path);
    const open = documents.get(host.uriOf(path));
    return open?.isTooLong === true ? undefined : open?.text;
  };
  return {
    read: (path, max = largestFile) => {
      const text = openText(path);
      return text === undefined ? host.files.read(path, max) : { text };
    },
    isThere: (path) => openText(path) !== undefined || host.files.isThere(path),
  };
}

/** Tells whether a path is below a folder or the folder itself. */
export function isBelow(path: string, folder: string): boolean {
  if (path === folder) return true;
  return path.startsWith(folder) && (/[/\\]$/.test(folder) || /^[/\\]/.test(path.slice(folder.length)));
}
