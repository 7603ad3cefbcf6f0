import type { PeerReview } from '#shared/assignments/peer-review.ts';
import { countedScore } from './class-scores.ts';
import { feedbackScore, wholeGrade } from './peer-grade.ts';
import { isLiving, type ReviewState } from './review.ts';
import type { ScoreCell, StudentGrade } from './scores.ts';

type Weights = Extract<PeerReview['grading'], { type: 'graded' }>['weights'];

/** One of somebody’s own reviews, as far as a grade asks. */
export type OwnReview = {
  readonly state: ReviewState;
  readonly isExtra: boolean;
  /** 1-5 stars, as its author gave them before they saw the levels; null: they have not rated it. */
  readonly usefulness: number | null;
  readonly isEndorsed: boolean;
  /** Its rating may answer its levels (retaliation.ts), and staff have not said what is to be made of that. */
  readonly isDoubtful: boolean;
};

type Asked = {
  readonly weights: Weights;
  /** What the reviews of the student’s own map say; null without one. */
  readonly whole: ScoreCell | null;
  readonly reviews: readonly OwnReview[];
};

const bestStars = 5;

/**
 * The three parts of a student’s grade, in per cent, and how each came about. Nobody waits for an absent peer, and nobody
 * pays for one: reviews that nobody has rated count for nothing, a part without anything to go by is left out, and one
 * owes no more reviews than one was given. An instructor’s endorsement counts as five stars, whatever the author said; a
 * rating that may answer the levels counts for nothing until staff have decided.
 */
export function studentGrade({ weights, whole, reviews }: Asked): Omit<StudentGrade, 'personId' | 'name'> {
  const score = whole && countedScore(whole);
  const map = score === null ? null : score * 100;
  const sent = reviews.filter(({ state }) => state === 'sent');
  const owed = reviews.filter(
    ({ state, isExtra }) => !isExtra && (isLiving(state) || state === 'removed'),
  ).length;
  const task = owed === 0 ? null : (Math.min(owed, sent.length) / owed) * 100;
  const stars = sent.map(({ usefulness, isEndorsed, isDoubtful }) =>
    isEndorsed ? bestStars : isDoubtful ? null : usefulness,
  );
  const doubtful = sent.filter(({ isDoubtful, isEndorsed }) => isDoubtful && !isEndorsed).length;
  const rated = stars.filter((one) => one !== null).length;
  // What was not written is counted once, in the task.
  const useful = feedbackScore(stars, 0);
  const parts = { map, reviews: useful, task };
  return {
    ...parts,
    whole: wholeGrade(parts, weights),
    words: [
      `Map: ${mapWords(whole, map)}${weightWords(weights.map, map)}`,
      `Own reviews: ${
        useful !== null
          ? `${percent(useful)}, by how useful ${rated} of ${sent.length} were found`
          : doubtful > 0
            ? 'no rating counts yet'
            : 'nobody has rated one yet'
      }${doubtfulWords(doubtful)}${weightWords(weights.reviews, useful)}`,
      `Task: ${task === null ? 'no review was given out to write' : `${percent(task)}, ${Math.min(owed, sent.length)} of ${owed} reviews sent`}${weightWords(weights.task, task)}`,
    ],
  };
}

function mapWords(whole: ScoreCell | null, map: number | null): string {
  if (whole?.override && map !== null) return `${percent(map)}, set by the instructor`;
  if (map === null || !whole) return 'no review of it has come yet';
  return `${percent(map)}, from ${whole.n} ${whole.n === 1 ? 'review' : 'reviews'}`;
}

function doubtfulWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? '; one rating is left out until an instructor has looked at it'
    : `; ${count} ratings are left out until an instructor has looked at them`;
}

function weightWords(weight: number, value: number | null): string {
  return value === null ? '; the other parts count in its place.' : `; counts ${weight} of 100.`;
}

/** As “78 %”. */
export function percent(value: number): string {
  return `${Math.round(value)} %`;
}
