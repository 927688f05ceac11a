/** What FROM names must be an image of ECS. */

import type { ImageReference, Span, Word } from "@buildcontent/parser";
import { defineRule, type Report, type Rule, sourceOf, type Texts } from "../rule.ts";
import { fromArguments, imageTypes as types, isImageId, isSoundImage } from "../commands/from-arguments.ts";
import { nearest } from "../text/suggest.ts";
import { trailingComment } from "../commands/trailing-comment.ts";

/** Names of images on Docker Hub that templates are often begun with; any of them without a tag looks like an image family. */
const dockerNames: ReadonlySet<string> = new Set(
  "almalinux alpine amazonlinux archlinux busybox centos debian fedora golang httpd java maven mysql nginx node openjdk opensuse oraclelinux php postgres python redis rockylinux ruby rust scratch ubuntu".split(
    " ",
  ),
);

const messages = {
  docker: {
    en: '"{image}" is the name of a Docker image, which ECS does not have: set BaseImage in the request and remove FROM, or write IMAGE:<image id> or IMAGE_FAMILY:<image family>.',
    zh: "“{image}”是 Docker 镜像名，ECS 没有这样的镜像：请在请求中设置 BaseImage 并删除 FROM，或写成 IMAGE:<镜像 ID> 或 IMAGE_FAMILY:<镜像族系>。",
  },
  id: {
    en: '"{image}" is the id of an image: write IMAGE:{image}.',
    zh: "“{image}”是镜像 ID：请写成 IMAGE:{image}。",
  },
  family: {
    en: '"{image}" is an image family: write IMAGE_FAMILY:{image}.',
    zh: "“{image}”是镜像族系：请写成 IMAGE_FAMILY:{image}。",
  },
  bare: {
    en: '"{image}" does not say what kind of image it is: write IMAGE:<image id>, or IMAGE_FAMILY:{image} if it is an image family.',
    zh: "“{image}”没有说明镜像的类型：请写成 IMAGE:<镜像 ID>；如果它是镜像族系，请写成 IMAGE_FAMILY:{image}。",
  },
  notId: {
    en: '"{id}" is no image id, which begins with m- or ends with .vhd: write the id, or IMAGE_FAMILY:<image family>.',
    zh: "“{id}”不是镜像 ID，镜像 ID 以 m- 开头或以 .vhd 结尾：请写镜像 ID，或写成 IMAGE_FAMILY:<镜像族系>。",
  },
  missingId: {
    en: 'No image id stands after "IMAGE": write IMAGE:<image id>.',
    zh: "“IMAGE”后面没有镜像 ID：请写成 IMAGE:<镜像 ID>。",
  },
  missingFamily: {
    en: 'No image family stands after "IMAGE_FAMILY": write IMAGE_FAMILY:<image family>.',
    zh: "“IMAGE_FAMILY”后面没有镜像族系：请写成 IMAGE_FAMILY:<镜像族系>。",
  },
  type: {
    en: '"{type}" is not a type of image: write {suggestion}.',
    zh: "“{type}”不是镜像的类型：请写成 {suggestion}。",
  },
  unknownType: {
    en: '"{type}" is not a type of image: write IMAGE:<image id> or IMAGE_FAMILY:<image family>.',
    zh: "“{type}”不是镜像的类型：请写成 IMAGE:<镜像 ID> 或 IMAGE_FAMILY:<镜像族系>。",
  },
  blanks: {
    en: "Type and image are one word, joined by a colon: write {fixed}.",
    zh: "类型和镜像要用冒号连成一个词：请写成 {fixed}。",
  },
  quotes: { en: "An image is written without quotes: write {fixed}.", zh: "镜像不加引号：请写成 {fixed}。" },
  empty: {
    en: "No image stands between the quotes: write IMAGE:<image id> or IMAGE_FAMILY:<image family>.",
    zh: "引号中没有镜像：请写成 IMAGE:<镜像 ID> 或 IMAGE_FAMILY:<镜像族系>。",
  },
  equals: {
    en: 'Type and image are joined by a colon and not by "=": write {fixed}.',
    zh: "类型和镜像用冒号连接，而不是“=”：请写成 {fixed}。",
  },
  fullWidth: {
    en: '"：" is a full-width colon: write {fixed}.',
    zh: "“：”是全角冒号：请写成 {fixed}。",
  },
  comment: {
    en: 'A comment needs a line of its own: move "{comment}" to the line above.',
    zh: "注释须独占一行：请把“{comment}”移到上一行。",
  },
  words: {
    en: 'FROM takes one image, so "{words}" is too much: end the line after {image}.',
    zh: "FROM 只接受一个镜像，“{words}”是多余的：请在 {image} 之后换行。",
  },
} as const satisfies Texts;

type Problem = Report<typeof messages>;

export const rule: Rule = defineRule({
  id: "invalid-from",
  severity: "error",
  fix: "none",
  basis: "doc",
  since: "0.1.0",
  scope: "command",
  apiCodes: ["InvalidCommandContent.FROM"],
  summary: {
    en: "FROM with something other than one image of ECS.",
    zh: "FROM 后面不是一个 ECS 镜像。",
  },
  why: {
    en: "FROM is written `FROM IMAGE:<image id>` or `FROM IMAGE_FAMILY:<image family>`. An image id begins with `m-` or ends with `.vhd`; the families of public images begin with `acs:`. The names of Docker images mean nothing to ECS, whose images are those of whole virtual machines.\n\nFROM is deprecated: the base image is set by `BaseImageType` and `BaseImage` of the request, so removing the line is the simplest repair.",
    zh: "FROM 的写法是 `FROM IMAGE:<镜像 ID>` 或 `FROM IMAGE_FAMILY:<镜像族系>`。镜像 ID 以 `m-` 开头或以 `.vhd` 结尾，公共镜像的镜像族系以 `acs:` 开头。ECS 的镜像是整台虚拟机的镜像，Docker 镜像名对它没有意义。\n\nFROM 已弃用：基础镜像由请求中的 `BaseImageType` 和 `BaseImage` 指定，因此最简单的修改就是删除这一行。",
  },
  messages,
  examples: {
    bad: [
      {
        text: `FROM ubuntu:22.04
#    ^^^^^^^^^^^^ invalid-from: "ubuntu:22.04" is the name of a Docker image, which ECS does not have: set BaseImage in the request and remove FROM, or write IMAGE:<image id> or IMAGE_FAMILY:<image family>.
`,
      },
      {
        text: `FROM centos
#    ^^^^^^ invalid-from
`,
      },
      {
        text: `FROM registry.example.com:5000/base/os:1.2
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-from
`,
      },
      {
        text: `FROM m-bp1g7004ksh0oeuco7jk
#    ^^^^^^^^^^^^^^^^^^^^^^ invalid-from: "m-bp1g7004ksh0oeuco7jk" is the id of an image: write IMAGE:m-bp1g7004ksh0oeuco7jk.
`,
      },
      {
        text: `FROM aliyun_3_x64_20G_alibase_20240528.vhd
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-from
`,
      },
      {
        text: `FROM acs:alibaba_cloud_linux_3_2104_lts_x64
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-from: "acs:alibaba_cloud_linux_3_2104_lts_x64" is an image family: write IMAGE_FAMILY:acs:alibaba_cloud_linux_3_2104_lts_x64.
`,
      },
      {
        text: `FROM IMAGE:acs:alibaba_cloud_linux_3_2104_lts_x64
#    ^^^^^ invalid-from: "acs:alibaba_cloud_linux_3_2104_lts_x64" is an image family: write IMAGE_FAMILY:acs:alibaba_cloud_linux_3_2104_lts_x64.
`,
      },
      {
        text: `FROM IMAGE_FAMILY:m-bp1g7004ksh0oeuco7jk
#    ^^^^^^^^^^^^ invalid-from: "m-bp1g7004ksh0oeuco7jk" is the id of an image: write IMAGE:m-bp1g7004ksh0oeuco7jk.
`,
      },
      {
        text: `FROM web-base
#    ^^^^^^^^ invalid-from: "web-base" does not say what kind of image it is: write IMAGE:<image id>, or IMAGE_FAMILY:web-base if it is an image family.
`,
      },
      {
        text: `FROM IMAGE:ubuntu_22_04
#          ^^^^^^^^^^^^ invalid-from: "ubuntu_22_04" is no image id, which begins with m- or ends with .vhd: write the id, or IMAGE_FAMILY:<image family>.
`,
      },
      {
        text: `FROM IMAGE:
#    ^^^^^^ invalid-from: No image id stands after "IMAGE": write IMAGE:<image id>.
`,
      },
      {
        text: `FROM IMAGE_FAMILY
#    ^^^^^^^^^^^^ invalid-from: No image family stands after "IMAGE_FAMILY": write IMAGE_FAMILY:<image family>.
`,
      },
      {
        text: `FROM image:m-bp1g7004ksh0oeuco7jk
#    ^^^^^ invalid-from: "image" is not a type of image: write IMAGE:m-bp1g7004ksh0oeuco7jk.
`,
      },
      {
        text: `FROM IMAGEFAMILY:acs:alibaba_cloud_linux_3_2104_lts_x64
#    ^^^^^^^^^^^ invalid-from: "IMAGEFAMILY" is not a type of image: write IMAGE_FAMILY:acs:alibaba_cloud_linux_3_2104_lts_x64.
`,
      },
      {
        text: `FROM OSS:images/base.raw
#    ^^^ invalid-from: "OSS" is not a type of image: write IMAGE:<image id> or IMAGE_FAMILY:<image family>.
`,
      },
      {
        text: `FROM IMAGE: m-bp1g7004ksh0oeuco7jk
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-from: Type and image are one word, joined by a colon: write IMAGE:m-bp1g7004ksh0oeuco7jk.
`,
      },
      {
        text: `FROM "IMAGE:m-bp1g7004ksh0oeuco7jk"
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-from: An image is written without quotes: write IMAGE:m-bp1g7004ksh0oeuco7jk.
`,
      },
      {
        text: `FROM ""
#    ^^ invalid-from: No image stands between the quotes: write IMAGE:<image id> or IMAGE_FAMILY:<image family>.
`,
      },
      {
        text: `FROM IMAGE_FAMILY=acs:alibaba_cloud_linux_3_2104_lts_x64
#                ^ invalid-from: Type and image are joined by a colon and not by "=": write IMAGE_FAMILY:acs:alibaba_cloud_linux_3_2104_lts_x64.
`,
      },
      {
        text: `FROM IMAGE：m-bp1g7004ksh0oeuco7jk
#         ^ invalid-from: "：" is a full-width colon: write IMAGE:m-bp1g7004ksh0oeuco7jk.
`,
      },
      {
        text: `FROM IMAGE:m-bp1g7004ksh0oeuco7jk # CentOS, our own
#                                 ^^^^^^^^^^^^^^^^^ invalid-from: A comment needs a line of its own: move "# CentOS, our own" to the line above.
`,
      },
      {
        text: `FROM IMAGE:m-bp1g7004ksh0oeuco7jk \\
    IMAGE:m-bp1g7004ksh0oeuco7jl
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-from: FROM takes one image, so "IMAGE:m-bp1g7004ksh0oeuco7jl" is too much: end the line after IMAGE:m-bp1g7004ksh0oeuco7jk.
`,
      },
    ],
    good: [{ text: "RUN yum install -y nginx\n" }],
  },
  check({ document, text, report }) {
    return {
      FROM(command) {
        if (document.content === "component") return;
        const { image, words } = fromArguments(command);
        if (image === undefined) return;
        const comment = trailingComment(text, [image, ...words]);
        if (comment !== undefined) {
          report({ message: "comment", data: { comment: sourceOf(text, comment.span) }, span: comment.span });
        }
        const problem = problemOf(text, image, comment === undefined ? words : words.slice(0, comment.first - 1));
        if (problem !== undefined) report(problem);
      },
    };
  },
});

/** What is wrong with the image, or with the words after it. */
function problemOf(text: string, image: ImageReference, words: readonly Word[]): Problem | undefined {
  const source = sourceOf(text, image);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return imageProblem(image, source);
  const fixed = words.length === 1 ? joinedByColon(source, first.value) : undefined;
  if (fixed !== undefined) {
    return { message: "blanks", data: { fixed }, span: { start: image.span.start, end: first.span.end } };
  }
  const span = { start: first.span.start, end: last.span.end };
  return (
    imageProblem(image, source) ?? { message: "words", data: { words: sourceOf(text, span), image: source }, span }
  );
}

/** `IMAGE: id`, `IMAGE :id` and `IMAGE id` without the blank. */
function joinedByColon(image: string, word: string): string | undefined {
  const type = image.replace(/:$/, "");
  const id = word.replace(/^:/, "");
  return types.includes(type) && id !== "" ? `${type}:${id}` : undefined;
}

/** What is wrong with the image itself. */
function imageProblem(reference: ImageReference, image: string): Problem | undefined {
  if (isSoundImage(reference)) return undefined;
  const { span, type, id } = reference;
  const separated = separatorProblem(image, span);
  if (separated !== undefined) return separated;
  if (/^["']+$/.test(image)) return { message: "empty", span };
  if (/["']/.test(image)) return { message: "quotes", data: { fixed: image.replace(/["']/g, "") }, span };
  if (id === undefined) return wordProblem(image, span);
  if (!types.includes(type.text)) return typeProblem(type.text, id.text, image, { whole: span, type: type.span });
  if (id.text === "") return missing(type.text, span);
  if (type.text === "IMAGE_FAMILY") return { message: "id", data: { image: id.text }, span: type.span };
  if (id.text.startsWith("acs:")) return { message: "family", data: { image: id.text }, span: type.span };
  return { message: "notId", data: { id: id.text }, span: id.span };
}

/** Something like a colon between type and image. */
function separatorProblem(image: string, { start }: Span): Problem | undefined {
  const [, type = "", separator = "", id = ""] = /^(IMAGE(?:_FAMILY)?)([=：])([^"']+)$/i.exec(image) ?? [];
  if (id === "") return undefined;
  const data = { fixed: `${type.toUpperCase()}:${id}` };
  const span = { start: start + type.length, end: start + type.length + 1 };
  return separator === "=" ? { message: "equals", data, span } : { message: "fullWidth", data, span };
}

function missing(type: string, span: Span): Problem {
  return { message: type === "IMAGE" ? "missingId" : "missingFamily", span };
}

/** A word without a colon. */
function wordProblem(image: string, span: Span): Problem {
  const type = types.find((one) => one === image.toUpperCase());
  if (type !== undefined) return missing(type, span);
  if (isImageId(image)) return { message: "id", data: { image }, span };
  const isDocker = dockerNames.has(image.toLowerCase()) || /[/@]/.test(image);
  return { message: isDocker ? "docker" : "bare", data: { image }, span };
}

/** A word before the colon that is no type. */
function typeProblem(type: string, id: string, image: string, spans: { whole: Span; type: Span }): Problem {
  if (type === "") return { message: "bare", data: { image: id }, span: spans.whole };
  if (type === "acs") return { message: "family", data: { image }, span: spans.whole };
  const meant = nearest(type.replace("-", "_"), types);
  if (meant !== undefined) {
    return { message: "type", data: { type, suggestion: `${meant}:${id}` }, span: spans.type };
  }
  if (/^[a-z0-9]/.test(type) && !image.includes("://")) {
    return { message: "docker", data: { image }, span: spans.whole };
  }
  return { message: "unknownType", data: { type }, span: spans.type };
}
