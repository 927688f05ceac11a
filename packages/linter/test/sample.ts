/** One small run that has what a format can get wrong: every severity, places and fixes of all sorts, and texts that need care. */

import { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Diagnostic } from "@buildcontent/parser";
import type { FileReport, ReportContext } from "../src/reporters/report.ts";
import { folderWith, imglint } from "./command-line.ts";

/** A name that is special to XML, URIs, Markdown and workflow commands. */
export const oddName: string = "镜像/a&b 50%,#1 <x>`.buildcontent";

/** The files of the sample: one with findings, one without. */
export const sample: Readonly<Record<string, string>> = {
  [oddName]: `run echo 中文 😀
RESTART 现在😀
FROM IMAGE:m-1
WORKDIR app
# imglint-disable-next-line insecure-url -- the mirror has no certificate yet, 镜像
COPY http://mirror.example.com/app.tar.gz /opt/app/
ENV OPTIONS=a|*b*|@team|<b>
RUN uname -r
LABEL owner="web \\
  team
FROM IMAGE:m-2
`,
  "b.testcontent": "RUN true\n",
};

/** The sample's report in a format, from a run in its folder, which is the root of a git repository. */
export async function reportOf(format: string, ...words: readonly string[]): Promise<string> {
  const folder = folderWith(sample);
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  return (await imglint(folder, ["--format", format, ...words])).stdout;
}

/** A file that a reporter is given, with a finding of one message on its whole text. */
export function fileWith(path: string, text: string, message: string): FileReport {
  const diagnostic: Diagnostic = {
    code: "keyword-case",
    severity: "error",
    message,
    span: { start: 0, end: text.length },
  };
  return {
    path,
    kind: "build",
    text,
    bytes: Buffer.byteLength(text),
    commands: 1,
    diagnostics: [diagnostic],
    suppressed: [],
  };
}

/** What a reporter is told beside the files. */
export const context: ReportContext = {
  locale: "en",
  version: "1.2.3",
  color: false,
  problems: 0,
  milliseconds: 5,
  hidden: { files: 0, errors: 0, warnings: 0, infos: 0 },
  changes: { fixed: 0, suppressed: 0 },
};

/** A file that a package ships, by its path. */
export function pathIn(packageName: string, file: string): string {
  return join(import.meta.dirname, "../node_modules", packageName, file);
}
