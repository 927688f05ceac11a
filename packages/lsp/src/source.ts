/** One version of a text with all that is known of it. What takes work is done on first use, once, for all who ask. */

import {
  createLineMap,
  type Document,
  parse,
  type ParseOptions,
  type ParseResult,
  reparse,
} from "@buildcontent/parser";
import {
  type FileSettings,
  kindOfPath,
  lint,
  type LintResult,
  type Locale,
  type SoundCommands,
  syntaxOfPath,
} from "imglint";
import type { Lines, PositionEncoding } from "./convert.ts";

/** A text as a client names it. `version` is the client's own number; a text from a file has none. */
export interface OpenText {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number | null;
  /** Empty where it is too long. */
  readonly text: string;
  /** Whether it has more than `longestText` UTF-16 code units. */
  readonly isTooLong?: boolean;
}

/** What a text is looked at with. */
export interface SourceContext {
  /** What the configuration says of it. */
  readonly settings: FileSettings;
  readonly encoding: PositionEncoding;
  readonly locale: Locale;
  /** Where what is known of an earlier version is, and where that of this one is to be kept. */
  readonly memory?: VersionMemory;
}

/** Remembers from one version of a text to the next how it was parsed, and in which commands there is nothing to be found. */
export interface VersionMemory {
  readonly document: () => Document | undefined;
  readonly keepDocument: (document: Document) => void;
  readonly sound: () => SoundCommands;
  readonly keepSound: (commands: SoundCommands) => void;
}

/** What features work on. */
export interface Source extends OpenText, SourceContext, Lines {
  readonly document: Document;
  readonly syntaxErrors: ParseResult["diagnostics"];
  readonly findings: LintResult;
}

/** Texts of more UTF-16 code units are not looked at: nothing near this size can be sent to the service. */
export const longestText = 500_000;

/** Makes the source of a text that is no longer than `longestText`. */
export function createSource(open: OpenText, context: SourceContext): Source {
  const lineMap = memo(() => createLineMap(open.text));
  const parsed = memo(() => parsedOf(open, context));
  const findings = memo(() => findingsOf(parsed().document, context));
  return {
    ...open,
    ...context,
    get lineMap() {
      return lineMap();
    },
    get document() {
      return parsed().document;
    },
    get syntaxErrors() {
      return parsed().diagnostics;
    },
    get findings() {
      return findings();
    },
  };
}

function parsedOf(open: OpenText, context: SourceContext): ParseResult {
  const { memory } = context;
  const before = memory?.document();
  const how = howToParse(open, context);
  const result = before === undefined ? parse(open.text, how) : reparse(before, open.text, how);
  memory?.keepDocument(result.document);
  return result;
}

function findingsOf(document: Document, { settings, locale, memory }: SourceContext): LintResult {
  const result = lint(document, { ...settings, locale, ...(memory && { sound: memory.sound() }) });
  if (result.sound !== undefined) memory?.keepSound(result.sound);
  return result;
}

/** The language a client gives to components in YAML; it tells where a name does not. */
const yamlLanguage = "buildcontent-yaml";

function howToParse({ uri, languageId }: OpenText, { settings }: SourceContext): ParseOptions {
  const syntax = syntaxOfPath(uri) ?? (languageId === yamlLanguage ? "yaml" : undefined);
  const isNamed = kindOfPath(uri) !== undefined;
  const kind = syntax === "yaml" && !isNamed ? "component" : settings.kind;
  return { kind, ...(syntax && { syntax }) };
}

function memo<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
