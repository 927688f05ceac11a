/** What is said of commands and their arguments. */

import { posix } from "node:path";
import {
  type Command,
  type CommandRow,
  commandRow,
  type ComponentReference,
  type Document,
  type Node,
  type Parameter,
} from "@buildcontent/parser";
import type { Locale } from "imglint";
import type { Source } from "../source.ts";
import { componentCall } from "../symbols/component-calls.ts";
import { inline, type Piece } from "./content.ts";
import { word } from "./words.ts";

/** What is said of a node inside a command; nothing of shell words. */
export function describeInCommand(node: Node, command: Command, source: Source): readonly Piece[] {
  const { document, locale } = source;
  if (node === command.keyword) return describeCommand(command.name, locale);
  for (const argument of command.arguments) {
    if (argument.span.start > node.span.start || node.span.end > argument.span.end) continue;
    switch (argument.kind) {
      case "ImageReference":
        return [{ text: word(locale, argument.type.text.toUpperCase() === "IMAGE_FAMILY" ? "family" : "image") }];
      case "ComponentReference":
        return describeReference(argument, node, command, source);
      case "ComponentParameter":
        return node === argument.name ? describeArgument(argument.name.text, command, source) : [];
      case "Path":
        return describePath(argument.value, command, document, locale);
      default:
        return [];
    }
  }
  return [];
}

function describeCommand(name: Command["name"], locale: Locale): readonly Piece[] {
  const row: CommandRow | undefined = name === undefined ? undefined : commandRow(name);
  if (row === undefined) return [];
  const notes = [
    ...(row.deprecated === undefined ? [] : [word(locale, "deprecated", { why: row.deprecated[locale] })]),
    ...(row.inComponent ? [] : [word(locale, "componentOnly")]),
    ...(row.os === "linux" ? [word(locale, "linuxOnly")] : []),
  ];
  return [
    { code: row.forms.join("\n"), language: "buildcontent" },
    { text: row.summary[locale] },
    { text: row.details[locale] },
    ...(notes.length === 0 ? [] : [{ text: notes.join(locale === "en" ? " " : "") }]),
    { code: row.example, language: "buildcontent" },
  ];
}

function describeReference(
  reference: ComponentReference,
  node: Node,
  command: Command,
  { settings, locale }: Source,
): readonly Piece[] {
  const call = command.name === "COMPONENT" ? componentCall(command, settings.components) : undefined;
  switch (node) {
    case reference.region:
      return [{ text: word(locale, "region") }];
    case reference.account:
      return [{ text: word(locale, "account") }];
    case reference.version:
      return [{ text: word(locale, reference.version?.text.includes("*") === true ? "versionNewest" : "version") }];
    default: {
      const parameters = call?.file.document.component?.parameters ?? [];
      return [
        ...(node === reference.name ? [{ text: word(locale, "name") }] : []),
        ...(call === undefined
          ? []
          : [{ text: word(locale, "linked", { path: inline(posix.basename(call.file.path)) }) }]),
        ...(parameters.length === 0 ? [] : [{ code: parameters.map(signatureOf).join("\n") }]),
      ];
    }
  }
}

/** A parameter in one line: its name, type and default. */
export function signatureOf({ name, type, defaultValue }: Parameter): string {
  const preset = defaultValue === undefined ? "" : ` = ${defaultValue.text}`;
  return `--${name.text}: ${type?.text ?? "?"}${preset}`.replace(/\s+/g, " ").slice(0, 200);
}

function describeArgument(name: string, command: Command, { settings, locale }: Source): readonly Piece[] {
  const call = command.name === "COMPONENT" ? componentCall(command, settings.components) : undefined;
  const parameter = call?.file.document.component?.parameters.find((declared) => declared.name.text === name);
  if (parameter === undefined) return [];
  const need = word(locale, parameter.defaultValue === undefined ? "required" : "optional");
  return [{ code: signatureOf(parameter) }, { text: `${word(locale, "parameter")} (${need})` }];
}

/** Where a relative path leads, after the WORKDIR above it. */
function describePath(path: string, command: Command, { commands }: Document, locale: Locale): readonly Piece[] {
  if (path.startsWith("/") || path.includes("$") || path === "") return [];
  let folder: string | undefined;
  for (const before of commands) {
    if (before === command) break;
    const entered =
      before.name === "WORKDIR" ? before.arguments.find((argument) => argument.kind === "Path")?.value : undefined;
    if (entered !== undefined) folder = entered.startsWith("/") ? entered : posix.join(folder ?? "", entered);
  }
  if (folder?.startsWith("/") !== true || folder.includes("$")) return [];
  return [{ text: word(locale, "resolved", { path: inline(posix.join(folder, path)) }) }];
}
