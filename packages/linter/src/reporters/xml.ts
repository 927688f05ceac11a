/** Writing XML 1.0 that any text can stand in. */

/** An element with other elements, a text, or nothing in it. Attributes keep their order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly content?: readonly XmlElement[] | string;
}

/** A document, indented, with a line end. A character that XML cannot have, even as a number, becomes U+FFFD. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(root, "")}`;
}

function render({ name, attributes, content = [] }: XmlElement, indent: string): string {
  const start = `${indent}<${name}${Object.entries(attributes).map(renderAttribute).join("")}`;
  if (typeof content === "string") return `${start}>${escape(content)}</${name}>\n`;
  if (content.length === 0) return `${start}/>\n`;
  const children = content.map((child) => render(child, `${indent}  `)).join("");
  return `${start}>\n${children}${indent}</${name}>\n`;
}

function renderAttribute([name, value]: readonly [string, string | number]): string {
  return ` ${name}="${escape(String(value)).replace(/[\t\n]/g, (blank) => `&#${blank.charCodeAt(0)};`)}"`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};

function escape(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- they are what it is about
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/gu, "\uFFFD")
      .replace(/[&<>"\r]/g, (character) => entities[character] ?? character)
  );
}
