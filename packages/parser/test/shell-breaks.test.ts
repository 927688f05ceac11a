/** Which breaks of shell text may be rewritten. `↩` is one that may, `⇤` one that may not. */

import { expect, test } from "vitest";
import { parse, shellBreaks } from "../src/index.ts";

/** The lines of RUN, joined by what the breaks between them are. */
function marked(...lines: string[]): string {
  const argument = parse(`RUN ${lines.join("\\\n")}\n`).document.commands[0]?.arguments[0];
  if (argument?.kind !== "ShellText") throw new Error("no shell text");
  const breaks = shellBreaks(argument);
  const last = argument.lines.length - 1;
  return argument.lines
    .map(({ text }, index) => text + (index === last ? "" : breaks[index] === "free" ? "↩" : "⇤"))
    .join("");
}

test.each([
  // Between words
  [["a ", "  b ", "c"], "a ↩  b ↩c"],
  [["a", "  b"], "a↩  b"],
  [["if a; then ", "  b; ", "fi"], "if a; then ↩  b; ↩fi"],
  [["(a ", "  b) ", "  $(c ", "  d)"], "(a ↩  b) ↩  $(c ↩  d)"],
  [["case $a in ", "  b) c;; ", "esac"], "case $a in ↩  b) c;; ↩esac"],
  // Glued
  [["a", "b"], "a⇤b"],
  [["a\\ ", "b"], "a\\ ⇤b"],
  [["a\\  ", "b"], "a\\  ↩b"],
  [["a\\\\", " b"], "a\\\\↩ b"],
  // Next to an operator
  [["a;", "b &&", "c||", "d|", "e&", "f"], "a;↩b &&↩c||↩d|↩e&↩f"],
  [["a", "&& b", "|c", ";d", "&"], "a↩&& b↩|c↩;d↩&"],
  [["(a)", "&& (b);", "(c)"], "(a)↩&& (b);↩(c)"],
  [["a;", ";b|", "|c|", "&d&", ">e&", "<f"], "a;⇤;b|⇤|c|⇤&d&⇤>e&⇤<f"],
  [["a 2>&", "1 <&", "0 >|", "b >", "&2"], "a 2>&⇤1 <&⇤0 >|⇤b >⇤&2"],
  [["a \\;", "b\\\\", "&& c"], "a \\;⇤b\\\\⇤&& c"],
  [["a;", "b 'c;", "d'"], "a;↩b 'c;⇤d'"],
  [["[[ a =~ b|", "c ]]"], "[[ a =~ b|⇤c ]]"],
  // In quotes, and after them
  [["'a ", " b' ", " c"], "'a ⇤ b' ↩ c"],
  [['"a ', ' b" ', " c"], '"a ⇤ b" ↩ c'],
  [['"a\\" ', ' b" ', " c"], '"a\\" ⇤ b" ↩ c'],
  [["it\\'s ", " b"], "it\\'s ↩ b"],
  [["$'it\\'s ", " b' ", " c"], "$'it\\'s ⇤ b' ↩ c"],
  [["\\$'a ", " b' ", " c"], "\\$'a ⇤ b' ↩ c"],
  [["`a ", " b` ", " c"], "`a ⇤ b` ↩ c"],
  // Quotes in quotes: the stretch between the inner ones is not outside.
  [['"$(a "b ', ' c") ', ' d" ', " e"], '"$(a "b ⇤ c") ⇤ d" ↩ e'],
  [['"${a:-"b ', ' c"}" ', " d"], '"${a:-"b ⇤ c"}" ↩ d'],
  [['"$((1 + (2)) ', ' a" ', " b"], '"$((1 + (2)) ⇤ a" ⇤ b'],
  [['"$((1 + (2))) ', ' a" ', " b"], '"$((1 + (2))) ⇤ a" ↩ b'],
  [['"`a "b` ', ' c" ', " d"], '"`a "b` ⇤ c" ↩ d'],
  // What is one number is nothing that opens
  [['"$$(a "b ', ' c")" ', " d"], '"$$(a "b ↩ c")" ↩ d'],
  [['"$$(a" ', ' "$${b" ', " c"], '"$$(a" ↩ "$${b" ↩ c'],
  // White space that is a part of a value
  [["a=${b:--c ", "   -d} ", " e"], "a=${b:--c ⇤   -d} ↩ e"],
  [["${a:-'}' ", ' "} ', '" ', "b} ", " c"], "${a:-'}' ⇤ \"} ⇤\" ⇤b} ↩ c"],
  [["${a:-$(b ", ' ")") ', " ${c ", " } ", " } ", " d"], '${a:-$(b ⇤ ")") ⇤ ${c ⇤ } ⇤ } ↩ d'],
  [["${a:-$'\\'} ", "  b'} ", " c"], "${a:-$'\\'} ⇤  b'} ↩ c"],
  [["a/@(b ", " |c)/d ", " e"], "a/@(b ⇤ |c)/d ⇤ e"],
  [["a ", " [[ b =~ (c ", "  d) ]] ", " && e"], "a ↩ [[ b =~ (c ⇤  d) ]] ⇤ && e"],
  [["a ", " [[ b =~ ^(c|d)\\.[0-9]$ ", " ]] ", " && e"], "a ↩ [[ b =~ ^(c|d)\\.[0-9]$ ↩ ]] ↩ && e"],
  [["a=~/b ", " c[0]=d ", " e"], "a=~/b ↩ c[0]=d ↩ e"],
  [["a[b ", " c]=d ", " e"], "a[b ⇤ c]=d ⇤ e"],
  [["${a ", " b"], "${a ⇤ b"],
  // Free only where it is so with a blank between the lines, and with none
  [['"$', '(a "b ', '  c")" ', " d"], '"$⇤(a "b ⇤  c")" ↩ d'],
  [["$", "'a\\' ", "  b' \\'"], "$⇤'a\\' ⇤  b' \\'"],
  [["a", "b ", " c"], "a⇤b ↩ c"],
  // In doubt
  [["a ", " b # don't ", " c 'd ", " e'"], "a ↩ b # don't ⇤ c 'd ⇤ e'"],
  [["a ", ' "$(case b in c) d ', ' ;; esac)" ', " e"], 'a ↩ "$(case b in c) d ⇤ ;; esac)" ⇤ e'],
  [["a ", " \"${b#'c ", " d'}\" ", " e"], "a ↩ \"${b#'c ⇤ d'}\" ⇤ e"],
  [["a ", " it's ", " b"], "a ⇤ it's ⇤ b"],
  [["a ", ' "b ', " c"], 'a ⇤ "b ⇤ c'],
  // No comments
  [["a $# ", " b#c ", " ${#d} ", " e"], "a $# ↩ b#c ↩ ${#d} ↩ e"],
])("%j", (lines, expected) => {
  expect(marked(...lines)).toBe(expected);
});

test("a heredoc fixes all lines", () => {
  const argument = parse("RUN a \\\n  cat <<EOF\nb\nEOF\n").document.commands[0]?.arguments[0];
  expect(argument?.kind === "ShellText" && shellBreaks(argument)).toEqual(["fixed", "fixed"]);
});

test.each([
  ["a \\", "free"],
  ["'a' \\", "free"],
  ['"a \\', "fixed"],
  ["# a \\", "fixed"],
  ["a[0-9\\", "fixed"],
  ["[ a\\", "free"],
])("what follows the last line of %j", (shell, expected) => {
  const argument = parse(`RUN b ${shell}\n`).document.commands[0]?.arguments[0];
  expect(argument?.kind === "ShellText" && shellBreaks(argument)).toEqual([expected]);
});

test("what nests deeply is read as well", () => {
  const nested = '"$('.repeat(20_000);
  expect(marked(`${nested} `, " a")).toBe(`${nested} ⇤ a`);
});
