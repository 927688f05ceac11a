/** The configuration: how it links components to files, and what is said where it is wrong. */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, imglint } from "./command-line.ts";

const jdk = `Parameters:
  jdkVersion:
    Type: Number
Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: install-jdk {{ jdkVersion }}
`;

const call = "COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.0.0\n";

test("a template is checked against the component that the configuration links", async () => {
  const folder = folderWith({
    ".imglint.yaml": "components:\n  install-jdk: components/jdk.imagecomponent.yaml\n",
    "components/jdk.imagecomponent.yaml": jdk,
    "images/web.buildcontent": call,
  });
  const { status, stdout, stderr } = await imglint(folder, ["images/web.buildcontent"]);
  expect(stdout).toContain(
    'images/web.buildcontent:1:11  error  Component "install-jdk" needs the parameter "jdkVersion"',
  );
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
});

test("the nearest configuration holds, and paths in it start from its folder", async () => {
  const folder = folderWith({
    ".imglint.yaml": "components:\n  install-jdk: gone.yaml\n",
    "images/.imglint.yml": "components: { install-jdk: { path: ../jdk.imagecomponent.yaml, componentType: Test } }\n",
    "jdk.imagecomponent.yaml": jdk,
    "images/web.buildcontent": call.replace("\n", " --jdkVersion 17\n"),
  });
  const { status, stdout, stderr } = await imglint(join(folder, "images"), []);
  expect(stdout).toContain("is a Test component: call it in the test template");
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
});

test.each([
  [
    "component: {}\n",
    "1:1",
    "component is no key of a configuration (did you mean components?); the keys: root, extends, os, rules, limits, failOn, overrides, files, ignore, components, locale",
  ],
  [
    "components:\n  install-jdk:\n",
    "2:3",
    "install-jdk links to no file: write install-jdk: path/to/file.imagecomponent.yaml",
  ],
  ["components:\n  install-jdk: [a]\n", "2:16", "install-jdk links to no file"],
  ["components: all\n", "1:13", "components takes keys with values, one a line"],
  ["- components\n", "1:1", "imglint takes keys with values, one a line, not a list"],
  [
    "components:\n  install-jdk: gone.yaml\n",
    "2:16",
    "the component install-jdk links to gone.yaml: no such file or folder; check the path",
  ],
  ["components:\n  install-jdk: .\n", "2:16", "the component install-jdk links to .: is a folder; give a file"],
  [
    "components:\n  install-jdk:\n    path: web.buildcontent\n    type: Test\n",
    "4:5",
    "type is no key of components.install-jdk; the keys: path, componentType",
  ],
  [
    "components:\n  install-jdk:\n    path: web.buildcontent\n    componentType: test\n",
    "4:20",
    "components.install-jdk.componentType takes Build or Test, not test (did you mean Test?)",
  ],
  ["components:\n\tinstall-jdk: x\n", "2:1", "a tab indents this line"],
  ["components: &a { jdk: *a, jre: *a }\n", "1:23", "aliases of YAML are not followed: write the value itself"],
  [`components: ${"[".repeat(5000)}\n`, "1:112", "values nest too deep here"],
])("%j is told with its place, and the templates are linted", async (config, place, message) => {
  const folder = folderWith({ ".imglint.yaml": config, "web.buildcontent": "RESTART now\n" });
  const { status, stdout, stderr } = await imglint(folder, ["web.buildcontent"]);
  expect(stderr).toMatch(/^imglint: [^\n]+\n$/);
  expect(stderr).toContain(`imglint: .imglint.yaml:${place}: ${message}`);
  expect(stdout).toContain("restart-with-content");
  expect(status).toBe(2);
});

test("a configuration that is a folder is told", async () => {
  const folder = folderWith({ "web.buildcontent": "RUN true\n" });
  mkdirSync(join(folder, ".imglint.yaml"));
  const { status, stderr } = await imglint(folder, ["web.buildcontent"]);
  expect({ status, stderr }).toEqual({ status: 2, stderr: "imglint: .imglint.yaml: is a folder; give a file\n" });
});

test("in Chinese, too", async () => {
  const folder = folderWith({ ".imglint.yaml": "component: {}\n", "web.buildcontent": "RUN true\n" });
  const { stderr } = await imglint(folder, ["--locale", "zh"]);
  expect(stderr).toContain("component 不是配置的键");
});
