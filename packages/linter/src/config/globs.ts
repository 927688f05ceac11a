/** Globs of a configuration: which files they name. Pure; paths are relative to the configuration's folder, with `/`. */

import picomatch from "picomatch";

/** Makes the test of a list of globs. One without a `/` is for names in any folder; one that starts with `!` takes files out again. */
export function createMatcher(globs: readonly string[]): (path: string) => boolean {
  const wanted = globs.filter((glob) => !glob.startsWith("!")).map(compile);
  const unwanted = globs.filter((glob) => glob.startsWith("!")).map((glob) => compile(glob.slice(1)));
  return (path) => wanted.some((fits) => fits(path)) && !unwanted.some((fits) => fits(path));
}

function compile(glob: string): (path: string) => boolean {
  const pattern = glob.replace(/^(?:\.\/)+/, "");
  if (pattern === "") return () => false;
  const whole = pattern.endsWith("/") ? `${pattern}**` : pattern;
  return picomatch(whole, { dot: true, basename: !whole.includes("/") });
}
