import type { Mark } from '#shared/assessment/assessment.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { levelOf, markOn } from '#shared/assessment/total.ts';
import { rankOfLevel, shareOfRank } from '#shared/assignments/level-ranks.ts';
import type { DocumentJson } from '#shared/essay/document.ts';
import type { RubricBody } from '#shared/rubric/rubric.ts';

type Criteria = Pick<RubricBody, 'criteria'>;

/** A sent review as far as its form goes. */
export type WrittenReview = {
  readonly rubric: Criteria;
  readonly marks: readonly Mark[];
  readonly overall: DocumentJson | null;
  readonly comments: readonly {
    readonly kind: 'strength' | 'question' | 'suggestion';
    readonly body: DocumentJson;
    readonly nextStep: string;
  }[];
};

/** A whole review in fewer words says little that somebody could act on. */
export const fewWords = 25;
/** In fewer it says hardly anything: whoever has sent one such gets no further map. */
const hardlyAnyWords = 10;
/** Levels in all from which on it says something that they are the same. */
const fewestLevels = 3;

/** Why a review may be of little use to its author, in words; empty when nothing speaks for that. Never a verdict on what it says. */
export function thinReasons(review: WrittenReview): string[] {
  const { rubric, marks, comments } = review;
  const words = wordsOf(review);
  const rows = rubric.criteria.filter(({ levels }) => levels.length > 0);
  const blank = rows.filter((row) => !levelOf(row, markOn(row, marks))).length;
  const hasStep = comments.some(({ kind, nextStep }) => kind === 'suggestion' || nextStep.trim() !== '');
  if (words === 0 && comments.length === 0 && blank === rows.length)
    return [...(rows.length > 0 ? ['no level'] : []), 'no comment', 'no words'];
  return [
    ...(words < fewWords
      ? [words === 0 ? 'no words' : words === 1 ? '1 word in all' : `${words} words in all`]
      : []),
    ...(comments.length === 0 ? ['no comment on a place'] : []),
    ...(comments.length > 0 && !hasStep ? ['no next step'] : []),
    ...(blank === 0 ? [] : [blank === rows.length ? 'no level' : `${blank} of ${rows.length} rows blank`]),
  ];
}

/** Whether a review has fewer than ten words in all: its author can make nothing of it, whatever its levels are. */
export function saysHardlyAnything(review: WrittenReview): boolean {
  return wordsOf(review) < hardlyAnyWords;
}

function wordsOf({ marks, overall, comments }: WrittenReview): number {
  const said = [
    ...marks.flatMap(({ comment }) => (comment ? plainOf(comment) : [])),
    ...(overall ? [plainOf(overall)] : []),
    ...comments.flatMap(({ body, nextStep }) => [plainOf(body), nextStep]),
  ];
  return said.reduce(
    (sum, text) => sum + text.split(/\s+/).reduce((inText, piece) => inText + wordsIn(piece), 0),
    0,
  );
}

/** Signs that a word has about, in scripts that put no blanks between words. */
const unspaced: readonly (readonly [sign: RegExp, ofWord: number])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, 2],
  [/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu, 5],
];

/** Of what stands between two blanks: ten dots in a row are no words. */
function wordsIn(piece: string): number {
  if (!/[\p{L}\p{N}]/u.test(piece)) return 0;
  const inRow = unspaced.map(([sign, ofWord]) => (piece.match(sign)?.length ?? 0) / ofWord);
  return Math.max(1, Math.round(inRow.reduce((sum, words) => sum + words, 0)));
}

/**
 * Why one reviewer’s levels may tell nothing: the same for every row of all of their reviews, of which there are as many
 * as they owe, at least three levels, and two rows or more in one of them. Compared by how far up a level is, as rows may have different numbers of them.
 * Null when they differ. A sign to look at, never punished: two maps may be that good.
 */
export function straightLining(
  reviews: readonly { readonly rubric: Criteria; readonly marks: readonly Mark[] }[],
  owed: number,
): string | null {
  if (reviews.length < Math.min(2, owed)) return null;
  const byReview = reviews.map(({ rubric, marks }) =>
    rubric.criteria.flatMap((row) => {
      // The only level of a row is nobody’s choice.
      if (row.levels.length < 2) return [];
      const level = levelOf(row, markOn(row, marks));
      const rank = level && rankOfLevel(row, level.id);
      return level && rank ? [{ title: level.title, share: shareOfRank(rank, row.levels.length) }] : [];
    }),
  );
  const levels = byReview.flat();
  const [first] = levels;
  // One row a review: the same level for several maps is what one would expect of an even class.
  if (
    !first ||
    byReview.every((rows) => rows.length < 2) ||
    levels.length < fewestLevels ||
    levels.some(({ share }) => share !== first.share)
  )
    return null;
  const where =
    first.share === 1 ? 'the highest level' : first.share === 0 ? 'the lowest level' : `“${first.title}”`;
  return `${where} in all ${levels.length} rows of ${reviews.length === 1 ? 'one review' : `${reviews.length} reviews`}`;
}
