/** Whether what came with a request or a notification has the form that the protocol gives it, as far as the server relies on it. */

/** Tells whether a value has a form. */
type Form = (value: unknown) => boolean;

const isText: Form = (value) => typeof value === "string";
const isNumber: Form = (value) => typeof value === "number";
const position = object({ line: isNumber, character: isNumber });
const range = object({ start: position, end: position });

/** What has the same form wherever it occurs. */
const forms: Readonly<Record<string, Form>> = {
  capabilities: object({}),
  ch: isText,
  changes: listOf(object({ uri: isText }, { text: (value) => value === null || isText(value) })),
  command: isText,
  contentChanges: listOf(object({ text: isText }, { range })),
  context: object({}),
  event: object({ added: listOf(object({ uri: isText })), removed: listOf(object({ uri: isText })) }),
  newName: isText,
  options: object({}),
  position,
  positions: listOf(position),
  previousResultIds: listOf(object({ uri: isText, value: isText })),
  query: isText,
  range,
  ranges: listOf(range),
  textDocument: object({ uri: isText }),
};

/** What has to be there, beside what a feature asks for by its kind. */
const required: Readonly<Record<string, readonly string[]>> = {
  "imglint/didChangeFiles": ["changes"],
  initialize: ["capabilities"],
  "textDocument/codeAction": ["range", "context"],
  "textDocument/didChange": ["textDocument", "contentChanges"],
  "textDocument/didClose": ["textDocument"],
  "textDocument/didSave": ["textDocument"],
  "textDocument/diagnostic": ["textDocument"],
  "textDocument/formatting": ["options"],
  "textDocument/inlayHint": ["range"],
  "textDocument/onTypeFormatting": ["position", "ch", "options"],
  "textDocument/rangeFormatting": ["range", "options"],
  "textDocument/rangesFormatting": ["ranges", "options"],
  "textDocument/references": ["context"],
  "textDocument/rename": ["newName"],
  "textDocument/selectionRange": ["positions"],
  "textDocument/semanticTokens/range": ["range"],
  "workspace/diagnostic": ["previousResultIds"],
  "workspace/didChangeWatchedFiles": ["changes"],
  "workspace/didChangeWorkspaceFolders": ["event"],
  "workspace/executeCommand": ["command"],
  "workspace/symbol": ["query"],
};

const opened = object({ textDocument: object({ uri: isText, languageId: isText, version: isNumber, text: isText }) });

/** Tells whether parameters have the form of a method's, with some keys that have to be there. */
export function areParams(method: string, params: unknown, keys: readonly string[] = []): boolean {
  if (method === "textDocument/didOpen") return opened(params);
  const values = entriesOf(params);
  if (values === undefined) return (required[method] ?? keys).length === 0;
  const isWhole = [...(required[method] ?? []), ...keys].every((key) => values.has(key));
  return isWhole && [...values].every(([key, value]) => forms[key]?.(value) ?? true);
}

function object(keys: Readonly<Record<string, Form>>, optional: Readonly<Record<string, Form>> = {}): Form {
  return (value) => {
    const values = entriesOf(value);
    if (values === undefined) return false;
    return (
      Object.entries(keys).every(([key, form]) => form(values.get(key))) &&
      Object.entries(optional).every(([key, form]) => !values.has(key) || form(values.get(key)))
    );
  };
}

function listOf(form: Form): Form {
  return (value) => Array.isArray(value) && value.every(form);
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : undefined;
}
