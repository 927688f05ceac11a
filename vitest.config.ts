import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vitest/config";

const shared = { resolve: { conditions: ["source"] }, ssr: { resolve: { conditions: ["source"] } } };

/** GitHub's parser imports JSON, which bundlers allow and Node.js does not, and names source maps that it does not ship. */
const workflowParser: Plugin = {
  name: "workflow-parser",
  load: (id) =>
    /@actions\/workflow-parser\/.*\.js$/.test(id)
      ? readFileSync(id, "utf8").replace(/^\/\/# sourceMappingURL=.*$/m, "")
      : null,
};

export default defineConfig({
  ...shared,
  test: {
    reporters: ["default", "./test/plain-summary.ts"],
    projects: [
      {
        ...shared,
        plugins: [workflowParser],
        test: {
          name: "unit",
          include: ["packages/*/test/**/*.test.ts", "test/*.test.ts"],
          setupFiles: ["./test/seed.ts"],
          server: { deps: { inline: ["@actions/workflow-parser"] } },
          // The laws run on many texts; a shared machine can be slow.
          testTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: "end-to-end",
          include: ["test/end-to-end/*.test.ts"],
          globalSetup: ["./test/end-to-end/packed.ts"],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        ...shared,
        test: {
          name: "vscode",
          include: ["test/vscode/*.test.ts"],
          globalSetup: ["./test/vscode/setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
