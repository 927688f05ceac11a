/** Commands at the start of a line: those that are legal in this text. */

import { type CommandTableRow, commands, type Document, type Localized, type Span } from "@buildcontent/parser";
import type { Source } from "../source.ts";
import { type Proposal, snippetOf } from "./proposal.ts";

/** The commands that can stand at a place, one for each of their forms. In an empty component its other format stands beside them. */
export function proposeCommands({ document, settings }: Source, span: Span): readonly Proposal[] {
  const legal = commands.filter((row) => isLegal(row, document, settings.os, span));
  const proposals = legal.flatMap((row) => row.forms.map((form) => proposalOf(row, form, span)));
  const isEmpty = document.commands.every((command) => command.span.start === span.start);
  return document.content === "component" && isEmpty ? [...proposals, yamlSkeleton(span)] : proposals;
}

function isLegal(row: CommandTableRow, document: Document, os: "linux" | "windows", span: Span): boolean {
  if (document.content === "component") return row.inComponent && os === "linux";
  if (os === "windows" && row.os === "linux") return false;
  // It may stand once, and nothing before it.
  return row.name !== "FROM" || document.commands.every((command) => command.span.start >= span.start);
}

function proposalOf(row: CommandTableRow, form: string, span: Span): Proposal {
  const { name, summary, details, example } = row;
  const documentation = (locale: keyof Localized): string =>
    `${summary[locale]}\n\n${details[locale]}\n\n\`\`\`buildcontent\n${example}\n\`\`\``;
  return {
    label: name,
    kind: "command",
    span,
    text: form === name ? name : `${name} `,
    snippet: snippetOf(form),
    detail: form,
    ...(form !== name && { labelDetail: form.slice(name.length) }),
    documentation: { en: documentation("en"), zh: documentation("zh") },
    isDeprecated: "deprecated" in row,
  };
}

function yamlSkeleton(span: Span): Proposal {
  return {
    label: "Tasks",
    kind: "snippet",
    span,
    text: "Tasks:\n",
    snippet:
      "Tasks:\n  - Name: ${1:name}\n    Action: ${2:RunShellCommand}\n    Properties:\n      ${3:commandContent}: ${0}",
    documentation: {
      en: "A component in YAML: tasks that run one after the other.",
      zh: "YAML 格式的组件：依次执行的任务。",
    },
  };
}
