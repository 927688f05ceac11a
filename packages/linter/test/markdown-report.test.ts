/** Markdown reports, as a Markdown parser renders them. */

import * as fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { markdownReport } from "../src/reporters/markdown.ts";
import { visible } from "../src/reporters/visible.ts";
import { context, fileWith, reportOf } from "./sample.ts";

/** A report as GitHub renders Markdown; HTML that stands in it stays HTML. */
function rendered(markdown: string): string {
  return micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

function asHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

test("the sample gives a table, in which the template's text is text", async () => {
  const html = rendered(await reportOf("markdown"));
  expect(html).toContain("<table>");
  expect(html).toContain(
    "OPTIONS=&quot;a|*b*|@\u200Bteam|&lt;b&gt;&quot;, if its &quot;|&quot; is to stand for itself.<br>",
  );
  expect(html).toContain("<code>镜像/a&amp;b 50%,#1 &lt;x&gt;`.buildcontent</code>");
});

const active = [
  "*",
  "_",
  "`",
  "~",
  "[",
  "]",
  "(",
  ")",
  "<",
  ">",
  "!",
  "#",
  "|",
  "\\",
  "&",
  ";",
  ":",
  "/",
  "@",
  "$",
  "-",
  ".",
];
const words = [
  "a",
  "b1",
  " ",
  "\n",
  "http",
  "www",
  "x@y.z",
  "<b>",
  "&amp;",
  "](u)",
  "<!--",
  "中",
  "1",
  "GH-1",
  "https://a.b",
];
const anyText = fc.oneof(fc.string({ unit: fc.constantFrom(...active, ...words) }), fc.string({ unit: "binary" }));

test("any message is shown as it is", () => {
  fc.assert(
    fc.property(anyText, (message) => {
      const html = rendered(markdownReport([fileWith("a.buildcontent", "run", message)], context));
      const cell = /<td>1:1<\/td>\n<td>(.*)<\/td>\n<td><code>/s.exec(html)?.[1];
      expect(cell?.replaceAll("\u200B", "").trim()).toBe(asHtml(visible(message)).trim());
    }),
    { numRuns: 2000 },
  );
});

test("any path is shown as it is", () => {
  fc.assert(
    fc.property(anyText, (path) => {
      fc.pre(path.trim() !== "");
      const html = rendered(markdownReport([fileWith(path, "run", "a")], context));
      expect(/<h4><code>(.*)<\/code><\/h4>/s.exec(html)?.[1]).toBe(asHtml(visible(path)));
    }),
    { numRuns: 2000 },
  );
});

test("nobody is notified, and nothing is linked", () => {
  const message = "@team #12 gh-3 a@b.example https://a.example www.b.example :key: acs:ecs:cn:1";
  const html = rendered(markdownReport([fileWith("a.buildcontent", "run", message)], context));
  expect(html).not.toContain("<a ");
  expect(html).toContain("@\u200Bteam #\u200B12 gh-\u200B3 a@\u200Bb.example");
  expect(html).not.toContain(":key:");
});
