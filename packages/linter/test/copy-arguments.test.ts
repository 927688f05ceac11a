import { parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

const rulesOnSources = new Set([
  "copy-extra-sources",
  "copy-from-build-context",
  "copy-unsupported-scheme",
  "copy-url-query",
  "insecure-url",
]);

/** The findings about sources: the rule, and what it points at. */
function findings(text: string): string[] {
  return lint(parse(text).document)
    .diagnostics.filter(({ code }) => rulesOnSources.has(code))
    .map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

test("what the words are is not certain in an array, beside a heredoc, and after an open quote", () => {
  expect(findings('COPY ["./a", "b", "/opt/"]')).toEqual([]);
  expect(findings("COPY a <<EOF /opt/\nx\nEOF\n")).toEqual([]);
  expect(findings('COPY a "b /opt/')).toEqual([]);
});

test("a comment after the destination is no source", () => {
  expect(findings("COPY https://example.com/a /opt/ # the a b")).toEqual([]);
});

test("a source without a destination is looked at too", () => {
  expect(findings("COPY ./a")).toEqual(["copy-from-build-context ./a"]);
  expect(findings("COPY")).toEqual([]);
});

test("a file of another stage is not said to be missing from a build context", () => {
  expect(findings("COPY --from=build app /opt/")).toEqual([]);
});

test("the query of a quoted URL ends before the quote", () => {
  expect(findings('COPY "https://example.com/a?b=c" /opt/')).toEqual(["copy-url-query ?b=c"]);
  expect(findings("COPY https://example.com/a? /opt/")).toEqual(["copy-url-query ?"]);
});

test("a query in a URL that cannot be fetched anyway is not reported", () => {
  expect(findings("COPY oss://files/a?b /opt/")).toEqual(["copy-unsupported-scheme oss://"]);
});

test("private addresses may be http, what only looks like one may not", () => {
  for (const host of ["localhost:80", "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.0.1", "100.100.2.1", "$HOST"]) {
    expect(findings(`COPY http://${host}/a /opt/`)).toEqual([]);
  }
  for (const host of ["10.1.2.3.example.com", "172.32.0.1", "localhost.example.com", "a@example.com"]) {
    expect(findings(`COPY http://${host}/a /opt/`)).toEqual(["insecure-url http://"]);
  }
});

test("a path that may be absolute is believed to be", () => {
  for (const path of ["$A/b", "${A}", "~/a", "/a", "<file>"]) expect(findings(`COPY ${path} /opt/`)).toEqual([]);
  for (const path of ["a", "../a", "*.sh", "a/$B"]) {
    expect(findings(`COPY ${path} /opt/`)).toEqual([`copy-from-build-context ${path}`]);
  }
});

test.each(["https:/a.com/x", "https//a.com/x", "htps://a.com/x", "https：//a.com/x", "https:\\\\a.com/x"])(
  "%s is a misspelt URL",
  (url) => {
    const { diagnostics } = lint(parse(`COPY ${url} /opt/`).document);
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining("write https://a.com/x")]);
  },
);

test("one mistake is one finding in what COPY does not take", () => {
  const codes = (text: string): string[] => lint(parse(text).document).diagnostics.map(({ code }) => code);
  expect(codes("COPY https://a.com/x && ls")).toEqual(["invalid-copy"]);
  expect(codes("COPY https://a.com/x > /opt/")).toEqual(["invalid-copy"]);
  expect(codes("COPY --chown app https://a.com/x /opt/")).toEqual(["unsupported-flag"]);
  expect(codes("COPY --from builder /a /b")).toEqual(["multi-stage"]);
});

test.each([
  ["COPY C:\\temp\\ /opt/", ["copy-from-build-context"]],
  ["COPY C:\\temp", ["copy-from-build-context", "invalid-copy"]],
  ["COPY /a C:/temp", ["invalid-copy"]],
  ["COPY /a 'C:\\temp'", ["invalid-copy"]],
  ["WORKDIR C:", ["invalid-workdir"]],
])("%s has a path of Windows", (text, expected) => {
  expect(lint(parse(text).document).diagnostics.map(({ code }) => code)).toEqual(expected);
});

test.each([
  ["https://example.com/tool-1.2 /usr/local/bin/tool", "tool"],
  ["https://example.com/kubectl /usr/local/bin/kubectl", "kubectl"],
  ["https://example.com/jq-linux64 /opt/x/bin/jq", "jq"],
  ["https://example.com/backup.sh /etc/cron.daily/backup", "backup"],
  ["https://example.com/latest /opt/app.tar.gz", "app.tar.gz"],
  ["https://example.com/a.conf /etc/b.conf", "b.conf"],
  ["https://example.com/a.conf?b /etc/a.conf", "a.conf"],
])("COPY %s names a file", (words, name) => {
  const text = `COPY ${words}\n`;
  const found = lint(parse(text).document).diagnostics.filter(({ code }) => code === "copy-file-destination");
  expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual([name]);
});

test.each([
  "https://example.com/app-1.2 /opt/app",
  "https://example.com/app /opt/app",
  "https://example.com/tool.tar.gz /usr/local/bin/tool",
  "https://example.com/tool /usr/local/bin",
  "https://example.com/toolbox /usr/local/bin/tool",
  "https://example.com/tool /usr/local/bin/$NAME",
  "/usr/share/nginx/conf.d /etc/nginx/conf.d",
  "https://example.com/app-1.2 /opt/app-1.2",
])("COPY %s names a directory", (words) => {
  const codes = lint(parse(`COPY ${words}\n`).document).diagnostics.map(({ code }) => code);
  expect(codes).not.toContain("copy-file-destination");
});
