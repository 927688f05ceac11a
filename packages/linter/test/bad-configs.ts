/** Configurations with mistakes, and what is said of them: lines of `line:column: text`, the text from its beginning on. */

/** What a schema cannot see is marked: keys that stand twice, aliases, and names that lead nowhere. */
export interface BadConfig {
  readonly mistake: string;
  readonly yaml: string;
  readonly said: readonly string[];
  readonly beyondSchema?: true;
}

/** One for each kind of mistake. */
export const badConfigs: readonly BadConfig[] = [
  {
    mistake: "a key that there is not",
    yaml: "rules: {}\nfailsOn: error\n",
    said: ["2:1: failsOn is no key of a configuration (did you mean failOn?); the keys: root, extends,"],
  },
  {
    mistake: "a rule that there is not",
    yaml: "rules:\n  no-coments: warning\n",
    said: ["2:3: there is no rule no-coments (did you mean no-comments?); imglint rules lists all of them"],
  },
  {
    mistake: "a severity that there is not",
    yaml: "rules:\n  no-comments: warn\n",
    said: [
      "2:16: rules.no-comments takes off, info, warning or error, or keys with values, one a line, not warn (did you mean warning?)",
    ],
  },
  {
    mistake: "a severity in options",
    yaml: "rules:\n  content-near-limit:\n    severity: 2\n",
    said: ["3:15: rules.content-near-limit.severity takes off, info, warning or error, not 2"],
  },
  {
    mistake: "an option that the rule does not have",
    yaml: "rules:\n  content-near-limit: { percents: 80 }\n",
    said: ["2:25: percents is no key of rules.content-near-limit (did you mean percent?); the keys: severity, percent"],
  },
  {
    mistake: "an option out of its range",
    yaml: "rules:\n  content-near-limit:\n    percent: 180\n",
    said: ["3:14: rules.content-near-limit.percent takes a whole number from 1 to 100, not 180"],
  },
  {
    mistake: "an option that is no number",
    yaml: "rules:\n  content-near-limit: { percent: most }\n",
    said: ["2:34: rules.content-near-limit.percent takes a whole number from 1 to 100, not most"],
  },
  {
    mistake: "a rule with a list",
    yaml: "rules:\n  no-comments: [warning]\n",
    said: ["2:16: rules.no-comments takes off, info, warning or error, or keys with values, one a line, not a list"],
  },
  {
    mistake: "a rule with nothing",
    yaml: "rules:\n  no-comments:\n",
    said: ["2:3: rules.no-comments takes off, info, warning or error, or keys with values, one a line, not nothing"],
  },
  {
    mistake: "rules that are a list",
    yaml: "rules:\n  - no-comments\n",
    said: ["2:3: rules takes keys with values, one a line, not a list"],
  },
  {
    mistake: "a limit of nothing",
    yaml: "limits:\n  bytes: 0\n  commands: 1.5\n",
    said: [
      "2:10: limits.bytes takes a whole number from 1 on, not 0",
      "3:13: limits.commands takes a whole number from 1 on, not 1.5",
    ],
  },
  {
    mistake: "a system in upper case",
    yaml: "os: Windows\n",
    said: ["1:5: os takes linux or windows, not Windows (did you mean windows?)"],
  },
  {
    mistake: "a severity to fail on that there is not",
    yaml: "failOn: errors\n",
    said: ["1:9: failOn takes error, warning, info or never, not errors (did you mean error?)"],
  },
  { mistake: "a language that there is not", yaml: "locale: de\n", said: ["1:9: locale takes en or zh, not de"] },
  { mistake: "a root that is a word", yaml: "root: yes\n", said: ["1:7: root takes true or false, not yes"] },
  {
    mistake: "an override without files",
    yaml: "overrides:\n  - os: windows\n",
    said: ["2:5: an override names its files: write files:"],
  },
  {
    mistake: "an override with an empty list of files",
    yaml: "overrides:\n  - files: []\n    os: windows\n",
    said: ["2:12: overrides.files is an empty list: name at least one, or remove it"],
  },
  {
    mistake: "an override with a key of the top",
    yaml: "overrides:\n  - files: a\n    ignore: [b]\n",
    said: ["3:5: ignore is no key of overrides; the keys: files, kind, os, rules, limits, failOn"],
  },
  {
    mistake: "overrides that are no list",
    yaml: "overrides:\n  files: a\n",
    said: ["2:3: overrides takes a list, not keys with values"],
  },
  {
    mistake: "a kind that there is not, and an unknown rule, in an override",
    yaml: "overrides:\n  - files: a\n    kind: tests\n    rules: { heredocs: off }\n",
    said: [
      "3:11: overrides.kind takes build, test or component, not tests (did you mean test?)",
      "4:14: there is no rule heredocs (did you mean heredoc?)",
    ],
  },
  { mistake: "files that are a text", yaml: 'files: "*.txt"\n', said: ["1:8: files takes a list, not *.txt"] },
  {
    mistake: "a glob that is empty",
    yaml: 'ignore: ["", drafts/]\n',
    said: ["1:10: ignore takes a glob of 1 to 1,000 characters"],
  },
  {
    mistake: "an item that is a number",
    yaml: "ignore: [1]\n",
    said: ["1:10: ignore takes a text, not 1"],
  },
  {
    mistake: "an extends that is a number",
    yaml: "extends: 2026.11\n",
    said: ["1:10: extends takes presets, paths that start with . or /, and packages, not 2026.11"],
  },
  {
    mistake: "a component without a file",
    yaml: "components:\n  install-jdk:\n  jre: { componentType: Build }\n",
    said: ["2:3: install-jdk links to no file: write install-jdk: path", "3:8: jre links to no file"],
  },
  {
    mistake: "a list at the top",
    yaml: "- rules\n",
    said: ["1:1: a configuration takes keys with values, one a line, not a list"],
  },
  {
    mistake: "a word at the top",
    yaml: "strict\n",
    said: ["1:1: a configuration takes keys with values, one a line, not strict"],
  },
  {
    mistake: "a key that stands twice",
    yaml: "os: linux\nrules: {}\nos: windows\n",
    said: ["3:1: os stands twice here, and the last one counts: remove one of them"],
    beyondSchema: true,
  },
  {
    mistake: "an alias",
    yaml: "rules: &r { heredoc: off }\noverrides:\n  - files: a\n    rules: *r\n",
    said: ["4:12: aliases of YAML are not followed: write the value itself"],
    beyondSchema: true,
  },
  {
    mistake: "a preset that there is not",
    yaml: "extends: imglint:strickt\n",
    said: ["1:10: extends imglint:strickt: there is no such preset (did you mean imglint:strict?); the presets: "],
    beyondSchema: true,
  },
  {
    mistake: "a preset without its imglint:",
    yaml: "extends: [imglint:minimal, strict]\n",
    said: ["1:28: extends strict: no package of this name (did you mean imglint:strict?) is in node_modules"],
    beyondSchema: true,
  },
  {
    mistake: "a file to extend that there is not",
    yaml: "rules: {}\nextends:\n  - ./base.yaml\n",
    said: ["3:5: extends ./base.yaml: no such file or folder; check the path"],
    beyondSchema: true,
  },
  {
    mistake: "a package that leads out of itself",
    yaml: "extends: pkg/../../secret.yaml\n",
    said: ["1:10: extends pkg/../../secret.yaml: no package of this name"],
    beyondSchema: true,
  },
];
