/** Edge cases of wrong-os-action: which actions of a mix are the wrong ones. */

import { parse } from "@buildcontent/parser";
import { type LintConfig, lint } from "imglint";
import { expect, test } from "vitest";

function wrongLines(actions: readonly string[], os: LintConfig["os"] = "linux"): number[] {
  const text = `Tasks:\n${actions.map((action) => `  - Action: ${action}\n`).join("")}`;
  const { diagnostics } = lint(parse(text, { kind: "component" }).document, { os });
  return diagnostics
    .filter(({ code }) => code === "wrong-os-action")
    .map(({ span }) => text.slice(0, span.start).split("\n").length - 1);
}

const shell = "RunShellCommand";
const power = "RunPowerShellCommand";

test("the smaller number is wrong, and of equal numbers the later ones", () => {
  expect(wrongLines([power, shell, power])).toEqual([2]);
  expect(wrongLines([shell, power, shell])).toEqual([2]);
  expect(wrongLines([power, shell])).toEqual([2]);
  expect(wrongLines([shell, power])).toEqual([2]);
});

test("with os windows the actions for Linux are wrong", () => {
  expect(wrongLines([shell, shell, power], "windows")).toEqual([1, 2]);
  expect(wrongLines([shell, "Reboot"], "windows")).toEqual([1]);
});

test("a component for Windows needs no option, and actions for both fit everything", () => {
  expect(wrongLines([power, "Reboot"])).toEqual([]);
  expect(wrongLines(["Reboot", "WebDownload"], "windows")).toEqual([]);
  expect(wrongLines(["runshellcommand", power])).toEqual([]);
});
