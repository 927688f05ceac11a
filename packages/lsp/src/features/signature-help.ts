/** Signature help: what a command or an action takes, while it is typed. */

import { actionRow, type Command, commandRow } from "@buildcontent/parser";
import type { ParameterInformation, SignatureHelp, SignatureInformation } from "vscode-languageserver-protocol";
import { yamlPlaceAt } from "../completion/yaml-place.ts";
import { signatureOf } from "../hover/template.ts";
import type { Session } from "../session.ts";
import type { Source } from "../source.ts";
import { componentCall } from "../symbols/component-calls.ts";

/** The forms of the command, or the properties of the action, that the cursor is in; null at a keyword and outside. */
export function signatureHelp(source: Source, offset: number, { client }: Session): SignatureHelp | null {
  const help = source.document.component === undefined ? helpInCommand(source, offset) : helpInTask(source, offset);
  if (help === null) return null;
  const { signatures, ...rest } = help;
  return {
    ...rest,
    signatures: signatures.map(({ documentation, ...information }) => ({
      ...information,
      ...(typeof documentation === "string" && { documentation: { kind: client.markup, value: documentation } }),
    })),
  };
}

function helpInCommand({ document, text, settings, locale }: Source, offset: number): SignatureHelp | null {
  const command = document.commands.findLast(({ keyword }) => keyword.span.end < offset);
  if (command === undefined || !isInside(command, text, offset) || command.name === undefined) return null;
  const row = commandRow(command.name);
  if (row === undefined || row.shape === "none") return null;
  const documentation = row.summary[locale];
  const typed = text.slice(command.keyword.span.end, offset);
  const linked = command.name === "COMPONENT" ? linkedSignature(command, settings.components, offset) : undefined;
  if (linked !== undefined) return linked;
  const forms: readonly string[] = row.forms;
  return {
    signatures: forms.map((form) => ({ label: form, documentation, parameters: placesOf(form) })),
    activeSignature: activeForm(forms, typed),
    activeParameter: activePlace(command, typed),
  };
}

/** In the arguments, or behind them on the same line. */
function isInside({ span }: Command, text: string, offset: number): boolean {
  return offset <= span.end || /^[ \t]*$/.test(text.slice(span.end, offset));
}

/** The places to fill in of a form, as parts of its label. */
function placesOf(form: string): ParameterInformation[] {
  return [...form.matchAll(/<[^<>]+>/g)].map((match) => ({ label: [match.index, match.index + match[0].length] }));
}

/** The form that what is typed looks like: by its first characters that are not the user's to choose. */
function activeForm(forms: readonly string[], typed: string): number {
  const text = typed.trimStart();
  const fixed = forms.map((form) => /^\S+ ([^<]*)/.exec(form)?.[1] ?? "");
  const byStart = fixed.findIndex((start) => start !== "" && text.startsWith(start));
  if (byStart !== -1) return byStart;
  const isPair = /^[^\s=]+=/.test(text);
  const byPair = forms.findIndex((form) => form.includes("=") === isPair && /^\S+ </.test(form));
  return Math.max(byPair, 0);
}

/** Shell text is one place, and so is each word else; of a pair, key and value. */
function activePlace({ name }: Command, typed: string): number {
  const words = typed.trimStart().match(/\S+/g) ?? [];
  const word = /\S$/.test(typed) ? words.at(-1) : undefined;
  const count = word === undefined ? words.length : words.length - 1;
  switch (name) {
    case "RUN":
      return 0;
    case "CMD":
    case "ENTRYPOINT":
      return Math.min(count, 1);
    case "ENV":
    case "LABEL":
      return typed.includes("=") ? (word?.includes("=") ? 1 : 0) : Math.min(count, 1);
    case "FROM":
      return 0;
    default:
      return count;
  }
}

function linkedSignature(
  command: Extract<Command, { readonly name: "COMPONENT" }>,
  components: Source["settings"]["components"],
  offset: number,
): SignatureHelp | undefined {
  const call = componentCall(command, components);
  const declared = call?.file.document.component?.parameters ?? [];
  if (call === undefined || declared.length === 0 || offset <= call.span.end) return undefined;
  const parameters = declared.map((parameter) => ({ label: signatureOf(parameter) }));
  const current = command.arguments.findLast(
    (argument) => argument.kind === "ComponentParameter" && argument.name !== undefined && argument.span.start < offset,
  );
  const name = current?.kind === "ComponentParameter" ? current.name?.text : undefined;
  const active = declared.findIndex((parameter) => parameter.name.text === name);
  const label = `${call.key} ${parameters.map((parameter) => parameter.label).join(" ")}`;
  return signature({ label, parameters }, active);
}

function helpInTask({ text, locale }: Source, offset: number): SignatureHelp | null {
  const place = yamlPlaceAt(text, offset);
  if (place?.path.join(" ") !== "Tasks - Properties") return null;
  const row = actionRow(place.parents.get("Action") ?? "");
  if (row === undefined || row.properties.length === 0) return null;
  const parameters = row.properties.map(({ name, type, required, summary }) => ({
    label: `${name}${required ? "" : "?"}: ${type}`,
    documentation: summary[locale],
  }));
  const label = `${row.name}(${parameters.map((parameter) => parameter.label).join(", ")})`;
  const active = row.properties.findIndex(({ name }) => name === place.key);
  return signature({ label, parameters, documentation: row.summary[locale] }, active);
}

/** One signature; no parameter is active where none is meant, which an index past the last one says. */
function signature(information: SignatureInformation, active: number): SignatureHelp {
  const count = information.parameters?.length ?? 0;
  return { signatures: [information], activeSignature: 0, activeParameter: active === -1 ? count : active };
}
