import type { ReceivedReviews } from '#shared/reviews/received.ts';

/** What each number of stars says. */
export const usefulnessWords = [
  'Not useful',
  'Of little use',
  'Of some use',
  'Useful',
  'Very useful',
] as const;

/** How many of the reviews are there, and that nobody has to wait; empty when all are. */
export function waitingWords({ received, expected, release }: ReceivedReviews): string {
  if (expected === 0) return '';
  const all = received + expected;
  if (received === 0)
    return `${all === 1 ? 'One classmate reviews' : `${all} classmates review`} your map. ${release}`;
  const others = expected === 1 ? 'the other' : 'the others';
  return `${received} of ${all} reviews ${received === 1 ? 'is' : 'are'} here. You need not wait for ${others}.`;
}

/** Why there is nothing to read and nothing to wait for. */
export function noneWords({ essayId }: ReceivedReviews): string {
  return essayId === null
    ? 'You have not begun this assignment, so there is no map of yours to review.'
    : 'Nobody has been given your map to review. Reviews are given out among those who have handed in; ask your instructor if you have.';
}

/** The day on which a review came, as “3 November”. ISO date. */
export function dayWords(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
}
