/** Edge cases of reboot-in-script: what restarts an instance, and what only speaks of it. */

import { parse } from "@buildcontent/parser";
import { expect, test } from "vitest";
import { applyFixes, lint } from "../src/index.ts";
import { findings, script } from "./component-findings.ts";

function found(text: string): ReturnType<typeof lint>["diagnostics"] {
  return lint(parse(text).document).diagnostics.filter(({ code }) => code === "reboot-in-script");
}

test.each([
  ["RUN reboot", "RESTART"],
  ["RUN sudo reboot -f", "RESTART"],
  ["RUN /sbin/reboot", "RESTART"],
  ["RUN shutdown -r now", "RESTART"],
  ["RUN shutdown -fr +1", "RESTART"],
  ["RUN init 6", "RESTART"],
  ["RUN systemctl --no-wall reboot", "RESTART"],
  ["RUN make && reboot", "RUN make\nRESTART"],
  ["RUN make ; reboot;", "RUN make\nRESTART"],
  ["RUN make\r\nRUN make && reboot\r\n", "RUN make\r\nRUN make\r\nRESTART\r\n"],
  ["RUN make && \\\n    reboot\n", "RUN make && \\\n    reboot\n"],
])("%j becomes %j", (text, result) => {
  const diagnostics = found(text);
  expect(diagnostics.length).toBe(1);
  const fixes = diagnostics.flatMap(({ fix }) => fix ?? []);
  expect(applyFixes(text, fixes)).toBe(result);
});

test.each([
  "echo reboot",
  "which reboot",
  "reboot --help",
  "./reboot.sh",
  "shutdown --help",
  "init 3",
  "systemctl enable reboot.target && make",
  "echo 'make; reboot'",
  "echo 'make; reboot",
  "(sleep 1; reboot)",
  "make # and then; reboot",
  "constructor",
  "[ -f /var/run/reboot-required ] && reboot",
  "[[ -f /a ]] && sync && reboot",
  "! test -f /a && reboot",
  "make; [ -f /a ] || test -f /b && reboot",
  "if [ -f /a ]; then make && reboot",
  "needs-restarting | grep -q reboot && reboot",
])("RUN %s is nothing to write RESTART for", (shell) => {
  expect(found(`RUN ${shell}\n`)).toEqual([]);
});

test.each([
  "shutdown now",
  "shutdown",
  "shutdown -h now",
  "sudo shutdown -P +1",
  "poweroff",
  "/sbin/poweroff -f",
  "halt -p",
  "init 0",
  "systemctl poweroff",
  "make && halt",
])("RUN %s stops the instance", (shell) => {
  const text = `RUN ${shell}\n`;
  expect(found(text).map(({ message, fix }) => ({ message, fix }))).toEqual([
    { message: expect.stringContaining("nothing starts it again"), fix: undefined },
  ]);
});

test.each(["shutdown -c", "shutdown -k now", "poweroff --help", "systemctl mask halt.target", "echo halt", "init 01"])(
  "RUN %s stops nothing",
  (shell) => {
    expect(found(`RUN ${shell}\n`)).toEqual([]);
  },
);

test.each([
  ["reboot", 1],
  ["|\n        make\n        poweroff", 1],
  ["|\n        make\n        reboot", 1],
  [">-\n        echo\n        reboot", 0],
  ["make", 0],
  ["test -f /a && reboot", 0],
  ["|\n        [ -f /a ] &&\n        reboot", 0],
  ["|\n        make ||\n        reboot", 0],
  ["|\n        [ -f /a ] && make\n        reboot", 1],
])("the script %j", (content, count) => {
  expect(findings("reboot-in-script", script(content)).length).toBe(count);
});

test.each([
  ["Restart-Computer", 1],
  ["|\n        Install-WindowsFeature A; Restart-Computer -Force\n", 1],
  ["shutdown /r /t 0", 1],
  ["shutdown.exe -r -t 0", 1],
  ["Stop-Computer -Force", 1],
  ["shutdown /s /t 0", 1],
  ["Write-Output Restart-Computer", 0],
  ["Restart-Service w3svc", 0],
])("the script of PowerShell %j", (content, count) => {
  const text = script(content).replace("RunShellCommand", "RunPowerShellCommand");
  expect(findings("reboot-in-script", text).length).toBe(count);
});
