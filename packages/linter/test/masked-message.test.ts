/** No rule quotes a secret. */

import { parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

/** What a rule says: its message, and the title of its fix. */
function said(text: string, code: string): string[] {
  return lint(parse(text, { kind: "component" }).document)
    .diagnostics.filter((diagnostic) => diagnostic.code === code)
    .flatMap(({ message, fix }) => [message, ...(fix ? [fix.title] : [])]);
}

test.each([
  ["lost-shell-setting", "RUN export TOKEN=mango-7-tree", "export TOKEN=***"],
  ["copy-url-query", "COPY https://e.com/a?token=mango-7-tree /opt/", "?token=***"],
  ["blank-in-url", "COPY 'https://a:mango-7-tree@e.com/a b' /opt/", "https://a:***@e.com/a b"],
])("%s: %s", (code, text, shown) => {
  const messages = said(text, code);
  expect(messages.filter((message) => message.includes("mango"))).toEqual([]);
  expect(messages[0]).toContain(`"${shown}"`);
});

test("what is no secret is quoted as it stands", () => {
  expect(said("RUN export TOKEN=$T", "lost-shell-setting")[0]).toContain('"export TOKEN=$T"');
  expect(said("COPY https://e.com/a?size=12345678 /opt/", "copy-url-query")[0]).toContain('"?size=12345678"');
});
