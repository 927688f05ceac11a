/**
 * The grammar of components in YAML: the editor's own grammar of YAML, with the scripts of actions and references in it. A script is
 * a range with `while`, so that nothing left open in it goes past its indentation.
 */

import { actions, parameterTypes } from "@buildcontent/parser";
import { comments } from "./comment-grammar.ts";
import { shellStatement } from "./shell-grammar.ts";
import { type Captures, type Grammar, includes, type Injections, type Rule, scopes } from "./textmate.ts";

/** The scope of YAML inside another grammar. */
export const yamlScope = "meta.embedded.block.yaml.buildcontent";

/** `{{ parameter }}` or `{{ task.stdout }}`. */
const reference: Rule = {
  match: String.raw`(\{\{)[ \t]*([^\s{}.]+)?(?:(\.)([^\s{}]+))?[ \t]*(\}\})`,
  name: "meta.reference.buildcontent",
  captures: scopes(
    "punctuation.definition.template-expression.begin.buildcontent",
    "variable.other.reference.buildcontent",
    "punctuation.accessor.buildcontent",
    "variable.other.property.buildcontent",
    "punctuation.definition.template-expression.end.buildcontent",
  ),
};

/** A piece of an unquoted word of the shell, up to a reference: the shell's grammar would take in the reference, too. */
const wordBefore = (name: string): Rule => ({ match: String.raw`[^\s"'$&();<>\\|\x60{]+(?=\{\{)`, name });

/** References anywhere in a scope but in comments of YAML. */
export function referencesIn(scope: string): Injections {
  return {
    [`L:${scope} - comment.line.number-sign.yaml - comment.line.number-sign.buildcontent`]: { patterns: [reference] },
    [`L:${scope} meta.argument.shell - string`]: { patterns: [wordBefore("string.unquoted.argument.shell")] },
    [`L:${scope} meta.statement.command.name.shell - string`]: {
      patterns: [wordBefore("entity.name.function.call.shell")],
    },
  };
}

const key = "entity.name.tag.yaml";
const colon = "punctuation.separator.key-value.mapping.yaml";
const dash = "punctuation.definition.block.sequence.item.yaml";

const windowsScripts = actions
  .filter((row) => row.os === "windows" && hasScript(row.properties))
  .map(({ name }) => name);

function hasScript(properties: readonly { readonly name: string }[]): boolean {
  return properties.some(({ name }) => name === "commandContent");
}

/** The grammar. */
export function yamlGrammar(): Grammar {
  return {
    name: "Image component in YAML",
    scopeName: "source.buildcontent-yaml",
    injections: referencesIn("source.buildcontent-yaml"),
    patterns: [
      firstLine,
      ...includes("#comments", "#windows-task", "#shell-script", "#action", "#type", "source.yaml"),
    ],
    repository: {
      comments,
      "windows-task": windowsTask,
      "shell-script": script("shell", [shellStatement, ...includes("source.shell")]),
      "powershell-script": script("powershell", includes("source.powershell")),
      action,
      type: valueOf("Type", parameterTypes, "support.type.parameter.buildcontent"),
    },
  };
}

/** YAML's grammar takes over the whole document at its first line, and ours would see no other: so it gets this line alone. */
const firstLine: Rule = {
  match: String.raw`\A.*\n`,
  captures: { "0": { patterns: includes("#comments", "source.yaml") } },
};

/** A key with one of some values, on a line of its own. */
function valueOf(name: string, values: readonly string[], scope: string): Rule {
  return {
    match: String.raw`^[ \t]*(?:(-)[ \t]+)?(${name})[ \t]*(:)[ \t]+(${values.join("|")})(?=[ \t]*$|[ \t]+#)`,
    captures: scopes(dash, key, colon, scope),
  };
}

const actionScope = "support.function.action.buildcontent";

const action = valueOf(
  "Action",
  actions.map(({ name }) => name),
  actionScope,
);

/** From an action on Windows to the next task: its script is PowerShell. */
const windowsTask: Rule = {
  begin: String.raw`^[ \t]*(?:(-)[ \t]+)?(Action)[ \t]*(:)[ \t]+(${windowsScripts.join("|")})(?=[ \t]*$|[ \t]+#)`,
  beginCaptures: scopes(dash, key, colon, actionScope),
  end: String.raw`^(?=[ \t]*-[ \t]|[ \t]*Action[ \t]*:|[^\s#])`,
  patterns: includes("#comments", "#powershell-script", "source.yaml"),
};

/** The script of a task: a block scalar, or the rest of the line. */
function script(language: "shell" | "powershell", patterns: readonly Rule[]): Rule {
  const start = String.raw`^([ \t]*)(?:(-)[ \t]+)?(commandContent)[ \t]*(:)[ \t]+`;
  const captures = scopes(
    "",
    dash,
    key,
    colon,
    "keyword.control.flow.block-scalar.yaml",
    "storage.modifier.chomping-indicator.yaml",
  );
  const comment: Captures = { "7": { name: "comment.line.number-sign.yaml" } };
  const content: Rule = { contentName: `meta.embedded.block.${language}.buildcontent`, patterns };
  return {
    patterns: [
      {
        begin: String.raw`${start}([|>])([-+1-9]*)[ \t]*(#.*)?$`,
        beginCaptures: { ...captures, ...comment },
        while: String.raw`^(?=\1[ \t]|[ \t]*$)`,
        ...content,
      },
      {
        begin: String.raw`${start}(?=\{\{|[^\s|>"'&*!#\[{%@\x60])`,
        beginCaptures: captures,
        while: String.raw`^(?=\1[ \t]+[^\s#])`,
        ...content,
      },
    ],
  };
}
