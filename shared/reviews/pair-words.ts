import type { ReviewOrigin, ReviewState } from './review.ts';

/** What pairs are called where staff read of them. */
export const stateWords: Readonly<Record<ReviewState, string>> = {
  assigned: 'not opened',
  begun: 'begun',
  sent: 'sent',
  declined: 'declined',
  withdrawn: 'withdrawn',
  removed: 'taken out',
};

export const originWords: Readonly<Record<ReviewOrigin, string>> = {
  drawn: 'drawn',
  pinned: 'by hand',
  repaired: 'by a repair',
  extra: 'asked for',
};

/** By tier: what had to be given up for a pair. */
export const tierWords = [
  '',
  'they review each other',
  'same group or section',
  'the same pair as in the last assignment',
  'a rule says it should not be',
] as const;
