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
  ["RUN cd /opt/app # go", ["cd /opt/app"]],
  ["RUN cd /opt/app # go; then make", ["cd /opt/app"]],
  ["RUN mkdir x && cd x # go", ["cd x"]],
  ["RUN export A=1 # note", ["export A=1"]],
  ["RUN export A='1 # b'", ["export A='1 # b'"]],
  ["RUN export A='1 # b' # note", ["export A='1 # b'"]],
  ['RUN cd "/opt/my app"', ['cd "/opt/my app"']],
  ["RUN mkdir a && cd 'a'", ["cd 'a'"]],
  ["RUN pushd /opt", ["pushd /opt"]],
  ["RUN unset A B", ["unset A B"]],
  ["RUN source ~/.bashrc", ["source ~/.bashrc"]],
  ["RUN . /etc/profile", [". /etc/profile"]],
  ["RUN . venv/bin/activate", [". venv/bin/activate"]],
  ['RUN . "$HOME/.cargo/env"', ['. "$HOME/.cargo/env"']],
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
  "cd /x # go \\\n  && make",
  "source ~/.bashrc && nvm install 24",
  "pushd x && make && popd",
  "cd $(cat a)",
  "cd -",
  'cd "$(cat a)"',
  "cd /x && cd - && cd y",
  "cd /x && (cd a; cd b; make) && cd c",
])("RUN %s loses nothing", (shell) => {
  expect(found(`RUN ${shell}\n`)).toEqual([]);
});

test.each([
  ["mkdir -p /opt/app && cd /opt && cd app", "WORKDIR /opt/app"],
  ["cd /opt/a && make && cd ../b", "WORKDIR /opt/b"],
  ["cd a && cd b/./c/", "WORKDIR a/b/c"],
  ["cd / && cd opt", "WORKDIR /opt"],
  ["cd a && cd ./..", "WORKDIR ."],
  ["cd /a && cd ./..", "WORKDIR /"],
  ["cd .. && cd ../x", "WORKDIR ../../x"],
  ["cd $A/b && cd ../../c", "WORKDIR $A/../c"],
  ["pushd '/my app' && cd b", 'WORKDIR "/my app/b"'],
  ['cd "/opt/app"', "WORKDIR /opt/app"],
])("%s: write %s", (shell, written) => {
  expect(found(`RUN ${shell}\n`).at(-1)?.message).toContain(`write ${written} for`);
});

test.each([
  ["RUN cd /opt/app", "WORKDIR /opt/app"],
  ["RUN export A=b", 'ENV A="b"'],
  ["RUN A='b'", 'ENV A="b"'],
  ["RUN \\\n  cd /opt/app", "WORKDIR /opt/app"],
  ["RUN \\\n# go to app\n  cd /opt/app", "RUN \\\n# go to app\n  cd /opt/app"],
  ["RUN cd '/opt/app'", "WORKDIR /opt/app"],
  ["RUN cd /opt/app # go", "RUN cd /opt/app # go"],
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
  const noted = script("|\n        # go; then make\n        cd /opt # go\n        export A=b");
  expect(findings("lost-shell-setting", noted).map((finding) => finding.split(":")[0])).toEqual([
    "cd /opt",
    "export A=b",
  ]);
  expect(findings("lost-shell-setting", script("|\n        cd /opt\n        make"))).toEqual([]);
});
