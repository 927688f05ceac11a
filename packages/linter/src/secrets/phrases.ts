/** THE table of phrases of other languages in which a name stands before a secret: PowerShell, SQL, XML, files of settings. */

/** A phrase. */
export interface Phrase {
  /** The words of which it has one. */
  readonly words: readonly string[];
  /** Up to where the value is read, with the name in its one group. */
  readonly pattern: RegExp;
  /** What is the name for messages, where the group says by itself that a secret follows. */
  readonly calls?: string;
  /** What follows is the text of an element of XML. */
  readonly element?: true;
  /** With the secret between two `<|>`. */
  readonly examples: { readonly bad: readonly string[] };
}

/** The phrases. Where words are parted by continued lines, those of a shell and of PowerShell are. */
export const phrases: readonly Phrase[] = [
  // Variables of the environment
  {
    words: ["set-item", "new-item", "set-content"],
    pattern:
      /(?<![\w.-])(?:set-item|new-item|set-content)(?:[ \t]|[\\`]\r?\n){1,200}(?:-(?:literal)?path[ \t]+)?["']?env:[\\/]?([a-z_]\w*)["']?(?:[ \t]|[\\`]\r?\n){1,200}(?:-value[ \t]+)?/gi,
    examples: {
      bad: [
        "Set-Item env:TOKEN <|>mango-7-tree<|>",
        `New-Item -Path Env:\\DB_PASSWORD -Value "<|>mango-7-tree<|>"`,
        `Set-Item -Path "env:TOKEN" -Value '<|>mango-7-tree<|>'`,
      ],
    },
  },
  {
    words: ["EnvironmentVariable(", "setenv(", "putenv("],
    pattern:
      /(?<!\w)(?:setEnvironmentVariable|setenv|putenv)\([ \t]*\\?["']([a-z_]\w*)\\?["'][ \t]*,[ \t]*(?=\\?["'])/gi,
    examples: {
      bad: [
        `[Environment]::SetEnvironmentVariable("TOKEN", "<|>mango-7-tree<|>")`,
        `[System.Environment]::SetEnvironmentVariable('TOKEN','<|>mango-7-tree<|>','Machine')`,
      ],
    },
  },
  {
    words: ["setx", "setenv "],
    pattern: /(?<![\w.-])(?:setx(?:\.exe)?|setenv)[ \t]+(?:\/m[ \t]+)?([a-z_]\w*)[ \t]+/gi,
    examples: { bad: ["setx DB_PASSWORD <|>mango-7-tree<|> /M", `setx /M DB_PASSWORD "<|>mango-7-tree<|>"`] },
  },
  // The registry of Windows
  {
    words: ["-value"],
    pattern: /(?<!\w)-name[ \t]+["']?([a-z_]\w*)["']?[ \t]+(?:-(?:property)?type[ \t]+\w+[ \t]+)?-value[ \t]+/gi,
    examples: {
      bad: [`Set-ItemProperty -Path HKLM:\\a -Name DefaultPassword -Value "<|>mango-7-tree<|>"`],
    },
  },
  {
    words: ["reg add", "reg.exe add"],
    pattern: /(?<!\w)\/v[ \t]+["']?([a-z_]\w*)["']?[ \t]+(?:\/t[ \t]+\w+[ \t]+)?\/d[ \t]+/gi,
    examples: {
      bad: [`reg add HKLM\\a /v DefaultPassword /t REG_SZ /d <|>mango-7-tree<|> /f`],
    },
  },
  // Files of settings: npm config set //registry.example.com/:_authToken …
  {
    words: ["config set", "configure set", "npm set"],
    pattern:
      /(?<![\w.-])(?:config|configure|npm) set(?:[ \t]|[\\`]\r?\n){1,200}(?:[^\s"'=]*[:/])?([a-z_][\w.-]*)(?:[ \t]|[\\`]\r?\n){1,200}/gi,
    examples: {
      bad: [
        "npm config set //registry.example.com/:_authToken <|>mango-7-tree<|>",
        "npm config set _authToken <|>mango-7-tree<|>",
        "pip config set global.password <|>mango-7-tree<|>",
        "aws configure set aws_secret_access_key <|>mango-7-tree<|>",
        "redis-cli config set requirepass <|>mango-7-tree<|>",
      ],
    },
  },
  {
    words: ["requirepass", "masterauth"],
    pattern: /(?<![\w.-])(requirepass|masterauth)[ \t]{1,50}(?=["']|[^\s"'\\]{1,512}[ \t]{0,50}(?:["'\\]|$))/gim,
    examples: {
      bad: [
        "echo 'requirepass <|>mango-7-tree<|>' >> /etc/redis.conf",
        "sed -i 's/# requirepass foobared/requirepass <|>mango-7-tree<|>/' /etc/redis.conf",
        `printf "masterauth <|>mango-7-tree<|>\\n" >> /etc/redis.conf`,
      ],
    },
  },
  // .netrc, whose line breaks may be written for printf
  {
    words: ["machine", "default login"],
    pattern:
      /(?<![\w.-])(?:machine(?:\s|\\n|\\(?=[\r\n])){1,200}[^\s\\"']{1,253}|default)(?:\s|\\n|\\(?=[\r\n])){1,200}login(?:\s|\\n|\\(?=[\r\n])){1,200}[^\s\\"']{1,128}(?:\s|\\n|\\(?=[\r\n])){1,200}(password)(?:\s|\\n|\\(?=[\r\n])){1,200}/g,
    examples: {
      bad: [
        "echo 'machine github.com login app password <|>mango-7-tree<|>' > ~/.netrc",
        "printf 'machine github.com\\nlogin app\\npassword <|>mango-7-tree<|>\\n' > ~/.netrc",
      ],
    },
  },
  {
    words: ["</"],
    pattern: /<([a-z][\w.-]*)>[ \t]*(?=[^<>\s][^<>\r\n]*<\/)/gi,
    element: true,
    examples: {
      bad: [
        "echo '<password><|>mango-7-tree<|></password>' >> settings.xml",
        "echo '<passphrase> <|>mango (7) tree<|> </passphrase>' >> settings.xml",
      ],
    },
  },
  // SQL: of PostgreSQL, of MySQL, of others
  {
    words: [" password '", " password \\'"],
    pattern:
      /(?<!\w)(?:with|encrypted|unencrypted|login|superuser|createdb|createrole|(?:user|role)[ \t]+[\w"\\.$:{}-]{1,64})[ \t]+(password) (?=\\?')/gi,
    examples: {
      bad: [
        `psql -c "CREATE USER app WITH PASSWORD '<|>mango-7-tree<|>'"`,
        `psql -c "ALTER ROLE app PASSWORD '<|>mango-7-tree<|>'"`,
        `su postgres -c 'psql -c "ALTER USER app WITH ENCRYPTED PASSWORD '\\''<|>mango-7-tree<|>'\\''"'`,
      ],
    },
  },
  {
    words: ["set password for"],
    pattern: /(?<!\w)set (password) for[ \t]+[^\s=]{1,200}[ \t]*=[ \t]*(?=\\?["'])/gi,
    examples: { bad: [`mysql -e "SET PASSWORD FOR 'root'@'localhost' = '<|>mango-7-tree<|>'"`] },
  },
  {
    words: ["password("],
    pattern: /(password)(?<==[ \t]{0,50}password)\([ \t]*(?=\\?["'])/gi,
    examples: {
      bad: [
        `mysql -e "SET PASSWORD FOR root@localhost = PASSWORD('<|>mango-7-tree<|>')"`,
        `mysql -e "SET PASSWORD = PASSWORD('<|>mango-7-tree<|>')"`,
      ],
    },
  },
  {
    words: ["identified"],
    pattern: /(?<!\w)(identified[ \t]+(?:with[ \t]+["']?\w{1,64}["']?[ \t]+)?by)[ \t]+(?=["'\\])/gi,
    calls: "IDENTIFIED BY",
    examples: {
      bad: [
        `mysql -e "ALTER USER app IDENTIFIED BY '<|>mango-7-tree<|>'"`,
        `mysql -e "ALTER USER app identified with sha256_password by '<|>mango-7-tree<|>'"`,
      ],
    },
  },
];
