/** Commands written in another way. */

import type { CommandOf } from "@buildcontent/parser";
import { execArrayOf, shellFormOf } from "imglint";
import { say } from "../../texts.ts";
import type { SnippetEdit } from "../../workspace-edit.ts";
import { isTouching, type Offer, type Place } from "./offer.ts";

/** The conversions of the RUNs that a place touches. */
export function conversions({ source, span }: Place): Offer[] {
  const { text, locale, document } = source;
  return document.commands.flatMap((command) => {
    if (command.name !== "RUN" || !isTouching(command.span, span)) return [];
    const array = execArrayOf(command);
    const shell = shellFormOf(text, command);
    return [
      ...(isRestart(text, command) ? [rewrite("toRestart", { span: command.span, text: "RESTART" })] : []),
      ...(array !== undefined && shell !== undefined
        ? [rewrite("toShellForm", { span: array.span, text: shell })]
        : []),
    ];
  });

  function rewrite(title: "toRestart" | "toShellForm", edit: SnippetEdit): Offer {
    return { title: say(locale, title), kind: "refactor.rewrite", findings: [], does: { edits: () => [edit] } };
  }
}

/** Tells whether a RUN restarts the instance and does nothing else, on one line. */
function isRestart(text: string, { span, keyword, continuations }: CommandOf<"RUN">): boolean {
  return continuations.length === 0 && restart.test(text.slice(keyword.span.end, span.end));
}

const restart =
  /^[ \t]+(?:sudo[ \t]+)?(?:(?:\/usr)?\/sbin\/)?(?:reboot(?:[ \t]+(?:-f|--force|now))?|shutdown[ \t]+-r(?:[ \t]+(?:now|\+?\d+))?|(?:tel)?init[ \t]+6|systemctl[ \t]+reboot)[ \t]*(?:;[ \t]*)?$/;
