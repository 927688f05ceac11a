/** A placeholder of the documentation was left in the text. */

import type { Command, Span, YamlValue } from "@buildcontent/parser";
import { defineRule, type Rule, sourceOf } from "../rule.ts";
import { type Placeholder, type PlaceholderContext, placeholdersIn } from "../secrets/placeholders.ts";
import { secretPlaces } from "../secrets/secret-places.ts";
import { tracesIn, tracesOf } from "../secrets/traces.ts";

const placeholderTrace = tracesOf(["placeholder"]);

export const rule: Rule = defineRule({
  id: "placeholder-value",
  severity: "warning",
  fix: "none",
  basis: "ours",
  since: "0.1.0",
  scope: "command",
  summary: {
    en: "A placeholder from the documentation: an id with ****, <region>, i-xxxxxxxxx.",
    zh: "文档中的占位符：带 **** 的 ID、<region>、i-xxxxxxxxx。",
  },
  why: {
    en: "The documentation masks ids with `*` (`ic-bp18hy47cqavewsb****`), and writes `<region>` or `your-bucket` where a value of your own belongs. Pasted into a template they name nothing. Where a secret would stand, as in `DB_PASSWORD=<password>`, write none: `secret-in-template` says what to do instead.\n\nIn shell text, where `<` and `*` have meanings of their own, only masked ids, ids such as `i-xxxxxxxxx` and `<your-…>` are reported. Comments and labels are left alone.",
    zh: "文档会用 `*` 隐去 ID 的一部分（`ic-bp18hy47cqavewsb****`），并在需要您自己填写的地方写 `<region>` 或 `your-bucket`。原样粘贴到模板中，它们没有所指。如果该处应是凭据（例如 `DB_PASSWORD=<password>`），请不要写出凭据，做法见 `secret-in-template`。\n\n在 Shell 文本中 `<` 和 `*` 另有含义，因此只报告带 `*` 的 ID、`i-xxxxxxxxx` 这样的 ID 和 `<your-…>`。注释和标签不检查。",
  },
  messages: {
    masked: {
      en: '"{placeholder}" is masked with *, as ids are in the documentation: write the whole of it.',
      zh: "“{placeholder}”像文档中的 ID 一样用 * 隐去了一部分：请写出完整的值。",
    },
    maskedKey: {
      en: '"{placeholder}" is an AccessKey ID, masked as in the documentation: write none at all, and give the instance a RAM role.',
      zh: "“{placeholder}”是像文档中一样隐去了一部分的 AccessKey ID：请不要写 AccessKey，改用实例 RAM 角色。",
    },
    angle: {
      en: '"{placeholder}" stands for a value of your own: write the value, without < and >.',
      zh: "“{placeholder}”代表您自己的值：请写出这个值，不带 < 和 >。",
    },
    sample: {
      en: '"{placeholder}" is a sample from a documentation page: write the name or id of your own.',
      zh: "“{placeholder}”是文档中的示例：请写您自己的名称或 ID。",
    },
    secret: {
      en: '"{placeholder}" stands for a secret: write none here, but read it from KMS during the build, with a RAM role of the instance.',
      zh: "“{placeholder}”代表凭据：请不要把凭据写在这里，改为在构建过程中通过实例 RAM 角色从 KMS 读取。",
    },
  },
  examples: {
    bad: [
      {
        text: `COMPONENT ic-bp18hy47cqavewsb****
#         ^^^^^^^^^^^^^^^^^^^^^^^ placeholder-value: "ic-bp18hy47cqavewsb****" is masked with *, as ids are in the documentation: write the whole of it.
`,
      },
      {
        text: `RUN aliyun ecs DescribeInstances --InstanceIds '["i-xxxxxxxxx"]' && \\
#                                                 ^^^^^^^^^^^ placeholder-value: "i-xxxxxxxxx" is a sample from a documentation page: write the name or id of your own.
    aliyun ecs DescribeVSwitches --VSwitchId vsw-bp1s5fnvk4gn2tws0****
#                                            ^^^^^^^^^^^^^^^^^^^^^^^^^ placeholder-value
`,
      },
      {
        text: `COPY https://example.com/<version>/app.tar.gz /opt/app/
#                        ^^^^^^^^^ placeholder-value: "<version>" stands for a value of your own: write the value, without < and >.
COPY https://your-bucket.oss-cn-hangzhou.aliyuncs.com/app.conf /opt/app/
#            ^^^^^^^^^^^ placeholder-value: "your-bucket" is a sample from a documentation page: write the name or id of your own.
`,
      },
      {
        text: `ENV REGION="<地域>" ACCESS_KEY_ID="LTAI5tFgH8****"
#           ^^^^ placeholder-value
#                                ^^^^^^^^^^^^^^ placeholder-value: "LTAI5tFgH8****" is an AccessKey ID, masked as in the documentation: write none at all, and give the instance a RAM role.
`,
      },
      {
        text: `ENV DB_PASSWORD="<password>"
#                ^^^^^^^^^^ placeholder-value: "<password>" stands for a secret: write none here, but read it from KMS during the build, with a RAM role of the instance.
RUN echo 'root:<your-password>' | chpasswd
#              ^^^^^^^^^^^^^^^ placeholder-value
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: download
    Action: OSSDownload
    Properties:
      bucketName: <your-bucket>
#                 ^^^^^^^^^^^^^ placeholder-value
      objectName: app.tar.gz
      destinationDir: /opt
  - Name: configure
    Action: InvokeCommand
    Properties:
      commandId: c-hz01****
#                ^^^^^^^^^^ placeholder-value
`,
      },
    ],
    good: [
      { text: "COMPONENT ic-bp18hy47cqavewsbn4fe\n" },
      { text: "COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.*.*\n" },
      { text: "RUN sort </opt/names>/opt/sorted && cat <names>sorted && echo '**** done ****'\n" },
      { text: "RUN mktemp /tmp/d-XXXXXX\n" },
      { text: 'LABEL maintainer="Ops <ops@example.com>"\n' },
      { text: "# Replace ic-bp18hy47cqavewsb**** by the id of your component.\nRUN yum install -y nginx\n" },
    ],
  },
  check({ document, text, report }) {
    let last: { readonly whole: Place; readonly starts: ReadonlySet<number> } | undefined;
    const isSecret = (placeholder: Placeholder, whole: Place): boolean => {
      if (/access[-_ ]?key/i.test(placeholder.text)) return true;
      if (last?.whole !== whole) last = { whole, starts: secretPlaces(text, whole.span, document.syntax) };
      return last.starts.has(placeholder.span.start);
    };
    const look = (place: Place | undefined, context: PlaceholderContext, whole: Place): void => {
      if (place === undefined || tracesIn(text, whole.span, placeholderTrace) === 0) return;
      const source = sourceOf(text, place.span);
      for (const placeholder of placeholdersIn(source, place.span.start, context)) {
        const { kind, span } = placeholder;
        const message = kind !== "maskedKey" && isSecret(placeholder, whole) ? "secret" : kind;
        report({ message, data: { placeholder: placeholder.text }, span });
      }
    };
    const lookInYaml = (value: YamlValue | undefined, context: PlaceholderContext): void => {
      for (const line of value?.lines ?? []) look(line, context, document);
    };
    const word = (place: Place | undefined, command: Command): void => look(place, "word", command);
    return {
      Url: word,
      Path: word,
      Word: (node, command) => command.name === "USER" && word(node, command),
      KeyValue: ({ value }, command) => command.name === "ENV" && word(value, command),
      // What is no image type is `invalid-from`'s, and all of FROM in a component `from-in-component`'s.
      ImageReference: ({ id }, command) => document.content !== "component" && look(id, "id", command),
      ComponentReference: (node, command) => look(node, "id", command),
      ComponentParameter: ({ value }, command) => word(value, command),
      ExecArray: ({ elements }, command) => elements.forEach((element) => look(element, "shell", command)),
      Parameter: ({ defaultValue }) => lookInYaml(defaultValue, "word"),
      Property: ({ name, value }) => lookInYaml(value, contextOfProperty[name.text] ?? "word"),
      ShellText: ({ lines }, command) =>
        command.name !== undefined && lines.forEach((line) => look(line, "shell", command)),
    };
  },
});

interface Place {
  readonly span: Span;
}

/** How the value of a property is read; any other is a word. */
const contextOfProperty: Readonly<Record<string, PlaceholderContext>> = { commandContent: "shell", commandId: "id" };
