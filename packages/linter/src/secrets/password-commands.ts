/** THE table of commands that take a password as an argument, in a place that has no name of its own. */

/** A command, and where its password stands. */
export interface PasswordCommand {
  /** What it is called; those of Windows in the cases in which people write them. */
  readonly names: readonly string[];
  /** The words without which it is not written, where those are more than its names. */
  readonly words?: readonly string[];
  /** What follows the name where it is of more than one word. */
  readonly subcommand?: RegExp;
  readonly ways: readonly Way[];
  /** What its options look like, where not like `-o`. */
  readonly options?: RegExp;
  /** The options whose value is a word of its own, where operands are counted. */
  readonly valued?: RegExp;
  /** With the password between two `<|>`. */
  readonly examples: { readonly bad: readonly string[] };
}

/** Where a password stands among the arguments. */
export interface Way {
  /** The option before it, with the password's beginning where both are one word; or which of the operands it is, from 1. */
  readonly at: RegExp | number;
  /** What messages call it; the password of an account of the machine has no such name. */
  readonly name?: string;
  /** What a value must look like, with what stands before the password in a group. */
  readonly value?: RegExp;
  /** What the options, each with a blank before it, must look like. */
  readonly given?: RegExp;
  /** Only as the first argument: what follows is another command's. */
  readonly first?: true;
}

const userAndPassword = /^([^\s:]{0,128}:)./;

/** The commands. Of two with the same name the first that fits is meant. */
export const commands: readonly PasswordCommand[] = [
  {
    names: ["curl", "curl.exe"],
    ways: [{ at: /^(?:-[fgikLnsSv#]{0,9}[uU]|--(?:proxy-)?user(?:=|$))/, name: "curl -u", value: userAndPassword }],
    examples: {
      bad: [
        "curl -u app:<|>mango-7-tree<|> https://example.com",
        "curl -fsSLu 'app:<|>mango 7<|>' https://example.com",
        "curl.exe -u app:<|>mango-7-tree<|> https://example.com",
      ],
    },
  },
  {
    names: ["mysqladmin", "mariadb-admin"],
    ways: [
      { at: /^-p(?!$|assw)/, name: "mysql -p" },
      { at: /^password$/, name: "mysqladmin password" },
    ],
    examples: {
      bad: ["mysqladmin -u root password '<|>mango-7-tree<|>'", "mysqladmin -uroot -p<|>mango-7-tree<|> shutdown"],
    },
  },
  {
    names: [
      "mysql",
      "mysqldump",
      "mysqlimport",
      "mysqlcheck",
      "mariadb",
      "mariadb-dump",
      "mariadb-import",
      "mariadb-check",
    ],
    ways: [{ at: /^-p(?!$|assw)/, name: "mysql -p" }],
    examples: { bad: ["mysql -uroot -p<|>mango-7-tree<|> app", "mariadb-dump -p'<|>mango-7-tree<|>' app"] },
  },
  {
    names: ["mongo", "mongosh", "mongodump", "mongorestore"],
    ways: [{ at: /^-p$/, name: "mongo -p" }],
    examples: { bad: ["mongosh -u root -p <|>mango-7-tree<|>"] },
  },
  {
    names: ["redis-cli"],
    ways: [{ at: /^(?:-a|--pass)$/, name: "redis-cli -a" }],
    examples: { bad: ["redis-cli -a <|>mango-7-tree<|> ping"] },
  },
  {
    names: ["docker", "podman", "nerdctl", "skopeo", "buildah", "helm"],
    words: [" login"],
    subcommand: /(?:[ \t]{1,9}registry)?[ \t]{1,9}login/y,
    ways: [{ at: /^-p=?/, name: "docker login -p" }],
    examples: {
      bad: [
        "docker login -u app -p <|>mango-7-tree<|> registry.example.com",
        "docker login -u app -p<|>mango-7-tree<|> registry.example.com",
      ],
    },
  },
  {
    names: ["sshpass"],
    ways: [{ at: /^-p/, name: "sshpass -p", first: true }],
    examples: { bad: ["sshpass -p <|>mango-7-tree<|> ssh -p 2222222 app", "sshpass -p'<|>mango-7-tree<|>' scp a b:"] },
  },
  {
    names: ["ossutil", "ossutil64"],
    ways: [
      {
        at: /^-k$/,
        name: "ossutil -k",
        value: /^()(?=.{0,29}\d)(?=.{0,29}[A-Za-z])[A-Za-z0-9]{30}$/,
      },
    ],
    examples: { bad: ["ossutil64 config -k <|>a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5<|>"] },
  },
  {
    names: ["useradd", "usermod"],
    ways: [{ at: /^(?:-[mMNrUo]{0,6}p$|--password(?:=|$))/ }],
    examples: {
      bad: [
        "useradd -m -p <|>mango-7-tree<|> app",
        "usermod -p '<|>changeme<|>' app",
        "usermod --password <|>mango-7-tree<|> app",
      ],
    },
  },
  {
    names: ["openssl"],
    subcommand: /[ \t]{1,9}passwd/y,
    valued: /^-(?:salt|in|rand)$/,
    ways: [{ at: 1, given: / -(?:[156]|apr1|crypt|salt)\b/ }],
    examples: {
      bad: ["useradd -p $(openssl passwd -6 -salt ab <|>mango-7-tree<|>) app", "openssl passwd -1 '<|>mango 7<|>'"],
    },
  },
  {
    names: ["openssl"],
    ways: [
      { at: /^-pass(?:in|out|word)?$/, name: "openssl -passin", value: /^(pass:)./ },
      { at: /^-k$/, name: "openssl enc -k" },
    ],
    examples: {
      bad: [
        "openssl genrsa -aes256 -passout pass:<|>mango-7-tree<|> -out a.key",
        "openssl pkcs12 -in a.p12 -passin 'pass:<|>mango 7 tree<|>'",
        "openssl enc -aes-256-cbc -pass pass:<|>mango-7-tree<|> -in a",
        "openssl pkcs12 -in a.p12 -password pass:<|>mango-7-tree<|>",
        "openssl enc -aes-256-cbc -k <|>mango-7-tree<|> -in a",
      ],
    },
  },
  {
    names: ["htpasswd"],
    valued: /^-[Cr]$/,
    ways: [
      { at: 3, name: "htpasswd -b", given: /^(?=.* -[A-Za-z]*b)(?!.* -[A-Za-z]*n)/ },
      { at: 2, name: "htpasswd -b", given: /^(?=.* -[A-Za-z]*b)(?=.* -[A-Za-z]*n)/ },
    ],
    examples: {
      bad: [
        "htpasswd -bc /etc/nginx/.htpasswd app <|>mango-7-tree<|>",
        "htpasswd -B -C 10 -b /etc/nginx/.htpasswd app '<|>mango 7<|>'",
        "htpasswd -nb app <|>mango-7-tree<|> > /etc/nginx/.htpasswd",
        "htpasswd -n -b app <|>mango-7-tree<|>",
      ],
    },
  },
  {
    names: ["zip", "unzip"],
    ways: [{ at: /^-[A-Za-z]{0,9}P$/, name: "zip -P" }],
    examples: { bad: ["zip -r -P <|>mango-7-tree<|> a.zip a", "unzip -qP '<|>mango 7<|>' a.zip"] },
  },
  {
    names: ["7z", "7za", "7zr", "rar", "unrar"],
    words: ["7z", "rar "],
    ways: [{ at: /^-h?p(?!$)/, name: "7z -p" }],
    examples: { bad: ["7z x -p<|>mango-7-tree<|> a.7z", "rar a -hp<|>mango-7-tree<|> a.rar a"] },
  },
  {
    names: ["net", "net.exe", "net1", "NET", "Net"],
    words: ["net user", "net.exe user", "net1 user"],
    subcommand: /[ \t]{1,9}user(?![ \t]{1,9}(?:add|delete|info|rename|password)\b)/iy,
    options: /^[/-]/,
    // "net user accounts are kept" is prose.
    ways: [
      { at: 2, given: / \/add\b/i },
      { at: 2, value: /^()(?=.*[^A-Za-z])/ },
    ],
    examples: {
      bad: [
        "net user app <|>changeme<|> /add",
        `net.exe user app "<|>mango 7<|>" /add /expires:never`,
        "net user Administrator <|>Changeme1<|>",
      ],
    },
  },
  {
    names: ["ConvertTo-SecureString", "convertto-securestring", "Convertto-SecureString"],
    words: ["-SecureString"],
    valued: /^-(?:string|key|securekey)$/i,
    ways: [
      { at: 1, name: "ConvertTo-SecureString", given: / -AsPlainText/i },
      { at: /^-string$/i, name: "ConvertTo-SecureString", given: / -AsPlainText/i },
    ],
    examples: {
      bad: [
        `ConvertTo-SecureString "<|>mango-7-tree<|>" -AsPlainText -Force`,
        `ConvertTo-SecureString -AsPlainText -Force -String '<|>mango 7<|>'`,
        `New-LocalUser app -Password (ConvertTo-SecureString "<|>mango-7-tree<|>" -AsPlainText -Force)`,
      ],
    },
  },
  {
    names: ["cmdkey", "cmdkey.exe"],
    ways: [{ at: /^\/pass:/i, name: "cmdkey /pass" }],
    examples: { bad: ["cmdkey /add:files /user:app /pass:<|>mango-7-tree<|>"] },
  },
];
