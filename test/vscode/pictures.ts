/** Pictures of an editor, for README and the walkthrough. They are taken at each run, and kept where that is asked for. */

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Editor } from "./editor.ts";

const folder = join(import.meta.dirname, "../../packages/vscode-extension/media/pictures");

/** Whether pictures take the place of those in the repository; they come in few colors then, by the program pngquant. */
const isKept: boolean = process.env["IMGLINT_PICTURES"] === "keep";

/** A part of a window, in its pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Takes a picture of a part of the window, and gives its width and height. */
export async function takePicture({ page }: Editor, name: string, clip: Part): Promise<readonly number[]> {
  await page.addStyleTag({ content: ".notifications-toasts, .cursors-layer { visibility: hidden !important; }" });
  const png = await page.screenshot({ animations: "disabled", clip });
  if (isKept) {
    mkdirSync(folder, { recursive: true });
    const small = execFileSync("pngquant", ["--speed", "1", "--nofs", "32", "-"], { input: png });
    writeFileSync(join(folder, `${name}.png`), small);
  }
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
