/** The table of benchmarks, as Markdown and as JSON. */

import { format } from "prettier";
import { median, quantile } from "./measure.ts";
import { type Contender, type Measured, type Ratio, ratioOf, type Row, type Section } from "./row.ts";

/** What a run was made with. */
export interface Run {
  readonly date: string;
  readonly machine: string;
  readonly sections: readonly Section[];
}

const opening = `# Benchmarks

Written by \`pnpm bench --write\`, which measures this project beside what people would use instead, on the same machine, in turns: so what else
the machine does hits all alike. A value is the median of its rounds. A ratio is ours divided by the other's, of the medians, with the quartiles of the rounds' own ratios behind it:
below 1, ours is faster or smaller. The text is a template of the kinds of steps that teams write. Who refuses some of its commands gets others of the same length in their place, as
the notes say; how much text each gets stands before its value. A value counts only where the work was done: each run is held to the findings, the commands or the changes that it has
to come to.
`;

/** The page. */
export async function markdownOf({ date, machine, sections }: Run): Promise<string> {
  const missed = sections.flatMap(({ title, rows }) =>
    rows.filter((row) => row.target?.isMet(row) === false).map((row) => `- ${title}: ${lineOf(row)}`),
  );
  const judged = sections.flatMap(({ rows }) => rows.filter(({ target }) => target !== undefined)).length;
  const parts = [
    opening,
    `${date}. ${machine}.`,
    "## Missed targets",
    missed.length === 0 ? `None of ${judged}.` : `${missed.length} of ${judged}:\n\n${missed.join("\n")}`,
    ...sections.map(sectionText),
  ];
  return await format(parts.join("\n\n"), { parser: "markdown", printWidth: 160 });
}

function lineOf(row: Row): string {
  const ratio = ratioOf(row);
  const found =
    ratio === undefined ? figure(median(row.ours.values)) : `${figure(ratio.middle)} of ${row.other?.contender.name}`;
  return `${row.figure}: ${found}, where the target is ${row.target?.text}`;
}

function sectionText({ title, about, ours, rows }: Section): string {
  const others = [...new Set(rows.flatMap(({ other }) => (other === undefined ? [] : [other.contender])))];
  const notes = others.flatMap(({ name, note }) => (note === undefined ? [] : [`- ${name}: ${note}.`]));
  return [
    `## ${title}`,
    `${about} Ours is ${nameOf(ours)}.`,
    [
      "| figure | text | ours | other | text | | ratio | target | |",
      "| --- | ---: | ---: | --- | ---: | ---: | --- | --- | --- |",
      ...rows.map(rowText),
    ].join("\n"),
    [...new Set(notes)].join("\n"),
  ].join("\n\n");
}

function rowText(row: Row): string {
  const { figure: what, ours, other, target } = row;
  const ratio = ratioOf(row);
  const met = target === undefined ? "" : target.isMet(row) ? "met" : "**missed**";
  const cells = [
    what,
    inputText(ours),
    figure(median(ours.values)),
    ...(other === undefined ? ["", "", ""] : [nameOf(other.contender), inputText(other), figure(median(other.values))]),
    ratio === undefined ? "" : ratioText(ratio),
    target?.text ?? "",
    met,
  ];
  return `| ${cells.join(" | ")} |`;
}

function inputText({ input }: Measured): string {
  if (input === undefined) return "";
  const [bytes, lines] = [input.bytes, input.lines].map((count) => count.toLocaleString("en-US"));
  return `${bytes} bytes, ${lines} lines`;
}

function ratioText({ middle, quartiles }: Ratio): string {
  return quartiles === undefined ? figure(middle) : `${figure(middle)} (${quartiles.map(figure).join(" to ")})`;
}

function nameOf({ name, rules }: Contender): string {
  return rules === undefined ? name : `${name}, ${rules} rules`;
}

/** Three digits that matter. */
function figure(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en-US") : value.toPrecision(3);
}

/** The same for programs. */
export async function jsonOf({ date, machine, sections }: Run): Promise<string> {
  const rows = sections.flatMap(({ title, ours, rows: all }) =>
    all.map((row) => {
      const ratio = ratioOf(row);
      return {
        section: title,
        figure: row.figure,
        ours: { ...described(ours), ...measured(row.ours) },
        ...(row.other && { other: { ...described(row.other.contender), ...measured(row.other) } }),
        ...(ratio && { ratio }),
        ...(row.target && { target: row.target.text, met: row.target.isMet(row) }),
      };
    }),
  );
  return await format(JSON.stringify({ version: 1, date, machine, rows }), { parser: "json", printWidth: 120 });
}

function described({ name, rules, note }: Contender): Contender {
  return { name, ...(rules !== undefined && { rules }), ...(note !== undefined && { note }) };
}

function measured({ values, input }: Measured): object {
  const quartiles = [quantile(values, 0.25), quantile(values, 0.75)];
  return { ...(input && { input }), median: median(values), quartiles, rounds: values.length };
}
