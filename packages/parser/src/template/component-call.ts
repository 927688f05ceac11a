/** From tokens to what COMPONENT calls, and the parameters it passes. */

import type { IToken } from "chevrotain";
import type { Argument, ComponentParameter, ComponentReference, Part } from "../ast.ts";
import { part, spanOf, word, wordOf } from "./nodes.ts";

/** The arguments of COMPONENT: a reference, unless a parameter comes first, and parameters. */
export function componentArguments([first, ...rest]: readonly IToken[]): Argument[] {
  if (first === undefined) return [];
  if (isParameterName(first)) return componentParameters([first, ...rest]);
  return [componentReference(first), ...componentParameters(rest)];
}

/** `ic-…` or an ARN, which is split at its first four colons; the last piece there is may be half written. */
function componentReference(token: IToken): ComponentReference {
  const text = token.image;
  const base = { kind: "ComponentReference", span: spanOf(token), text } as const;
  if (!text.startsWith("acs:")) return { ...base, form: text.startsWith("ic-") ? "id" : "unknown" };
  const pieces = text.split(":", 4);
  const parts: Part[] = [];
  let start = token.startOffset;
  for (const piece of pieces) {
    parts.push(part(piece, start));
    start += piece.length + 1;
  }
  const [, service, region, account] = parts;
  const rest = start - token.startOffset;
  return {
    ...base,
    form: "arn",
    ...(service && { service }),
    ...(region && { region }),
    ...(account && { account }),
    ...(rest <= text.length && resource(text.slice(rest), start)),
  };
}

type Resource = Pick<ComponentReference, "resourceType" | "name" | "versionSeparator" | "version">;

const nameAndVersion = /^([^/:]*)(?:([/:])([^/]*))?$/;

/** `imagecomponent/<name>/<version>`, as far as it is there; what does not look so after the first slash is all name. */
function resource(text: string, start: number): Resource {
  const slash = text.indexOf("/");
  if (slash === -1) return { resourceType: part(text, start) };
  const resourceType = part(text.slice(0, slash), start);
  const rest = text.slice(slash + 1);
  const nameStart = start + slash + 1;
  const [, name = rest, separator, version] = nameAndVersion.exec(rest) ?? [];
  if (separator === undefined || version === undefined) return { resourceType, name: part(name, nameStart) };
  const separatorStart = nameStart + name.length;
  return {
    resourceType,
    name: part(name, nameStart),
    versionSeparator: part(separator, separatorStart),
    version: part(version, separatorStart + 1),
  };
}

/** `--` and a letter of any script: the documentation says nothing of the characters of a name. */
function isParameterName({ image }: IToken): boolean {
  if (!image.startsWith("--")) return false;
  // Most names are in ASCII, and the letters of all scripts are a long list to make.
  return /^--[A-Za-z]/.test(image) || /^--\p{L}/u.test(image);
}

/** The words after a component: a name takes the next word as its value if that is no name itself. */
function componentParameters(tokens: readonly IToken[]): ComponentParameter[] {
  const parameters: ComponentParameter[] = [];
  let name: IToken | undefined;
  for (const token of tokens) {
    if (isParameterName(token)) {
      if (name !== undefined) parameters.push(named(name));
      name = token.image.includes("=") ? undefined : token;
      if (name === undefined) parameters.push(namedByEquals(token));
    } else {
      parameters.push(name === undefined ? unnamed(token) : named(name, token));
      name = undefined;
    }
  }
  if (name !== undefined) parameters.push(named(name));
  return parameters;
}

function unnamed(token: IToken): ComponentParameter {
  return { kind: "ComponentParameter", span: spanOf(token), value: word(token) };
}

function named(token: IToken, value?: IToken): ComponentParameter {
  const span = spanOf(token);
  const name = part(token.image.slice(2), span.start + 2);
  if (value === undefined) return { kind: "ComponentParameter", span, name };
  return { kind: "ComponentParameter", span: { start: span.start, end: spanOf(value).end }, name, value: word(value) };
}

/** `--name=value`; nothing after the `=` is no value. */
function namedByEquals(token: IToken): ComponentParameter {
  const span = spanOf(token);
  const equals = token.image.indexOf("=");
  const name = part(token.image.slice(2, equals), span.start + 2);
  const separator = part("=", span.start + equals);
  const raw = token.image.slice(equals + 1);
  if (raw === "") return { kind: "ComponentParameter", span, name, separator };
  return { kind: "ComponentParameter", span, name, separator, value: wordOf(raw, separator.span.end) };
}
