/** Texts of any length that are made to be slow to read. */

/** What a text of a length is made of: what comes again and again, perhaps after a beginning and before an end. */
export type Recipe = readonly [name: string, piece: string | ((index: number) => string), start?: string, end?: string];

/** One for each thing that a reader may look at again and again. */
export const recipes: readonly Recipe[] = [
  ["backslashes at the ends of lines", "\\\n", "RUN a "],
  ["backslashes", "\\", "USER "],
  ["backslashes with blanks", "\\          ", 'ENV a="'],
  ["double quotes", '"', "ENV a="],
  ["pairs of quotes and an escape", '""', "ENV a=", "\\a"],
  ["quoted words", "'a' ", "LABEL a "],
  ["open quotes", 'ENV a="\n'],
  ["strings of an array", '"a",', "CMD ["],
  ["arrays in RUN", 'RUN ["a", "b\n'],
  ["opening brackets", "[ ", "CMD "],
  ["brackets without blanks", "[", "RUN "],
  ["closing brackets", "]", "CMD ["],
  ["markers of heredocs", "<<A ", "RUN "],
  ["markers of heredocs in COPY", "<<A ", "COPY "],
  ["commands with the same heredoc", "RUN <<A\n"],
  ["commands with heredocs of their own", (index) => `RUN <<A${index}\n`],
  ["heredocs with bodies", "RUN <<A\nb\nA\n"],
  ["quotes behind <<", '<<"', "RUN "],
  ["commands", "RUN a\n"],
  ["commands of several kinds", 'ENV a=b\nCOPY a b\nCMD ["a"]\nwhat\n'],
  ["comments", "# a\n"],
  ["comments in one continuation", "# a\n", "RUN a \\\n", "b"],
  ["comments inside quotes", "# a\n", 'ENV a="b \\\n', 'c"'],
  ["blank lines", "\r\n"],
  ["blank lines before YAML", "\r\n", "", "Tasks:"],
  ["comments behind backslashes", "\\ #", "RUN a ", "\u2028\n--b c\n"],
  ["comments before a command", " # a\r\n", "", "RUN a"],
  ["blanks", " ", "RUN a", "b"],
  ["blanks of other keyboards", "\u00A0", 'ENV A="b"', '"c"'],
  ["one word", "a", "COPY ", "://b /c"],
  ["one line", "a", "RUN "],
  ["colons", ":", "COMPONENT acs:"],
  ["slashes", "/", "COMPONENT acs:ecs:r:1:imagecomponent/"],
  ["flags", "--a ", "CMD ", "["],
  ["lone surrogates", "\uD800"],
  ["openings of references", "{{", "RUN "],
  ["references", "{{ a }}", "RUN "],
  ["variables", "$A ", "RUN "],
  ["expansions that are open", "${A:-", "RUN "],
  ["expansions that are open in a value", "${", "ENV A="],
  ["substitutions that are open", "$(a ", "RUN "],
  ["words of a line", "a b ", "RUN echo "],
  ["pairs", "A=b ", "ENV "],
  ["variables that are not used", (index) => `ENV A${index}="b"\n`],
  ["parameters", "--a b ", "COMPONENT ic-1 "],
  ["addresses", "http://a.example.com/b ", "RUN curl "],
  ["secrets", "password=abcdefgh ", "RUN "],
  ["suppressions", "# imglint-disable keyword-case\nrun a\n"],
];

/** The text of a recipe, of about so many characters. */
export function hostileText([, piece, start = "", end = ""]: Recipe, length: number): string {
  return start + fill(piece, length) + end;
}

function fill(piece: Recipe[1], length: number): string {
  if (typeof piece === "string") return piece.repeat(length / piece.length);
  let text = "";
  for (let index = 0; text.length < length; index++) text += piece(index);
  return text;
}

/** Recipes as a table of cases, each with its name first. */
export function named(all: readonly Recipe[]): readonly (readonly [name: string, recipe: Recipe])[] {
  return all.map((recipe) => [recipe[0], recipe]);
}
