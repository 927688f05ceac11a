import { defineConfig } from "vitest/config";

const shared = { resolve: { conditions: ["source"] }, ssr: { resolve: { conditions: ["source"] } } };

export default defineConfig({
  ...shared,
  test: {
    reporters: ["default", "./test/plain-summary.ts"],
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: ["packages/*/test/**/*.test.ts", "test/*.test.ts"],
          setupFiles: ["./test/seed.ts"],
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
    ],
  },
});
