/** COPY cannot take files from the author's computer: there is no build context. */

import type { Path } from "@buildcontent/parser";
import { copySources, misspeltUrl } from "../commands/copy-arguments.ts";
import { defineRule, type Rule, sourceOf } from "../rule.ts";

export const rule: Rule = defineRule({
  id: "copy-from-build-context",
  severity: "warning",
  fix: "none",
  basis: "doc",
  since: "0.1.0",
  scope: "command",
  summary: { en: "A relative source in COPY: there is no build context.", zh: "COPY 的源是相对路径：没有构建上下文。" },
  why: {
    en: "`docker build` sends a folder of your computer, the build context, along with the Dockerfile. Image Builder receives the text of the template and nothing else. The documented sources of COPY are a URL, or a path that is already on the build instance; `./app` names neither for certain.\n\nUpload the file to where the build instance can download it and write its URL, or write the absolute path of a file that an earlier command put on the instance.",
    zh: "`docker build` 会把您电脑上的一个目录（构建上下文）连同 Dockerfile 一起发送。Image Builder 收到的只有模板的文本。文档中 COPY 的源是 URL，或构建实例上已有的路径；`./app` 无法确定是其中任何一种。\n\n请把文件上传到构建实例可以下载的位置并写出 URL，或者写出之前的命令已放到实例上的文件的绝对路径。",
  },
  messages: {
    relative: {
      en: 'There is no build context to take "{source}" from: write a URL, or the absolute path of a file on the build instance.',
      zh: "没有可以从中复制“{source}”的构建上下文：请写 URL，或构建实例上文件的绝对路径。",
    },
    everything: {
      en: 'There is no build context that "{source}" could mean: upload the files as one archive, COPY it by its URL, and unpack it in a RUN.',
      zh: "没有构建上下文，“{source}”不对应任何文件：请把文件打包上传，用 COPY 按 URL 下载，再在 RUN 中解压。",
    },
    noScheme: {
      en: '"{source}" is read as a path on the build instance: if it is a URL, write "https://{source}".',
      zh: "“{source}”会被当作构建实例上的路径：如果它是 URL，请写成“https://{source}”。",
    },
    drive: {
      en: '"{source}" is a path on a Windows computer, and there is no build context to take it from: write a URL, or the absolute path of a file on the build instance.',
      zh: "“{source}”是 Windows 电脑上的路径，而没有可以从中复制的构建上下文：请写 URL，或构建实例上文件的绝对路径。",
    },
  },
  examples: {
    bad: [
      {
        text: `COPY ./app.conf /etc/app/
#    ^^^^^^^^^^ copy-from-build-context: There is no build context to take "./app.conf" from: write a URL, or the absolute path of a file on the build instance.
`,
      },
      {
        text: `COPY . /opt/app/
#    ^ copy-from-build-context: There is no build context that "." could mean: upload the files as one archive, COPY it by its URL, and unpack it in a RUN.
`,
      },
      {
        text: `COPY package.json package-lock.json /opt/app/
#    ^^^^^^^^^^^^ copy-from-build-context
#                 ^^^^^^^^^^^^^^^^^ copy-from-build-context
#                 ^^^^^^^^^^^^^^^^^ copy-extra-sources
`,
      },
      {
        text: `COPY www.example.com/app.tar.gz /opt/app/
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^ copy-from-build-context: "www.example.com/app.tar.gz" is read as a path on the build instance: if it is a URL, write "https://www.example.com/app.tar.gz".
`,
      },
      {
        text: `COPY C:\\work\\app.zip /opt/app/
#    ^^^^^^^^^^^^^^^ copy-from-build-context: "C:\\work\\app.zip" is a path on a Windows computer, and there is no build context to take it from: write a URL, or the absolute path of a file on the build instance.
`,
      },
    ],
    good: [
      { text: "COPY https://example.com/app.conf /etc/app/\n" },
      { text: "COPY /opt/build/app.conf /etc/app/\n" },
      { text: 'ENV BUILD_DIR="/opt/build"\nCOPY $BUILD_DIR/app.conf /etc/app/\n' },
      { text: "COPY ~/app.conf /etc/app/\n" },
    ],
  },
  check({ text, report }) {
    return {
      COPY(command) {
        // What `--from` names would be another stage's file, and that there are no stages is `multi-stage`'s to say.
        if (command.arguments.some((argument) => argument.kind === "Flag" && argument.name === "from")) return;
        for (const source of copySources(text, command)) {
          const message = source.kind === "Path" && misspeltUrl(source) === undefined ? messageFor(source) : undefined;
          if (message === undefined) continue;
          const quoted = source.quote === "none" ? sourceOf(text, source) : source.value;
          // `C:\temp\ /opt/` is one word, since the last `\` escapes the blank.
          const path = message === "drive" ? (/^[^ \t]*\\(?=[ \t])/.exec(quoted)?.[0] ?? quoted) : quoted;
          const end = path.length < quoted.length ? source.span.start + path.length : source.span.end;
          report({ message, data: { source: path }, span: { start: source.span.start, end } });
        }
      },
    };
  },
});

/** What is to be said of a path; nothing where it is absolute, or begins with something that may make it so. */
function messageFor({ value }: Path): "relative" | "everything" | "noScheme" | "drive" | undefined {
  // `<file>` is `placeholder-value`'s, `git@host:path` is `copy-unsupported-scheme`'s.
  if (/^(?:$|[/~$<]|[\w.-]+@)/.test(value)) return undefined;
  if (/^[A-Za-z]:/.test(value)) return "drive";
  if (/^(?:\.\/?|(?:\.\/)?\*)$/.test(value)) return "everything";
  if (/^(?:www\.|[\w-][\w.-]*\.(?:com|cn|net|org|io)\/)/i.test(value)) return "noScheme";
  return "relative";
}
