import { parse } from "@buildcontent/parser";
import { lint } from "imglint";
import { describe, expect, test } from "vitest";
import { processorTime } from "../../parser/test/processor-time.ts";

/** The text of each secret that is found, in order. */
function secrets(text: string): string[] {
  const { diagnostics, failures } = lint(parse(text, { kind: "component" }).document);
  expect(failures).toEqual([]);
  return diagnostics
    .filter(({ code }) => code === "secret-in-template")
    .map(({ span }) => text.slice(span.start, span.end));
}

const keyId = "LTAI5tQ1w2E3r4T5y6U7i8O9";
const keySecret = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5";

describe("finds", () => {
  test.each([
    ["the value of ENV in the space form", "ENV DB_PASSWORD mango-7-tree", ["mango-7-tree"]],
    ["the value of ENV on the next line", "env DB_PASSWORD \\\r\n  mango-7-tree\r\n", ["mango-7-tree"]],
    ["each of several pairs", `ENV A_SECRET="mango-7" B="x" C_TOKEN="mango-8"`, ["mango-7", "mango-8"]],
    ["a value with blanks in quotes", `RUN export DB_PASSWORD='mango 7; tree'`, ["mango 7; tree"]],
    ["a flag with =", "RUN app --api-key=mango-7-tree", ["mango-7-tree"]],
    ["a flag before a continued line", "RUN app --password \\\n  mango-7-tree", ["mango-7-tree"]],
    ["a component's parameter", "COMPONENT ic-a1 --token 'mango-7-tree'", ["mango-7-tree"]],
    ["JSON in a string", `RUN echo '{"password": "mango-7-tree"}' > /a`, ["mango-7-tree"]],
    ["JSON in escaped quotes", String.raw`RUN echo "{\"secret\":\"mango-7-tree\"}" > /a`, ["mango-7-tree"]],
    ["YAML in a string", `RUN echo 'password: mango-7-tree' >> /a.yml`, ["mango-7-tree"]],
    ["a line of a heredoc", "RUN cat > /a <<E\ndb.password = mango-7-tree\nE\n", ["mango-7-tree"]],
    ["a token in a URL", "RUN curl 'https://example.com/a?token=AVTxeHBoCaxc8'", ["AVTxeHBoCaxc8"]],
    [
      "names in any spelling",
      "RUN A=1 dbPassword=mango-7 AccessKeySecret=mango-8 ROOT_PASS=mango-9",
      ["mango-7", "mango-8", "mango-9"],
    ],
    ["an STS token's id", "RUN a STS.NUgYrLnoC37mZZCNnAbezABCD", ["STS.NUgYrLnoC37mZZCNnAbezABCD"]],
    [
      "a fine-grained GitHub token",
      `RUN app github_pat_11${"A1b".repeat(10)}_x`,
      [`github_pat_11${"A1b".repeat(10)}_x`],
    ],
    ["a GitHub token", `RUN git clone https://ghp_${"a1".repeat(18)}@github.com/a/b`, [`ghp_${"a1".repeat(18)}`]],
    [
      "a key of a PEM file",
      "RUN echo '-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC' > /a",
      ["-----BEGIN PRIVATE KEY-----"],
    ],
    [
      "the signature alone of a signed URL",
      `RUN wget "https://a.oss.com/x?OSSAccessKeyId=${keyId}&Expires=1&Signature=aB3dE5%3D&x=1" token=mango-7`,
      ["aB3dE5%3D", "mango-7"],
    ],
    [
      "a signed URL of version 4",
      "RUN wget 'https://a.oss.com/x?x-oss-credential=LTAI5t/2024&x-oss-signature=77dbcd'",
      ["77dbcd"],
    ],
    [
      "a user's password of curl",
      "RUN curl -u a:mango7 b && curl -fsSLu 'a:mango 8' --user=a:mango9",
      ["mango7", "mango 8", "mango9"],
    ],
    [
      "a password of MySQL",
      "RUN mysql -uroot -pmango7 a && mysqladmin -u root password 'mango8'",
      ["mango7", "mango8"],
    ],
    ["a password in a command in quotes", `RUN sh -c "mysqldump -pmango7" > "/a"`, ["mango7"]],
    ["a password of a registry", "RUN docker login -u a \\\n  -p mango7 b", ["mango7"]],
    ["a password of ssh", "RUN sshpass -p mango7 ssh -p 2222222 a", ["mango7"]],
    ["a password of Redis", "RUN redis-cli -a mango7 ping", ["mango7"]],
    ["an AccessKey of ossutil", `RUN ossutil config -i ${keyId} -k ${keySecret}`, [keyId, keySecret]],
    [
      "a password in SQL",
      `RUN mysql -e "ALTER USER a IDENTIFIED BY 'mango7'; alter user b identified with sha256_password by 'mango8'"`,
      ["mango7", "mango8"],
    ],
    ["a key without more of a name", `ENV ACCESS_KEY="${keySecret}" B_ACCESS_KEY="${keyId}"`, [keySecret, keyId]],
    ["a login password that is easy to guess", 'RUN echo "root:changeme" | chpasswd', ["changeme"]],
    ["a secret in a comment", `# key: ${keyId}\nRUN a`, [keyId]],
    ["a secret in a comment inside a command", `RUN a \\\n  # ${keyId}\n  b`, [keyId]],
  ])("%s", (_, text, found) => {
    expect(secrets(text)).toEqual(found);
  });

  test("an AccessKey ID once, whatever the name before it says", () => {
    expect(secrets(`ENV ACCESS_KEY_TOKEN="${keyId}"\nENV ALIBABA_CLOUD_ACCESS_KEY_ID="${keyId}"\n`)).toEqual([
      keyId,
      keyId,
    ]);
  });

  test("an AccessKey pair in YAML", () => {
    const text = `Tasks:
  - Name: a
    Action: RunShellCommand
    Properties:
      commandContent: |
        export ALIBABA_CLOUD_ACCESS_KEY_ID=${keyId}
        export ALIBABA_CLOUD_ACCESS_KEY_SECRET=${keySecret}
  - Name: b
    Action: WebDownload
    Properties:
      sourcePath: https://example.com/a
      tokenInfo: mango7tree
`;
    expect(secrets(text)).toEqual([keyId, keySecret, "mango7tree"]);
  });
});

describe("leaves alone", () => {
  test.each([
    'RUN export DB_PASSWORD=$1 API_TOKEN="$(cat /run/token)" SECRET=`cat /a` PASSWORD=${P:-none}',
    'RUN app --password "$DB_PASSWORD" --token {{ token }} --secret <your-secret> --api-key your-api-key',
    "RUN app --password-file /a --token-ttl 3600 --max-token 40960 --secret-name app-secret --no-password root",
    "RUN app --token /run/token --api-key @key --secret ~/secret --password ./p --private-key id.pem",
    "RUN app --password --force && app --token",
    'ENV PASSWORD=\nENV TOKEN="" OTHER="x"',
    'ENV DB_PASSWORD="****" TOKEN="xxxxxxxx" SECRET="LTAI5t****" API_KEY="0000000000"',
    'ENV TOKENIZER="fast-tokenizer" TOKENS="many" PASSWORD_HASH_COST="12345678" SECRETARY="someone"',
    'RUN cd "$PWD" && PWD=workdir OLDPWD=workdir sh a.sh',
    'RUN read -s -p "Password: " PW && echo "token=" "$PW" && grep \'secret=\' /a | awk \'{ print }\'',
    "RUN sed -i 's/password=.*/password=%PASSWORD%/' /etc/app.conf",
    "RUN echo '%wheel ALL=(ALL) NOPASSWD: ALL' >> /etc/sudoers",
    "RUN echo 'PasswordAuthentication no' >> /etc/ssh/sshd_config && passwd -l root",
    'RUN password=$(openssl rand -base64 20) && echo "root:$password" | chpasswd',
    "RUN python3 -c 'password = getpass.getpass()'",
    "RUN grep -q -- '-----BEGIN RSA PRIVATE KEY-----' /root/.ssh/id_rsa",
    "RUN git clone https://$USER:$TOKEN@example.com/a && git clone ssh://git@example.com:22/a",
    'RUN curl http://example.com:8080/a@b && curl -H "Authorization: Bearer $TOKEN" https://example.com',
    "# curl https://user:password@example.com/\nRUN a",
    "# password: at least 8 characters\n# token: see the wiki\n# secret: base64url2\nRUN a",
    "COPY https://example.com/LTAIxxxxxxxxxxxxxxxx /opt/",
    "RUN curl https://sts.averylonghostname.com ltai5tq1w2e3r4t5y6u7i8o9 AKIAxy",
    'ENV A_PASSWORD="changeme" B_PASSWORD="change_me" C_SECRET="secret" D_TOKEN="Example" E_TOKEN="todo" F_TOKEN="my-dummy-token"',
    "RUN sed -i 's/^password=.*/password=CHANGEME/' /a && sed -E 's/password=[^ ]+/password=xxx/;s/token=\\S+//' /a",
    'RUN curl -u "$A:$B" c && curl -u user c && curl -u user: c && curl --user-agent agent:mango7 c && wget -u a:mango7',
    "RUN mysql -u root -p app && mysql -P 3306 -p$PASS && mysql -psecret && ssh -pmango7 a && docker run -p 127.0.0.1:80:80 a",
    "RUN sshpass -e ssh -p 2222222 a && ossutil cp -k key a && docker login && echo -p mango7",
    `RUN mysql -e "CREATE USER a IDENTIFIED BY '$P'; CREATE USER b IDENTIFIED BY PASSWORD EXPIRE"`,
    'ENV ACCESS_KEY="the-name-of-a-key" OTHER_ACCESS_KEY="alias/app"',
    "RUN wget 'https://a.oss.com/x?Signature=$SIGNATURE&OSSAccessKeyId=$ID'",
  ])("%s", (text) => {
    expect(secrets(text)).toEqual([]);
  });
});

test("no message shows more of a secret than its first four characters", () => {
  const text = `ENV DB_PASSWORD="mango-7-tree" ID="${keyId}"\nRUN a --secret ${keySecret} https://a:mango-8@example.com\n`;
  for (const locale of ["en", "zh"] as const) {
    const messages = lint(parse(text).document, { locale }).diagnostics.map(({ message }) => message);
    expect(messages.filter((message) => /mango|LTAI5|a1B2c/.test(message))).toEqual([]);
    expect(messages.some((message) => message.includes("LTAI…"))).toBe(true);
  }
});

test("a megabyte of names and half values is read in reasonable time", () => {
  for (const piece of [
    "password=",
    "--token ",
    "a://b:",
    "-----BEGIN ",
    "\n# secret: a1b2c3 ",
    "password: x1y2z3 ",
    "curl ",
    'curl -u "',
    "mysql -p'",
    "identified by '",
    "curl \\\n",
    "echo 'a' | ",
    "echo a; ",
    "passwd <<EOF\n",
    '$password = "',
    "<password>a",
    "eyJa.",
    "= password(",
    "machine a login ",
    "npm config set a:",
    "net user a ",
    '"curl", ',
    "htpasswd -b ",
  ]) {
    const { document } = parse(`# ${piece.repeat(1_000_000 / piece.length)}`);
    const start = processorTime();
    lint(document);
    expect(processorTime() - start).toBeLessThan(5000);
  }
});
