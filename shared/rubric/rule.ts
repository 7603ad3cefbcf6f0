import type * as z from 'zod/mini';
import type { RuleContext } from './context.ts';
import type { PlaceSpan, Ref, Severity, Suggestion } from './finding.ts';

/** What findings are sorted by first (rules.md 7.0 e). */
export const topics = ['thesis', 'disconnected', 'support', 'opposition', 'sources', 'wording'] as const;
export type Topic = (typeof topics)[number];

/** What a rule can say: an observation and the question or move that follows from it, with {names} to fill in. */
export type Message = {
  readonly title: string;
  readonly question: string;
  /** When it weighs less than the rule's own severity; a rubric's own severity for the rule wins over both. */
  readonly severity?: Severity;
};

/** One place that a rule speaks of. */
export type Report<MessageId extends string = string> = {
  readonly messageId: MessageId;
  readonly refs: readonly Ref[];
  /** Where those of them stand that are in the text. */
  readonly spans?: readonly PlaceSpan[];
  readonly data: Readonly<Record<string, string | number>>;
  readonly suggestions: readonly Suggestion[];
};

export type RuleResult<MessageId extends string = string> = {
  /** Places the rule had something to check at, each once; the basis of coverage and progress. */
  readonly applicable: readonly Ref[];
  readonly findings: readonly Report<MessageId>[];
};

/** A map in sketch notation on which a rule is quiet. `title` says what it shows, for the help page. */
export type Example = {
  readonly title: string;
  readonly sketch: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly language?: string;
  /**
   * The essay's text in a readable little Markdown (example-text.ts: headings, footnotes, a bibliography) and, by
   * label, the exact words that a node stands at.
   */
  readonly text?: string;
  readonly anchors?: Readonly<Record<string, string>>;
  /** By label, words that a node stood at in an earlier state of the text. */
  readonly stale?: Readonly<Record<string, string>>;
};

/**
 * An example on which a rule speaks: what it says, and at which places, the first being where it is shown: labels of
 * the sketch, or the words that a passage of the text begins with.
 */
export type TellingExample<MessageId extends string = string> = Example & {
  readonly reports: readonly { readonly messageId: MessageId; readonly at: readonly string[] }[];
};

/** One check over the map: a value with its own reasons, words and examples. */
export type Rule<Options extends z.ZodMiniType = z.ZodMiniType, MessageId extends string = string> = {
  /** A kebab phrase that states the wish; also the file's name. */
  readonly id: string;
  /** Its number in the rule catalogue, as “CLM-01”. */
  readonly catalogue: string;
  /** Goes up when the same map can get another answer; dismissals of older versions are asked again. */
  readonly version: number;
  readonly topic: Topic;
  readonly title: string;
  /** For the student: why a reader cares. */
  readonly why: string;
  /** Where the rule comes from. */
  readonly basis: string;
  readonly severity: Severity;
  /** Whether it reads words: wholly lexical rules are off in other languages than English, partly lexical ones ask less. */
  readonly lexical?: 'wholly' | 'partly';
  readonly options: Options;
  readonly messages: Readonly<Record<MessageId, Message>>;
  readonly check: (context: RuleContext, options: z.output<Options>) => RuleResult<MessageId>;
  readonly examples: {
    readonly valid: readonly Example[];
    readonly invalid: readonly TellingExample<MessageId>[];
  };
};

export function defineRule<Options extends z.ZodMiniType, MessageId extends string>(
  rule: Rule<Options, MessageId>,
): Rule<Options, MessageId> {
  return rule;
}

/** A message with its {names} filled from the report's data. */
export function filled(template: string, data: Report['data']): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(data[name] ?? whole));
}
