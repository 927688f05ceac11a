/** What COMPONENT names must have the form of a component's id or of its resource name. */

import type { ComponentReference, Part, Span } from "@buildcontent/parser";
import { isVersion, namedVersion } from "../commands/component-version.ts";
import { defineRule, type Report, type Rule, sourceOf, type Texts } from "../rule.ts";

const messages = {
  missing: {
    en: 'COMPONENT names no component: write its id or its resource name before "{parameter}".',
    zh: "COMPONENT 没有指定组件：请在“{parameter}”之前写上组件 ID 或资源名称。",
  },
  quotes: {
    en: "A component is named without quotes: write {fixed}.",
    zh: "组件不加引号：请写成 {fixed}。",
  },
  case: {
    en: '"{prefix}" must be in lower case: write {fixed}.',
    zh: "“{prefix}”必须小写：请写成 {fixed}。",
  },
  otherId: {
    en: '"{id}" is the id of something else: the id of a component begins with "ic-".',
    zh: "“{id}”是其他资源的 ID：组件 ID 以“ic-”开头。",
  },
  nameOnly: {
    en: '"{name}" is only the name of a component: write its id, or acs:ecs:<region>:<account>:imagecomponent/{name}/<version>.',
    zh: "“{name}”只是组件名称：请写组件 ID，或 acs:ecs:<地域>:<账号>:imagecomponent/{name}/<版本>。",
  },
  unknown: {
    en: '"{text}" names no component: write its id, which begins with "ic-", or acs:ecs:<region>:<account>:imagecomponent/<name>/<version>.',
    zh: "“{text}”没有指明组件：请写以“ic-”开头的组件 ID，或 acs:ecs:<地域>:<账号>:imagecomponent/<名称>/<版本>。",
  },
  id: {
    en: '"{id}" is not a component id, which is "ic-" followed by letters and digits: copy it from the list of components.',
    zh: "“{id}”不是组件 ID，组件 ID 是“ic-”后接字母和数字：请从组件列表中复制。",
  },
  idVersion: {
    en: 'An id takes no version: write {id} without "{version}".',
    zh: "组件 ID 不带版本：请写成 {id}，去掉“{version}”。",
  },
  several: {
    en: "One COMPONENT calls one component: write a COMPONENT for each of {ids}.",
    zh: "一条 COMPONENT 只调用一个组件：请为 {ids} 中的每一个另写一条 COMPONENT。",
  },
  prefix: {
    en: 'The id of a component begins with "ic-": write {fixed} instead of "{id}".',
    zh: "组件 ID 以“ic-”开头：请把“{id}”改成 {fixed}。",
  },
  arn: {
    en: 'A resource name begins with "acs:": remove "arn:".',
    zh: "资源名称以“acs:”开头：请删除“arn:”。",
  },
  fullWidth: {
    en: '"：" is a full-width colon: write {fixed}.',
    zh: "“：”是全角冒号：请写成 {fixed}。",
  },
  incomplete: {
    en: '"{text}" is not complete: write acs:ecs:<region>:<account>:imagecomponent/<name>/<version>.',
    zh: "“{text}”不完整：请写成 acs:ecs:<地域>:<账号>:imagecomponent/<名称>/<版本>。",
  },
  service: {
    en: 'Components belong to the service "ecs" and not to "{service}": write acs:ecs:.',
    zh: "组件属于“ecs”服务而不是“{service}”：请写成 acs:ecs:。",
  },
  region: {
    en: '"{region}" is not the id of a region: write one such as cn-hangzhou.',
    zh: "“{region}”不是地域 ID：请写成类似 cn-hangzhou 的地域 ID。",
  },
  zone: {
    en: '"{zone}" is the id of a zone: write that of its region, {region}.',
    zh: "“{zone}”是可用区 ID：请写所在地域的 ID {region}。",
  },
  account: {
    en: '"{account}" is not the id of an account: write the number of the Alibaba Cloud account that the component belongs to.',
    zh: "“{account}”不是账号 ID：请写组件所属阿里云账号的数字 ID。",
  },
  resourceType: {
    en: '"{type}" is not the resource type of components: write imagecomponent.',
    zh: "“{type}”不是组件的资源类型：请写成 imagecomponent。",
  },
  name: {
    en: '"{name}" cannot name a component: a name is 2 to 128 letters, digits, ":", "_", "." and "-", and begins with a letter or a Chinese character.',
    zh: "“{name}”不能作为组件名称：名称为 2~128 个字符，以字母或中文开头，可包含字母、中文、数字以及“:”“_”“.”“-”。",
  },
  noVersion: {
    en: 'The version of "{name}" is missing: write {name}/1.0.0, or {name}/1.*.* for the newest one that begins with 1.',
    zh: "缺少“{name}”的版本：请写成 {name}/1.0.0，或用 {name}/1.*.* 表示主版本为 1 的最新版本。",
  },
  version: {
    en: '"{version}" is not a version: write {fixed}.',
    zh: "“{version}”不是版本号：请写成 {fixed}。",
  },
  versionForm: {
    en: '"{version}" is not a version: write three parts such as 1.0.2, each of them a number or * for the newest.',
    zh: "“{version}”不是版本号：请写成 1.0.2 这样的三段，每段是数字，或用 * 表示最新。",
  },
} as const satisfies Texts;

type Problem = Report<typeof messages>;

export const rule: Rule = defineRule({
  id: "invalid-component",
  severity: "error",
  fix: "none",
  basis: "doc",
  since: "0.1.0",
  scope: "command",
  summary: { en: "A COMPONENT that names no component.", zh: "COMPONENT 没有正确指明组件。" },
  why: {
    en: "A component is named by its id, `ic-` with letters and digits after it, or by its resource name: `acs:ecs:<region>:<account>:imagecomponent/<name>/<major>.<minor>.<patch>`. In place of a part of the version, `*` stands for the newest.",
    zh: "组件用 ID（`ic-` 后接字母和数字）或资源名称指定：`acs:ecs:<地域>:<账号>:imagecomponent/<名称>/<major>.<minor>.<patch>`。版本的任意一段可以用 `*` 表示最新。",
  },
  messages,
  examples: {
    bad: [
      {
        text: `COMPONENT --version 17
#         ^^^^^^^^^ invalid-component: COMPONENT names no component: write its id or its resource name before "--version".
`,
      },
      {
        text: `COMPONENT "ic-bp12zre8p1b8v4g3j7sy"
#         ^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-component: A component is named without quotes: write ic-bp12zre8p1b8v4g3j7sy.
`,
      },
      {
        text: `COMPONENT IC-bp12zre8p1b8v4g3j7sy
#         ^^^ invalid-component: "IC-" must be in lower case: write ic-bp12zre8p1b8v4g3j7sy.
`,
      },
      {
        text: `COMPONENT m-bp1g7004ksh0oeuco7jk
#         ^^^^^^^^^^^^^^^^^^^^^^ invalid-component: "m-bp1g7004ksh0oeuco7jk" is the id of something else: the id of a component begins with "ic-".
`,
      },
      {
        text: `COMPONENT install-jdk --version 17
#         ^^^^^^^^^^^ invalid-component: "install-jdk" is only the name of a component: write its id, or acs:ecs:<region>:<account>:imagecomponent/install-jdk/<version>.
`,
      },
      {
        text: `COMPONENT https://example.com/jdk.yaml
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-component: "https://example.com/jdk.yaml" names no component: write its id, which begins with "ic-", or acs:ecs:<region>:<account>:imagecomponent/<name>/<version>.
`,
      },
      {
        text: `COMPONENT ic-install_jdk
#         ^^^^^^^^^^^^^^ invalid-component: "ic-install_jdk" is not a component id, which is "ic-" followed by letters and digits: copy it from the list of components.
`,
      },
      {
        text: `COMPONENT ic-bp12zre8p1b8v4g3j7sy/1.0.0
#                                ^^^^^^ invalid-component: An id takes no version: write ic-bp12zre8p1b8v4g3j7sy without "/1.0.0".
`,
      },
      {
        text: `COMPONENT acs:ecs:cn-hangzhou:imagecomponent/install-jdk/1.0.2
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-component: "acs:ecs:cn-hangzhou:imagecomponent/install-jdk/1.0.2" is not complete: write acs:ecs:<region>:<account>:imagecomponent/<name>/<version>.
`,
      },
      {
        text: `COMPONENT acs:ram:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.0.2
#             ^^^ invalid-component: Components belong to the service "ecs" and not to "ram": write acs:ecs:.
`,
      },
      {
        text: `COMPONENT acs:ecs:hangzhou:*:imagecomponent/install-jdk/1.0.2
#                 ^^^^^^^^ invalid-component: "hangzhou" is not the id of a region: write one such as cn-hangzhou.
#                          ^ invalid-component: "*" is not the id of an account: write the number of the Alibaba Cloud account that the component belongs to.
`,
      },
      {
        text: `COMPONENT acs:ecs:cn-hangzhou-k::imagecomponent/install-jdk/1.0.2
#                 ^^^^^^^^^^^^^ invalid-component: "cn-hangzhou-k" is the id of a zone: write that of its region, cn-hangzhou.
#                              ^^ invalid-component
`,
      },
      {
        text: `COMPONENT acs:ecs:cn-hangzhou:123456789012:component/install-jdk/1.0.2
#                                          ^^^^^^^^^ invalid-component: "component" is not the resource type of components: write imagecomponent.
`,
      },
      {
        text: `COMPONENT \\
    acs:ecs:cn-hangzhou:123456789012:imagecomponent/8-jdk/1.0.2 \\
#                                                   ^^^^^ invalid-component: "8-jdk" cannot name a component: a name is 2 to 128 letters, digits, ":", "_", "." and "-", and begins with a letter or a Chinese character.
    --vendor dragonwell
`,
      },
      {
        text: `COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk
#                                                         ^^^^^^^^^^^ invalid-component: The version of "install-jdk" is missing: write install-jdk/1.0.0, or install-jdk/1.*.* for the newest one that begins with 1.
`,
      },
      {
        text: `COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/v1.0.2
#                                                                     ^^^^^^ invalid-component: "v1.0.2" is not a version: write 1.0.2.
COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/latest
#                                                                     ^^^^^^ invalid-component: "latest" is not a version: write *.*.*.
COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.0
#                                                                     ^^^ invalid-component: "1.0" is not a version: write 1.0.*.
COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.0.2-rc1
#                                                                     ^^^^^^^^^ invalid-component: "1.0.2-rc1" is not a version: write three parts such as 1.0.2, each of them a number or * for the newest.
`,
      },
      {
        text: `COMPONENT ic_bp12zre8p1b8v4g3j7sy
#         ^^^^^^^^^^^^^^^^^^^^^^^ invalid-component: The id of a component begins with "ic-": write ic-bp12zre8p1b8v4g3j7sy instead of "ic_bp12zre8p1b8v4g3j7sy".
COMPONENT bp12zre8p1b8v4g3j7sy
#         ^^^^^^^^^^^^^^^^^^^^ invalid-component
COMPONENT c-bp12zre8p1b8v4g3j7sy
#         ^^^^^^^^^^^^^^^^^^^^^^ invalid-component
COMPONENT ic-bp12zre8p1b8v4g3j7sy,ic-bp67acfmxazb4p1hq7y9
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ invalid-component: One COMPONENT calls one component: write a COMPONENT for each of ic-bp12zre8p1b8v4g3j7sy,ic-bp67acfmxazb4p1hq7y9.
`,
      },
      {
        text: `COMPONENT arn:acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.0.2
#         ^^^^ invalid-component: A resource name begins with "acs:": remove "arn:".
COMPONENT acs:ecs:cn-hangzhou：123456789012:imagecomponent/install-jdk/1.0.2
#                            ^ invalid-component: "：" is a full-width colon: write acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.0.2.
`,
      },
    ],
    good: [
      { text: "COMPONENT ic-bp12zre8p1b8v4g3j7sy --version 17\n" },
      { text: "COMPONENT acs:ecs:us-west-1:123456789012:imagecomponent/安装JDK:8/1.*.*\n" },
      { text: "COMPONENT acs:ecs:cn-hangzhou-finance:123456789012:imagecomponent/install-jdk/0.10.0\n" },
    ],
  },
  check({ text, report }) {
    return {
      COMPONENT({ arguments: [first] }) {
        if (first?.kind !== "ComponentParameter") return;
        const { span } = first.name ?? first;
        const dashes = { start: first.span.start, end: span.end };
        report({ message: "missing", data: { parameter: sourceOf(text, dashes) }, span: dashes });
      },
      ComponentReference(reference) {
        problemsOf(reference).forEach(report);
      },
    };
  },
});

/** Masked ids and placeholders are for another rule. */
function isPlaceholder(text: string): boolean {
  return /\*\*|<[^<>]*>/.test(text);
}

function problemsOf(reference: ComponentReference): Problem[] {
  const { text, span } = reference;
  if (/^acs[:：]/i.test(text) && text.includes("：")) {
    const at = span.start + text.indexOf("：");
    return [{ message: "fullWidth", data: { fixed: text.replace(/：/g, ":") }, span: { start: at, end: at + 1 } }];
  }
  if (reference.form === "id") return idProblems(reference);
  if (reference.form === "arn") return arnProblems(reference);
  return isPlaceholder(reference.text) ? [] : [unknownProblem(reference)];
}

function idProblems({ text: id, span }: ComponentReference): Problem[] {
  if (/^ic-[A-Za-z0-9]+$/.test(id) || isPlaceholder(id)) return [];
  if (/^ic-[A-Za-z0-9]+(?:[,，;；、]ic-[A-Za-z0-9]+)+$/.test(id))
    return [{ message: "several", data: { ids: id }, span }];
  const [, before = "", version = ""] = /^(ic-[A-Za-z0-9]+)([/:].*)$/s.exec(id) ?? [];
  if (before === "") return [{ message: "id", data: { id }, span }];
  const place = { start: span.start + before.length, end: span.end };
  return [{ message: "idVersion", data: { id: before, version }, span: place }];
}

const plainName = /^[A-Za-z][A-Za-z0-9:_.-]{1,127}$/;

/** Made when it is first asked: the characters of a script are a long list. */
function isName(text: string): boolean {
  return plainName.test(text) || /^[A-Za-z\p{Script=Han}][A-Za-z0-9\p{Script=Han}:_.-]{1,127}$/u.test(text);
}

function unknownProblem({ text, span }: ComponentReference): Problem {
  if (/["']/.test(text)) return { message: "quotes", data: { fixed: text.replace(/["']/g, "") }, span };
  const prefix = /^(?:ic-|acs:)/i.exec(text)?.[0];
  if (prefix !== undefined) {
    const fixed = prefix.toLowerCase() + text.slice(prefix.length);
    return { message: "case", data: { prefix, fixed }, span: { start: span.start, end: span.start + prefix.length } };
  }
  if (/^arn:acs:/i.test(text)) return { message: "arn", span: { start: span.start, end: span.start + 4 } };
  const [, id = ""] = /^(?:ic[_–—－]|c-)?([a-z0-9]{18,24})$/.exec(text) ?? [];
  if (/\d\D*\d\D*\d/.test(id)) return { message: "prefix", data: { id: text, fixed: `ic-${id}` }, span };
  if (/^(?:m|i|ip|exec|lt|s|d)-[a-z0-9]{18,}$/.test(text)) return { message: "otherId", data: { id: text }, span };
  return isName(text) && !text.includes(":")
    ? { message: "nameOnly", data: { name: text }, span }
    : { message: "unknown", data: { text }, span };
}

function arnProblems(reference: ComponentReference): Problem[] {
  const { text, span, service, region, account, resourceType } = reference;
  const named = namedVersion(reference);
  if (!service || !region || !account || !resourceType || !named || named.name.text === "") {
    return isPlaceholder(text) ? [] : [{ message: "incomplete", data: { text }, span }];
  }
  return [
    serviceProblem(service),
    regionProblem(region),
    accountProblem(account),
    typeProblem(resourceType),
    // A name that is wrong by a "/" has taken a part of what was meant as the version.
    nameProblem(named.name) ?? versionProblem(named.name, named.version),
  ].filter((problem) => problem !== undefined);
}

function serviceProblem(part: Part): Problem | undefined {
  if (part.text === "ecs" || isPlaceholder(part.text)) return undefined;
  return { message: "service", data: { service: part.text }, span: visible(part) };
}

function regionProblem(part: Part): Problem | undefined {
  if (isPlaceholder(part.text)) return undefined;
  const span = visible(part);
  if (!/^[a-z]{2}-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(part.text)) {
    return { message: "region", data: { region: part.text }, span };
  }
  const zone = /-[a-z]$|(?<=-\d)[a-z]$/.exec(part.text);
  return zone === null
    ? undefined
    : { message: "zone", data: { zone: part.text, region: part.text.slice(0, zone.index) }, span };
}

function accountProblem(part: Part): Problem | undefined {
  if (/^\d+$/.test(part.text) || isPlaceholder(part.text)) return undefined;
  return { message: "account", data: { account: part.text }, span: visible(part) };
}

function typeProblem(part: Part): Problem | undefined {
  if (part.text === "imagecomponent" || isPlaceholder(part.text)) return undefined;
  return { message: "resourceType", data: { type: part.text }, span: visible(part) };
}

function nameProblem(part: Part): Problem | undefined {
  if (isPlaceholder(part.text) || isName(part.text)) return undefined;
  return { message: "name", data: { name: part.text }, span: part.span };
}

function versionProblem(named: Part, part: Part | undefined): Problem | undefined {
  if (part === undefined || part.text === "") {
    if (isPlaceholder(named.text)) return undefined;
    return { message: "noVersion", data: { name: named.text }, span: named.span };
  }
  const { text: version, span } = part;
  if (isVersion(version) || isPlaceholder(version)) return undefined;
  const [major, minor = "*", patch = "*", ...more] = version.replace(/^v/i, "").replace(/\bx\b/gi, "*").split(".");
  const fixed = /^latest$/i.test(version) ? "*.*.*" : [major, minor, patch, ...more].join(".");
  return isVersion(fixed)
    ? { message: "version", data: { version, fixed }, span }
    : { message: "versionForm", data: { version }, span };
}

/** The span of a part; for an empty one, that of the colons around it. */
function visible({ text, span }: Part): Span {
  return text === "" ? { start: span.start - 1, end: span.end + 1 } : span;
}
