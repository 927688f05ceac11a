/**
 * The chevrotain grammar of the command format: template, command, and a rule for each way an argument is read. Its actions build
 * the AST.
 *
 * The grammar is total: the lexer's modes let through only tokens that the shape can take, and every shape takes any number of
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

/** The parser. One instance serves any number of texts, one after the other. */
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
        const argument = this.subrule(index, this.words);
        return this.ACTION(() => {
          const { words, heredocBody } = argument;
          return this.finish(keyword, { nodes: wordArguments[shape](words, heredocBody), heredocBody });
        });
      },
    })),
    {
      ALT: () => {
        const keyword = this.CONSUME(tokens.keywords.pairs);
        const argument = this.SUBRULE(this.pairs);
        return this.ACTION(() => this.finish(keyword, argument));
      },
    },
    {
      ALT: () => {
        const keyword = this.CONSUME(tokens.keywords.shell);
        const argument = this.SUBRULE1(this.shell);
        return this.ACTION(() => this.finish(keyword, argument));
      },
    },
    {
      ALT: () => {
        const keyword = this.CONSUME(tokens.unknownKeyword);
        const argument = this.SUBRULE2(this.shell);
        return this.ACTION(() => this.finish(keyword, argument));
      },
    },
  ];

  private words = this.RULE("words", (): { words: IToken[]; heredocBody: IToken | undefined } => {
    const words: IToken[] = [];
    this.MANY(() => {
      words.push(this.CONSUME(tokens.wordToken));
    });
    const heredocBody = this.OPTION(() => this.CONSUME(tokens.heredocBody));
    return { words, heredocBody };
  });

  private pairs = this.RULE("pairs", (): Arguments => {
    const flags = this.flags();
    const pairs = this.OPTION(() => this.OR(this.pairsAlternatives));
    return this.ACTION(() => ({ nodes: [...flags, ...(pairs ?? [])] }));
  });

  private pairsAlternatives = [
    { ALT: () => this.SUBRULE(this.spacedPair) },
    { ALT: () => this.SUBRULE(this.equalsPairs) },
  ];

  private spacedPair = this.RULE("spacedPair", (): Argument[] => {
    const key = this.CONSUME(tokens.loneKey);
    const lines: IToken[] = [];
    this.MANY(() => {
      lines.push(this.CONSUME(tokens.shellLine));
    });
    return this.ACTION(() => [spacedPair(this.text, key, lines)]);
  });

  private equalsPairs = this.RULE("equalsPairs", (): Argument[] => {
    const words = [this.CONSUME(tokens.firstPair)];
    this.MANY(() => {
      words.push(this.CONSUME(tokens.wordToken));
    });
    return this.ACTION(() => words.map(pair));
  });

  private shell = this.RULE("shell", (): Arguments => {
    const flags = this.flags();
    const body = this.OR(this.shellAlternatives);
    return this.ACTION(() => (flags.length === 0 ? body : { ...body, nodes: [...flags, ...body.nodes] }));
  });

  private shellAlternatives = [{ ALT: () => this.SUBRULE(this.array) }, { ALT: () => this.SUBRULE(this.shellText) }];

  private shellText = this.RULE("shellText", (): Arguments => {
    const lines: IToken[] = [];
    this.MANY(() => {
      lines.push(this.CONSUME(tokens.shellLine));
    });
    const heredocBody = this.OPTION(() => this.CONSUME(tokens.heredocBody));
    return this.ACTION(() => ({ nodes: lines.length === 0 ? [] : [shellText(lines, heredocBody)], heredocBody }));
  });

  private array = this.RULE("array", (): Arguments => {
    const open = this.CONSUME(tokens.arrayOpen);
    const parts: ArrayToken[] = [];
    this.MANY(() => {
      parts.push(
        this.OR([
          { ALT: () => ({ role: "string" as const, token: this.CONSUME(tokens.arrayString) }) },
          { ALT: () => ({ role: "comma" as const, token: this.CONSUME(tokens.comma) }) },
          { ALT: () => ({ role: "close" as const, token: this.CONSUME(tokens.arrayClose) }) },
          { ALT: () => ({ role: "word" as const, token: this.CONSUME(tokens.arrayWord) }) },
        ]),
      );
    });
    return this.ACTION(() => ({ nodes: [execArray(open, parts)] }));
  });

  /** Reads the flags before a command's arguments. It is a part of the rules that call it, since most commands have none. */
  private flags(): readonly Argument[] {
    const flags: Argument[] = [];
    this.MANY(() => {
      const token = this.CONSUME(tokens.flag);
      this.ACTION(() => flags.push(build.flag(token)));
    });
    return flags;
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
