/** What is known of open documents, from one version of a text to the next. */

import type { Document } from "@buildcontent/parser";
import type { SoundCommands } from "imglint";
import type { Session } from "./session.ts";
import type { VersionMemory } from "./source.ts";

/** What is known of a document. */
export interface KnownVersion {
  /** How its text was parsed last. */
  readonly document?: Document;
  /** The commands in which nothing was found, and the state of the configurations in which that holds. */
  readonly sound?: { readonly epoch: number; readonly commands: SoundCommands };
}

/** The memory for a document: what is known is taken when it is looked at, and kept from what is found then. */
export function versionMemory({ versions, epoch }: Session, uri: string): VersionMemory {
  const keep = (known: KnownVersion): void => void versions.set(uri, { ...versions.get(uri), ...known });
  return {
    document: () => versions.get(uri)?.document,
    keepDocument: (document) => keep({ document }),
    sound: () => {
      const before = versions.get(uri)?.sound;
      return before?.epoch === epoch ? before.commands : new Set();
    },
    keepSound: (commands) => keep({ sound: { epoch, commands } }),
  };
}
