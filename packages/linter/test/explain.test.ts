/** `imglint explain`: what a rule or a code of the service means, in the terminal. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { folderWith, imglint, type Outcome, type Surroundings } from "./command-line.ts";
import { catalogueCodes } from "../src/explain/catalogue-codes.ts";
import { rules } from "../src/rules/index.ts";

async function explain(words: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  return await imglint(folderWith({}), ["explain", ...words], surroundings);
}

describe("a rule's page", () => {
  test("has all that there is to say, with findings marked in the examples", async () => {
    expect((await explain(["too-many-commands"])).stdout).toBe(`too-many-commands

More commands than the limit.

The service takes 127 commands for each content and rejects more. A continued
command counts as one however many lines it has, and FROM is counted here too.
Several RUN become one with \`&&\` between them, and steps that belong together
fit well into a component, which has a limit of its own.

Default severity: error
Fix: –
Stands on: the service's documentation
API codes: InvalidImageTemplateCommandSize.ExceededMaxNumber
Since: 0.1.0

Reported:

\`limits: {"commands":2}\`

    RUN yum update -y
    RESTART
    RUN yum install -y nginx
    ^^^ RUN is command 3 of 4 and the service rejects more than 2: join several
        RUN by &&, or move steps to a component of their own.
    RUN systemctl enable nginx

Not reported:

\`limits: {"commands":2}\`

    RUN yum update -y
    RUN yum install -y nginx

    RUN yum update -y && \\
        yum install -y nginx && \\
        systemctl enable nginx

To switch it off: \`imglint --rule too-many-commands=off\`, or
\`too-many-commands: off\` below \`rules\` in the configuration (docs/config.md). To
hide one finding, write a comment (docs/suppressions.md) above it:
\`# imglint-disable-next-line too-many-commands -- reason\`.

Page: docs/rules/too-many-commands.md
`);
  });

  test("has the options of the rule", async () => {
    expect((await explain(["content-near-limit"])).stdout).toContain(
      "Options:\n\n  percent: From how many percent of the limit on it is reported. (a whole number\n    from 1 to 100; default 90)\n",
    );
  });

  test("tells how options are set", async () => {
    const { stdout } = await explain(["content-near-limit"], { columns: 100 });
    expect(stdout.replaceAll("\n", " ")).toContain("Options are set there: `content-near-limit: { percent: 90 }`.");
  });

  test("tells how a rule that is off is switched on", async () => {
    const { stdout } = await explain(["no-comments"], { columns: 100 });
    expect(stdout).toContain("It is off by default. To switch it on: `imglint --rule no-comments=warning`");
  });

  test("has what an example looks like after its fix", async () => {
    expect((await explain(["keyword-case"])).stdout).toMatch(/\nAfter the fix:\n\n {4}RUN /);
  });

  test("tells which component an example calls", async () => {
    expect((await explain(["wrong-component-type"])).stdout).toMatch(
      /\nwhere `[\w-]+` is \(componentType: \w+\):\n\n {4}\w/,
    );
  });

  test("is in Chinese where that is asked for, messages in the examples, too", async () => {
    const { stdout } = await explain(["too-many-commands", "--locale", "zh"]);
    expect(stdout).toContain("依据：服务的官方文档\n");
    expect(stdout).toContain("    ^^^ RUN 是 4 条命令中的第 3 条，服务会拒绝超过 2 条命令");
    expect(stdout).toContain("页面：docs/zh/rules/too-many-commands.md\n");
  });

  test("names pages by their paths", async () => {
    const [en, zh] = [
      await explain(["missing-action"]),
      await explain(["missing-action"], { env: { LANG: "zh_CN.UTF-8" } }),
    ];
    expect(en.stdout.replace(/\s+/g, " ")).toContain("The page of actions (docs/actions.md) has all of them.");
    expect(zh.stdout).toContain("操作 (docs/zh/actions.md)");
  });

  test("has colors where they are asked for, and no backticks then", async () => {
    const { stdout } = await explain(["too-many-commands", "--color"]);
    expect(stdout).toContain("\u001B[1mtoo-many-commands\u001B[22m\n");
    expect(stdout).toContain("with \u001B[36m&&\u001B[39m between");
  });

  test.each(["en", "zh"])("fits the terminal, codes and examples aside (%s)", async (locale) => {
    for (const { id } of rules) {
      const { stdout } = await explain([id, "--locale", locale], { columns: 60 });
      const prose = stdout.split("\n").filter((line) => /^\S+\s\S/.test(line) && !/^`[^`]+`\W$/.test(line));
      expect(prose.filter((line) => stringWidth(line) > 60)).toEqual([]);
    }
  });

  test.each(["en", "zh"])("can be printed for each rule, and leads to a page that exists (%s)", async (locale) => {
    for (const { id } of rules) {
      const { status, stdout } = await explain([id, "--locale", locale]);
      const page = /(?:Page: |页面：)(\S+)\n$/.exec(stdout)?.[1] ?? "";
      expect(readFileSync(join(import.meta.dirname, "../../..", page), "utf8")).toContain(`# ${id}\n`);
      expect(status).toBe(0);
    }
  });
});

describe("a code of the service", () => {
  test("leads to the rule that predicts it, in any case", async () => {
    const { stdout } = await explain(["emptycommandcontent.run"]);
    expect(stdout).toMatch(/^EmptyCommandContent\.RUN is predicted by the rule empty-command:\n\nempty-command\n/);
  });

  test.each(Object.keys(catalogueCodes))("%s, which no rule predicts, is explained in a few words", async (code) => {
    const { status, stdout } = await explain([code]);
    expect(stdout).toMatch(new RegExp(`^${code}\n\n`));
    expect(stdout).toContain("no rule predicts");
    expect(status).toBe(0);
  });
});

describe("a wrong word", () => {
  test.each([
    ["keyword-cse", "keyword-cse is no rule and no API code (did you mean keyword-case?)"],
    ["EmptyCommandContent.RNU", "(did you mean EmptyCommandContent.RUN?)"],
    ["\u001B[2J", "␛[2J is no rule and no API code;"],
  ])("%j is told, with what was meant if that can be known", async (word, text) => {
    const { status, stdout, stderr } = await explain([word]);
    expect(stderr).toContain(text);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  test("none at all is wrong usage", async () => {
    expect(await explain([])).toMatchObject({ status: 2, stdout: "" });
  });

  test("an option that means nothing here is refused", async () => {
    const { status, stderr } = await explain(["keyword-case", "--fix"]);
    expect(stderr).toBe("imglint: --fix does not go with imglint explain; see imglint explain --help\n");
    expect(status).toBe(2);
  });
});
