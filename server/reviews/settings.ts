import type { AssignmentRow } from '#db/assignments/store.ts';
import type { PeerReview } from '#shared/assignments/peer-review.ts';
import { AppError } from '#shared/errors.ts';

/** The settings of an assignment’s peer review. `words`: what whoever asks hears where there is none. @throws no-peer-review */
export function settingsOf({ body }: Pick<AssignmentRow, 'body'>, words: string): PeerReview {
  if (body.peerReview) return body.peerReview;
  throw new AppError('no-peer-review', words);
}

/** To whoever could change it. */
export const turnItOn =
  'Students do not review each other in this assignment. Turn peer review on where it is set up.';

/** Where what came of it is asked for. */
export const nobodyReviews = 'Nobody reviews maps in this assignment.';
