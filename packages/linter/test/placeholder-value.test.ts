import { parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { expect, test } from "vitest";

function placeholders(text: string, kind: "build" | "component" = "build"): string[] {
  return lint(parse(text, { kind }).document)
    .diagnostics.filter(({ code }) => code === "placeholder-value")
    .map(({ span }) => text.slice(span.start, span.end));
}

function messages(text: string): string[] {
  return lint(parse(text, { kind: "component" }).document)
    .diagnostics.filter(({ code }) => code === "placeholder-value")
    .map(({ message }) => message);
}

test("every part of a component's name that was left as it stands in the documentation", () => {
  expect(placeholders("COMPONENT acs:ecs:<region>:<account-id>:imagecomponent/<name>/1.*.*")).toEqual([
    "<region>",
    "<account-id>",
    "<name>",
  ]);
  expect(placeholders("COMPONENT acs:ecs:cn-hangzhou:****:imagecomponent/jdk/*.*.*")).toEqual(["****"]);
  expect(placeholders("COMPONENT acs:ecs:cn-hangzhou:1234****:imagecomponent/jdk/1.0.0")).toEqual(["1234****"]);
  expect(placeholders("COMPONENT ic-xxxxxxxxx --version <version>")).toEqual(["ic-xxxxxxxxx", "<version>"]);
});

test("the image of FROM in a template; in a component FROM is wrong as a whole", () => {
  expect(placeholders("FROM IMAGE:m-bp18hy47cqavewsb****")).toEqual(["m-bp18hy47cqavewsb****"]);
  expect(placeholders("FROM IMAGE_FAMILY:<BaseImage>")).toEqual(["<BaseImage>"]);
  expect(placeholders("FROM IMAGE:m-bp18hy47cqavewsb****", "component")).toEqual([]);
});

test("sample names of buckets and hosts", () => {
  expect(placeholders("COPY https://examplebucket.oss-cn-hangzhou.aliyuncs.com/a /opt/")).toEqual(["examplebucket"]);
  expect(placeholders("COPY https://xxx.oss-cn-hangzhou.aliyuncs.com/a /opt/")).toEqual(["xxx"]);
  expect(placeholders("COPY https://xxx.xxx.xxx/a /opt/")).toEqual(["xxx.xxx.xxx"]);
  expect(placeholders('ENV BUCKET="<yourBucketName>" HOST="your-server"')).toEqual(["<yourBucketName>", "your-server"]);
});

test("in shell text and arrays only what a shell would not understand otherwise", () => {
  expect(placeholders("RUN a --id i-bp1a2b3c**** --key LTAI5t**** --account 1234****")).toEqual([
    "i-bp1a2b3c****",
    "LTAI5t****",
    "1234****",
  ]);
  expect(placeholders("RUN a <your-file> && b <您的文件>")).toEqual(["<your-file>", "<您的文件>"]);
  expect(placeholders("RUN a <region>b && echo 'Done****' your-bucket xxx.xxx ****")).toEqual([]);
  expect(placeholders('CMD ["/opt/a", "i-xxxxxxxxx"]')).toEqual(["i-xxxxxxxxx"]);
});

test("what only looks like a placeholder", () => {
  expect(placeholders("COPY https://choose-your-bucket.example.com/your_spotify /opt/yourls/")).toEqual([]);
  expect(placeholders('ENV A="<none>" B="*****" C="https://example.com" D="xxx" E="a < b > c"')).toEqual([]);
  expect(placeholders("RESTART <now>")).toEqual([]);
});

test("the place is right inside a continued command with CRLF", () => {
  expect(placeholders("RUN a \\\r\n    --id i-xxxxxxxxx \\\r\n    --vpc vpc-bp1****\r\n")).toEqual([
    "i-xxxxxxxxx",
    "vpc-bp1****",
  ]);
});

test.each([
  "ENV DB_PASSWORD=<password>",
  'ENV DB_PASSWORD="your-password" A="b"',
  'ENV A="b" DB_PASSWORD="mango****"',
  "RUN echo root:<your-password> | chpasswd",
  "RUN a && curl -u app:<your-password> https://example.com",
  "RUN ossutil config -k <your-access-key-secret>",
  "RUN docker login -u a \\\n  -p <your-password> b",
  'CMD ["app", "--token", "<your-token>"]',
  "ENV KEY_ID=<AccessKeyId>",
])("where a secret would stand, none is asked for: %s", (text) => {
  expect(messages(text)).toEqual([expect.stringMatching(/^"[^"]+" stands for a secret: write none here/)]);
});

test("in YAML, too, and beside others", () => {
  const text =
    "Parameters:\n  Token:\n    Type: String\n    DefaultValue: <token>\n  Place:\n    Type: String\n    DefaultValue: <region>\n";
  expect(messages(`${text}Tasks:\n  - Name: a\n    Action: Reboot\n`)).toEqual([
    expect.stringContaining('"<token>" stands for a secret'),
    expect.stringContaining('"<region>" stands for a value of your own'),
  ]);
  expect(
    messages('ENV A="<a>" DB_PASSWORD="<password>" B="<region>"').map((message) => message.includes("secret")),
  ).toEqual([false, true, false]);
});
