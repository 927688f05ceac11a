/** Renders media/icon.png, which galleries ask for, from media/icon.svg: `pnpm --filter buildcontent icon`. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const media = join(import.meta.dirname, "media");
const svg = readFileSync(join(media, "icon.svg"), "utf8");
writeFileSync(join(media, "icon.png"), new Resvg(svg, { fitTo: { mode: "width", value: 256 } }).render().asPng());
