/** What a rule is: the shape of a rule's file, and what its check sees and reports. */

import type {
  Command,
  CommandName,
  CommandOf,
  Comment,
  Component,
  ContentKind,
  Continuation,
  Document,
  Edit,
  Localized,
  Node,
  Parameter,
  Property,
  Reference,
  Severity,
  Span,
  Task,
  UnknownCommand,
} from "@buildcontent/parser";

import type { SuppressedId, Suppression } from "./suppressions.ts";

/** The operating system of the image that a content is for. */
export type OperatingSystem = "linux" | "windows";

/** The service's limits: `bytes` of UTF-8, and commands. */
export interface Limits {
  readonly bytes: number;
  readonly commands: number;
}

/** When a component may be called: while an image is built, or while it is tested. */
export type ComponentType = "Build" | "Test";

/** A component that templates call, as far as it is at hand. */
export interface LinkedComponent {
  readonly document: Document;
  readonly type?: ComponentType;
}

/** Linked components by what COMPONENT calls them: an id, or the name in an ARN. */
export type LinkedComponents = ReadonlyMap<string, LinkedComponent>;

/** Where the fact behind a rule is from: an official page, what follows from one, or our own decision. */
export type Basis = "doc" | "inf" | "ours";

/** The names of the parameters of a text: `{name}` in it. */
type ParameterOf<T extends string> = T extends `${string}{${infer P}}${infer Rest}` ? P | ParameterOf<Rest> : never;

/** The texts of a rule by their names. */
export type Texts = Readonly<Record<string, Localized>>;

/** One of a rule's texts with a value for each of its parameters. Values are shortened where they are long. */
export type TextCall<T extends Texts> = {
  readonly [K in keyof T]: [ParameterOf<T[K]["en"]>] extends [never]
    ? { readonly message: K; readonly data?: undefined }
    : { readonly message: K; readonly data: Readonly<Record<ParameterOf<T[K]["en"]>, string | number>> };
}[keyof T];

/** A whole number that a user can set. */
export interface IntegerOption {
  readonly type: "integer";
  readonly default: number;
  readonly minimum: number;
  readonly maximum?: number;
  readonly description: Localized;
}

/** The options of a rule by their names. */
export type OptionTable = Readonly<Record<string, IntegerOption>>;

/** The values of a rule's options. */
export type OptionValues<O extends OptionTable> = { readonly [K in keyof O]: number };

/** One finding. `span` is the smallest range that is wrong; `apiCodes` takes the place of the rule's where only some of them fit. */
export type Report<T extends Texts> = TextCall<T> & {
  readonly span: Span;
  /** For what matters less than the rule's other findings: it lowers the severity, and never raises it. */
  readonly severity?: "warning" | "info";
  readonly apiCodes?: readonly string[];
  readonly related?: readonly (TextCall<T> & { readonly span: Span })[];
  /** Left out of the diagnostic where it would lose a comment that the finding is not about. */
  readonly fix?: {
    readonly title: TextCall<T>;
    /** Default: the rule's `fix`. */
    readonly safety?: "safe" | "unsafe";
    readonly edits: readonly Edit[];
  };
};

/** What a check sees: the text and what is known of the image. Never the file's name, the severity or the configuration. */
export interface RuleContext<T extends Texts, O extends OptionTable> {
  readonly document: Document;
  readonly text: string;
  readonly os: OperatingSystem;
  readonly limits: Limits;
  readonly options: OptionValues<O>;
  readonly components: LinkedComponents;
  /** The comments that suppress findings. */
  readonly suppressions: readonly Suppression[];
  /** The ids of all rules, on or off. */
  readonly ruleIds: readonly string[];
  readonly report: (report: Report<T>) => void;
}

type ArgumentNode = Command["arguments"][number];

type CommandVisitor = { [N in CommandName]?: (command: CommandOf<N>) => void };

type ArgumentVisitor = {
  [K in ArgumentNode["kind"]]?: (argument: Extract<ArgumentNode, { kind: K }>, command: Command) => void;
};

/** What a rule looks at in a component in YAML, and not in YAML that stands in a template. A reference comes with the task it stands in. */
interface ComponentVisitor {
  Component?: (component: Component) => void;
  Parameter?: (parameter: Parameter, component: Component) => void;
  Task?: (task: Task, component: Component) => void;
  Property?: (property: Property, task: Task) => void;
  Reference?: (reference: Reference, task: Task | undefined) => void;
}

/**
 * The nodes that a rule looks at. `Document` comes first; then, in the order of the text, each command by `Command` and by its
 * name, its arguments by their kinds, its continuations; or, of a component in YAML, the component, its parameters, its tasks with
 * their properties, all references; at the end the comments.
 */
export interface Visitor extends CommandVisitor, ArgumentVisitor, ComponentVisitor {
  Document?: (document: Document) => void;
  Command?: (command: Command) => void;
  UnknownCommand?: (command: UnknownCommand) => void;
  Continuation?: (continuation: Continuation, command: Command) => void;
  Comment?: (comment: Comment) => void;
  /** An id of a suppression comment that hid nothing; called when all other findings are known. */
  UnusedSuppression?: (unused: SuppressedId) => void;
}

/**
 * A text that shows what a rule reports, or what it is content with. Under a line of a bad one stand its findings, from any rule:
 * `#^^^ rule-id`, or `#^^^ rule-id: message`, the caret under the characters that are wrong; the `#` counts as a caret where one
 * follows it, and `#< rule-id` marks the first column alone. The marks are taken out before the text is checked.
 */
export interface Example {
  readonly text: string;
  /** Default: `build`. */
  readonly content?: ContentKind;
  /** Default: `linux`. */
  readonly os?: OperatingSystem;
  readonly options?: Readonly<Record<string, number>>;
  /** Smaller limits than the service's, so that the text can be short. */
  readonly limits?: Partial<Limits>;
  /** The texts of components that it calls, by id or name. */
  readonly components?: Readonly<Record<string, { readonly text: string; readonly type?: ComponentType }>>;
  /** A bad text after all fixes of this rule. */
  readonly fixed?: string;
}

/** All of a rule but its check, with the types of its texts and options forgotten. */
export interface RuleFacts {
  /** Names the defect; file name, diagnostic code, config key and docs page at once. */
  readonly id: string;
  /** The default; `off` where a user has to ask for it. */
  readonly severity: Severity | "off";
  /** What its fixes are at most; `none` where it has none. */
  readonly fix: "safe" | "unsafe" | "none";
  readonly basis: Basis;
  readonly since: string;
  /** The service's codes that it predicts. */
  readonly apiCodes: readonly string[];
  /**
   * `command`: whether it finds anything in a command depends on nothing but the command's own characters, beside what holds for the
   * whole text (its kind, the operating system, limits, linked components). An editor need not ask it again about a command that has not changed.
   */
  readonly scope: "command" | "document";
  /** What it reports, in one line. */
  readonly summary: Localized;
  /** Why that matters and what to do, in a paragraph or two of Markdown. */
  readonly why: Localized;
  readonly messages: Texts;
  readonly options: OptionTable;
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
}

/** A rule as the engine runs it. */
export interface Rule extends RuleFacts {
  readonly check: (context: RuleContext<Texts, OptionTable>) => Visitor;
}

/** A rule as its file writes it: `apiCodes` and `options` may be left out. */
export interface RuleDefinition<T extends Texts, O extends OptionTable> extends Omit<
  RuleFacts,
  "apiCodes" | "options" | "scope"
> {
  readonly apiCodes?: readonly string[];
  /** Default: `document`. */
  readonly scope?: "command";
  readonly messages: T;
  readonly options?: O;
  check(context: RuleContext<T, O>): Visitor;
}

/** What rules without options have. */
export const noOptions: OptionTable = {};

/** Makes a rule of its definition. Texts and options are checked against their use by the compiler. */
export function defineRule<const T extends Texts, const O extends OptionTable = Record<string, never>>(
  definition: RuleDefinition<T, O>,
): Rule {
  return {
    apiCodes: [],
    scope: "document",
    ...definition,
    options: definition.options ?? noOptions,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the engine gives a rule the options it declares
    check: (context) => definition.check(context as never),
  };
}

/** The text of a node as it stands in the source. */
export function sourceOf(text: string, node: Node | Span): string {
  const { start, end } = "span" in node ? node.span : node;
  return text.slice(start, end);
}
