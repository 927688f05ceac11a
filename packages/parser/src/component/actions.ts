/** The table of actions: a row of plain data for each action of a component in YAML. Rules, help and schema are derived from it. */

import type { Localized } from "../commands.ts";

/** What a property's value has to be. */
export type PropertyType = "String" | "Number" | "Boolean" | "Map";

/** One property of an action. `preset` is what the service takes where it is missing. */
export interface PropertyRow {
  readonly name: string;
  readonly type: PropertyType;
  readonly required: boolean;
  readonly preset?: string;
  readonly summary: Localized;
}

/** One action. `output` is what later tasks can refer to as `{{ task.output }}`. */
export interface ActionRow {
  readonly name: string;
  readonly os: "linux" | "windows" | "any";
  readonly properties: readonly PropertyRow[];
  readonly output?: "stdout";
  readonly summary: Localized;
}

/** The types of a parameter. */
export const parameterTypes: readonly ["String", "Number", "Boolean"] = ["String", "Number", "Boolean"];

const commandContent = (shell: string): PropertyRow => ({
  name: "commandContent",
  type: "String",
  required: true,
  summary: { en: `The ${shell} to run.`, zh: `要执行的 ${shell} 内容。` },
});

const workingDir: PropertyRow = {
  name: "workingDir",
  type: "String",
  required: false,
  summary: { en: "The folder that the script runs in.", zh: "脚本的执行目录。" },
};

const username: PropertyRow = {
  name: "username",
  type: "String",
  required: false,
  summary: { en: "The account that the script runs as.", zh: "执行脚本的账户。" },
};

const bucketName: PropertyRow = {
  name: "bucketName",
  type: "String",
  required: true,
  summary: {
    en: "The OSS bucket, which must carry the tag `allowImageBuilderAccess:true`.",
    zh: "OSS Bucket，必须带有标签 `allowImageBuilderAccess:true`。",
  },
};

const objectName: PropertyRow = {
  name: "objectName",
  type: "String",
  required: true,
  summary: { en: "The object's name in the bucket.", zh: "Bucket 中的对象名称。" },
};

const ossRegion: PropertyRow = {
  name: "ossRegion",
  type: "String",
  required: false,
  summary: { en: "The bucket's region.", zh: "Bucket 所在的地域。" },
};

const validTime: PropertyRow = {
  name: "validTime",
  type: "Number",
  required: false,
  summary: { en: "How many seconds the signed URL is valid.", zh: "签名 URL 的有效时间，单位为秒。" },
};

const destinationDir: PropertyRow = {
  name: "destinationDir",
  type: "String",
  required: true,
  summary: { en: "The folder on the instance that the file is put into.", zh: "文件在实例上的存放目录。" },
};

/** The actions in the order of the service's documentation. */
export const actions: readonly ActionRow[] = [
  {
    name: "RunShellCommand",
    os: "linux",
    properties: [commandContent("shell script"), workingDir, username],
    output: "stdout",
    summary: { en: "Runs a shell script on a Linux instance.", zh: "在 Linux 实例上执行 Shell 脚本。" },
  },
  {
    name: "RunPowerShellCommand",
    os: "windows",
    properties: [
      commandContent("PowerShell script"),
      workingDir,
      username,
      {
        name: "windowsPasswordName",
        type: "String",
        required: false,
        summary: {
          en: "The name under which the account's password is kept.",
          zh: "账户密码的存放名称。",
        },
      },
    ],
    output: "stdout",
    summary: { en: "Runs a PowerShell script on a Windows instance.", zh: "在 Windows 实例上执行 PowerShell 脚本。" },
  },
  {
    name: "InvokeCommand",
    os: "any",
    properties: [
      {
        name: "commandId",
        type: "String",
        required: true,
        summary: { en: "The id of a Cloud Assistant command.", zh: "云助手命令的 ID。" },
      },
      username,
      {
        name: "parameters",
        type: "Map",
        required: false,
        summary: { en: "The command's parameters.", zh: "命令的参数。" },
      },
    ],
    summary: { en: "Runs a command of Cloud Assistant.", zh: "执行云助手命令。" },
  },
  {
    name: "OSSDownload",
    os: "any",
    properties: [bucketName, destinationDir, objectName, ossRegion, validTime],
    summary: { en: "Downloads an object from OSS.", zh: "从 OSS 下载对象。" },
  },
  {
    name: "OSSUpload",
    os: "any",
    properties: [
      bucketName,
      {
        name: "fileToUpload",
        type: "String",
        required: true,
        summary: { en: "The file on the instance.", zh: "实例上的文件。" },
      },
      objectName,
      ossRegion,
      validTime,
    ],
    summary: { en: "Uploads a file to OSS.", zh: "上传文件到 OSS。" },
  },
  {
    name: "WebDownload",
    os: "any",
    properties: [
      {
        name: "sourcePath",
        type: "String",
        required: true,
        summary: { en: "The URL of the file.", zh: "文件的 URL。" },
      },
      destinationDir,
      {
        name: "tokenInfo",
        type: "String",
        required: false,
        summary: { en: "A token for a private GitHub repository.", zh: "访问 GitHub 私有仓库的令牌。" },
      },
      {
        name: "timeout",
        type: "Number",
        required: false,
        preset: "600",
        summary: { en: "How many seconds the download may take.", zh: "下载的超时时间，单位为秒。" },
      },
    ],
    summary: { en: "Downloads a file from the web.", zh: "从网络下载文件。" },
  },
  {
    name: "Reboot",
    os: "any",
    properties: [
      {
        name: "forceStop",
        type: "Boolean",
        required: false,
        preset: "false",
        summary: { en: "Whether the instance is stopped by force.", zh: "是否强制停止实例。" },
      },
    ],
    summary: { en: "Restarts the instance.", zh: "重启实例。" },
  },
];

const byName: ReadonlyMap<string, ActionRow> = new Map(actions.map((row) => [row.name, row]));

/** The row of an action by its name as the documentation writes it; undefined for any other word. */
export function actionRow(name: string): ActionRow | undefined {
  return byName.get(name);
}
