import type { MyReviews } from '#shared/reviews/review.ts';

/** The one thing to do now: what it is called, why or how far one is, the words of its button, and where that leads. */
export type NextStep = {
  readonly title: string;
  readonly words: string;
  readonly act: string;
  readonly path: string;
};

type Standing = Pick<
  MyReviews,
  | 'assignmentId'
  | 'calibration'
  | 'closedBecause'
  | 'isOpen'
  | 'reviews'
  | 'owed'
  | 'sent'
  | 'received'
  | 'unrated'
>;

/** What a student does next in the peer review of an assignment; null where there is nothing but to wait. */
export function nextStepOf(mine: Standing): NextStep | null {
  const { assignmentId, calibration, reviews, owed, sent, received, unrated } = mine;
  const at = `/assignments/${assignmentId}`;
  const toWrite =
    reviews.find(({ state }) => state === 'begun') ?? reviews.find(({ state }) => state === 'assigned');
  const isBefore = calibration?.isRequired === true && calibration.done < calibration.of;
  if (calibration && isBefore && mine.isOpen && toWrite?.state !== 'begun')
    return {
      title: calibration.done === 0 ? 'Next: try your judgement' : 'Next: one more map to judge',
      words: `Judge ${calibration.of === 1 ? 'a map' : `${calibration.of} maps`} that your instructor has judged too, and see where you differ. It counts for nothing. Your reviews open after it${calibration.done === 0 ? '' : `: ${calibration.done} of ${calibration.of} done`}.`,
      act: calibration.done === 0 ? 'Try your judgement' : 'Judge the next map',
      path: `${at}/calibration`,
    };
  if (toWrite && (mine.closedBecause === null || toWrite.state === 'begun')) {
    const { author, state, marked, of, id } = toWrite;
    const isBegun = state === 'begun';
    return {
      title: isBegun ? `Next: go on with ${author}’s map` : `Next: review ${author}’s map`,
      words: [
        isBegun ? `${marked} of ${of} rows have a level.` : '',
        owed > 1 && !toWrite.isExtra
          ? `${sent} of your ${owed} reviews ${sent === 1 ? 'is' : 'are'} sent.`
          : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
      act: isBegun ? 'Go on with it' : `Review ${author}’s map`,
      path: `/reviews/${id}`,
    };
  }
  if (unrated > 0)
    return {
      title:
        received === 1
          ? 'A review of your map is here'
          : unrated === received
            ? `${received} reviews of your map are here`
            : `${unrated} of ${received} reviews of your map wait for a word from you`,
      words: 'Read what your classmates see in it, say how useful it is, and plan what you change.',
      act: unrated === received ? (received === 1 ? 'Read it' : 'Read them') : 'Go on reading',
      path: `${at}/received`,
    };
  return null;
}
