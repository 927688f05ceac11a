/** The actions of a component are for one operating system, the image's. */

import { actionRow, type Component, type YamlValue } from "@buildcontent/parser";
import { defineRule, type OperatingSystem, type Rule } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "wrong-os-action",
  severity: "error",
  fix: "none",
  basis: "inf",
  since: "0.1.0",
  summary: {
    en: "An action that is for another operating system than the image's.",
    zh: "操作不适用于镜像的操作系统。",
  },
  why: {
    en: "`RunShellCommand` is documented for Linux images and `RunPowerShellCommand` for Windows images; all other actions are for both. A component runs on one image, so one that has both actions cannot run to its end anywhere: the smaller number of them is reported, of equal numbers the later ones, and with `--os windows` always those for Linux.\n\nA component that has actions for Windows only is taken for one for Windows, whatever `--os` says.",
    zh: "按照文档，`RunShellCommand` 适用于 Linux 镜像，`RunPowerShellCommand` 适用于 Windows 镜像，其他操作两者皆可。组件在一个镜像上执行，同时包含这两种操作就无法在任何镜像上执行完：报告其中数量较少的一种，数量相同时报告后出现的一种，使用 `--os windows` 时总是报告适用于 Linux 的操作。\n\n只包含 Windows 操作的组件会被视为 Windows 组件，与 `--os` 的设置无关。",
  },
  messages: {
    mixed: {
      en: "{action} is for {os} images, but other tasks of this component are for {others}: use {instead}, or move the task to a component of its own.",
      zh: "{action} 适用于 {os} 镜像，而该组件的其他任务适用于 {others}：请使用 {instead}，或把该任务移到另一个组件。",
    },
    image: {
      en: "{action} is documented for {os} images only, and this image is a {others} one: use {instead}.",
      zh: "按照文档，{action} 只适用于 {os} 镜像，而该镜像是 {others} 镜像：请使用 {instead}。",
    },
    other: { en: "{action} for {os} is here.", zh: "适用于 {os} 的 {action} 在这里。" },
  },
  examples: {
    bad: [
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: yum install -y nginx
  - Name: configure
    Action: RunPowerShellCommand
#           ^^^^^^^^^^^^^^^^^^^^ wrong-os-action: RunPowerShellCommand is for Windows images, but other tasks of this component are for Linux: use RunShellCommand, or move the task to a component of its own.
    Properties:
      commandContent: Set-Content -Path /etc/nginx/env -Value prod
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: prepare
    Action: RunShellCommand
#           ^^^^^^^^^^^^^^^ wrong-os-action: RunShellCommand is for Linux images, but other tasks of this component are for Windows: use RunPowerShellCommand, or move the task to a component of its own.
    Properties:
      commandContent: mkdir C:\\sites
  - Name: install-iis
    Action: RunPowerShellCommand
    Properties:
      commandContent: Install-WindowsFeature -Name Web-Server
  - Name: start-iis
    Action: RunPowerShellCommand
    Properties:
      commandContent: Start-Service W3SVC
`,
      },
      {
        content: "component",
        os: "windows",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
#           ^^^^^^^^^^^^^^^ wrong-os-action: RunShellCommand is documented for Linux images only, and this image is a Windows one: use RunPowerShellCommand.
    Properties:
      commandContent: choco install nginx
  - Name: restart
    Action: Reboot
`,
      },
    ],
    good: [
      {
        content: "component",
        text: `Tasks:
  - Name: install-iis
    Action: RunPowerShellCommand
    Properties:
      commandContent: Install-WindowsFeature -Name Web-Server
  - Name: restart
    Action: Reboot
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: install
    Action: RunShellCommand
    Properties:
      commandContent: yum install -y nginx
  - Name: download
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/site.tar.gz
      destinationDir: /var/www
`,
      },
    ],
  },
  check({ os, report }) {
    return {
      Component(component) {
        const actions = { linux: actionsFor(component, "linux"), windows: actionsFor(component, "windows") };
        const wrong = wrongOs(actions, os);
        if (wrong === undefined) return;
        const right = wrong === "linux" ? "windows" : "linux";
        const names = { os: labels[wrong], others: labels[right], instead: runners[right] };
        const [other] = actions[right];
        for (const { text: action, span } of actions[wrong]) {
          if (other === undefined) report({ message: "image", data: { action, ...names }, span });
          else {
            const place = {
              message: "other",
              data: { action: other.text, os: labels[right] },
              span: other.span,
            } as const;
            report({ message: "mixed", data: { action, ...names }, span, related: [place] });
          }
        }
      },
    };
  },
});

const labels: Readonly<Record<OperatingSystem, string>> = { linux: "Linux", windows: "Windows" };

/** The action that runs a script, by operating system. */
const runners: Readonly<Record<OperatingSystem, string>> = {
  linux: "RunShellCommand",
  windows: "RunPowerShellCommand",
};

/** The values of the tasks' `Action` that are for one operating system only. */
function actionsFor({ tasks }: Component, os: OperatingSystem): readonly YamlValue[] {
  return tasks.flatMap(({ action }) => (action !== undefined && actionRow(action.text)?.os === os ? [action] : []));
}

/** The operating system whose actions are out of place. `linux` is what nobody has to ask for, so it says nothing. */
function wrongOs(
  { linux, windows }: Readonly<Record<OperatingSystem, readonly YamlValue[]>>,
  os: OperatingSystem,
): OperatingSystem | undefined {
  const [firstLinux] = linux;
  const [firstWindows] = windows;
  if (firstLinux === undefined) return undefined;
  if (os === "windows") return "linux";
  if (firstWindows === undefined) return undefined;
  if (linux.length !== windows.length) return linux.length < windows.length ? "linux" : "windows";
  return firstLinux.span.start > firstWindows.span.start ? "linux" : "windows";
}
