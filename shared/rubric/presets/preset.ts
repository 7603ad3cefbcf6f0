import { compare } from '#shared/graph/graph.ts';
import type { Criterion, Level, Rubric, RuleUse } from '../rubric.ts';
import { rulesOfMap } from '../rules/of-map.ts';

/** The 17 rules that are quiet enough for any argument (starred in the catalogue). */
export const everydayRules = [
  'thesis-stated',
  'one-thesis',
  'thesis-arguable',
  'thesis-needs-reasons',
  'claim-needs-evidence',
  'full-sentence',
  'connects-to-thesis',
  'evidence-is-used',
  'evidence-not-repeated',
  'warrant-explains-evidence',
  'no-circle',
  'no-island',
  'no-double-role',
  'counterargument-opposes',
  'counterargument-needs-rebuttal',
  'evidence-needs-source',
  'named-studies',
] as const;

/** What compares a text's notes with its bibliography; quiet where the essay has no text that cites. */
export const citationRules = [
  'cited-works-are-listed',
  'listed-works-are-cited',
  'years-agree',
  'titles-agree',
  'editions-agree',
  'publishers-agree',
  'author-names-agree',
  'pages-in-range',
  'short-notes-lead-somewhere',
  'work-has-one-author',
  'one-acronym-a-name',
  'quoted-titles-are-exact',
  'web-pages-have-access-date',
  'article-pages-are-whole',
] as const;

/** What compares map and text; quiet until passages are linked. */
export const linkRules = ['statement-is-in-text', 'paragraph-is-on-map', 'passage-is-found'] as const;

/** Questions about sources that a rubric may switch on. */
export const sourceRules = [
  'other-side-has-source',
  'quotation-has-place',
  'source-is-complete',
  'source-is-used',
  'sources-are-appraised',
  'sources-are-recent',
  'sources-are-varied',
] as const;

/** By id: the rules themselves may not be loaded yet (text-part.ts). */
export const lateRules: readonly string[] = [...citationRules, ...linkRules, ...sourceRules];

const ruleIds = [...rulesOfMap.map(({ id }) => id), ...lateRules].sort(compare);

/** A level as it is written here: its points, what it is called, and what work on it looks like. */
type WrittenLevel = readonly [points: number, title: string, description: string];

type WrittenCriterion = Pick<Criterion, 'id' | 'title' | 'description' | 'nodeKinds' | 'rules'> & {
  /** Best first, each with points of its own; none where a criterion is for comments only. */
  readonly levels?: readonly WrittenLevel[];
  readonly usesRange?: boolean;
};

export type Preset = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  /** Where the frame comes from, what of it is followed and what is not checked, and how its rows map to rules. */
  readonly origin?: string;
  /** Ids of the rules that are on. */
  readonly on: readonly string[];
  readonly adjusted?: Readonly<Record<string, Omit<Partial<RuleUse>, 'ruleId' | 'enabled'>>>;
  readonly criteria: readonly WrittenCriterion[];
};

/** A rubric that comes with the product: every registered rule, on or off. */
export function definePreset({ on, adjusted = {}, origin = '', criteria, ...head }: Preset): Rubric {
  return {
    ...head,
    rules: ruleIds.map((ruleId) => ({
      ruleId,
      enabled: on.includes(ruleId),
      options: {},
      ...adjusted[ruleId],
    })),
    origin,
    criteria: criteria.map(({ levels = [], ...criterion }) => ({
      usesRange: false,
      ...criterion,
      levels: levels.map(levelOf),
      weight: null,
    })),
  };
}

function levelOf([points, title, description]: WrittenLevel): Level {
  return { id: `points-${points}`, title, points, description, feedback: '' };
}
