import { compare } from '#shared/graph/graph.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';
import { ruleUsefulness } from '#shared/rubric/rule-usefulness.ts';
import type { RuleUseRow, TaughtRule } from './dashboard.ts';
import { type EssaySummary, openFindingsOf } from './essay-summary.ts';

const mostExamples = 3;
/** UTF-16 code units: what is shorter says too little to be talked about. */
const shortestExample = 12;

/** As much of a rule as people are told. */
export type RuleWords = { readonly title: string; readonly why: string };

export type TeachInput = {
  /** One a map. */
  readonly summaries: readonly EssaySummary[];
  readonly criteria: readonly Pick<Criterion, 'title' | 'rules'>[];
  readonly ruleNamed: (id: string) => RuleWords | undefined;
  /** Names of everybody in the class: words that hold one are no example. */
  readonly names: readonly string[];
};

/** What is open on most maps, first; of equals, by title. A rule counts once a map, however often it speaks there. */
export function teachNext({ summaries, criteria, ruleNamed, names }: TeachInput): TaughtRule[] {
  const checked = new Map<string, number>();
  const openTexts = new Map<string, string[][]>();
  for (const summary of summaries) {
    for (const ruleId of summary.rules) checked.set(ruleId, (checked.get(ruleId) ?? 0) + 1);
    for (const [ruleId, texts] of textsByRule(summary)) {
      const known = openTexts.get(ruleId);
      if (known) known.push(texts);
      else openTexts.set(ruleId, [texts]);
    }
  }
  const isNamed = namesIn(names);
  return [...openTexts]
    .map(([ruleId, maps]) => ({
      ruleId,
      title: ruleNamed(ruleId)?.title ?? ruleId,
      why: ruleNamed(ruleId)?.why ?? '',
      criteria: criteria.filter(({ rules }) => rules.includes(ruleId)).map(({ title }) => title),
      maps: maps.length,
      of: Math.max(maps.length, checked.get(ruleId) ?? 0),
      examples: examplesOf(maps, isNamed),
    }))
    .sort((a, b) => b.maps - a.maps || compare(a.title, b.title));
}

/** What a class dismissed, most often first; then what the assignment has switched off. */
export function rulesDismissed(
  summaries: readonly EssaySummary[],
  switched: Readonly<Record<string, boolean>>,
  ruleNamed: TeachInput['ruleNamed'],
): RuleUseRow[] {
  const off = Object.keys(switched).filter((ruleId) => switched[ruleId] === false);
  const rows = ruleUsefulness(
    summaries.map(({ rules, findings }) => ({
      rules: rules.map((ruleId) => ({ ruleId })),
      findings: findings.map(({ ruleId, dismissed }) => ({
        ruleId,
        dismissal: dismissed === null ? undefined : { reason: dismissed },
      })),
    })),
  ).filter(({ dismissed }) => dismissed > 0);
  const known = new Set(rows.map(({ ruleId }) => ruleId));
  return [...rows, ...off.filter((ruleId) => !known.has(ruleId)).map((ruleId) => ({ ...nothingOf, ruleId }))]
    .map((row) => ({
      ...row,
      title: ruleNamed(row.ruleId)?.title ?? row.ruleId,
      isOff: off.includes(row.ruleId),
    }))
    .sort((a, b) => b.dismissed - a.dismissed || compare(a.title, b.title));
}

/** A list to hand out or to read from: what, on how many maps, why it matters, and places to talk about. */
export function miniLesson(taught: readonly TaughtRule[], title: string): string {
  const parts = taught.map(({ title: wish, why, maps, of, criteria, examples }, index) =>
    [
      `${index + 1}. ${wish}`,
      `   Open on ${maps} of ${of} maps${criteria.length > 0 ? ` (row ${criteria.map((row) => `“${row}”`).join(', ')})` : ''}.`,
      ...(why === '' ? [] : [`   ${why}`]),
      ...examples.map((example) => `   – ${example}`),
    ].join('\n'),
  );
  return [`What to teach next: ${title}`, ...parts].join('\n\n');
}

const nothingOf = {
  raised: 0,
  dismissed: 0,
  byReason: { 'already-answered': 0, 'not-needed-here': 0, 'rule-is-wrong': 0, other: 0 },
  notUseful: null,
};

function textsByRule(summary: EssaySummary): ReadonlyMap<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const { ruleId, text } of openFindingsOf(summary))
    texts.set(ruleId, [...(texts.get(ruleId) ?? []), text]);
  return texts;
}

/** At most one of a map. In the order of their words, which says nothing about whose they are. */
function examplesOf(maps: readonly (readonly string[])[], isNamed: (text: string) => boolean): string[] {
  const found = maps.flatMap((texts, map) =>
    texts.flatMap((text) => (text.length >= shortestExample ? [{ text, map }] : [])),
  );
  const examples = new Set<string>();
  const used = new Set<number>();
  for (const { text, map } of found.sort((a, b) => compare(a.text, b.text))) {
    if (examples.size === mostExamples) break;
    if (examples.has(text) || used.has(map) || isNamed(text)) continue;
    examples.add(text);
    used.add(map);
  }
  return [...examples];
}

/** Whether a text holds a name of the class, or a part of one, as a word of its own. */
function namesIn(names: readonly string[]): (text: string) => boolean {
  const parts = new Set(names.flatMap((name) => wordsIn(name)).filter((word) => word.length > 2));
  return (text) => wordsIn(text).some((word) => parts.has(word));
}

function wordsIn(text: string): string[] {
  return text.toLocaleLowerCase('en').match(/[\p{L}\p{N}]+/gu) ?? [];
}
