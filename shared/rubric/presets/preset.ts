import { compare } from '#shared/graph/graph.ts';
import type { Criterion, Rubric, RuleUse } from '../rubric.ts';
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

export type Preset = {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  /** Ids of the rules that are on. */
  readonly on: readonly string[];
  readonly adjusted?: Readonly<Record<string, Omit<Partial<RuleUse>, 'ruleId' | 'enabled'>>>;
  readonly origin?: string;
  readonly criteria: readonly (Omit<Criterion, 'levels' | 'weight' | 'usesRange'> & Partial<Criterion>)[];
};

/** A rubric that comes with the product: every registered rule, on or off. */
export function definePreset({
  id,
  version,
  title,
  description,
  on,
  adjusted = {},
  origin = '',
  criteria,
}: Preset): Rubric {
  return {
    id,
    version,
    title,
    description,
    rules: ruleIds.map((ruleId) => ({
      ruleId,
      enabled: on.includes(ruleId),
      options: {},
      ...adjusted[ruleId],
    })),
    origin,
    criteria: criteria.map((criterion) => ({ levels: [], weight: null, usesRange: false, ...criterion })),
  };
}
