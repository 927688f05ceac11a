/** THE table of commands that read a password from their standard input. */

/** A command that reads passwords. */
export interface PasswordReader {
  readonly names: readonly string[];
  /** The words without which it is not written, where those are more than its names. */
  readonly words?: readonly string[];
  /** What its arguments look like where it reads a password, with a blank before each. */
  readonly given: RegExp;
  /** What messages call it; the password of an account of the machine has no such name. */
  readonly name?: string;
  /** Before each password stands a user and `:`. */
  readonly users?: true;
  /** With the password between two `<|>`. */
  readonly examples: { readonly bad: readonly string[] };
}

/** The commands. */
export const readers: readonly PasswordReader[] = [
  {
    names: ["chpasswd"],
    given: /^(?!.* (?:-e|--encrypted)\b)/s,
    users: true,
    examples: {
      bad: [
        "echo 'root:<|>mango-7-tree<|>' | chpasswd",
        "echo root:<|>changeme<|> | sudo chpasswd",
        `echo -e "root:<|>mango-7<|>\\napp:<|>mango-8<|>" | chpasswd`,
        "printf 'root:<|>mango 7<|>\\n' | chpasswd",
        "chpasswd <<< 'root:<|>mango-7-tree<|>'",
      ],
    },
  },
  {
    names: ["passwd"],
    given: /^(?!.* -[dlSue])/s,
    examples: {
      bad: [
        "echo <|>mango-7-tree<|> | passwd --stdin root",
        "echo -n '<|>mango 7<|>' | passwd root --stdin",
        `echo -e "<|>mango-7-tree<|>\\n<|>mango-7-tree<|>" | passwd root`,
        "passwd --stdin root <<< <|>mango-7-tree<|>",
        "passwd --stdin <<< '<|>mango-7-tree<|>'",
      ],
    },
  },
  {
    names: ["sudo"],
    words: ["sudo -"],
    given: / (?:-[A-Za-z]{0,9}S|--stdin)\b/,
    examples: { bad: ["echo <|>mango-7-tree<|> | sudo -S yum install -y nginx"] },
  },
  {
    names: ["smbpasswd"],
    given: / -[A-Za-z]{0,9}s/,
    examples: { bad: [`printf "<|>mango-7<|>\\n<|>mango-7<|>\\n" | smbpasswd -s -a app`] },
  },
  {
    names: ["docker", "podman", "nerdctl", "skopeo", "buildah", "helm"],
    words: ["--password-stdin"],
    given: / login .*--password-stdin/s,
    name: "docker login --password-stdin",
    examples: {
      bad: [
        "echo <|>mango-7-tree<|> | docker login -u app --password-stdin registry.example.com",
        "docker login -u app --password-stdin <<< '<|>mango-7-tree<|>'",
      ],
    },
  },
  {
    names: ["ConvertTo-SecureString", "convertto-securestring", "Convertto-SecureString"],
    words: ["-SecureString"],
    given: /-AsPlainText/i,
    name: "ConvertTo-SecureString",
    examples: {
      bad: [
        `$a = "<|>mango-7-tree<|>" | ConvertTo-SecureString -AsPlainText -Force`,
        "echo '<|>mango 7<|>' | ConvertTo-SecureString -AsPlainText -Force",
      ],
    },
  },
];
