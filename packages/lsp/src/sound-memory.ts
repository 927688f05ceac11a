/** What is known of the commands of open documents, from one version of a text to the next. */

import type { SoundCommands } from "imglint";
import type { Session } from "./session.ts";
import type { SoundMemory } from "./source.ts";

/** The commands in which nothing was found, and the state of the configurations in which that holds. */
export interface KnownCommands {
  readonly epoch: number;
  readonly commands: SoundCommands;
}

/** The memory for a document: what is known is taken when it is checked, and kept from what is found then. */
export function soundMemory({ sound, epoch }: Session, uri: string): SoundMemory {
  return {
    known: () => {
      const before = sound.get(uri);
      return before?.epoch === epoch ? before.commands : new Set();
    },
    keep: (commands) => void sound.set(uri, { epoch, commands }),
  };
}
