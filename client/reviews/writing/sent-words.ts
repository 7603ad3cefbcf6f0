import type { ReviewToWrite } from '#shared/reviews/review.ts';

/** What has become of a review that is done with, as far as its reviewer can tell. */
export function sentWords(
  { review, canReopen }: Pick<ReviewToWrite, 'review' | 'canReopen'>,
  saving: 'saved' | 'saving' | 'offline',
): string {
  if (saving === 'offline')
    return 'It is kept on this device, and sent as soon as the server can be reached. Leave this page open, or come back to the assignment later.';
  if (saving === 'saving') return 'Sending …';
  if (review.state === 'removed')
    return `Your instructor has taken this review out: its author does not see it.${review.removedBecause ? ` They say: “${review.removedBecause}”` : ''}`;
  if (canReopen) return 'Sent. You can change it until the author gets it.';
  return review.became === null
    ? 'Sent. You have got the reviews of your own map for it, so it stays as it is.'
    : 'Sent, and its author has it: it stays as it is.';
}
