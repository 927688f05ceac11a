/** The frozen presets by date. Written by `pnpm freeze-presets`. */

import type { FrozenRules } from "../presets.ts";
import { frozen as frozen202611 } from "./2026.11.ts";

/** Rules by the date of their presets. */
export const frozen: Readonly<Record<string, FrozenRules>> = {
  "2026.11": frozen202611,
};
