/** Edge cases of lost-shell-setting: what outlasts nothing, and what only looks like it. */

import { parse } from "@buildcontent/parser";
import { expect, test } from "vitest";
import { applyFixes, lint } from "../src/index.ts";
import { findings, script } from "./component-findings.ts";

function found(text: string): ReturnType<typeof lint>["diagnostics"] {
  return lint(parse(text).document).diagnostics.filter(({ code }) => code === "lost-shell-setting");
}

test.each([
  ["RUN cd /x", ["cd /x"]],
  ["RUN cd x;", ["cd x"]],
  ["RUN cd ..", ["cd .."]],
  ["RUN cd ${APP_HOME}/bin", ["cd ${APP_HOME}/bin"]],
  ["RUN mkdir x && cd x", ["cd x"]],
  ["RUN mkdir x; \\\n    cd x", ["cd x"]],
  ["RUN cd /tmp && tar xf a.tar && cd a", ["cd a"]],
  ["RUN cd /x && export A=b; set -e", ["cd /x", "export A=b", "set -e"]],
  ["RUN cd /x && cd b", ["cd b"]],
  ["RUN export A=b C='d e'", ["export A=b C='d e'"]],
  ['RUN export PATH="/opt/bin:$PATH"', ['export PATH="/opt/bin:$PATH"']],
  ["RUN A=b", ["A=b"]],
  ["RUN umask 027", ["umask 027"]],
  ["RUN alias ll='ls -l'", ["alias ll='ls -l'"]],
  ["RUN sudo su - app", ["sudo su - app"]],
])("%j", (text, expected) => {
  expect(found(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(expected);
});

test.each([
  "cd x && make",
  "cd x &&",
  "(cd x && make)",
  "(make; cd x)",
  "{ make; cd x; }",
  "cd /x && make && cd -",
  "cd /x && make && cd /root",
  "make; cd ..",
  "make || cd x",
  "echo 'a && cd x",
  "bash -c 'make && cd x'",
  'echo "a; cd x"',
  "make # then; cd x",
  "if true; then cd x; fi",
  "for d in a b; do cd $d; make; done",
  "export A=b && make",
  "export A=$(cat a)",
  "A=b make",
  "A=$(make)",
  ". ./env && export X",
  "set -e; make",
  "set -o pipefail && curl https://example.com | tar x",
  "su - app -c make",
  "source ./env",
  "echo cd x",
  "ls | cd x",
  'export A="b; c"',
])("RUN %s loses nothing", (shell) => {
  expect(found(`RUN ${shell}\n`)).toEqual([]);
});

test.each([
  ["RUN cd /opt/app", "WORKDIR /opt/app"],
  ["RUN export A=b", 'ENV A="b"'],
  ["RUN A='b'", 'ENV A="b"'],
  ["RUN \\\n  cd /opt/app", "WORKDIR /opt/app"],
  ["RUN \\\n# go to app\n  cd /opt/app", "RUN \\\n# go to app\n  cd /opt/app"],
  ["RUN cd app", "RUN cd app"],
  ["RUN export A=$B", "RUN export A=$B"],
  ["RUN export A='$B'", "RUN export A='$B'"],
  ["RUN cd /x && cd /y", "RUN cd /x && cd /y"],
])("%j becomes %j", (text, result) => {
  const fixes = found(text).flatMap(({ fix }) => fix ?? []);
  expect(applyFixes(text, fixes)).toBe(result);
});

test("a script of several lines that all set up the shell is reported line by line", () => {
  const text = script("|\n        cd /opt\n        export A=b");
  expect(findings("lost-shell-setting", text).map((finding) => finding.split(":")[0])).toEqual([
    "cd /opt",
    "export A=b",
  ]);
  expect(findings("lost-shell-setting", script("|\n        cd /opt\n        make"))).toEqual([]);
});
