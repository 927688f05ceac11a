/**
 * Texts that most runs never show stand in a file of their own, which is read when the first of them is asked for: those in Chinese, and
 * what explains a rule. So the program is shorter, and all in ASCII, which V8 reads faster and keeps in half of the memory.
 */

import { readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { parse } from "acorn";
import { transform } from "esbuild";

/** Properties whose value explains: the reasons of a rule, and its examples. */
const explaining = new Set(["why", "examples"]);

const helper = "texts-apart";

const root = join(import.meta.dirname, "../..");

/** What a mark starts with: a string that stands in the place of a number until the program is put together. */
const mark = "TEXT_OF_IMGLINT";

/**
 * A plugin for esbuild that takes the texts out of our sources, and what is to be done when the program is put together. Files come in any
 * order, and so would the numbers of their texts, hence the numbers are given last, as the texts come in the program: a build is the same each
 * time. Marks are, too, since esbuild names things by how often letters are in the sources.
 */
export function textsApart(file) {
  const texts = new Map();
  const plugin = {
    name: "texts-apart",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: new RegExp(`^${helper}$`) }, () => ({ path: helper, namespace: helper }));
      onLoad({ filter: /./, namespace: helper }, () => ({ contents: helperModule(file) }));
      onLoad({ filter: /[\\/](?:linter|parser)[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
        const { code } = await transform(await readFile(path, "utf8"), {
          loader: "ts",
          charset: "utf8",
          target: "esnext",
        });
        const name = relative(root, path).split(sep).join("/");
        return { contents: withoutTexts(code, name, texts), loader: "js" };
      });
    },
  };
  return { plugin, numbered: (code) => numbered(code, texts) };
}

/** The program with a number in the place of each mark, and the module that has the texts in the order of their numbers. */
function numbered(code, texts) {
  const places = new Map();
  const program = code.replace(new RegExp(`"(${mark}[^"]*)"`, "g"), (_, name) => {
    if (!places.has(name)) places.set(name, places.size);
    return places.get(name);
  });
  if (program.includes(mark)) throw new Error(`esbuild wrote a ${mark} that is not in double quotes`);
  const used = [...places.keys()].map((name) => texts.get(name));
  return { program, module: `module.exports=[${used.join(",\n")}];\n` };
}

/**
 * The objects that stand in the place of those that are taken out. They get a text when they are asked for it by its name. A getter of its
 * own for each text would do the same: that was a thousand functions to compile, a tenth of all that V8 has to read at the start.
 */
function helperModule(file) {
  return `
    const texts = () => require("${file}");
    class Localized {
      constructor(en, place) {
        this.en = en;
        this.place = place;
      }
      get zh() { return texts()[this.place]; }
    }
    class Explaining {
      constructor(place) {
        this.place = place;
      }
      ${["en", "zh", "bad", "good"].map((name) => `get ${name}() { return texts()[this.place].${name}; }`).join("\n")}
    }
    export const localized = (en, place) => new Localized(en, place);
    export const explained = (place) => new Explaining(place);
  `;
}

/** The code with a call in the place of each object whose texts are taken out, which are kept by their marks. */
function withoutTexts(code, path, texts) {
  const program = parse(code, { ecmaVersion: "latest", sourceType: "module" });
  const sourceOf = ({ start, end }) => code.slice(start, end);
  let result = `import { localized as $localized, explained as $explained } from "${helper}";\n`;
  let end = 0;
  for (const { node, en, apart } of taken(program)) {
    const place = `${mark} ${path} ${apart.start}`;
    texts.set(place, sourceOf(apart));
    const call = en === undefined ? `$explained("${place}")` : `$localized(${sourceOf(en)}, "${place}")`;
    result += `${code.slice(end, node.start)}${call}`;
    end = node.end;
  }
  return result + code.slice(end);
}

/**
 * The objects whose texts are taken out, in the order of the code: those that explain as a whole, of others the text in Chinese.
 * `explains` tells that a node is the value of a property that does.
 */
function* taken(node, explains = false) {
  if (Array.isArray(node)) for (const item of node) yield* taken(item);
  if (typeof node?.type !== "string") return;
  if (node.type !== "ObjectExpression") {
    for (const part of Object.values(node)) yield* taken(part);
    return;
  }
  const [en, zh] = localizedIn(node);
  if (explains && isConstant(node)) yield { node, apart: node };
  else if (zh !== undefined && isConstant(zh)) yield { node, en, apart: zh };
  else {
    for (const property of node.properties) {
      yield* taken(property.value ?? property.argument, explaining.has(nameOf(property)));
    }
  }
}

/** The values of an object of a text in English and the same in Chinese, and nothing else. */
function localizedIn({ properties }) {
  const names = properties.map(nameOf);
  return names.join() === "en,zh" ? properties.map(({ value }) => value) : [];
}

/** The name of a property that is written out; undefined of a spread, a method or a computed one. */
function nameOf({ type, computed, method, key }) {
  if (type !== "Property" || computed || method) return undefined;
  return key.name ?? key.value;
}

/** Whether an expression is made of literals alone, so that it means the same in another file. */
function isConstant(node) {
  switch (node.type) {
    case "Literal":
      return node.regex === undefined;
    case "TemplateLiteral":
      return node.expressions.length === 0;
    case "BinaryExpression":
      return isConstant(node.left) && isConstant(node.right);
    case "ArrayExpression":
      return node.elements.every((element) => element !== null && isConstant(element));
    case "ObjectExpression":
      return node.properties.every((property) => nameOf(property) !== undefined && isConstant(property.value));
    default:
      return false;
  }
}
