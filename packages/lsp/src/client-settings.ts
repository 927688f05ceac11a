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

/** Takes the settings that come with the initialization: the section itself, or an object that has it. */
export function takeInitialSettings(session: Session, connection: ProtocolConnection, options: unknown): void {
  const own = sectionOf(options);
  takeSettings(session, connection, new Map([["", own === undefined ? options : own.value]]));
}

/** Takes the settings that a change brings, or asks for them. A change without the section changes nothing. */
export async function updateSettings(session: Session, connection: ProtocolConnection, sent?: unknown): Promise<void> {
  if (session.client.answersConfiguration) return askForSettings(session, connection);
  const own = sectionOf(sent);
  if (own !== undefined) takeSettings(session, connection, new Map([["", own.value]]));
}

/** Asks to be told of changes, where the client waits for that. */
export async function watchSettings({ client }: Session, connection: ProtocolConnection): Promise<void> {
  if (!client.registersConfiguration) return;
  const { method } = DidChangeConfigurationNotification.type;
  const registrations = [{ id: method, method, registerOptions: { section } }];
  // A client that refuses sends changes by itself, or none.
  await connection.sendRequest(RegistrationRequest.type, { registrations }).catch(() => undefined);
}

async function askForSettings(session: Session, connection: ProtocolConnection): Promise<void> {
  const scopes = ["", ...session.folders];
  const items = scopes.map((scopeUri) => (scopeUri === "" ? { section } : { section, scopeUri }));
  const answers: unknown = await connection.sendRequest(ConfigurationRequest.type, { items }).catch(() => undefined);
  if (!Array.isArray(answers) || answers.length !== scopes.length) return;
  takeSettings(session, connection, new Map(scopes.map((scope, index) => [scope, answers[index]])));
}

function takeSettings(session: Session, connection: ProtocolConnection, values: ReadonlyMap<string, unknown>): void {
  const read = [...values].map(([scope, value]) => [scope, readSettings(value)] as const);
  session.settings = new Map<string, Settings>(read.map(([scope, { settings }]) => [scope, settings]));
  forgetConfiguration(session);
  for (const text of read.flatMap(([, { problems }]) => problems)) {
    const message = text[session.client.locale];
    if (session.told.has(message)) continue;
    session.told.add(message);
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }
}

/** What stands in `{ imglint: … }`; undefined of a value that has no such key. */
function sectionOf(settings: unknown): { readonly value: unknown } | undefined {
  if (typeof settings !== "object" || settings === null || !(section in settings)) return undefined;
  return { value: settings[section] };
}
