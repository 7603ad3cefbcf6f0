import type { Mark } from '#shared/assessment/assessment.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { markOn } from '#shared/assessment/total.ts';
import { rankOfLevel } from '#shared/assignments/level-ranks.ts';
import type { Criterion, RubricBody } from '#shared/rubric/rubric.ts';
import type { CalibrationBias, Difference } from './calibration.ts';

/** One map as somebody judged it, and as its instructor did. */
export type Judged = {
  readonly rubric: Pick<RubricBody, 'criteria'>;
  readonly marks: readonly Mark[];
  readonly reference: readonly Mark[];
};

/** Levels up from the reference, down below 0; null where one of the two has no level. */
export function levelsApart(
  criterion: Criterion,
  marks: readonly Mark[],
  reference: readonly Mark[],
): number | null {
  const own = rankOfLevel(criterion, markOn(criterion, marks)?.levelId ?? null);
  const theirs = rankOfLevel(criterion, markOn(criterion, reference)?.levelId ?? null);
  return own === null || theirs === null ? null : own - theirs;
}

/**
 * How somebody's levels stand to the reference's over all maps, and by criterion (by its id, should rubrics differ).
 * Null where nothing can be compared.
 */
export function biasOf(judged: readonly Judged[]): CalibrationBias | null {
  const byCriterion = new Map<string, { title: string; apart: number[] }>();
  const all: number[] = [];
  for (const { rubric, marks, reference } of judged)
    for (const criterion of rubric.criteria) {
      const apart = levelsApart(criterion, marks, reference);
      if (apart === null) continue;
      const known = byCriterion.get(criterion.id) ?? { title: criterion.title, apart: [] };
      known.apart.push(apart);
      byCriterion.set(criterion.id, known);
      all.push(apart);
    }
  if (all.length === 0) return null;
  return {
    ...differenceOf(all),
    maps: judged.length,
    criteria: [...byCriterion].map(([criterionId, { title, apart }]) => ({
      criterionId,
      title,
      ...differenceOf(apart),
    })),
  };
}

/** Less than this is no difference to speak of: in levels. */
const noticeable = 0.25;

/** “On these maps you gave half a level more than your instructor, most on Evidence.” */
export function biasWords(bias: CalibrationBias, who: 'you' | 'they'): string {
  const maps = bias.maps === 1 ? 'On this map' : 'On these maps';
  const [name, theirs] = who === 'you' ? ['you', 'your instructor'] : ['they', 'the reference'];
  if (Math.abs(bias.mean) < noticeable) {
    if (bias.distance < noticeable) return `${maps} ${name} gave the same levels as ${theirs}.`;
    const far = levelsText(bias.distance);
    return `${maps} ${name} gave neither more nor less than ${theirs} on the whole; single rows are ${far} apart.`;
  }
  const more = bias.mean > 0 ? 'more' : 'less';
  return `${maps} ${name} gave ${levelsText(Math.abs(bias.mean))} ${more} than ${theirs}${mostOn(bias)}.`;
}

/** The same of second tries. */
export function againWords(bias: CalibrationBias, who: 'you' | 'they'): string {
  const words = biasWords(bias, who);
  return `Second try: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}

/** To quarters below one, to halves above: “a quarter of a level”, “one and a half levels”. Not below an eighth. */
export function levelsText(levels: number): string {
  if (levels < 0.875) {
    const quarters = Math.max(1, Math.round(levels * 4));
    return ['a quarter of a level', 'half a level', 'three quarters of a level'][quarters - 1] ?? 'one level';
  }
  const halves = Math.round(levels * 2);
  if (halves === 2) return 'one level';
  if (halves === 3) return 'one and a half levels';
  return halves % 2 === 0 ? `${halves / 2} levels` : `${(halves - 1) / 2} and a half levels`;
}

/** Rows that have levels and lack one, or its reason: a reference is whole when there is none. */
export function withoutReason(
  { criteria }: Pick<RubricBody, 'criteria'>,
  marks: readonly Mark[],
): Criterion[] {
  return criteria.filter((criterion) => {
    if (criterion.levels.length === 0) return false;
    const mark = markOn(criterion, marks);
    return rankOfLevel(criterion, mark?.levelId ?? null) === null || !mark?.comment || !plainOf(mark.comment);
  });
}

/** Rows that have levels and lack one. */
export function withoutLevel(
  { criteria }: Pick<RubricBody, 'criteria'>,
  marks: readonly Mark[],
): Criterion[] {
  return criteria.filter(
    (criterion) =>
      criterion.levels.length > 0 &&
      rankOfLevel(criterion, markOn(criterion, marks)?.levelId ?? null) === null,
  );
}

/** The row that stands out in the direction of the whole; nothing where all are much alike. */
function mostOn({ mean, criteria }: CalibrationBias): string {
  const sign = Math.sign(mean);
  const [first, second] = criteria.toSorted((a, b) => sign * (b.mean - a.mean));
  if (!first || !second || sign * (first.mean - mean) < noticeable || first.mean === second.mean) return '';
  return `, most on ${first.title}`;
}

function differenceOf(apart: readonly number[]): Difference {
  const n = apart.length;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return { n, mean: sum(apart) / n, distance: sum(apart.map(Math.abs)) / n };
}
