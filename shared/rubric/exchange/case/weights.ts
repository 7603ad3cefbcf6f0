import type { CriterionDraft } from '../draft.ts';
import { quoted, type Remarks } from '../remarks.ts';

/**
 * CASE leaves open what a weight is; ours are per cent. All 1 is none; shares of 1 or of 100 are per cent; other
 * weights multiply the score, so a criterion’s share is its weight times its best score.
 */
export function withPerCents(
  title: string,
  criteria: readonly CriterionDraft[],
  remarks: Remarks,
): readonly CriterionDraft[] {
  const graded = criteria.filter(({ levels }) => levels.length > 0);
  const weights = graded.map(({ weight }) => weight ?? null);
  const none = () => criteria.map((criterion) => ({ ...criterion, weight: null }));
  if (weights.every((weight) => weight === null)) return none();
  if (weights.some((weight) => weight === null)) {
    remarks.loss(`Only some criteria of ${quoted(title)} have a weight; the weights were left out.`);
    return none();
  }
  const known = weights.map((weight) => weight ?? 0);
  if (known.every((weight) => weight === 1)) return none();
  const sum = known.reduce((all, weight) => all + weight, 0);
  const shares = isAbout(sum, 100)
    ? known
    : isAbout(sum, 1)
      ? known.map((weight) => weight * 100)
      : multiplied(graded, known);
  if (!shares) {
    remarks.loss(`The weights of ${quoted(title)} add up to nothing and were left out.`);
    return none();
  }
  const perCents = shares.map((share) => Math.round(share * 100) / 100);
  if (perCents.some((share, index) => share !== known[index]))
    remarks.loss(
      `The weights of ${quoted(title)}, ${known.join(', ')}, were read as ${perCents.join(', ')} per cent.`,
    );
  return criteria.map((criterion) => {
    const place = graded.indexOf(criterion);
    return { ...criterion, weight: place < 0 ? null : (perCents[place] ?? null) };
  });
}

function multiplied(graded: readonly CriterionDraft[], weights: readonly number[]): number[] | null {
  const bests = graded.map(({ levels }) => Math.max(...levels.map(({ points }) => points)));
  const products = weights.map((weight, index) => weight * (bests[index] ?? 0));
  const sum = products.reduce((all, product) => all + product, 0);
  return sum > 0 ? products.map((product) => (product / sum) * 100) : null;
}

function isAbout(sum: number, whole: number): boolean {
  return Math.abs(sum - whole) < whole * 0.005;
}
