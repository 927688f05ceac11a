/** What stands after a keyword: every kind of argument, and the range of each of its parts. */

import { describe, expect, test } from "vitest";
import { parse } from "../src/index.ts";
import { outlineOf } from "./outline.ts";

/** The outline of the arguments of a text's first command. */
function argumentsOf(text: string): string {
  return outlineOf(parse(text).document.commands[0]?.arguments ?? [], text);
}

describe("FROM", () => {
  test("an image by id", () => {
    expect(argumentsOf("FROM IMAGE:m-bp1g7004ksh0oeuco7jk")).toMatchInlineSnapshot(`
      "ImageReference «IMAGE:m-bp1g7004ksh0oeuco7jk»
        type: Part «IMAGE»
        separator: Part «:»
        id: Part «m-bp1g7004ksh0oeuco7jk»"
    `);
  });

  test("an image family is split at the first colon", () => {
    expect(argumentsOf("FROM IMAGE_FAMILY:acs:alibaba_cloud_linux_3")).toMatchInlineSnapshot(`
      "ImageReference «IMAGE_FAMILY:acs:alibaba_cloud_linux_3»
        type: Part «IMAGE_FAMILY»
        separator: Part «:»
        id: Part «acs:alibaba_cloud_linux_3»"
    `);
  });

  test("without a colon it is all type", () => {
    expect(argumentsOf("FROM centos")).toMatchInlineSnapshot(`
      "ImageReference «centos»
        type: Part «centos»"
    `);
  });

  test("nothing after the colon is an empty id", () => {
    expect(argumentsOf("FROM IMAGE:")).toMatchInlineSnapshot(`
      "ImageReference «IMAGE:»
        type: Part «IMAGE»
        separator: Part «:»
        id: Part «»"
    `);
  });

  test("a flag before the image, words after it", () => {
    expect(argumentsOf("FROM --platform=linux/amd64 IMAGE:m-1 AS build")).toMatchInlineSnapshot(`
      "Flag «--platform=linux/amd64» name=«platform»
        value: Part «linux/amd64»
      ImageReference «IMAGE:m-1»
        type: Part «IMAGE»
        separator: Part «:»
        id: Part «m-1»
      Word «AS»
      Word «build»"
    `);
  });
});

describe("RUN", () => {
  test("shell text has a line for each line of the source, with its indentation, without the backslash", () => {
    expect(argumentsOf("RUN  yum update -y && \\\n    yum clean all  \n")).toMatchInlineSnapshot(`
      "ShellText «yum update -y && \\␊    yum clean all» value=«yum update -y &&      yum clean all»
        ShellLine «yum update -y && »
        ShellLine «    yum clean all»"
    `);
  });

  test("text that starts on the second line is without its indentation", () => {
    expect(argumentsOf("RUN \\\n    yum update -y\n")).toMatchInlineSnapshot(`
      "ShellText «yum update -y»
        ShellLine «yum update -y»"
    `);
  });

  test("a flag before the text", () => {
    expect(argumentsOf("RUN --mount=type=cache,target=/root yum update --assumeyes")).toMatchInlineSnapshot(`
      "Flag «--mount=type=cache,target=/root» name=«mount»
        value: Part «type=cache,target=/root»
      ShellText «yum update --assumeyes»
        ShellLine «yum update --assumeyes»"
    `);
  });

  test("quotes are the shell's business, open ones too", () => {
    expect(argumentsOf(`RUN echo "a 'b`)).toMatchInlineSnapshot(`
      "ShellText «echo "a 'b»
        ShellLine «echo "a 'b»"
    `);
  });
});

describe("ENV and LABEL", () => {
  test("a value in double quotes", () => {
    expect(argumentsOf('ENV JAVA_HOME="/opt/jdk 17"')).toMatchInlineSnapshot(`
      "KeyValue «JAVA_HOME="/opt/jdk 17"»
        key: Part «JAVA_HOME»
        separator: Part «=»
        value: Value «"/opt/jdk 17"» value=«/opt/jdk 17» quote=«double»
          openQuote: «"»
          closeQuote: «"»"
    `);
  });

  test("a value in single quotes, without quotes, and quoted in part", () => {
    expect(argumentsOf("LABEL a='b c' d=e f=g\"h i\"")).toMatchInlineSnapshot(`
      "KeyValue «a='b c'»
        key: Part «a»
        separator: Part «=»
        value: Value «'b c'» value=«b c» quote=«single»
          openQuote: «'»
          closeQuote: «'»
      KeyValue «d=e»
        key: Part «d»
        separator: Part «=»
        value: Value «e»
      KeyValue «f=g"h i"»
        key: Part «f»
        separator: Part «=»
        value: Value «g"h i"» value=«gh i» quote=«mixed»"
    `);
  });

  test("an escaped quote does not end the value", () => {
    expect(argumentsOf(String.raw`ENV a="say \"hi\" \\ \n"`)).toMatchInlineSnapshot(`
      "KeyValue «a="say \\"hi\\" \\\\ \\n"»
        key: Part «a»
        separator: Part «=»
        value: Value «"say \\"hi\\" \\\\ \\n"» value=«say "hi" \\ \\n» quote=«double»
          openQuote: «"»
          closeQuote: «"»"
    `);
  });

  test("an escaped blank does not end the value", () => {
    expect(argumentsOf(String.raw`ENV a=b\ c`)).toMatchInlineSnapshot(`
      "KeyValue «a=b\\ c»
        key: Part «a»
        separator: Part «=»
        value: Value «b\\ c» value=«b c»"
    `);
  });

  test("the key ends at the first =", () => {
    expect(argumentsOf("ENV OPTS=-Dx=y")).toMatchInlineSnapshot(`
      "KeyValue «OPTS=-Dx=y»
        key: Part «OPTS»
        separator: Part «=»
        value: Value «-Dx=y»"
    `);
  });

  test("nothing after the = is an empty value", () => {
    expect(argumentsOf("ENV a= b=c")).toMatchInlineSnapshot(`
      "KeyValue «a=»
        key: Part «a»
        separator: Part «=»
        value: Value «»
      KeyValue «b=c»
        key: Part «b»
        separator: Part «=»
        value: Value «c»"
    `);
  });

  test("nothing before the = is an empty key", () => {
    expect(argumentsOf("ENV =a")).toMatchInlineSnapshot(`
      "KeyValue «=a»
        key: Part «»
        separator: Part «=»
        value: Value «a»"
    `);
  });

  test("a later word without = is a key without a value", () => {
    expect(argumentsOf('ENV a="b" c')).toMatchInlineSnapshot(`
      "KeyValue «a="b"»
        key: Part «a»
        separator: Part «=»
        value: Value «"b"» value=«b» quote=«double»
          openQuote: «"»
          closeQuote: «"»
      KeyValue «c»
        key: Part «c»"
    `);
  });

  test("a first word without = takes the rest of the line as its value", () => {
    expect(argumentsOf("ENV GREETING  good day, b=c  \n")).toMatchInlineSnapshot(`
      "KeyValue «GREETING  good day, b=c»
        key: Part «GREETING»
        separator: Part «  »
        value: Value «good day, b=c»"
    `);
  });

  test("that value goes on over continuations, each of them one blank", () => {
    expect(argumentsOf("ENV GREETING good\\\n  # comment\n day\\\nsir")).toMatchInlineSnapshot(`
      "KeyValue «GREETING good\\␊  # comment␊ day\\␊sir»
        key: Part «GREETING»
        separator: Part « »
        value: Value «good\\␊  # comment␊ day\\␊sir» value=«good  day sir»"
    `);
  });

  test("that value may be quoted as a whole", () => {
    expect(argumentsOf('ENV GREETING "good day"')).toMatchInlineSnapshot(`
      "KeyValue «GREETING "good day"»
        key: Part «GREETING»
        separator: Part « »
        value: Value «"good day"» value=«good day» quote=«double»
          openQuote: «"»
          closeQuote: «"»"
    `);
  });

  test("that value may have an open quote", () => {
    expect(argumentsOf('ENV GREETING "good day')).toMatchInlineSnapshot(`
      "KeyValue «GREETING "good day»
        key: Part «GREETING»
        separator: Part « »
        value: Value «"good day» value=«good day» quote=«double» terminated=false
          openQuote: «"»"
    `);
    expect(argumentsOf("ENV GREETING it's good")).toMatchInlineSnapshot(`
      "KeyValue «GREETING it's good»
        key: Part «GREETING»
        separator: Part « »
        value: Value «it's good» value=«its good» quote=«mixed»"
    `);
  });

  test("a key alone has no value", () => {
    expect(argumentsOf("ENV GREETING")).toMatchInlineSnapshot(`
      "KeyValue «GREETING»
        key: Part «GREETING»"
    `);
  });

  test("a value that is not closed ends with its line", () => {
    expect(argumentsOf('ENV a="b c=d\nRUN e')).toMatchInlineSnapshot(`
      "KeyValue «a="b c=d»
        key: Part «a»
        separator: Part «=»
        value: Value «"b c=d» value=«b c=d» quote=«double» terminated=false
          openQuote: «"»"
    `);
    expect(argumentsOf("ENV a='b c=d\nRUN e")).toMatchInlineSnapshot(`
      "KeyValue «a='b c=d»
        key: Part «a»
        separator: Part «=»
        value: Value «'b c=d» value=«b c=d» quote=«single» terminated=false
          openQuote: «'»"
    `);
  });

  test("a quote may open in the key", () => {
    expect(argumentsOf('ENV "a=b c" d=e')).toMatchInlineSnapshot(`
      "KeyValue «"a=b c"»
        key: Part «"a»
        separator: Part «=»
        value: Value «b c"» value=«b c» quote=«mixed»
      KeyValue «d=e»
        key: Part «d»
        separator: Part «=»
        value: Value «e»"
    `);
    expect(argumentsOf('ENV "a=b c')).toMatchInlineSnapshot(`
      "KeyValue «"a=b c»
        key: Part «"a»
        separator: Part «=»
        value: Value «b c» quote=«mixed» terminated=false"
    `);
  });

  test("a pair on each line", () => {
    expect(argumentsOf('LABEL user="username"\\\ndate="2020-11-11"')).toMatchInlineSnapshot(`
      "KeyValue «user="username"»
        key: Part «user»
        separator: Part «=»
        value: Value «"username"» value=«username» quote=«double»
          openQuote: «"»
          closeQuote: «"»
      KeyValue «date="2020-11-11"»
        key: Part «date»
        separator: Part «=»
        value: Value «"2020-11-11"» value=«2020-11-11» quote=«double»
          openQuote: «"»
          closeQuote: «"»"
    `);
  });

  test("a quoted value goes on over a continuation with a comment in it", () => {
    expect(argumentsOf('ENV a="b \\\n  # comment\n\n  c" d="e"')).toMatchInlineSnapshot(`
      "KeyValue «a="b \\␊  # comment␊␊  c"»
        key: Part «a»
        separator: Part «=»
        value: Value «"b \\␊  # comment␊␊  c"» value=«b   c» quote=«double»
          openQuote: «"»
          closeQuote: «"»
      KeyValue «d="e"»
        key: Part «d»
        separator: Part «=»
        value: Value «"e"» value=«e» quote=«double»
          openQuote: «"»
          closeQuote: «"»"
    `);
  });
});

describe("WORKDIR", () => {
  test("a path", () => {
    expect(argumentsOf("WORKDIR /opt/app")).toMatchInlineSnapshot(`"Path «/opt/app»"`);
  });

  test("a quoted path, and what should not stand after it", () => {
    expect(argumentsOf("WORKDIR '/opt/my app' x")).toMatchInlineSnapshot(`
      "Path «'/opt/my app'» value=«/opt/my app» quote=«single»
      Path «x»"
    `);
  });
});

describe("COPY", () => {
  test("a URL and a path", () => {
    expect(argumentsOf("COPY HTTPS://example.com/a.tar.gz /opt/")).toMatchInlineSnapshot(`
      "Url «HTTPS://example.com/a.tar.gz» scheme=«https»
      Path «/opt/»"
    `);
  });

  test("a quoted URL, a path, and a path that looks like a URL further on", () => {
    expect(argumentsOf('COPY "oss://bucket/a b" ./x:// /opt/')).toMatchInlineSnapshot(`
      "Url «"oss://bucket/a b"» value=«oss://bucket/a b» quote=«double» scheme=«oss»
      Path «./x://»
      Path «/opt/»"
    `);
  });

  test("flags before the source", () => {
    expect(argumentsOf("COPY --from=build --chown=a:b /a /b")).toMatchInlineSnapshot(`
      "Flag «--from=build» name=«from»
        value: Part «build»
      Flag «--chown=a:b» name=«chown»
        value: Part «a:b»
      Path «/a»
      Path «/b»"
    `);
  });

  test("what looks like a flag later is a path", () => {
    expect(argumentsOf("COPY /a --chown=a:b")).toMatchInlineSnapshot(`
      "Path «/a»
      Path «--chown=a:b»"
    `);
  });
});

describe("USER", () => {
  test("a name", () => {
    expect(argumentsOf("USER nginx")).toMatchInlineSnapshot(`"Word «nginx»"`);
  });
});

describe("CMD and ENTRYPOINT", () => {
  test("an array", () => {
    expect(argumentsOf(String.raw`CMD ["/bin/sh", "-c" ,"echo \"\u00e9\""]`)).toMatchInlineSnapshot(`
      "ExecArray «["/bin/sh", "-c" ,"echo \\"\\u00e9\\""]»
        ExecString «"/bin/sh"» value=«/bin/sh» quote=«double»
        ExecString «"-c"» value=«-c» quote=«double»
        ExecString «"echo \\"\\u00e9\\""» value=«echo "é"» quote=«double»"
    `);
  });

  test("shell text", () => {
    expect(argumentsOf("ENTRYPOINT /usr/sbin/nginx -g 'daemon off;'")).toMatchInlineSnapshot(`
      "ShellText «/usr/sbin/nginx -g 'daemon off;'»
        ShellLine «/usr/sbin/nginx -g 'daemon off;'»"
    `);
  });
});

describe("RESTART", () => {
  test("takes nothing; what is there all the same is words", () => {
    expect(argumentsOf("RESTART")).toBe("");
    expect(argumentsOf("RESTART --force now")).toMatchInlineSnapshot(`
      "Word «--force»
      Word «now»"
    `);
  });
});

describe("COMPONENT", () => {
  test("an id", () => {
    expect(argumentsOf("COMPONENT ic-bp67acfmxazb4p****")).toMatchInlineSnapshot(
      `"ComponentReference «ic-bp67acfmxazb4p****» form=«id»"`,
    );
  });

  test("an ARN", () => {
    expect(argumentsOf("COMPONENT acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.*.*"))
      .toMatchInlineSnapshot(`
      "ComponentReference «acs:ecs:cn-hangzhou:123456789012:imagecomponent/install-jdk/1.*.*» form=«arn»
        service: Part «ecs»
        region: Part «cn-hangzhou»
        account: Part «123456789012»
        resourceType: Part «imagecomponent»
        name: Part «install-jdk»
        versionSeparator: Part «/»
        version: Part «1.*.*»"
    `);
  });

  test("an ARN with a colon before the version", () => {
    expect(argumentsOf("COMPONENT acs:ecs:*:*:imagecomponent/jdk:1.0.0")).toMatchInlineSnapshot(`
      "ComponentReference «acs:ecs:*:*:imagecomponent/jdk:1.0.0» form=«arn»
        service: Part «ecs»
        region: Part «*»
        account: Part «*»
        resourceType: Part «imagecomponent»
        name: Part «jdk»
        versionSeparator: Part «:»
        version: Part «1.0.0»"
    `);
  });

  test("an ARN that is half written has the parts that are there", () => {
    expect(argumentsOf("COMPONENT acs:ecs:cn-h")).toMatchInlineSnapshot(`
      "ComponentReference «acs:ecs:cn-h» form=«arn»
        service: Part «ecs»
        region: Part «cn-h»"
    `);
    expect(argumentsOf("COMPONENT acs:ecs::123:imagecomp")).toMatchInlineSnapshot(`
      "ComponentReference «acs:ecs::123:imagecomp» form=«arn»
        service: Part «ecs»
        region: Part «»
        account: Part «123»
        resourceType: Part «imagecomp»"
    `);
    expect(argumentsOf("COMPONENT acs:ecs:r:1:imagecomponent/jdk")).toMatchInlineSnapshot(`
      "ComponentReference «acs:ecs:r:1:imagecomponent/jdk» form=«arn»
        service: Part «ecs»
        region: Part «r»
        account: Part «1»
        resourceType: Part «imagecomponent»
        name: Part «jdk»"
    `);
  });

  test("an ARN with too many slashes has no version", () => {
    expect(argumentsOf("COMPONENT acs:ecs:r:1:imagecomponent/a/b/1.0.0")).toMatchInlineSnapshot(`
      "ComponentReference «acs:ecs:r:1:imagecomponent/a/b/1.0.0» form=«arn»
        service: Part «ecs»
        region: Part «r»
        account: Part «1»
        resourceType: Part «imagecomponent»
        name: Part «a/b/1.0.0»"
    `);
  });

  test("anything else", () => {
    expect(argumentsOf("COMPONENT install-jdk")).toMatchInlineSnapshot(
      `"ComponentReference «install-jdk» form=«unknown»"`,
    );
  });

  test("parameters", () => {
    expect(argumentsOf(`COMPONENT ic-1 --version 17 --home "/opt/my jdk" --flag`)).toMatchInlineSnapshot(`
      "ComponentReference «ic-1» form=«id»
      ComponentParameter «--version 17»
        name: Part «version»
        value: Word «17»
      ComponentParameter «--home "/opt/my jdk"»
        name: Part «home»
        value: Word «"/opt/my jdk"» value=«/opt/my jdk» quote=«double»
      ComponentParameter «--flag»
        name: Part «flag»"
    `);
  });

  test("parameters with =", () => {
    expect(argumentsOf(`COMPONENT ic-1 --version=17 --home="/opt/my jdk" --empty= next`)).toMatchInlineSnapshot(`
      "ComponentReference «ic-1» form=«id»
      ComponentParameter «--version=17»
        name: Part «version»
        separator: Part «=»
        value: Word «17»
      ComponentParameter «--home="/opt/my jdk"»
        name: Part «home»
        separator: Part «=»
        value: Word «"/opt/my jdk"» value=«/opt/my jdk» quote=«double»
      ComponentParameter «--empty=»
        name: Part «empty»
        separator: Part «=»
      ComponentParameter «next»
        value: Word «next»"
    `);
  });

  test("a parameter without a value, a value without a name", () => {
    expect(argumentsOf("COMPONENT ic-1 --a --b c d -e")).toMatchInlineSnapshot(`
      "ComponentReference «ic-1» form=«id»
      ComponentParameter «--a»
        name: Part «a»
      ComponentParameter «--b c»
        name: Part «b»
        value: Word «c»
      ComponentParameter «d»
        value: Word «d»
      ComponentParameter «-e»
        value: Word «-e»"
    `);
  });

  test("names begin with a letter of any script", () => {
    expect(argumentsOf("COMPONENT ic-1 --版本 17 --1st -- y --=z")).toMatchInlineSnapshot(`
      "ComponentReference «ic-1» form=«id»
      ComponentParameter «--版本 17»
        name: Part «版本»
        value: Word «17»
      ComponentParameter «--1st»
        value: Word «--1st»
      ComponentParameter «--»
        value: Word «--»
      ComponentParameter «y»
        value: Word «y»
      ComponentParameter «--=z»
        value: Word «--=z»"
    `);
  });

  test("parameters without a component", () => {
    expect(argumentsOf("COMPONENT --version 17")).toMatchInlineSnapshot(`
      "ComponentParameter «--version 17»
        name: Part «version»
        value: Word «17»"
    `);
  });
});

describe("another word", () => {
  test("is followed by shell text", () => {
    expect(argumentsOf("ADD --chown=a:b https://example.com/a.tar.gz \\\n  /opt/")).toMatchInlineSnapshot(`
      "Flag «--chown=a:b» name=«chown»
        value: Part «a:b»
      ShellText «https://example.com/a.tar.gz \\␊  /opt/» value=«https://example.com/a.tar.gz    /opt/»
        ShellLine «https://example.com/a.tar.gz »
        ShellLine «  /opt/»"
    `);
  });
});
