/** THE table of keys and tokens that show by their own form. */

/** A form: the words it cannot be without, and what it looks like. Upper and lower case matter. */
export interface Form {
  readonly kind: "keyId" | "token";
  readonly words: readonly string[];
  /** Bounded, without groups, from its first character to its last. */
  readonly pattern: string;
  /** With the secret between two `<|>`; in two halves, or services that look for leaked secrets would find them. */
  readonly examples: readonly string[];
}

/** The forms, by who gives such out. Lengths are those of the vendors' documents, or of what they gave out so far. */
export const forms: readonly Form[] = [
  // Alibaba Cloud: AccessKey ID, STS token
  {
    kind: "keyId",
    words: ["LTAI"],
    pattern: "(?<![A-Za-z0-9])LTAI[A-Za-z0-9]{12,26}(?![A-Za-z0-9*])",
    examples: ["app <|>LTAI" + "5tQ1w2E3r4T5y6U7i8O9<|>"],
  },
  {
    kind: "token",
    words: ["STS."],
    pattern: String.raw`(?<!\w)STS\.[A-Za-z0-9]{16,64}(?![A-Za-z0-9*])`,
    examples: ["app <|>STS." + "NUgYrLnoC37mZZCNnAbezABCD<|>"],
  },
  // Tencent Cloud, Amazon Web Services, Google
  {
    kind: "token",
    words: ["AKID"],
    pattern: String.raw`(?<!\w)AKID[A-Za-z0-9]{32}(?!\w)`,
    examples: ["app <|>AKID" + "z8krbsJ5yKBZQpn74WFkmLPx3gnPhESA<|>"],
  },
  {
    kind: "token",
    words: ["AKIA"],
    pattern: String.raw`(?<!\w)AKIA[A-Z0-9]{16}(?!\w)`,
    examples: ["app <|>AKIA" + "1234567890ABCDEF<|>"],
  },
  {
    kind: "token",
    words: ["AIza"],
    pattern: String.raw`(?<![\w-])AIza[\w-]{35}(?![\w-])`,
    examples: ["app <|>AIza" + "SyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q<|>"],
  },
  // GitHub, GitLab
  {
    kind: "token",
    words: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
    pattern: String.raw`(?<!\w)gh[pousr]_[A-Za-z0-9]{36,255}`,
    examples: [
      "app <|>ghp_" + "a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1<|>",
      "git clone https://<|>ghs_" + "b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2<|>@github.com/a/b",
    ],
  },
  {
    kind: "token",
    words: ["github_pat"],
    pattern: String.raw`(?<!\w)github_pat_\w{22,100}`,
    examples: ["app <|>github_pat_" + "11A1bA1bA1bA1bA1bA1bA1bA1b_x<|>"],
  },
  {
    kind: "token",
    words: ["glpat-", "gldt-", "glrt-", "glcbt-", "glptt-"],
    pattern: String.raw`(?<!\w)gl(?:pat|dt|rt|cbt|ptt)-[\w-]{20,255}(?:\.[\w-]{2,20}){0,2}`,
    examples: [
      "app <|>glpat-" + "abcdefghij0123456789<|>",
      "gitlab-runner register <|>glrt-" + "abcdefghij0123456789<|>",
    ],
  },
  // Registries: npm, PyPI, Docker Hub, Hugging Face
  {
    kind: "token",
    words: ["npm_"],
    pattern: String.raw`(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)`,
    examples: [
      "app <|>npm_" + "abcdefghijklmnopqrstuvwxyz0123456789<|>",
      "_authToken <|>npm_" + "abcdefghijklmnopqrstuvwxyz0123456789<|>",
    ],
  },
  {
    kind: "token",
    words: ["pypi-AgE"],
    pattern: String.raw`(?<![\w-])pypi-AgE[\w-]{50,500}`,
    examples: ["app <|>pypi-" + "AgEIcHlwaS5vcmcCJGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6MDEyMzQ1<|>"],
  },
  {
    kind: "token",
    words: ["dckr_pat_", "dckr_oat_"],
    pattern: String.raw`(?<!\w)dckr_[po]at_[\w-]{20,64}`,
    examples: [
      "app <|>dckr_pat_" + "abcdefghijklmnopqrstuvwxyzA<|>",
      "app <|>dckr_oat_" + "abcdefghijklmnopqrstuvwxyzA<|>",
    ],
  },
  {
    kind: "token",
    words: ["hf_"],
    pattern: String.raw`(?<!\w)hf_(?=[a-z]{0,33}[A-Z0-9])[A-Za-z0-9]{34}(?!\w)`,
    examples: ["app <|>hf_" + "abcdefghijklmnopqrstuvwxyzABCDEFGH<|>"],
  },
  // Models: those of Alibaba Cloud, DeepSeek and OpenAI's first have nothing but letters and digits
  {
    kind: "token",
    words: ["sk-"],
    pattern: String.raw`(?<![\w-])sk-(?=[A-Za-z]{0,63}\d)[A-Za-z0-9]{32,64}(?![\w-])`,
    examples: [
      "app <|>sk-" + "0123456789abcdef0123456789abcdef<|>",
      "app <|>sk-" + "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKL<|>",
    ],
  },
  {
    kind: "token",
    words: ["sk-"],
    pattern: String.raw`(?<![\w-])sk-(?:proj|svcacct|admin|ant|or)-(?=[A-Za-z_-]{0,64}\d)[\w-]{20,255}`,
    examples: [
      "app <|>sk-proj-" + "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLmn_op-qr<|>",
      "app <|>sk-ant-" + "api03-abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLmn_op-qr<|>",
    ],
  },
  // Slack
  {
    kind: "token",
    words: ["xox", "xapp-"],
    pattern: String.raw`(?<!\w)(?:xox[abeoprs]|xapp-\d)-[\w-]{10,255}`,
    examples: ["app <|>xoxb-" + "123456789012-abcdefghijkl<|>", "app <|>xapp-" + "1-A0123456789-abcdef0123456789<|>"],
  },
  // JSON Web Tokens: a header and claims, which are JSON in Base64, and a signature
  {
    kind: "token",
    words: ["eyJ"],
    pattern: String.raw`(?<![\w-])eyJ[\w-]{10,1000}\.eyJ[\w-]{5,4000}\.[\w-]{20,1000}`,
    examples: [
      "app <|>eyJ" +
        "hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U<|>",
    ],
  },
];
