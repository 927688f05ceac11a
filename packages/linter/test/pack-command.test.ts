/** `imglint pack` as a user meets it. */

import { expect, test } from "vitest";
import { folderWith, imglint } from "./command-line.ts";

const template = `\uFEFF# what this image is for
ENV A="b"

RUN yum install -y \\
    # the web server
    nginx \\

    curl
  # the end
`.replaceAll("\n", "\r\n");

const packed = 'ENV A="b"\nRUN yum install -y \\\n    nginx \\\n    curl';

test("it prints the commands, and nothing that is for people", async () => {
  const folder = folderWith({ "a.buildcontent": template });
  expect(await imglint(folder, ["pack", "a.buildcontent"])).toEqual({ status: 0, stdout: packed, stderr: "" });
});

test("--json prints a string for an API call", async () => {
  const folder = folderWith({ "a.buildcontent": template });
  const { stdout } = await imglint(folder, ["pack", "--json", "a.buildcontent"]);
  expect(stdout).toBe(`${JSON.stringify(packed)}\n`);
});

test("it reads standard input, under a name", async () => {
  const words = ["pack", "-", "--stdin-filename", "a.imagecomponent.yaml"];
  const yaml = "# c\nTasks:\n\n  - Name: a # b\n    Action: Reboot\n";
  const { stdout } = await imglint(folderWith({}), words, { stdin: yaml });
  expect(stdout).toBe("Tasks:\n  - Name: a\n    Action: Reboot");
});

const block = (header: string, rest: string): string =>
  `Tasks:\n  - Name: a\n    Action: RunShellCommand\n    Properties:\n      commandContent: ${header}\n        yum\n${rest}`;

test.each([
  ["the line end of a script that is the last value", block("|", "\n# c\n"), block("|", "")],
  ["no line end behind a script that has none", block("|", "").trimEnd(), block("|", "").trimEnd()],
  [
    "the empty lines that a script keeps, and not the comment behind them",
    block("|+", "\n  # c\n  - Name: b\n    Action: Reboot\n"),
    block("|+", "\n  - Name: b\n    Action: Reboot"),
  ],
  ["the empty lines that a script keeps at the end", block("|+", "\n\n"), block("|+", "\n\n")],
])("of a component in YAML is kept: %s", async (_title, text, kept) => {
  const folder = folderWith({ "a.imagecomponent.yaml": text });
  expect(await imglint(folder, ["pack", "a.imagecomponent.yaml"])).toEqual({ status: 0, stdout: kept, stderr: "" });
});

test("on a terminal the text gets a line end", async () => {
  const folder = folderWith({ "a.buildcontent": "RUN a" });
  expect((await imglint(folder, ["pack", "a.buildcontent"], { isTerminal: true })).stdout).toBe("RUN a\n");
});

test("scripts and what else stands in scalars of YAML stay as they are", async () => {
  const script = `Tasks:
  - Name: a
    Action: RunShellCommand # run it
    Properties:
      # the script
      commandContent: |+
        #!/bin/bash

        echo "# no comment"   \\

      workingDir: "/a

        b"

# the end
`;
  const folder = folderWith({ "a.imagecomponent.yaml": script });
  expect((await imglint(folder, ["pack", "a.imagecomponent.yaml"])).stdout).toBe(`Tasks:
  - Name: a
    Action: RunShellCommand
    Properties:
      commandContent: |+
        #!/bin/bash

        echo "# no comment"   \\

      workingDir: "/a

        b"`);
});

test("a template with errors is refused, with the errors on standard error", async () => {
  const folder = folderWith({ "a.buildcontent": "RUN a\nRESTART now\nrun b\n" });
  const { status, stdout, stderr } = await imglint(folder, ["pack", "a.buildcontent"]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain("a.buildcontent:2:9  error  RESTART takes no argument");
  expect(stderr).toContain("a.buildcontent: is not packed: the service refuses it as it is");
  expect(stderr).not.toContain("keyword-case");
});

test("an error that a comment or the configuration hides does not refuse", async () => {
  const folder = folderWith({
    "a.buildcontent": "# imglint-disable-next-line unknown-command -- new in the service\nMOUNT /dev/vdb\n",
    "b.buildcontent": "SNAPSHOT now\n",
    ".imglint.yaml": "overrides:\n  - files: b.*\n    rules:\n      unknown-command: off\n",
  });
  expect((await imglint(folder, ["pack", "a.buildcontent"])).stdout).toBe("MOUNT /dev/vdb");
  expect((await imglint(folder, ["pack", "b.buildcontent"])).stdout).toBe("SNAPSHOT now");
});

test("comments do not count for the size", async () => {
  const folder = folderWith({
    "a.buildcontent": `${`# ${"x".repeat(98)}\n`.repeat(170)}RUN a\n`,
    "b.buildcontent": `RUN ${"x".repeat(17_000)}\n`,
  });
  expect(await imglint(folder, ["pack", "a.buildcontent"])).toMatchObject({ status: 0, stdout: "RUN a" });
  const { status, stdout, stderr } = await imglint(folder, ["pack", "b.buildcontent"]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain("content-too-large");
});

test("--check tells what is left of both limits, of several files", async () => {
  const folder = folderWith({
    "a.buildcontent": "# c\nRUN a\nRUN b\n",
    "b.imagecomponent.yaml": "Tasks:\n  - Name: a\n    Action: Reboot\n",
    "c.buildcontent": `RUN ${"x".repeat(17_000)}\n${"RESTART now\n".repeat(127)}`,
  });
  const { status, stdout } = await imglint(folder, ["pack", "--check", "a.buildcontent", "b.imagecomponent.yaml"]);
  expect(stdout).toBe(
    "a.buildcontent: 11 of 16,384 bytes (16,373 left), 2 of 127 commands (125 left)\n" +
      "b.imagecomponent.yaml: 37 of 16,384 bytes (16,347 left)\n",
  );
  expect(status).toBe(0);
  const large = await imglint(folder, ["pack", "--check", "c.buildcontent"]);
  expect(large.stdout).toContain("18,528 of 16,384 bytes (2,144 too many), 128 of 127 commands (1 too many)");
  expect(large.status).toBe(1);
  expect((await imglint(folder, ["pack", "--check", "a.buildcontent", "--locale", "zh"])).stdout).toContain("剩余 125");
});

test.each([
  [["a", "b"], "pack prints one file"],
  [["--json", "--check", "a"], "--json and --check do not go together"],
  [[], "pack needs <files>"],
])("pack %j is refused", async (words, message) => {
  const { status, stderr } = await imglint(folderWith({}), ["pack", ...words]);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});

test("a file that is not there is a problem", async () => {
  const { status, stderr } = await imglint(folderWith({}), ["pack", "gone"]);
  expect({ status, stderr }).toEqual({ status: 2, stderr: "imglint: gone: no such file or folder; check the path\n" });
});
