/**
 * chevrotain as far as it runs here, and so that it is ready sooner: its lexer is left out, since ours is written by hand, and its checks of a
 * grammar, which a test makes once for all.
 */

import { readFile } from "node:fs/promises";

const partOf = (path) => new RegExp(`chevrotain/lib/src/${path}\\.js$`.replaceAll("/", "[\\\\/]"));

/** A plugin for esbuild. */
export const chevrotainParts = {
  name: "chevrotain-parts",
  setup({ onLoad }) {
    const change = (path, changed) =>
      onLoad({ filter: partOf(path) }, async (file) => ({ contents: changed(await readFile(file.path, "utf8")) }));
    change("scan/lexer_public", leftOut);
    change("parse/grammar/checks", leftOut);
    change("parse/parser/utils/apply_mixins", () => mixinsInChain);
    change("parse/parser/traits/gast_recorder", (code) => code + recorderApart);
  },
};

/** What is left out has its names still, and fails where it is called after all. */
function leftOut(code) {
  const names = [...code.matchAll(/^export (?:class|function) (\w+)/gm)].map(([, name]) => name);
  const constants = [...code.matchAll(/^export (?:const|var) (\w+)/gm)].map(([, name]) => name);
  if (names.length === 0) throw new Error("chevrotain exports its parts in another way than it did");
  return [
    ...names.map((name) => `export function ${name}() { throw new Error("${name} of chevrotain is left out"); }`),
    ...constants.map((name) => `export const ${name} = {};`),
  ].join("\n");
}

/**
 * The parser's class is put together of nine. To copy two hundred methods onto a prototype takes V8 three milliseconds, since each is a new
 * shape for it; to make each class the prototype of the one before takes it nothing. No method is in two of them.
 */
const mixinsInChain = `
  export function applyMixins(derived, bases) {
    let last = derived.prototype;
    for (const { prototype } of bases) {
      for (const name of Object.getOwnPropertyNames(prototype)) {
        if (name !== "constructor" && name in derived.prototype) throw new Error(name + " is in two classes of chevrotain");
      }
      Object.setPrototypeOf(last, prototype);
      last = prototype;
    }
  }
`;

/**
 * While the grammar is recorded, ninety methods of the parser are others. They stand on an object between the parser and its class: to add them to
 * the parser and to delete them again takes V8 two milliseconds.
 */
const recorderApart = `
  const { enableRecording, disableRecording } = GastRecorder.prototype;
  if (enableRecording === undefined || disableRecording === undefined) throw new Error("chevrotain records in another way than it did");
  GastRecorder.prototype.enableRecording = function () {
    const recorder = Object.create(Object.getPrototypeOf(this));
    enableRecording.call(recorder);
    Object.setPrototypeOf(this, recorder);
    this.RECORDING_PHASE = true;
  };
  GastRecorder.prototype.disableRecording = function () {
    Object.setPrototypeOf(this, Object.getPrototypeOf(Object.getPrototypeOf(this)));
    this.RECORDING_PHASE = false;
  };
`;
