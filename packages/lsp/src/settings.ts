/** The settings of the section `imglint` of an editor: checked, with a default for each. */

import type { Localized } from "@buildcontent/parser";
import type { Locale } from "imglint";

/** What a user can set. `configPath` is empty where configurations are looked for above each file. */
export interface Settings {
  readonly enable: boolean;
  readonly run: "onType" | "onSave";
  readonly configPath: string;
  readonly locale: "auto" | Locale;
  readonly format: { readonly enable: boolean; readonly shell: "preserve" | "format" };
  readonly inlayHints: { readonly enable: boolean };
  readonly codeLens: { readonly enable: boolean };
}

/** What holds where nothing is set. */
export const defaultSettings: Settings = {
  enable: true,
  run: "onType",
  configPath: "",
  locale: "auto",
  format: { enable: true, shell: "preserve" },
  inlayHints: { enable: false },
  codeLens: { enable: false },
};

/** Settings that were read, and what is wrong with the others. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly Localized[];
}

/** Reads settings from what a client sent; of a value that cannot be, the default stays, and is told. Keys of others are left alone. */
export function readSettings(value: unknown): ReadSettings {
  const problems: Localized[] = [];
  const reader = createReader(value, "imglint", problems);
  const format = reader.section("format");
  const settings: Settings = {
    enable: reader.boolean("enable", defaultSettings.enable),
    run: reader.choice("run", ["onType", "onSave"], defaultSettings.run),
    configPath: reader.text("configPath", defaultSettings.configPath),
    locale: reader.choice("locale", ["auto", "en", "zh"], defaultSettings.locale),
    format: {
      enable: format.boolean("enable", defaultSettings.format.enable),
      shell: format.choice("shell", ["preserve", "format"], defaultSettings.format.shell),
    },
    inlayHints: { enable: reader.section("inlayHints").boolean("enable", defaultSettings.inlayHints.enable) },
    codeLens: { enable: reader.section("codeLens").boolean("enable", defaultSettings.codeLens.enable) },
  };
  return { settings, problems };
}

/** Reads the values of one section. A missing one gives the default. */
interface Reader {
  readonly boolean: (key: string, preset: boolean) => boolean;
  readonly text: (key: string, preset: string) => string;
  readonly choice: <const T extends string>(key: string, choices: readonly T[], preset: T) => T;
  readonly section: (key: string) => Reader;
}

function createReader(value: unknown, name: string, problems: Localized[]): Reader {
  const values = entriesOf(value);
  if (values === undefined)
    problems.push(wrong(name, value, { en: "settings by their names", zh: "按名称列出的设置" }));
  const read = (key: string): unknown => values?.get(key) ?? undefined;
  const wrongValue = <T>(key: string, preset: T, wanted: Localized): T => {
    const found = read(key);
    if (found !== undefined) problems.push(wrong(`${name}.${key}`, found, wanted));
    return preset;
  };
  return {
    boolean: (key, preset) => {
      const found = read(key);
      return typeof found === "boolean" ? found : wrongValue(key, preset, either(["true", "false"]));
    },
    text: (key, preset) => {
      const found = read(key);
      return typeof found === "string" ? found : wrongValue(key, preset, { en: "a text", zh: "一段文本" });
    },
    choice: (key, choices, preset) =>
      choices.find((choice) => choice === read(key)) ?? wrongValue(key, preset, either(choices)),
    section: (key) => createReader(read(key), `${name}.${key}`, problems),
  };
}

/** The keys of an object; none of a value that is missing, undefined for one that is anything else. */
function entriesOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (value === undefined || value === null) return new Map();
  return typeof value === "object" && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined;
}

function either(choices: readonly string[]): Localized {
  const [last = "", ...others] = choices.toReversed();
  const first = others.toReversed().join(", ");
  return { en: `${first} or ${last}`, zh: `${first.replaceAll(", ", "、")} 或 ${last}` };
}

function wrong(name: string, value: unknown, wanted: Localized): Localized {
  const shown = (JSON.stringify(value) ?? String(value)).slice(0, 60);
  return {
    en: `The setting ${name} is ${shown}, and has to be ${wanted.en}. Its default is used.`,
    zh: `设置 ${name} 的值是 ${shown}，应为${wanted.zh}。现使用默认值。`,
  };
}
