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
  /** 1-5 stars; null: its author has not rated it. */
  readonly usefulness: number | null;
  readonly isEndorsed: boolean;
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
 * owes no more reviews than one was given. An instructor’s endorsement counts as five stars, whatever the author said.
 */
export function studentGrade({ weights, whole, reviews }: Asked): Omit<StudentGrade, 'personId' | 'name'> {
  const score = whole && countedScore(whole);
  const map = score === null ? null : score * 100;
  const sent = reviews.filter(({ state }) => state === 'sent');
  const owed = reviews.filter(
    ({ state, isExtra }) => !isExtra && (isLiving(state) || state === 'removed'),
  ).length;
  const task = owed === 0 ? null : (Math.min(owed, sent.length) / owed) * 100;
  const stars = sent.map(({ usefulness, isEndorsed }) => (isEndorsed ? bestStars : usefulness));
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
        useful === null
          ? 'nobody has rated one yet'
          : `${percent(useful)}, by how useful ${rated} of ${sent.length} were found`
      }${weightWords(weights.reviews, useful)}`,
      `Task: ${task === null ? 'no review was given out to write' : `${percent(task)}, ${Math.min(owed, sent.length)} of ${owed} reviews sent`}${weightWords(weights.task, task)}`,
    ],
  };
}

function mapWords(whole: ScoreCell | null, map: number | null): string {
  if (whole?.override && map !== null) return `${percent(map)}, set by the instructor`;
  if (map === null || !whole) return 'no review of it has come yet';
  return `${percent(map)}, from ${whole.n} ${whole.n === 1 ? 'review' : 'reviews'}`;
}

function weightWords(weight: number, value: number | null): string {
  return value === null ? '; the other parts count in its place.' : `; counts ${weight} of 100.`;
}

/** As “78 %”. */
export function percent(value: number): string {
  return `${Math.round(value)} %`;
}
