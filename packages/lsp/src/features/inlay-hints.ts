/** Inlay hints: what is left of the limits, and what a linked component takes for parameters that are not passed. Off by default. */

import type { CommandOf, Parameter, Span } from "@buildcontent/parser";
import { linkedCall } from "imglint";
import type { InlayHint, InlayHintParams } from "vscode-languageserver-protocol";
import { toPosition, toSpan } from "../convert.ts";
import { contains } from "../in-order.ts";
import { shown } from "../outline/item.ts";
import { type Session, settingsOf } from "../session.ts";
import type { Source } from "../source.ts";
import { say } from "../texts.ts";
import { wordsEnd } from "../words-end.ts";
import { budget, usedText } from "./budget.ts";

/** No more hints than this are given at a time. */
const mostHints = 500;

/** The hints that stand in a range. */
export function inlayHints(source: Source, { range }: InlayHintParams, session: Session): InlayHint[] | null {
  if (!settingsOf(session, source.uri).inlayHints.enable) return null;
  const asked = toSpan(source, range);
  const left = leftHint(source);
  return [
    ...componentHints(source, asked),
    ...(left !== undefined && contains(asked, left.offset) ? [toHint(source, left)] : []),
  ];
}

interface Hint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

function toHint(source: Source, { offset, label, tooltip }: Hint): InlayHint {
  return { position: toPosition(source, offset), label, tooltip, paddingLeft: true };
}

/** What is left, behind the last command or key; what is used where that is more than the limit. */
function leftHint(source: Source): Hint | undefined {
  const { document, text, locale } = source;
  const last = document.commands.at(-1) ?? document.component?.entries.at(-1);
  if (last === undefined) return undefined;
  const { bytes, maxBytes, commands, maxCommands } = budget(source);
  const isOver = bytes > maxBytes || commands > maxCommands;
  const left = { bytes: maxBytes - bytes, commands: maxCommands - commands };
  const label = isOver ? usedText(source) : say(locale, document.component === undefined ? "left" : "leftBytes", left);
  return { offset: wordsEnd(text, last.span), label, tooltip: say(locale, "leftTooltip") };
}

/** Behind each call of a linked component in a span, the parameters that it does not pass, with their defaults. */
function componentHints(source: Source, asked: Span): InlayHint[] {
  const { document, text, settings } = source;
  if (settings.components.size === 0) return [];
  return document.commands
    .filter((command) => command.name === "COMPONENT")
    .filter(({ span }) => contains(asked, wordsEnd(text, span)))
    .slice(0, mostHints)
    .flatMap((command) => {
      const hint = defaultsHint(source, command);
      return hint === undefined ? [] : [toHint(source, hint)];
    });
}

function defaultsHint({ text, locale, settings }: Source, command: CommandOf<"COMPONENT">): Hint | undefined {
  const call = linkedCall(command, settings.components);
  if (call === undefined) return undefined;
  const passed = new Set(call.passed.map(({ name }) => name.text));
  const defaults = call.declared.flatMap(({ name, defaultValue }: Parameter) =>
    defaultValue === undefined || passed.has(name.text) ? [] : [`--${name.text} ${defaultValue.text}`],
  );
  if (defaults.length === 0) return undefined;
  const tooltip = say(locale, "defaultsTooltip", { name: shown(call.name) });
  return { offset: wordsEnd(text, command.span), label: shown(defaults.join(" ")), tooltip };
}
