/** The plugin in Prettier's own command, on files in a folder. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const plugin = fileURLToPath(new URL("../src/index.ts", import.meta.url));

const prettierBin = fileURLToPath(new URL("../node_modules/prettier/bin/prettier.cjs", import.meta.url));

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "buildcontent-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function prettier(...words: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=source", "--no-warnings", prettierBin, "--no-color", "--plugin", plugin, ...words],
    { cwd: folder, encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function read(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

describe("prettier", () => {
  test("finds templates and components by their names", () => {
    for (const name of ["BuildContent", "TestContent", "a.buildcontent", "b.testcontent", "c.imagecomponent"]) {
      write(name, "run   a\n");
    }
    const yaml = "Tasks:\n- Name: {{ a }}\n  Action: Reboot\n";
    for (const name of ["d.imagecomponent.yaml", "e.imagecomponent.yml", "f.imagecomponent"]) write(name, yaml);
    write("g.yaml", "a: { b: 1 }\n");
    expect(prettier("--write", ".")).toMatchObject({ status: 0, stderr: "" });
    for (const name of ["BuildContent", "TestContent", "a.buildcontent", "b.testcontent", "c.imagecomponent"]) {
      expect([name, read(name)]).toEqual([name, "RUN a\n"]);
    }
    for (const name of ["d.imagecomponent.yaml", "e.imagecomponent.yml", "f.imagecomponent"]) {
      expect([name, read(name)]).toEqual([name, "Tasks:\n  - Name: {{ a }}\n    Action: Reboot\n"]);
    }
    expect(prettier("--check", ".")).toMatchObject({ status: 0 });
  });

  test("leaves a broken file as it is, and tells the place", () => {
    write("good.buildcontent", "run   a\n");
    write("broken.buildcontent", "run   a\nRNU  b\nrun   c\n");
    const { status, stderr } = prettier("--write", ".");
    expect(status).toBe(2);
    expect(stderr).toContain('broken.buildcontent: SyntaxError: "RNU" is not a command. (2:1)');
    expect(stderr).toContain("> 2 | RNU  b");
    expect(read("broken.buildcontent")).toBe("run   a\nRNU  b\nrun   c\n");
    expect(read("good.buildcontent")).toBe("RUN a\n");
  });

  test("leaves a broken component in YAML as it is, and tells the place", () => {
    const text = "Tasks:\n  - Name: [a\n  - Action: {{ b }}\n";
    write("a.imagecomponent.yaml", text);
    const { status, stderr } = prettier("--write", ".");
    expect(status).toBe(2);
    expect(stderr).toMatch(/a\.imagecomponent\.yaml: SyntaxError: This is not valid YAML: .*\(\d+:\d+\)\n/);
    expect(stderr).not.toMatch(/[\uE000-\uF8FF]/);
    expect(read("a.imagecomponent.yaml")).toBe(text);
  });

  test("tells which files are not formatted", () => {
    write("a.buildcontent", "RUN a\n");
    write("b.buildcontent", "run a\n");
    const { status, stderr } = prettier("--check", ".");
    expect(status).toBe(1);
    expect(stderr).toContain("b.buildcontent");
    expect(stderr).not.toContain("a.buildcontent");
  });

  test("keeps line ends and a byte order mark", () => {
    write("a.buildcontent", "\uFEFFrun   a \\\r\n      b\r\n");
    expect(prettier("--write", "--end-of-line", "auto", ".")).toMatchObject({ status: 0 });
    expect(read("a.buildcontent")).toBe("\uFEFFRUN a \\\r\n  b\r\n");
  });

  test("takes its options from the command line and from files", () => {
    write(".prettierrc", '{ "tabWidth": 4 }');
    write("a.buildcontent", "run   a;b \\\n  &&c\n");
    expect(prettier("a.buildcontent").stdout).toBe("RUN a;b \\\n    &&c\n");
    expect(prettier("--buildcontent-shell", "format", "a.buildcontent").stdout).toBe(
      "RUN a; \\\n    b && \\\n        c\n",
    );
    expect(prettier("--help", "buildcontent-shell").stdout).toContain("As the author wrote it");
  });

  test("formats a range", () => {
    write("a.buildcontent", "run   a\nrun   b\nrun   c\n");
    expect(prettier("--range-start", "8", "--range-end", "12", "a.buildcontent").stdout).toBe(
      "run   a\nRUN b\nrun   c\n",
    );
  });

  test("finds its own output right", () => {
    write("a.buildcontent", "env A=b \\\n# c\n   D='e'\ncmd [ \"a\",\n");
    write("b.buildcontent", "env A=b \\\n# c\n   D='e'\nrun a &&   \\\n  b\ncmd [ \"a\"]\nlabel F=g\\\nH=i\n");
    write("c.imagecomponent.yaml", "Tasks:\n- Name:   '{{ a }}' # b\n  Action: Reboot\n");
    expect(prettier("--debug-check", "b.buildcontent", "c.imagecomponent.yaml")).toMatchObject({
      status: 0,
      stderr: "",
    });
    expect(prettier("--debug-check", "--buildcontent-shell", "format", "b.buildcontent")).toMatchObject({
      status: 0,
      stderr: "",
    });
  });

  test("formats templates in Markdown, and leaves broken ones", () => {
    const code = (text: string): string => `\`\`\`buildcontent\n${text}\`\`\`\n`;
    write(
      "README.md",
      `# A\n\n${code("run   a \\\n      b\n")}\n- one\n\n  ${code("env   A=b\n").replace(/\n(?=.)/g, "\n  ")}\n${code("RNU   a\n")}`,
    );
    expect(prettier("--write", "README.md")).toMatchObject({ status: 0 });
    expect(read("README.md")).toBe(
      `# A\n\n${code("RUN a \\\n  b\n")}\n- one\n\n  ${code('ENV A="b"\n').replace(/\n(?=.)/g, "\n  ")}\n${code("RNU   a\n")}`,
    );
  });
});
