/** Renders media/icon.png, which galleries ask for, from icon.svg: `pnpm --filter buildcontent icon`. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";

const folder = import.meta.dirname;
const svg = readFileSync(join(folder, "icon.svg"), "utf8");
writeFileSync(
  join(folder, "media/icon.png"),
  new Resvg(svg, { fitTo: { mode: "width", value: 256 } }).render().asPng(),
);
