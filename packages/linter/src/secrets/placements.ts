/** THE table of the ways in which a value follows its name. */

/** Blanks and continued lines between two words. */
const gap = String.raw`(?:[ \t]|[\\\`][ \t]{0,200}(?:\r\n|[\r\n])){1,200}`;

/** What parts the words of a `.netrc`: blanks, and line breaks as they are, as printf has them, or continued. */
const netrcGap = String.raw`(?:[ \t\r\n]|\\n|\\[\r\n]){1,200}`;

/** A name, as far as its end is that of a secret's, so that the scan does not stop at each `a=b`; `isSecretName` decides. */
const name = String.raw`([a-z_][\w.-]{0,100})(?<=(?:word|passwd|phrase|pwd|pass|secret|token|key|info|base|defaultvalue|_auth|masterauth)\d{0,9})`;

/** A quote, perhaps an escaped one, that is there, or that is to come. */
const quote = String.raw`\\?["']`;
const quoted = `(?=${quote})`;

/** A way in which a value follows its name. */
export interface Placement {
  /** Bounded, with the name in its one group, up to where the value is read. Case does not matter. */
  readonly pattern: string;
  /** What is the name for messages, where the group says by itself that a secret follows. */
  readonly calls?: string;
  /** What follows is the text of an element of XML. */
  readonly element?: true;
  /** With the secret between two `<|>`. */
  readonly examples: readonly string[];
}

/** The words of which a text with such a name has one. */
export const nameWords = ["pass", "pwd", "secret", "token", "key", "masterauth", "_auth", "identified"] as const;

/** The placements. The last is the most common; those before it stop at names that it would pass over, or take for another's. */
export const placements: readonly Placement[] = [
  {
    pattern: `^[ \\t]{0,200}ENV${gap}${name}${gap}`,
    examples: ["ENV DB_PASSWORD <|>mango-7-tree<|>"],
  },
  {
    pattern: `(?<![\\w.$-])--?${name}(?:${gap}|(?<=[[,][ \\t\\r\\n\\\\]{0,50}["'][\\w.-]{1,103})["'][ \\t]{0,50},${gap.replace("{1,", "{0,")}(?=["']))`,
    examples: [
      "app --password <|>mango-7-tree<|>",
      "redis-server --requirepass <|>mango-7-tree<|>",
      "keytool -storepass <|>mango-7-tree<|>",
      "[ 'app', '--password', '<|>mango-7-tree<|>' ]",
    ],
  },
  // PowerShell, and the variables of other languages that begin with $; `[ $password = "…" ]` is a comparison
  {
    pattern: String.raw`\$(?<=(?:^(?:RUN|CMD)?|\\n|[#;{}(,|&"'\]])[ \t]{0,50}\$)(?:\w{1,20}:)?${name}[ \t]{0,50}=[ \t]{0,50}${quoted}`,
    examples: [
      `$password = "<|>mango-7-tree<|>"`,
      `$env:TOKEN = '<|>mango-7-tree<|>'`,
      `[string]$DbPassword='<|>mango-7-tree<|>'`,
      `pwsh -c '$a = 1; $env:TOKEN="<|>mango-7-tree<|>"'`,
    ],
  },
  {
    pattern: `(?<![\\w.-])(?:set-item|new-item|set-content)${gap}(?:-(?:literal)?path${gap})?["']?env:[\\\\/]?${name}["']?${gap}(?:-value${gap})?`,
    examples: [
      "Set-Item env:TOKEN <|>mango-7-tree<|>",
      `New-Item -Path Env:\\DB_PASSWORD -Value "<|>mango-7-tree<|>"`,
      `Set-Item -Path "env:TOKEN" -Value '<|>mango-7-tree<|>'`,
    ],
  },
  {
    pattern: `(?<!\\w)(?:setEnvironmentVariable|setenv|putenv)\\([ \\t]{0,50}${quote}${name}${quote}[ \\t]{0,50},[ \\t]{0,50}${quoted}`,
    examples: [
      `[Environment]::SetEnvironmentVariable("TOKEN", "<|>mango-7-tree<|>")`,
      `[System.Environment]::SetEnvironmentVariable('TOKEN','<|>mango-7-tree<|>','Machine')`,
    ],
  },
  {
    pattern: `(?<![\\w.-])(?:setx(?:\\.exe)?|setenv)${gap}(?:\\/m${gap})?${name}${gap}`,
    examples: ["setx DB_PASSWORD <|>mango-7-tree<|> /M", `setx /M DB_PASSWORD "<|>mango-7-tree<|>"`],
  },
  // npm config set //registry.example.com/:_authToken …
  {
    pattern: `(?<![\\w.-])(?:config(?:ure)?|npm)${gap}set${gap}(?:[^\\s"'=]{0,200}[:/])?${name}${gap}`,
    examples: [
      "npm config set //registry.example.com/:_authToken <|>mango-7-tree<|>",
      "npm config set _authToken <|>mango-7-tree<|>",
      "pip config set global.password <|>mango-7-tree<|>",
      "redis-cli config set requirepass <|>mango-7-tree<|>",
    ],
  },
  {
    pattern: String.raw`(?<![\w.-])(requirepass|masterauth)[ \t]{1,50}(?=["']|[^\s"'\\]{1,512}[ \t]{0,50}(?:["'\\]|$))`,
    examples: [
      "echo 'requirepass <|>mango-7-tree<|>' >> /etc/redis.conf",
      "sed -i 's/# requirepass foobared/requirepass <|>mango-7-tree<|>/' /etc/redis.conf",
    ],
  },
  {
    pattern: String.raw`(?<![\w.-])(?:machine${netrcGap}[^\s"'\\]{1,253}|default)${netrcGap}login${netrcGap}[^\s"'\\]{1,128}${netrcGap}(password)${netrcGap}`,
    examples: [
      "echo 'machine github.com login app password <|>mango-7-tree<|>' > ~/.netrc",
      "printf 'machine github.com\\nlogin app\\npassword <|>mango-7-tree<|>\\n' > ~/.netrc",
    ],
  },
  {
    pattern: `<${name}>[ \\t]{0,50}(?=[^<>\\r\\n]{1,512}<\\/)`,
    element: true,
    examples: [
      "echo '<password><|>mango-7-tree<|></password>' >> settings.xml",
      "echo '<passphrase> <|>mango (7) tree<|> </passphrase>' >> settings.xml",
    ],
  },
  // SQL: of PostgreSQL, of MySQL, of both
  {
    pattern: String.raw`(?<!\w)(?:with|(?:un)?encrypted|login|superuser|createdb|createrole|(?:user|role)[ \t]{1,50}[\w"\\.$:{}-]{1,64})[ \t]{1,50}(password)[ \t]{1,50}(?=\\?')`,
    examples: [
      `psql -c "CREATE USER app WITH PASSWORD '<|>mango-7-tree<|>'"`,
      `psql -c "ALTER ROLE app PASSWORD '<|>mango-7-tree<|>'"`,
      `su postgres -c 'psql -c "ALTER USER app WITH ENCRYPTED PASSWORD '\\''<|>mango-7-tree<|>'\\''"'`,
    ],
  },
  {
    pattern: String.raw`(?<!\w)set[ \t]{1,50}(password)[ \t]{1,50}for[ \t]{1,50}[^\s=]{1,200}[ \t]{0,50}=[ \t]{0,50}${quoted}`,
    examples: [`mysql -e "SET PASSWORD FOR 'root'@'localhost' = '<|>mango-7-tree<|>'"`],
  },
  {
    pattern: String.raw`(?<==[ \t]{0,50})(password)\([ \t]{0,50}${quoted}`,
    examples: [
      `mysql -e "SET PASSWORD FOR root@localhost = PASSWORD('<|>mango-7-tree<|>')"`,
      `mysql -e "SET PASSWORD = PASSWORD('<|>mango-7-tree<|>')"`,
    ],
  },
  {
    pattern: String.raw`(?<!\w)(identified[ \t]{1,9}(?:with[ \t]{1,9}["']?\w{1,64}["']?[ \t]{1,9})?by)[ \t]{1,9}(?=["'\\])`,
    calls: "IDENTIFIED BY",
    examples: [
      `mysql -e "ALTER USER app IDENTIFIED BY '<|>mango-7-tree<|>'"`,
      `mysql -e "ALTER USER app identified with sha256_password by '<|>mango-7-tree<|>'"`,
    ],
  },
  {
    pattern: String.raw`(?<![\w.$-])-{0,2}${name}(?:${quote})?(?:=>?(?!=)|[ \t]{1,4}=>?[ \t]{1,4}|[ \t]{0,4}:(?:[ \t]{1,4}|${quoted}))`,
    examples: [
      "DB_PASSWORD=<|>mango-7-tree<|>",
      "app --api-key=<|>mango-7-tree<|>",
      `echo '{"password": "<|>mango-7-tree<|>"}' > /a`,
      `echo "_auth=<|>YXBwOm1hbmdvLTctdHJlZQ==<|>" > ~/.npmrc`,
      `echo "//registry.example.com/:_authToken=<|>mango-7-tree<|>" > ~/.npmrc`,
      "curl 'https://oapi.dingtalk.com/robot/send?access_token=<|>3a5f0c9d8e7b6a5f4c3d<|>' -d a",
    ],
  },
];
