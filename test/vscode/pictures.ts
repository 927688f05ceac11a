/** Pictures of an editor, for README and the walkthrough. They are made at each run, and kept where that is asked for. */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Editor } from "./editor.ts";

const media = join(import.meta.dirname, "../../packages/vscode-extension/media");

/** Whether pictures take the place of those in the repository. */
const isKept: boolean = process.env["IMGLINT_PICTURES"] === "keep";

/** A part of the window, in its pixels; all of it where there is none. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Takes a picture as WebP, and gives its size in bytes. */
export async function takePicture({ page }: Editor, name: string, clip?: Part): Promise<number> {
  await page.addStyleTag({ content: ".notifications-toasts, .cursors-layer { visibility: hidden !important; }" });
  const png = await page.screenshot({ animations: "disabled", ...(clip && { clip }) });
  const blank = await page.context().newPage();
  const base64 = await blank.evaluate(async (source) => {
    const bitmap = await createImageBitmap(await (await fetch(source)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext("2d")?.drawImage(bitmap, 0, 0);
    const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.9 });
    return btoa(String.fromCharCode(...new Uint8Array(await blob.arrayBuffer())));
  }, `data:image/png;base64,${png.toString("base64")}`);
  await blank.close();
  const picture = Buffer.from(base64, "base64");
  if (isKept) {
    const path = join(media, `${name}.webp`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, picture);
  }
  return picture.length;
}
