import { type ContentKind, type Diagnostic, parse } from "@buildcontent/parser";
import { applyFixes, lint, type OperatingSystem } from "imglint";
import { describe, expect, test } from "vitest";

function unknown(text: string, kind: ContentKind = "build", os: OperatingSystem = "linux"): Diagnostic[] {
  const { diagnostics, failures } = lint(parse(text, { kind }).document, { os });
  expect(failures).toEqual([]);
  return diagnostics.filter(({ code }) => code === "unknown-command");
}

function fixed(text: string): string {
  return applyFixes(
    text,
    unknown(text).flatMap(({ fix }) => fix ?? []),
  );
}

test("only commands that can stand in the content are named", () => {
  const named = (kind: ContentKind, os: OperatingSystem): string | undefined =>
    /one of (.*)\.$/.exec(unknown("hello\n", kind, os)[0]?.message ?? "")?.[1];
  expect(named("component", "linux")).toBe("RUN, ENV, WORKDIR, COPY, USER, LABEL, CMD, ENTRYPOINT, RESTART");
  expect(named("build", "windows")).toBe("FROM, RESTART, COMPONENT");
  expect(unknown("FORM IMAGE:m-a\n", "component")[0]?.message).not.toContain("FROM?");
});

test.each([
  "RNU",
  "RUNN",
  "RN",
  "FORM",
  "ENVV",
  "COPPY",
  "WROKDIR",
  "ENTRYPIONT",
  "LABLE",
  "CMDS",
  "RESTRAT",
  "COMPONET",
])("%s is taken for a typo", (word) => {
  expect(unknown(`${word} a=b c\n`)[0]?.message).toContain("did you mean");
});

test.each(["constructor", "__proto__", "CONSTRUCTOR", "toString", "x".repeat(10_000)])(
  "%.20s is only unknown",
  (word) => {
    expect(unknown(`${word} a\n`)[0]?.message).toContain("start the line with one of");
  },
);

test.each([
  ["RUNyum install nginx", "RUN yum install nginx"],
  ["COPYhttps://example.com/a /opt/", "COPY https://example.com/a /opt/"],
  ["WORKDIR/opt/app", "WORKDIR /opt/app"],
  ["run: yum install nginx", "RUN yum install nginx"],
  ["RUN：yum install nginx", "RUN yum install nginx"],
  ["RUN\u00A0yum install nginx", "RUN yum install nginx"],
  ['CMD["a",\\\n"b"]', 'CMD ["a",\\\n"b"]'],
  ["su nginx", "USER nginx"],
  ["/opt/app/install.sh --quiet", "RUN /opt/app/install.sh --quiet"],
])("%s becomes %s", (text, expected) => {
  expect(fixed(text)).toBe(expected);
});

test.each([
  "RUN:",
  "ARG VERSION",
  "cd /opt && make",
  "export PATH",
  "reboot now",
  "LABLE team",
  "CMD['a']",
  "A=b c",
  "\\ a",
])("%s has no fix, which would give another mistake", (text) => {
  expect(unknown(text).map(({ fix }) => fix)).toEqual([undefined]);
});

describe("a line that looks like the rest of the one above", () => {
  test.each([
    ["is indented", "RUN yum install -y\n\tnginx\n"],
    ["is an option", "COMPONENT ic-bp67acfmxazb4p1hq7y9\n--version 17\n"],
    ["starts with an operator", "RUN yum install -y nginx\n| tee log\n"],
    ["is a pair", 'LABEL a="1"\n      b="2"\n'],
    ["is a pair below LABEL, however it is indented", 'LABEL a="1"\nb="2"\n'],
    ["is in an open array", 'CMD ["a",\n     "b"]\n'],
    ["is in an open array, however it is indented", 'CMD ["a",\n"b"]\n'],
    ["is in an array over many lines", 'ENTRYPOINT [\n"a",\n"b"\n]\n'],
    ["is in an array below a comma that is missing", 'CMD ["a"\n, "b"]\n'],
    ["has a comment before it", "RUN yum install -y\n  # web\n  nginx\n"],
  ])("%s", (_, text) => {
    const messages = unknown(text).map(({ message }) => message);
    expect(messages).toEqual(messages.map(() => expect.stringContaining("end the line above")));
    expect(messages).not.toEqual([]);
    expect(unknown(fixed(text))).toEqual([]);
    expect(parse(fixed(text)).diagnostics).toEqual([]);
  });

  test.each([
    "RUN python3 -c 'import os\nprint(os.name)'\n",
    'RUN echo "a\n  b"\n',
    'ENV A="a\nb"\n',
    'COPY "a\nb" /opt/\n',
  ])("has no fix in an open quote: %j", (text) => {
    expect(unknown(text).map(({ message, fix }) => [message, fix])).toEqual([
      [expect.stringContaining("a quote is open at the end of the line above"), undefined],
    ]);
  });

  test("the blanks at the end of the line above go, and CRLF stays", () => {
    expect(fixed("RUN yum install -y  \r\n  nginx\r\n")).toBe("RUN yum install -y \\\r\n  nginx\r\n");
  });

  test.each([
    ["after an empty line", "RUN a\n\n  nginx\n"],
    ["after RESTART", "RESTART\n  nginx\n"],
    ["indented as much as its neighbours", "  RUN a\n  nginx\n"],
    ["after a heredoc", "RUN <<EOF\na\nEOF\n  nginx\n"],
    ["in upper case, as a command", "RUN a\n  INSTALL b\n"],
  ])("is none %s", (_, text) => {
    expect(unknown(text)[0]?.message).not.toContain("end the line above");
  });

  test("has no fix where the command above would be broken", () => {
    expect(unknown('ENV a="1"\n  b\n').map(({ fix }) => fix)).toEqual([undefined]);
    expect(unknown('CMD ["a"]\n  b\n').map(({ fix }) => fix)).toEqual([undefined]);
  });
});

describe("what stands in the place of a backslash at the end of the line above", () => {
  test.each([
    ["a comment after it", "RUN a \\ # note\n  b\n", "RUN a \\\n# note\n  b\n"],
    ["a full-width one", "RUN a＼\n  b\n", "RUN a \\\n  b\n"],
    ["an ideographic comma, which its key gives", "RUN a、\n  b\n", "RUN a \\\n  b\n"],
    ["an ideographic space after it", "RUN a \\\u3000\n  b\n", "RUN a \\\n  b\n"],
    ["PowerShell's", "RUN a `\n  && b\n", "RUN a \\\n  && b\n"],
    ["that of cmd.exe, with CRLF", "RUN a ^\r\n  && b\r\n", "RUN a \\\r\n  && b\r\n"],
    ["two of it", "RUN a \\\\ \n  && b\n", "RUN a \\\n  && b\n"],
  ])("%s", (_, text, expected) => {
    expect(unknown(text)).toHaveLength(1);
    expect(fixed(text)).toBe(expected);
    expect(unknown(expected)).toEqual([]);
  });

  test("is nothing where a command is closed by a backquote", () => {
    expect(fixed("RUN a=`date `\n  b\n")).toBe("RUN a=`date ` \\\n  b\n");
  });
});

describe("a file of another kind is one finding", () => {
  test.each([
    ["a shell script", "#!/bin/bash\nset -e\nif true; then\n  yum install -y nginx\nfi\n", "#!/bin/bash"],
    ["user data", "#cloud-config\npackages:\n  - nginx\n", "#cloud-config"],
    ["a request", '{\n  "BuildContent": "RUN a\\nRUN b"\n}\n', '"BuildContent"'],
    ["Terraform", 'resource "a" "b" {\n  build_content = <<EOF\nRUN a\nEOF\n}\n', "resource"],
    ["settings", "[server]\nport = 80\nname = web\n", "[server]"],
    ["a merge conflict", "<<<<<<< HEAD\nRUN a\n=======\nRUN b\n>>>>>>> web\n", "<<<<<<<"],
    ["Markdown", "```dockerfile\nRUN a\n```", "```dockerfile"],
  ])("%s", (_, text, place) => {
    expect(unknown(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([place]);
  });

  test("a template may start with the first line of a script", () => {
    expect(unknown("#!/bin/bash\nRUN a\n")).toEqual([]);
  });
});

test.each(["RUN。", "RUN.", "RESTART；"])("%s has a mark too much", (text) => {
  expect(unknown(text)[0]?.message).toContain("remove");
});

test("a note is told from text in quotes and from the rest of a command", () => {
  for (const note of ["安装 nginx", "// a", "-- a", "TODO: a", "; a"]) {
    expect(fixed(`${note}\nRUN a\n`)).toBe(`# ${note}\nRUN a\n`);
  }
  expect(unknown("RUN node -e '\n// a\n'\n")[0]?.message).toContain("a quote is open");
  expect(fixed("RUN a\n; the next one\nRUN b\n")).toBe("RUN a\n# ; the next one\nRUN b\n");
  for (const rest of ["; make b", ";b", "  ; b", "; ./b", "; A=1 b"]) {
    expect(unknown(`RUN a\n${rest}\n`)[0]?.message).toContain("end the line above");
  }
});
