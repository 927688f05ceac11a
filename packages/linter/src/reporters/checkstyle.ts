/** The format `checkstyle`: the XML of Java's Checkstyle, which Jenkins and many other tools read. */

import { createLineMap } from "@buildcontent/parser";
import { placeOf } from "./place.ts";
import type { FileReport } from "./report.ts";
import { xmlDocument, type XmlElement } from "./xml.ts";

/** The files with their findings as XML. */
export function checkstyleReport(files: readonly FileReport[]): string {
  return xmlDocument({ name: "checkstyle", attributes: { version: "4.3" }, content: files.map(fileElement) });
}

function fileElement({ path, text, diagnostics }: FileReport): XmlElement {
  const map = createLineMap(diagnostics.length > 0 ? text : "");
  const content = diagnostics.map(({ span, severity, message, code }) => ({
    name: "error",
    attributes: { ...placeOf(map, span.start), severity, message, source: `imglint.${code}` },
  }));
  return { name: "file", attributes: { name: path }, content };
}
