/** Quotes and brackets that nothing closes: YAML notices where it waited for the end, a reader has to look at the start. */

import { type Component, walk, type YamlValue } from "@buildcontent/parser";

/** A lookup of the unclosed value that goes on up to an offset, the innermost one. Offsets are asked for in their order. */
export function unclosedValues(text: string, component: Component): (offset: number) => YamlValue | undefined {
  const rest: YamlValue[] = [];
  walk(component, (node) => {
    if (node.kind === "YamlValue" && isUnclosed(text, node)) rest.push(node);
  });
  rest.reverse();
  const open: YamlValue[] = [];
  return (offset) => {
    for (let next = rest.at(-1); next !== undefined && next.span.start < offset; next = rest.at(-1)) {
      open.push(next);
      rest.pop();
    }
    while ((open.at(-1)?.span.end ?? offset) < offset - 1) open.pop();
    return open.at(-1);
  };
}

function isUnclosed(text: string, { style, span: { start, end } }: YamlValue): boolean {
  const first = text.charAt(start);
  const last = text.charAt(end - 1);
  if (style === "double" || style === "single") return end - start < 2 || last !== first;
  return style === "flow" && ((first === "[" && last !== "]") || (first === "{" && last !== "}"));
}
