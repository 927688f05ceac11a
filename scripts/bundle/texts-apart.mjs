/**
 * Texts that most runs never show stand in a file of their own, which is read when the first of them is asked for: those in Chinese, and
 * what explains a rule. So the program is shorter, and all in ASCII, which V8 reads faster and keeps in half of the memory.
 */

import { readFile } from "node:fs/promises";
import { parse } from "acorn";
import { transform } from "esbuild";

/** Properties whose value explains: the reasons of a rule, and its examples. */
const explaining = new Set(["why", "examples"]);

/** A plugin for esbuild that takes the texts out of our sources, and the module that has them, for when the build is done. */
export function textsApart(file) {
  const texts = [];
  const plugin = {
    name: "texts-apart",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/](?:linter|parser)[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
        const { code } = await transform(await readFile(path, "utf8"), {
          loader: "ts",
          charset: "utf8",
          target: "esnext",
        });
        return { contents: withoutTexts(code, texts, file), loader: "js" };
      });
    },
  };
  return { plugin, module: () => `module.exports=[${texts.join(",\n")}];\n` };
}

/** The code with a getter in the place of each text that is taken out. */
function withoutTexts(code, texts, file) {
  let result = "";
  let end = 0;
  for (const { start, end: after, key, value } of taken(parse(code, { ecmaVersion: "latest", sourceType: "module" }))) {
    const place = texts.push(code.slice(value.start, value.end)) - 1;
    const name = code.slice(key.start, key.end);
    result += `${code.slice(end, start)}get ${name}() { return require("${file}")[${place}]; }`;
    end = after;
  }
  return result + code.slice(end);
}

/** The properties whose values are taken out, in the order of the code. `explains` tells that a node is the value of one that does. */
function* taken(node, explains = false) {
  if (Array.isArray(node)) for (const item of node) yield* taken(item);
  if (typeof node?.type !== "string") return;
  if (node.type !== "ObjectExpression") {
    for (const part of Object.values(node)) yield* taken(part);
    return;
  }
  const names = node.properties.map(nameOf);
  const isLocalized = names.includes("en") && names.includes("zh");
  for (const [index, property] of node.properties.entries()) {
    const isApart = explains || (isLocalized && names[index] === "zh");
    if (isApart && names[index] !== undefined && isConstant(property.value)) yield property;
    else yield* taken(property.value ?? property.argument, explaining.has(names[index]));
  }
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
