/** Debian's Chromium, without a window, for one page. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as driver, type Page } from "playwright-core";

/** The program. */
export const chromium = "/usr/bin/chromium";

const words = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-lcd-text",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A page, and what ends its browser. */
export interface Browser {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Opens a page of an address. What the editor asks of other machines is refused. */
export async function browse(address: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), "imglint-chromium-"));
  const context = await driver.launchPersistentContext(profile, {
    executablePath: chromium,
    headless: true,
    viewport: { width: 1280, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
    args: words,
  });
  const page = await context.newPage();
  await context.route(
    ({ hostname }) => hostname !== "127.0.0.1" && hostname !== "localhost" && !hostname.endsWith(".localhost"),
    (route) => route.abort(),
  );
  await page.goto(address);
  return {
    page,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
