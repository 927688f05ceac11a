/** THE table of commands that read a password from their standard input. */

/** A command that reads passwords. */
export interface PasswordReader {
  /** Its words, and of its arguments what makes it read one; bounded, without groups. */
  readonly command: string;
  /** The words without which it cannot be written. */
  readonly words: readonly string[];
  /** What messages call it; the password of an account of the machine has no such name. */
  readonly name?: string;
  /** Before each password stands a user and `:`. */
  readonly users?: true;
  /** With the password between two `<|>`. */
  readonly examples: readonly string[];
}

const blanks = String.raw`[ \t]{1,9}`;

/** The arguments of a command, as far as they may go. */
export const rest: string = String.raw`(?:[^|;&<>\r\n\\]|\\[^]){0,200}`;

/** The commands. */
export const readers: readonly PasswordReader[] = [
  {
    command: `chpasswd(?!${rest}${blanks}(?:-e|--encrypted)\\b)`,
    words: ["chpasswd"],
    users: true,
    examples: [
      "echo 'root:<|>mango-7-tree<|>' | chpasswd",
      "echo root:<|>changeme<|> | sudo chpasswd",
      `echo -e "root:<|>mango-7<|>\\napp:<|>mango-8<|>" | chpasswd`,
      "printf 'root:<|>mango 7<|>\\n' | chpasswd",
      "chpasswd <<< 'root:<|>mango-7-tree<|>'",
    ],
  },
  {
    command: `passwd(?!${rest}${blanks}-[dlSue])`,
    words: ["passwd"],
    examples: [
      "echo <|>mango-7-tree<|> | passwd --stdin root",
      "echo -n '<|>mango 7<|>' | passwd root --stdin",
      `echo -e "<|>mango-7-tree<|>\\n<|>mango-7-tree<|>" | passwd root`,
      "passwd --stdin root <<< <|>mango-7-tree<|>",
      "passwd --stdin <<< '<|>mango-7-tree<|>'",
    ],
  },
  {
    command: `sudo(?=${rest}${blanks}(?:-[A-Za-z]{0,9}S|--stdin)\\b)`,
    words: ["sudo -"],
    examples: ["echo <|>mango-7-tree<|> | sudo -S yum install -y nginx"],
  },
  {
    command: `smbpasswd(?=${rest}${blanks}-[A-Za-z]{0,9}s)`,
    words: ["smbpasswd"],
    examples: [`printf "<|>mango-7<|>\\n<|>mango-7<|>\\n" | smbpasswd -s -a app`],
  },
  {
    command: `(?:docker|podman|nerdctl|skopeo|buildah|helm${blanks}registry)${blanks}login(?=${rest}--password-stdin)`,
    words: ["--password-stdin"],
    name: "docker login --password-stdin",
    examples: [
      "echo <|>mango-7-tree<|> | docker login -u app --password-stdin registry.example.com",
      "docker login -u app --password-stdin <<< '<|>mango-7-tree<|>'",
    ],
  },
  {
    command: `ConvertTo-SecureString(?=${rest}-AsPlainText)`,
    words: ["ConvertTo-SecureString"],
    name: "ConvertTo-SecureString",
    examples: [
      `$a = "<|>mango-7-tree<|>" | ConvertTo-SecureString -AsPlainText -Force`,
      "echo '<|>mango 7<|>' | ConvertTo-SecureString -AsPlainText -Force",
    ],
  },
];
