/** A vitest reporter that ends a run with one plain line: `12 passed, 0 failed, 1 skipped`. */

import type { Reporter, TestModule } from "vitest/node";

/** The reporter; vitest.config.ts adds it to the default one. */
export default class PlainSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const testModule of modules) {
      if (testModule.state() === "failed" && [...testModule.children.allTests()].length === 0) count.failed++;
      for (const test of testModule.children.allTests()) count[test.result().state]++;
    }
    // After the default reporter's own summary.
    process.on("exit", () => {
      const skipped = count.skipped + count.pending;
      process.stdout.write(
        `${count.passed} passed, ${count.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`,
      );
    });
  }
}
