/**
 * The chevrotain grammar of the command format: template, command, and a rule for each way an argument is read. Its actions build
 * the AST.
 *
 * The grammar is total: the lexer makes only tokens that the shape of the argument can take, and every shape takes any number of
 * them, so no input fails to parse. What is wrong with an argument stands on its node, and costs that command only.
 */

import { EmbeddedActionsParser, EOF, type IToken } from "chevrotain";
import type { Argument, Command, Continuation } from "../ast.ts";
import type { ArgumentShape } from "../commands.ts";
import { componentArguments } from "./component-call.ts";
import { type ArrayToken, execArray } from "./exec-array.ts";
import * as build from "./nodes.ts";
import { pair, spacedPair } from "./pairs.ts";
import { shellText } from "./shell.ts";
import * as tokens from "./tokens.ts";

type WordShape = Exclude<ArgumentShape, "shell" | "pairs">;

/** How the words of each shape become arguments. Flags before them are taken out first, but for COMPONENT, whose parameters they are. */
const wordArguments: Record<WordShape, (words: readonly IToken[], heredocBody: IToken | undefined) => Argument[]> = {
  image: (words) =>
    withFlags(words, (rest) =>
      rest.map((word, index) => (index === 0 ? build.imageReference(word) : build.word(word))),
    ),
  copy: (words, heredocBody) => withFlags(words, (rest) => build.copyArguments(rest, heredocBody)),
  path: (words) => withFlags(words, (rest) => rest.map(build.path)),
  user: (words) => withFlags(words, (rest) => rest.map(build.word)),
  none: (words) => words.map(build.word),
  component: componentArguments,
};

function withFlags(words: readonly IToken[], rest: (words: readonly IToken[]) => Argument[]): Argument[] {
  const count = words.findIndex((word) => !tokens.isFlag(word.image));
  if (count === 0) return rest(words);
  const flags = count === -1 ? words : words.slice(0, count);
  return [...flags.map(build.flag), ...rest(words.slice(flags.length))];
}

const wordShapes: readonly WordShape[] = ["image", "copy", "path", "user", "none", "component"];

/** The arguments of a command, and the token of the heredocs that belong to them. */
interface Arguments {
  readonly nodes: readonly Argument[];
  readonly heredocBody?: IToken | undefined;
}

/** The tokens of words. */
interface WordTokens {
  readonly words: readonly IToken[];
  readonly heredocBody?: IToken | undefined;
}

/** The tokens of lines of text. */
interface LineTokens {
  readonly lines: readonly IToken[];
  readonly heredocBody?: IToken | undefined;
}

/** The tokens of an array. */
interface ArrayTokens {
  readonly open: IToken;
  readonly parts: readonly ArrayToken[];
}

/** Pairs: a key with the lines of its value, or words. */
type PairTokens = { readonly key: IToken; readonly lines: readonly IToken[] } | { readonly pairs: readonly IToken[] };

/** What may have flags before it. */
interface Flagged<T> {
  readonly flags: readonly IToken[];
  readonly body: T;
}

/**
 * The parser. One instance serves any number of texts, one after the other. Its rules collect tokens; of those, the rule of the command
 * makes nodes. What a rule would make anew each time it is called is a field.
 */
export class CommandGrammar extends EmbeddedActionsParser {
  private text = "";
  private continuations: readonly Continuation[] = [];
  private nextContinuation = 0;

  /** `skipValidations` leaves out chevrotain's check of the grammar itself, which a test makes once for all. */
  constructor(skipValidations: boolean) {
    super(tokens.vocabulary, { recoveryEnabled: false, maxLookahead: 1, skipValidations });
    this.performSelfAnalysis();
  }

  /** Builds the commands of a text from its tokens and its continuations, both in the order of the text. */
  parseCommands(text: string, input: IToken[], continuations: readonly Continuation[]): readonly Command[] {
    this.input = input;
    this.text = text;
    this.continuations = continuations;
    this.nextContinuation = 0;
    return this.template();
  }

  private template = this.RULE("template", (): readonly Command[] => {
    const commands: Command[] = [];
    this.MANY(() => {
      commands.push(this.SUBRULE(this.command));
    });
    return commands;
  });

  private command = this.RULE("command", (): Command => this.OR(this.commandAlternatives));

  private commandAlternatives = [
    ...wordShapes.map((shape, index) => ({
      ALT: () => {
        const keyword = this.consume(index, tokens.keywords[shape]);
        const found = this.subrule(index, this.words);
        return this.ACTION(() => {
          const nodes = wordArguments[shape](found.words, found.heredocBody);
          return this.finish(keyword, { nodes, heredocBody: found.heredocBody });
        });
      },
    })),
    {
      ALT: () => {
        const keyword = this.CONSUME(tokens.keywords.pairs);
        const found = this.SUBRULE(this.pairs);
        return this.ACTION(() => this.finish(keyword, this.pairArguments(found)));
      },
    },
    {
      ALT: () => {
        const keyword = this.CONSUME(tokens.keywords.shell);
        const found = this.SUBRULE1(this.shell);
        return this.ACTION(() => this.finish(keyword, shellArguments(found)));
      },
    },
    {
      ALT: () => {
        const keyword = this.CONSUME(tokens.unknownKeyword);
        const found = this.SUBRULE2(this.shell);
        return this.ACTION(() => this.finish(keyword, shellArguments(found)));
      },
    },
  ];

  private words = this.RULE("words", (): WordTokens => {
    const words = this.takeWords();
    return { words, heredocBody: this.OPTION(this.takeHeredocBody) };
  });

  private pairs = this.RULE("pairs", (): Flagged<PairTokens | undefined> => {
    const flags = this.takeFlags();
    return { flags, body: this.OPTION(this.takePairs) };
  });

  private takePairs = (): PairTokens => this.OR(this.pairsAlternatives);

  private pairsAlternatives = [
    {
      ALT: (): PairTokens => {
        const key = this.CONSUME(tokens.loneKey);
        return { key, lines: this.takeLines() };
      },
    },
    {
      ALT: (): PairTokens => {
        const first = this.CONSUME(tokens.firstPair);
        return { pairs: [first, ...this.takeWords()] };
      },
    },
  ];

  private shell = this.RULE("shell", (): Flagged<ArrayTokens | LineTokens> => {
    const flags = this.takeFlags();
    return { flags, body: this.OR(this.shellAlternatives) };
  });

  private shellAlternatives = [
    { ALT: (): ArrayTokens | LineTokens => this.SUBRULE(this.array) },
    {
      ALT: (): ArrayTokens | LineTokens => {
        const lines = this.takeLines();
        return { lines, heredocBody: this.OPTION(this.takeHeredocBody) };
      },
    },
  ];

  private array = this.RULE("array", (): ArrayTokens => {
    const open = this.CONSUME(tokens.arrayOpen);
    const parts: ArrayToken[] = [];
    this.MANY(() => {
      parts.push(this.OR(this.arrayAlternatives));
    });
    return { open, parts };
  });

  private arrayAlternatives = [
    { ALT: (): ArrayToken => ({ role: "string", token: this.CONSUME(tokens.arrayString) }) },
    { ALT: (): ArrayToken => ({ role: "comma", token: this.CONSUME(tokens.comma) }) },
    { ALT: (): ArrayToken => ({ role: "close", token: this.CONSUME(tokens.arrayClose) }) },
    { ALT: (): ArrayToken => ({ role: "word", token: this.CONSUME(tokens.arrayWord) }) },
  ];

  // What follows is a part of the rules that call it: a rule of its own would cost more than what is in it.

  /** What the repetition at hand has taken; no repetition of tokens stands inside of another. */
  private taken: IToken[] = [];

  private takeFlag = (): void => void this.taken.push(this.CONSUME(tokens.flag));
  private takeWord = (): void => void this.taken.push(this.CONSUME(tokens.wordToken));
  private takeLine = (): void => void this.taken.push(this.CONSUME(tokens.shellLine));
  private takeHeredocBody = (): IToken => this.CONSUME(tokens.heredocBody);

  private takeFlags(): readonly IToken[] {
    const taken = (this.taken = []);
    this.MANY1(this.takeFlag);
    return taken;
  }

  private takeWords(): readonly IToken[] {
    const taken = (this.taken = []);
    this.MANY2(this.takeWord);
    return taken;
  }

  private takeLines(): readonly IToken[] {
    const taken = (this.taken = []);
    this.MANY3(this.takeLine);
    return taken;
  }

  private pairArguments({ flags, body }: Flagged<PairTokens | undefined>): Arguments {
    if (body === undefined) return { nodes: flags.map(build.flag) };
    const nodes = "key" in body ? [spacedPair(this.text, body.key, body.lines)] : body.pairs.map(pair);
    return { nodes: flags.length === 0 ? nodes : [...flags.map(build.flag), ...nodes] };
  }

  /** Makes the command of a keyword and its arguments, with the continuations that come before the next command. */
  private finish(keywordToken: IToken, { nodes, heredocBody }: Arguments): Command {
    const keyword = build.part(keywordToken.image, keywordToken.startOffset);
    const continuations = this.continuationsBefore(this.LA(1));
    const end = Math.max(
      keyword.span.end,
      nodes.at(-1)?.span.end ?? 0,
      continuations.at(-1)?.span.end ?? 0,
      heredocBody === undefined ? 0 : build.spanOf(heredocBody).end,
    );
    const known: tokens.KeywordPayload | undefined = keywordToken.payload;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rules above see to it that name and arguments fit
    return {
      kind: "Command",
      span: { start: keyword.span.start, end },
      name: known?.name,
      keyword,
      arguments: nodes,
      continuations,
    } as Command;
  }

  /** The continuations not yet taken that start before a token, or all of them where it is the end of input. */
  private continuationsBefore(token: IToken): readonly Continuation[] {
    const first = this.nextContinuation;
    const limit = token.tokenType === EOF ? this.text.length : token.startOffset;
    while ((this.continuations[this.nextContinuation]?.span.start ?? limit) < limit) this.nextContinuation++;
    return this.continuations.slice(first, this.nextContinuation);
  }
}

function shellArguments({ flags, body }: Flagged<ArrayTokens | LineTokens>): Arguments {
  if ("open" in body) return { nodes: [...flags.map(build.flag), execArray(body.open, body.parts)] };
  const { lines, heredocBody } = body;
  if (lines.length === 0) return { nodes: flags.map(build.flag), heredocBody };
  const text = shellText(lines, heredocBody);
  return { nodes: flags.length === 0 ? [text] : [...flags.map(build.flag), text], heredocBody };
}
