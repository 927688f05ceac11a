/** Commands that a client has the server execute. */

import { type Locale, starterConfig as starterText } from "imglint";
import {
  ApplyWorkspaceEditRequest,
  ErrorCodes,
  type ExecuteCommandParams,
  LSPErrorCodes,
  type ProtocolConnection,
  ResponseError,
  ShowDocumentRequest,
} from "vscode-languageserver-protocol";
import { type documentCommands, openRulePage, starterConfig } from "../names.ts";
import { editsOfFixes, findingsOf, isSafelyFixable } from "../fixing.ts";
import { isRule, rulePageUri } from "../rule-page.ts";
import { openSource, type Session } from "../session.ts";
import type { Source } from "../source.ts";
import { say, type TextName } from "../texts.ts";
import { toWorkspaceEdit } from "../workspace-edit.ts";
import { pack } from "./execute-command/pack.ts";
import { showTree } from "./execute-command/show-tree.ts";

type DocumentCommand = (typeof documentCommands)[number];

/** What each command about a document does. */
const deeds: Readonly<
  Record<DocumentCommand, (source: Source, session: Session, client: ProtocolConnection) => unknown>
> = {
  "imglint.fixAll": fixAll,
  "imglint.pack": pack,
  "imglint.showAst": showTree,
};

/** Makes what executes commands for the client of a connection. An argument that a command cannot take is answered by an error. */
export function createCommands(
  connection: ProtocolConnection,
): (params: ExecuteCommandParams, session: Session) => unknown {
  return async ({ command, arguments: [argument, ...others] = [] }, session) => {
    const { locale } = session.client;
    const word = typeof argument === "string" && others.length === 0 ? argument : "";
    if (command === openRulePage) return await showRulePage(word, session, connection);
    if (command === starterConfig) return starterText(undefined, locale);
    if (!isDocumentCommand(command)) throw invalid(say(locale, "unknownCommand", { command }));
    const source = openSource(session, word);
    if (source === undefined) throw badArgument(command, "uriArgument", locale);
    return await deeds[command](source, session, connection);
  };
}

function isDocumentCommand(name: string): name is DocumentCommand {
  return Object.hasOwn(deeds, name);
}

function badArgument(command: string, argument: TextName, locale: Locale): ResponseError {
  return invalid(say(locale, "badArguments", { command, argument: say(locale, argument) }));
}

function invalid(message: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}

/** Applies all safe fixes; null in any case. */
async function fixAll(source: Source, session: Session, connection: ProtocolConnection): Promise<null> {
  const edits = findingsOf(source, session).some(isSafelyFixable) ? editsOfFixes(source, isSafelyFixable) : [];
  if (edits.length === 0) return null;
  const edit = toWorkspaceEdit(source, edits, session.client);
  const label = say(source.locale, "fixAll");
  const { applied, failureReason = "" } = await connection.sendRequest(ApplyWorkspaceEditRequest.type, { label, edit });
  if (!applied) throw new ResponseError(LSPErrorCodes.RequestFailed, failureReason);
  return null;
}

async function showRulePage(rule: string, session: Session, connection: ProtocolConnection): Promise<null> {
  const { locale } = session.client;
  const uri = isRule(rule) ? rulePageUri(rule, locale, session) : undefined;
  if (uri === undefined) throw badArgument(openRulePage, "ruleArgument", locale);
  await connection.sendRequest(ShowDocumentRequest.type, { uri, takeFocus: true });
  return null;
}
