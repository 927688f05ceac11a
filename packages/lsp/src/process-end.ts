/** Ends the process with its client, however that ends; and keeps it alive where one task of it fails. */

import { LogMessageNotification, MessageType } from "vscode-languageserver-protocol";
import type { ProtocolConnection } from "vscode-languageserver-protocol/node";

/** How often it is looked whether the client still lives, in milliseconds. */
const interval = 3000;

/** Ends the process when the connection closes, or when it cannot be written to. */
export function endWith(connection: ProtocolConnection): void {
  connection.onClose(() => process.exit(1));
  process.stdin.on("end", () => process.exit(1));
  process.stdout.on("error", () => process.exit(1));
  process.on("disconnect", () => process.exit(1));
  const log = (error: unknown): void => {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.sendNotification(LogMessageNotification.type, { type: MessageType.Error, message }).catch(() => {});
  };
  process.on("uncaughtException", log);
  process.on("unhandledRejection", log);
}

/** Ends the process soon after the process of its client is gone. One that is not seen at first is in a container of its own, and not followed. */
export function endAfter(processId: number): void {
  if (!isAlive(processId)) return;
  setInterval(() => {
    if (!isAlive(processId)) process.exit(1);
  }, interval).unref();
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // A process of another user lives, too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
