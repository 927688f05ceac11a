/** Reading a command once for several rules: each rule is asked about a command before any is asked about the next. */

import type { Command } from "@buildcontent/parser";

/** Makes a reader of commands that remembers what it read of the last one. */
export function rememberLast<C extends Command, T>(
  read: (text: string, command: C) => T,
): (text: string, command: C) => T {
  let last: { readonly command: C; readonly value: T } | undefined;
  return (text, command) => {
    if (last?.command !== command) last = { command, value: read(text, command) };
    return last.value;
  };
}
