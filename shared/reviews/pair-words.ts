import type { ReviewOrigin, ReviewState } from './review.ts';

/** What pairs are called where staff read of them: on the screen and in the file, which is read again by these words. */
export const stateWords: Readonly<Record<ReviewState, string>> = {
  assigned: 'Not begun',
  begun: 'Begun',
  sent: 'Sent',
  declined: 'Declined',
  withdrawn: 'Taken back',
  removed: 'Taken out',
};

export const originWords: Readonly<Record<ReviewOrigin, string>> = {
  drawn: 'Drawn',
  pinned: 'By hand',
  repaired: 'By a repair',
  extra: 'Asked for',
};

/** Which wish was given up for a pair, by its tier; empty for none. */
export function tierWords(tier: number): string {
  return (
    [
      '',
      'They review each other',
      'Same group or section',
      'Same pair as last time',
      'Against a “should not”',
    ][tier] ?? ''
  );
}
