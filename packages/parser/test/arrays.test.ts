/** Arrays of CMD and ENTRYPOINT: what is one, what it holds, and what keeps it from being JSON. */

import { describe, expect, test } from "vitest";
import { type ExecArray, parse } from "../src/index.ts";

function arrayOf(text: string): ExecArray | undefined {
  return parse(text).document.commands[0]?.arguments.find((argument) => argument.kind === "ExecArray");
}

function valuesOf(text: string): string[] | undefined {
  return arrayOf(text)?.elements.map(({ value }) => value);
}

/** The problems of an array with the source that each is about. */
function problemsOf(text: string): string[] | undefined {
  return arrayOf(text)?.problems.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

describe("an array", () => {
  test.each([
    ["may be empty", "CMD []", []],
    ["may have blanks anywhere", 'CMD  [ "a" , "b" ] ', ["a", "b"]],
    ["may have none", 'CMD ["a","b"]', ["a", "b"]],
    ["may go on over lines", 'CMD ["a", \\\n  # comment\n  "b"]', ["a", "b"]],
    ["may have strings that go on over lines", 'CMD ["a \\\n  b"]', ["a   b"]],
    ["has the escapes of JSON", String.raw`CMD ["\"\\\/\n\u0041"]`, ['"\\/\nA']],
    ["stands after flags", 'CMD --a=b ["c"]', ["c"]],
    ["stands in ENTRYPOINT", 'entrypoint ["a"]', ["a"]],
    ["stands in RUN where the whole is one", 'RUN ["a", "b"]', ["a", "b"]],
    ["stands in RUN over lines", 'RUN ["a", \\\n "b"]', ["a", "b"]],
  ])("%s", (_name, text, values) => {
    expect(valuesOf(text)).toEqual(values);
    expect(problemsOf(text)).toEqual([]);
    expect(parse(text).diagnostics).toEqual([]);
  });
});

describe("it is shell text and no array", () => {
  test.each([
    ["with a test after [", "CMD [ -f /a ] && b"],
    ["with a test of a variable", "CMD [ $a = b ]"],
    ["with a comparison of strings", 'CMD [ "$a" = "b" ]'],
    ["with a comparison of numbers", 'CMD [ "$a" -gt 3 ]'],
    ["with [[", "CMD [[ -f /a ]]"],
    ["with a [ further on", "CMD a [b]"],
    ["in RUN, where it is not JSON", "RUN ['a']"],
    ["in RUN, where something follows", 'RUN ["a"] && b'],
    ["in RUN, where it holds more than strings", 'RUN ["a", 1]'],
    ["in RUN, where it is not closed", 'RUN ["a"'],
    ["in a command of Dockerfile", 'SHELL ["a"]'],
  ])("%s", (_name, text) => {
    expect(arrayOf(text)).toBeUndefined();
    expect(parse(text).document.commands[0]?.arguments).toMatchObject([{ kind: "ShellText" }]);
  });
});

describe("an array is not JSON", () => {
  test.each([
    ["with single quotes", "CMD ['a', \"b\"]", ["a", "b"], ["array-single-quotes 'a'"]],
    ["with bare words", "CMD [a, b.c]", ["a", "b.c"], ["array-bare-word a", "array-bare-word b.c"]],
    ["without commas", 'CMD ["a" "b" "c"]', ["a", "b", "c"], ['array-missing-comma "b"', 'array-missing-comma "c"']],
    ["with glued strings", 'CMD ["a""b"]', ["a", "b"], ['array-missing-comma "b"']],
    ["with a comma at its end", 'CMD ["a",]', ["a"], ["array-extra-comma ,"]],
    ["with two commas at its end", 'CMD ["a",,]', ["a"], ["array-extra-comma ,"]],
    ["with a comma at its start", 'CMD [,"a"]', ["a"], ["array-extra-comma ,"]],
    ["with a comma alone", "CMD [,]", [], ["array-extra-comma ,"]],
    ["with two commas between elements", 'CMD ["a",,"b"]', ["a", "b"], ["array-extra-comma ,"]],
    ["without an end", 'CMD ["a", "b"', ["a", "b"], ['array-not-closed "b"']],
    ["with nothing but its start", "CMD [", [], ["array-not-closed ["]],
    ["with a comma for its end", 'CMD ["a",', ["a"], ["array-not-closed ,"]],
    ["with a string without an end", 'CMD ["a", "b]', ["a", "b]"], ['array-string-not-closed "b]']],
    ["with an escape of the shell", String.raw`CMD ["\$a"]`, [String.raw`\$a`], [String.raw`array-bad-escape "\$a"`]],
    ["with a tab in a string", 'CMD ["a\tb"]', ["a\tb"], ['array-bad-escape "a\tb"']],
    ["with text after it", 'CMD ["a"] && b', ["a"], ["array-text-after && b"]],
    ["with a second array after it", 'CMD ["a"] ["b"]', ["a"], ['array-text-after ["b"]']],
    [
      "with an array inside",
      'CMD ["a", ["b"]]',
      ["a", "[", "b"],
      ["array-bare-word [", 'array-missing-comma "b"', "array-text-after ]"],
    ],
    [
      "with a no-break space",
      'CMD [\u00A0"a"]',
      ["\u00A0", "a"],
      ["array-bare-word \u00A0", 'array-missing-comma "a"'],
    ],
  ])("%s", (_name, text, values, problems) => {
    expect(valuesOf(text)).toEqual(values);
    expect(problemsOf(text)).toEqual(problems);
    expect(parse(text).diagnostics).toHaveLength(problems.length);
  });

  test.each(["CMD [", 'CMD ["a', "CMD ['a", "CMD [a", 'CMD ["a",', 'CMD ["a"] b'])(
    "and costs its own line only: %s",
    (broken) => {
      const { commands } = parse(`${broken}\nUSER b`).document;
      expect(commands.map(({ name }) => name)).toEqual(["CMD", "USER"]);
    },
  );
});
