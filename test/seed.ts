/**
 * Laws are held to the same generated texts in every run, so that a change is judged by what it changes. A long search, which
 * `LAW_RUNS` asks for, takes new ones each time.
 */

import { configureGlobal } from "fast-check";

if (process.env["LAW_RUNS"] === undefined) configureGlobal({ seed: 20_261_122 });
