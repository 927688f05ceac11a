/** The texts that laws are held to: the repository's own templates, and real Dockerfiles where they are at hand. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parseTar } from "nanotar";

/** A text and where it is from. */
export interface Sample {
  readonly name: string;
  readonly text: string;
}

const root = new URL("../", import.meta.url);

/** 479 Dockerfiles of public projects, beside the repository where its maintainers keep them. */
const archive = new URL("../shared/corpus/dockerfiles.tar.gz", root);

/** The Dockerfiles; none where the archive is missing. */
export const dockerfiles: readonly Sample[] = existsSync(archive) ? unpack(readFileSync(archive)) : [];

/** The templates and components of `examples/` and `test/corpus/`. */
export const templates: readonly Sample[] = ["examples/", "test/corpus/"].flatMap(filesIn);

/** Everything. */
export const corpus: readonly Sample[] = [...templates, ...dockerfiles];

function unpack(gzip: Uint8Array): Sample[] {
  return parseTar(gunzipSync(gzip)).flatMap(({ name, type, data }) =>
    type === "file" && data !== undefined ? { name, text: Buffer.from(data).toString("utf8") } : [],
  );
}

function filesIn(folder: string): Sample[] {
  const url = new URL(folder, root);
  const files = existsSync(url) ? readdirSync(url, { recursive: true, encoding: "utf8" }) : [];
  return files
    .filter((file) => /\.(?:buildcontent|testcontent|imagecomponent)$/.test(file))
    .toSorted()
    .map((file) => ({ name: folder + file, text: readFileSync(new URL(file, url), "utf8") }));
}
