/** The settings of a client: asked for where it answers, else taken as it sends them. */

import {
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  MessageType,
  type ProtocolConnection,
  RegistrationRequest,
  ShowMessageNotification,
} from "vscode-languageserver-protocol";
import { forgetConfiguration, type Session } from "./session.ts";
import { readSettings, type Settings } from "./settings.ts";

/** The section that the settings stand in. */
const section = "imglint";

/** A client that is asked has so many milliseconds to answer; after that the settings that are known count. */
const patience = 2000;

/** Takes the settings that come with the initialization: the section itself, or an object that has it. */
export function takeInitialSettings(session: Session, connection: ProtocolConnection, options: unknown): void {
  takeSettings(session, connection, new Map([["", sectionOf(options)]]));
}

/** Takes the settings that a change brings, or asks for them. */
export async function updateSettings(session: Session, connection: ProtocolConnection, sent?: unknown): Promise<void> {
  if (session.client.answersConfiguration) await askForSettings(session, connection);
  else if (sent !== undefined && sent !== null) takeInitialSettings(session, connection, sent);
}

/** Asks to be told of changes, where the client waits for that. */
export async function watchSettings({ client }: Session, connection: ProtocolConnection): Promise<void> {
  if (!client.registersConfiguration) return;
  const { method } = DidChangeConfigurationNotification.type;
  const registrations = [{ id: method, method, registerOptions: { section } }];
  await connection.sendRequest(RegistrationRequest.type, { registrations });
}

async function askForSettings(session: Session, connection: ProtocolConnection): Promise<void> {
  const scopes = ["", ...session.folders];
  const items = scopes.map((scopeUri) => (scopeUri === "" ? { section } : { section, scopeUri }));
  const answers: readonly unknown[] = await inTime(connection.sendRequest(ConfigurationRequest.type, { items }), []);
  if (answers.length === scopes.length) {
    takeSettings(session, connection, new Map(scopes.map((scope, index) => [scope, answers[index]])));
  }
}

function takeSettings(session: Session, connection: ProtocolConnection, values: ReadonlyMap<string, unknown>): void {
  const read = [...values].map(([scope, value]) => [scope, readSettings(value)] as const);
  session.settings = new Map<string, Settings>(read.map(([scope, { settings }]) => [scope, settings]));
  forgetConfiguration(session);
  const problems = new Set(read.flatMap(([, result]) => result.problems.map((text) => text[session.client.locale])));
  for (const message of problems) {
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }
}

/** `{ imglint: … }`, or what would stand there. */
function sectionOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && section in value
    ? Object.entries(value).find(([key]) => key === section)?.[1]
    : value;
}

/** What a promise gives, or something else where it takes too long or fails. */
async function inTime<T>(promise: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), patience);
  });
  try {
    return await Promise.race([promise, late]);
  } catch {
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}
