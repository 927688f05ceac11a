import { expect, test } from "vitest";
import { shellVariables } from "../src/symbols/shell-variables.ts";

/** The text with `<…>` around each use and `[…]` around each name that is set. */
function marked(text: string, mode?: "word"): string {
  return shellVariables(text, mode)
    .toReversed()
    .reduce((shown, { name, index, role }) => {
      const [open, close] = role === "set" ? "[]" : "<>";
      return `${shown.slice(0, index)}${open}${name}${close}${shown.slice(index + name.length)}`;
    }, text);
}

test.each([
  "echo $<A> ${<B>} ${<C>:-x} ${#<D>} ${!<E>} ${<F>%.tar}",
  'echo "$<A> ${<B>:-$<C>}" $<D>',
  "echo '$A' \"it's $<B>\" '$C'",
  "echo \\$A $$A $1 $? $@ ${1} $",
  "echo $'it\\'s $A' $<B>",
  "echo $(cat $<A> 'in $B' \"$<C>\") `echo $<D>` \"$(echo '$E' $<F>)\"",
  'echo "${<A>:-\'$<B>\'}" ${<C>:-"$<D>"}',
  "[A]=1 [B]=$<A> cmd C=2 --d=$<E>",
  "export [A]=1 [B] && unset -v [C]; read -r [D]",
  "if [A]=1; then [B]=2; fi; ([C]=3) | [D]=4 x",
  "echo a # don't $<A>\nB=1; $<C>".replace("# don't $<A>", "# don't $A").replace("B=1", "[B]=1"),
  "echo a#b $<C>",
  "x${<A>}y $<AB> A B",
  'echo "unclosed $<A>',
  "echo 'unclosed $A",
  "[A]+=1; echo $((A + $<B>))",
  "curl -d A=1 'x' B=2",
])("%s", (expected) => {
  expect(marked(expected.replace(/[<[]([A-Za-z_]\w*)[>\]]/g, "$1"))).toBe(expected);
});

test("In a word nothing is assigned", () => {
  expect(marked("A=1 # $B", "word")).toBe("A=1 # $<B>");
});
