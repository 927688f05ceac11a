/** A secret stands in the text. */

import type { Command, Comment } from "@buildcontent/parser";
import { defineRule, type Rule } from "../rule.ts";
import { findPrivateKeys } from "../secrets/by-form.ts";
import { findSecrets } from "../secrets/find.ts";
import type { Secret } from "../secrets/secret.ts";

export const rule: Rule = defineRule({
  id: "secret-in-template",
  severity: "error",
  fix: "none",
  basis: "ours",
  since: "0.1.0",
  scope: "command",
  summary: {
    en: "A secret in plain text: an AccessKey, a token, a password, a private key, a signed URL.",
    zh: "明文凭据：AccessKey、令牌、密码、私钥、签名 URL。",
  },
  why: {
    en: "A template is kept in Git, shown in the console, and returned by the API to everyone who may list templates; what its commands write to the disk is copied to every instance that is made from the image. A secret in it is a secret no longer.\n\n- Instead of an AccessKey, give the instance a RAM role: tools such as the Alibaba Cloud CLI then need none.\n- Read other secrets during the build from Key Management Service (KMS), with that role, and do not leave them on the disk.\n- In a component in YAML, make the value a parameter, so that the component itself holds none. Mind that the template that calls the component then has it in its `COMPONENT` line.\n- For a file in OSS, use the action `OSSDownload` instead of a signed URL.\n\nA secret that was ever shared is to be replaced, not only removed. Comments are checked too. Variables (`$TOKEN`), references (`{{ token }}`), masked values, stand-ins such as `changeme` and paths of files are no secrets.\n\nSecrets are found\n\n- by their form: AccessKeys, JSON Web Tokens, tokens of GitHub, GitLab, npm, PyPI, Docker Hub, Hugging Face, Slack, and of providers of models;\n- by the name before them: in variables, options, settings, arrays of strings, in SQL, XML, `.netrc` and PowerShell;\n- as arguments of commands: `curl -u`, `mysql -p`, `docker login -p`, `sshpass -p`, `redis-cli -a`, `ossutil -k`, `useradd -p`, `htpasswd -b`, `openssl -passin`, `zip -P`, `net user`, `ConvertTo-SecureString` and their like;\n- as what `echo`, `<<<` or a heredoc gives to `chpasswd`, `passwd`, `sudo -S` or `docker login --password-stdin`;\n- in URLs: passwords, signatures, the keys of robots in Slack, DingTalk, Feishu and WeCom.\n\nA password that is the argument of any other command, that is encoded or put together from parts, or that stands in a file which the template gets, is not seen: a text without findings may still have secrets.",
    zh: "模板会保存在 Git 中、显示在控制台上，并通过 API 返回给所有有权查看模板的人；命令写入磁盘的内容会被复制到用该镜像创建的每一台实例。写在模板中的凭据就不再是秘密。\n\n- 不要使用 AccessKey，请为实例授予 RAM 角色：阿里云 CLI 等工具就不再需要 AccessKey。\n- 其他凭据请在构建过程中通过该角色从密钥管理服务（KMS）读取，并且不要留在磁盘上。\n- 在 YAML 组件中，请把值改为参数，这样组件本身不含凭据。注意：调用组件的模板会在 `COMPONENT` 行中包含这个值。\n- OSS 中的文件请使用 `OSSDownload` 操作，不要使用签名 URL。\n\n曾经共享过的凭据必须更换，而不只是删除。注释也会检查。变量（`$TOKEN`）、引用（`{{ token }}`）、用 * 隐去的值、`changeme` 之类的占位词和文件路径不算凭据。\n\n本规则查找：\n\n- 具有固定形式的凭据：AccessKey、JSON Web Token，GitHub、GitLab、npm、PyPI、Docker Hub、Hugging Face、Slack 以及大模型服务的令牌；\n- 前面的名称表明是凭据的值：变量、选项、配置项、字符串数组、SQL、XML、`.netrc` 和 PowerShell 中的值；\n- 命令的参数：`curl -u`、`mysql -p`、`docker login -p`、`sshpass -p`、`redis-cli -a`、`ossutil -k`、`useradd -p`、`htpasswd -b`、`openssl -passin`、`zip -P`、`net user`、`ConvertTo-SecureString` 等；\n- 通过 `echo`、`<<<` 或 heredoc 传给 `chpasswd`、`passwd`、`sudo -S` 或 `docker login --password-stdin` 的内容；\n- URL 中的密码、签名，以及 Slack、钉钉、飞书和企业微信机器人的密钥。\n\n其他命令的参数中的密码、经过编码或由多个部分拼成的密码，以及模板所下载的文件中的密码都无法发现：没有报告不代表没有凭据。",
  },
  messages: {
    keyId: {
      en: '"{start}…" is an AccessKey ID in plain text: give the instance a RAM role instead, and replace this AccessKey if the text was ever shared.',
      zh: "“{start}…”是明文 AccessKey ID：请改用实例 RAM 角色；如果文本曾经共享，请更换该 AccessKey。",
    },
    token: {
      en: '"{start}…" is an access token in plain text: read it from KMS during the build, and replace it if the text was ever shared.',
      zh: "“{start}…”是明文访问令牌：请在构建过程中从 KMS 读取；如果文本曾经共享，请更换该令牌。",
    },
    privateKey: {
      en: "A private key stands here in plain text: read it from KMS during the build, and replace it if the text was ever shared.",
      zh: "这里有明文私钥：请在构建过程中从 KMS 读取；如果文本曾经共享，请更换该私钥。",
    },
    signedUrl: {
      en: "A signed URL opens its file to everyone who reads it: use the action OSSDownload of a component in YAML.",
      zh: "任何读到签名 URL 的人都能访问该文件：请使用 YAML 组件的 OSSDownload 操作。",
    },
    urlPassword: {
      en: "This URL has a password in plain text: take it out of the URL, and read it from KMS during the build.",
      zh: "这个 URL 中有明文密码：请从 URL 中去掉，改为在构建过程中从 KMS 读取。",
    },
    login: {
      en: "A login password stands here in plain text, and every instance made from the image will have it: set a password or a key pair when an instance is created.",
      zh: "这里有明文登录密码，用该镜像创建的每台实例都会使用它：请在创建实例时设置密码或密钥对。",
    },
    named: {
      en: "The value of {name} is a secret in plain text: read it from KMS during the build, with a RAM role of the instance.",
      zh: "{name} 的值是明文凭据：请在构建过程中通过实例 RAM 角色从 KMS 读取。",
    },
    namedInYaml: {
      en: "The value of {name} is a secret in plain text: make it a parameter without DefaultValue, or read it from KMS with a RAM role of the instance.",
      zh: "{name} 的值是明文凭据：请改为不带 DefaultValue 的参数，或通过实例 RAM 角色从 KMS 读取。",
    },
  },
  examples: {
    bad: [
      {
        text: `ENV DB_PASSWORD="mango-7-tree" APP_PORT="8080"
#                ^^^^^^^^^^^^ secret-in-template: The value of DB_PASSWORD is a secret in plain text: read it from KMS during the build, with a RAM role of the instance.
`,
      },
      {
        text: `RUN aliyun configure set --mode AK \\
    --access-key-id LTAI5tQ1w2E3r4T5y6U7i8O9 \\
#                   ^^^^^^^^^^^^^^^^^^^^^^^^ secret-in-template: "LTAI…" is an AccessKey ID in plain text: give the instance a RAM role instead, and replace this AccessKey if the text was ever shared.
    --access-key-secret a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-in-template: The value of access-key-secret is a secret in plain text: read it from KMS during the build, with a RAM role of the instance.
`,
      },
      {
        text: `COMPONENT ic-bp18hy47cqavewsbn4fe --db-password mango-7-tree
#                                               ^^^^^^^^^^^^ secret-in-template
`,
      },
      {
        text: `RUN echo "root:mango-7-tree" | chpasswd
#              ^^^^^^^^^^^^ secret-in-template: A login password stands here in plain text, and every instance made from the image will have it: set a password or a key pair when an instance is created.
RUN echo 'mango-7-tree' | passwd --stdin app
#         ^^^^^^^^^^^^ secret-in-template
`,
      },
      {
        text: `RUN git clone https://deploy:mango-7-tree@git.example.com/app.git /opt/app
#                            ^^^^^^^^^^^^ secret-in-template: This URL has a password in plain text: take it out of the URL, and read it from KMS during the build.
`,
      },
      {
        text: `RUN wget -O /opt/app.zip "https://my-files.oss-cn-hangzhou.aliyuncs.com/app.zip?OSSAccessKeyId=LTAI5tQ1w2E3r4T5y6U7i8O9&Signature=kZ3vQ7rT1yXw%3D"
#                                                                                                                                 ^^^^^^^^^^^^^^^ secret-in-template: A signed URL opens its file to everyone who reads it: use the action OSSDownload of a component in YAML.
`,
      },
      {
        text: `RUN echo "-----BEGIN RSA PRIVATE KEY-----" > /root/.ssh/id_rsa && \\
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-in-template: A private key stands here in plain text: read it from KMS during the build, and replace it if the text was ever shared.
    echo "MIIEowIBAAKCAQEAx7P1yq0Zr3Jk9vT2" >> /root/.ssh/id_rsa
`,
      },
      {
        text: `RUN curl -fsSL -u deploy:mango-7-tree https://example.com/app.zip -o /opt/app.zip
#                        ^^^^^^^^^^^^ secret-in-template: The value of curl -u is a secret in plain text: read it from KMS during the build, with a RAM role of the instance.
`,
      },
      {
        text: `# export GITHUB_TOKEN=mango7tree
#                     ^^^^^^^^^^ secret-in-template
RUN curl -H "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.x" https://example.com/app.zip -o /opt/app.zip
#                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ secret-in-template: "eyJh…" is an access token in plain text: read it from KMS during the build, and replace it if the text was ever shared.
`,
      },
      {
        text: `RUN npm config set //registry.example.com/:_authToken mango-7-tree
#                                                     ^^^^^^^^^^^^ secret-in-template
`,
      },
      {
        content: "component",
        text: `Tasks:
  - Name: users
    Action: RunPowerShellCommand
    Properties:
      commandContent: |
        $password = ConvertTo-SecureString 'mango-7-tree' -AsPlainText -Force
#                                           ^^^^^^^^^^^^ secret-in-template: The value of ConvertTo-SecureString is a secret in plain text: make it a parameter without DefaultValue, or read it from KMS with a RAM role of the instance.
        New-LocalUser app -Password $password
        net user deploy Mango-8-tree /add
#                       ^^^^^^^^^^^^ secret-in-template
        $env:TOKEN = "mango-9-tree"
#                     ^^^^^^^^^^^^ secret-in-template
`,
      },
      {
        content: "component",
        text: `Parameters:
  DbPassword:
    Type: String
    DefaultValue: mango-7-tree
#                 ^^^^^^^^^^^^ secret-in-template: The value of DbPassword is a secret in plain text: make it a parameter without DefaultValue, or read it from KMS with a RAM role of the instance.
Tasks:
  - Name: start
    Action: RunShellCommand
    Properties:
      commandContent: /opt/app/start.sh --password '{{ DbPassword }}'
`,
      },
    ],
    good: [
      { text: 'RUN DB_PASSWORD="$(/opt/bin/read-secret db)" && /opt/app/setup.sh --password "$DB_PASSWORD"\n' },
      { text: 'ENV DB_PASSWORD_FILE="/run/secrets/db" TOKEN_URL="https://example.com/token" MAX_TOKENS="4096"\n' },
      { text: 'ENV MYSQL_ALLOW_EMPTY_PASSWORD="yes" DB_PASSWORD="" SECRET_KEY="******"\n' },
      { text: "RUN sed -i 's/^password=.*/password=CHANGEME/' /etc/app.conf && mysql -u root -p app < /opt/app.sql\n" },
      { text: 'RUN useradd -m -p "$HASH" app && docker login -u app --password-stdin < /run/secrets/registry\n' },
      { text: "RUN adduser --disabled-password --gecos '' app\n" },
      { text: "RUN echo \"app:$APP_PASSWORD\" | chpasswd && read -p 'Password: ' APP_PASSWORD\n" },
      { text: "# The password: 8 to 64 characters; the token: see the wiki.\nRUN grep -q 'token=' /etc/app.conf\n" },
    ],
  },
  check({ document, text, report }) {
    const tell = (secret: Secret, start: number): void => {
      const { kind, span } = secret;
      const place = { start: start + span.start, end: start + span.end };
      if (kind === "named") {
        report({ message: isYaml ? "namedInYaml" : "named", data: { name: secret.name }, span: place });
      } else if (kind === "keyId" || kind === "token") {
        report({ message: kind, data: { start: text.slice(place.start, place.start + 4) }, span: place });
      } else report({ message: kind, span: place });
    };
    const isYaml = document.syntax === "yaml";
    const look = (node: Command | Comment): void => {
      if (!isYaml) for (const secret of findSecrets(text, node.span, "commands")) tell(secret, node.span.start);
    };
    return {
      Document() {
        for (const secret of findPrivateKeys(text)) tell(secret, 0);
        if (isYaml) for (const secret of findSecrets(text, document.span, "yaml")) tell(secret, 0);
      },
      Command: look,
      Comment: look,
    };
  },
});
