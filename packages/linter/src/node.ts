/** imglint's view of this machine's files, for other tools that run on it. */

export { findFiles, templatesBelow } from "./cli/find.ts";
export { lintIgnoreFiles } from "./cli/ignore-files.ts";
export { largestFile, nodeFiles } from "./cli/read.ts";
