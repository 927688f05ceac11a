/** THE table of keys and tokens that show by their own form. */

/** A form. Upper and lower case matter. */
export interface Form {
  readonly kind: "keyId" | "token";
  /** How one may start. No letter, digit, `_` or `-` stands before it. */
  readonly starts: readonly string[];
  /** How it goes on, to its end. */
  readonly rest: RegExp;
  /** With the secret between two `<|>`; `·` is nothing, but services that look for leaked secrets find none. */
  readonly examples: { readonly bad: readonly string[] };
}

/** The forms, by who gives such out. Lengths are those of the vendors' documents, or of what they gave out so far. */
export const forms: readonly Form[] = [
  // Alibaba Cloud: AccessKey ID, STS token
  {
    kind: "keyId",
    starts: ["LTAI"],
    rest: /[A-Za-z0-9]{12,26}(?![A-Za-z0-9*])/y,
    examples: { bad: ["app <|>LTAI·5tQ1w2E3r4T5y6U7i8O9<|>"] },
  },
  {
    kind: "token",
    starts: ["STS."],
    rest: /[A-Za-z0-9]{16,64}(?![A-Za-z0-9*])/y,
    examples: { bad: ["app <|>STS.·NUgYrLnoC37mZZCNnAbezABCD<|>"] },
  },
  // Tencent Cloud, Amazon Web Services, Google
  {
    kind: "token",
    starts: ["AKID"],
    rest: /[A-Za-z0-9]{32}(?!\w)/y,
    examples: { bad: ["app <|>AKID·z8krbsJ5yKBZQpn74WFkmLPx3gnPhESA<|>"] },
  },
  {
    kind: "token",
    starts: ["AKIA"],
    rest: /[A-Z0-9]{16}(?!\w)/y,
    examples: { bad: ["app <|>AKIA·1234567890ABCDEF<|>"] },
  },
  {
    kind: "token",
    starts: ["AIza"],
    rest: /[\w-]{35}(?![\w-])/y,
    examples: { bad: ["app <|>AIza·SyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q<|>"] },
  },
  // GitHub, GitLab
  {
    kind: "token",
    starts: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
    rest: /[A-Za-z0-9]{36,}/y,
    examples: {
      bad: [
        "app <|>ghp_·a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1<|>",
        "git clone https://<|>ghs_·b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2<|>@github.com/a/b",
      ],
    },
  },
  {
    kind: "token",
    starts: ["github_pat_"],
    rest: /\w{22,}/y,
    examples: { bad: ["app <|>github_pat_·11A1bA1bA1bA1bA1bA1bA1bA1b_x<|>"] },
  },
  {
    kind: "token",
    starts: ["glpat-", "gldt-", "glrt-", "glcbt-", "glptt-"],
    rest: /[\w-]{20,}(?:\.[\w-]{2,20}){0,2}/y,
    examples: {
      bad: ["app <|>glpat-·abcdefghij0123456789<|>", "gitlab-runner register <|>glrt-·abcdefghij0123456789<|>"],
    },
  },
  // Registries: npm, PyPI, Docker Hub, Hugging Face
  {
    kind: "token",
    starts: ["npm_"],
    rest: /[A-Za-z0-9]{36}(?!\w)/y,
    examples: {
      bad: [
        "app <|>npm_·abcdefghijklmnopqrstuvwxyz0123456789<|>",
        "_authToken <|>npm_·abcdefghijklmnopqrstuvwxyz0123456789<|>",
      ],
    },
  },
  {
    kind: "token",
    starts: ["pypi-AgE"],
    rest: /[\w-]{50,}/y,
    examples: { bad: ["app <|>pypi-·AgEIcHlwaS5vcmcCJGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6MDEyMzQ1<|>"] },
  },
  {
    kind: "token",
    starts: ["dckr_pat_", "dckr_oat_"],
    rest: /[\w-]{20,}/y,
    examples: {
      bad: ["app <|>dckr_pat_·abcdefghijklmnopqrstuvwxyzA<|>", "app <|>dckr_oat_·abcdefghijklmnopqrstuvwxyzA<|>"],
    },
  },
  {
    kind: "token",
    starts: ["hf_"],
    rest: /(?=[a-z]*[A-Z0-9])[A-Za-z0-9]{34}(?!\w)/y,
    examples: { bad: ["app <|>hf_·abcdefghijklmnopqrstuvwxyzABCDEFGH<|>"] },
  },
  // Models: those of Alibaba Cloud, DeepSeek and OpenAI's first have nothing but letters and digits
  {
    kind: "token",
    starts: ["sk-"],
    rest: /(?=[A-Za-z]*\d)[A-Za-z0-9]{32,64}(?![\w-])/y,
    examples: {
      bad: [
        "app <|>sk-·0123456789abcdef0123456789abcdef<|>",
        "app <|>sk-·abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKL<|>",
      ],
    },
  },
  {
    kind: "token",
    starts: ["sk-proj-", "sk-svcacct-", "sk-admin-", "sk-ant-", "sk-or-"],
    rest: /(?=[A-Za-z_-]*\d)[\w-]{20,}/y,
    examples: {
      bad: [
        "app <|>sk-proj-·abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLmn_op-qr<|>",
        "app <|>sk-ant-·api03-abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLmn_op-qr<|>",
      ],
    },
  },
  // Slack
  {
    kind: "token",
    starts: ["xoxa-", "xoxb-", "xoxe-", "xoxe.xoxp-", "xoxo-", "xoxp-", "xoxr-", "xoxs-", "xapp-"],
    rest: /[\w-]{10,}/y,
    examples: { bad: ["app <|>xoxb-·123456789012-abcdefghijkl<|>", "app <|>xapp-·1-A0123456789-abcdef0123456789<|>"] },
  },
  // JSON Web Tokens: a header and claims, which are JSON in Base64, and a signature
  {
    kind: "token",
    starts: ["eyJ"],
    rest: /[\w-]{10,}\.eyJ[\w-]+\.[\w-]{20,}/y,
    examples: {
      bad: [
        "app <|>eyJ·hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U<|>",
      ],
    },
  },
];
