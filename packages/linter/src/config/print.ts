/** What holds for a file as lines for people: each value, and where it comes from. */

import type { Localized } from "@buildcontent/parser";
import { widthOf } from "../text/width.ts";
import type { ResolvedConfig, ResolvedRule } from "./merge.ts";
import type { ComponentLink, Origin, Sourced } from "./settings.ts";
import type { Locale } from "../lint.ts";
import { visible } from "../reporters/visible.ts";
import { rules } from "../rules/index.ts";

/** What is printed. Paths are shown as they are given; `shown` shortens those of places. */
export interface PrintedConfig {
  readonly file: string;
  /** The configurations that were read, the nearest first. */
  readonly configurations: readonly string[];
  readonly resolved: ResolvedConfig;
  /** The language of the run. */
  readonly language: Sourced<Locale>;
  readonly shown: (path: string) => string;
}

const texts = {
  configurations: { en: "configurations", zh: "配置文件" },
  none: { en: "none", zh: "无" },
  default: { en: "default", zh: "默认值" },
  fileName: { en: "the file's name", zh: "文件名" },
  changed: { en: "Rules that are not at their defaults:", zh: "与默认值不同的规则：" },
  unchanged: { en: "Rules at their defaults:", zh: "与默认值相同的规则：" },
} as const satisfies Readonly<Record<string, Localized>>;

/** A name, a value, and where the value is from. */
type Row = readonly [name: string, value: string, origin: string];

/** The lines. Rules that are not at their defaults stand first. */
export function printConfig(
  { file, configurations, resolved, language, shown }: PrintedConfig,
  locale: Locale,
): string {
  const row = (name: string, { value, origin }: Sourced<string | number>): Row => [
    name,
    String(value),
    describeOrigin(origin, locale, shown),
  ];
  const { kind, os, failOn, limits, components, files, ignore } = resolved;
  const listed = configurations.length === 0 ? texts.none[locale] : configurations.join(", ");
  const general: readonly Row[] = [
    [texts.configurations[locale], listed, ""],
    ...(kind === undefined ? [] : [row("kind", kind)]),
    row("os", os),
    row("failOn", failOn),
    row("locale", language),
    row("limits.bytes", limits.bytes),
    row("limits.commands", limits.commands),
    ...[...components].map(([key, link]) => row(`components.${key}`, { ...link, value: shownLink(link.value) })),
    ...files.map((glob) => row("files", glob)),
    ...ignore.map((pattern) => row("ignore", pattern)),
  ];
  const changed = rules.filter(({ id }) => isChanged(id, resolved.rules.get(id)));
  const rowsOf = (isWanted: (id: string) => boolean): readonly Row[] =>
    [...resolved.rules]
      .filter(([id]) => isWanted(id))
      .flatMap(([id, { severity, options }]) => [
        row(id, severity),
        ...Object.entries(options).map(([name, option]) => row(`${id}.${name}`, option)),
      ]);
  const isChangedId = (id: string): boolean => changed.some((rule) => rule.id === id);
  return [
    `${visible(file)}\n\n${table(general)}`,
    section(texts.changed[locale], rowsOf(isChangedId)),
    section(
      texts.unchanged[locale],
      rowsOf((id) => !isChangedId(id)),
    ),
  ].join("");
}

function shownLink({ path, type }: ComponentLink): string {
  return type === undefined ? path : `${path} (${type})`;
}

function isChanged(id: string, resolved: ResolvedRule | undefined): boolean {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined || resolved === undefined) return false;
  const options = Object.entries(rule.options);
  return (
    rule.severity !== resolved.severity.value ||
    options.some(([name, option]) => resolved.options[name]?.value !== option.default)
  );
}

function section(title: string, rows: readonly Row[]): string {
  return rows.length === 0 ? "" : `\n${title}\n\n${table(rows)}`;
}

/** Rows in columns. A value that is very long does not move the others' origins. */
function table(rows: readonly Row[]): string {
  const cleaned = rows.map((row) => row.map(visible));
  const widths = [0, 1].map((column) => {
    const all = cleaned.map((row) => widthOf(row[column] ?? ""));
    return all.reduce((most, width) => (width <= widest ? Math.max(most, width) : most), 0);
  });
  const pad = (text: string, column: number): string => {
    return text + " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
  };
  return cleaned.map((row) => `  ${row.map(pad).join("  ").trimEnd()}\n`).join("");
}

const widest = 48;

/** Where a value is from, as `web/.imglint.yaml:3:5`. */
function describeOrigin(origin: Origin, locale: Locale, shown: (path: string) => string): string {
  switch (origin.kind) {
    case "default":
    case "fileName":
      return texts[origin.kind][locale];
    case "preset":
    case "file": {
      const { path, line, column } = origin.place;
      const place = `${shown(path)}:${line}:${column}`;
      return origin.kind === "file" ? place : `${origin.preset} (${place})`;
    }
    case "word":
      return origin.word;
    case "environment":
      return origin.variable;
  }
}
