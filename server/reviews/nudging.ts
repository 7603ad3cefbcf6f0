import type { AssignmentRow } from '#db/assignments/store.ts';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import type { Nudged } from '#shared/reviews/health.ts';
import type { Deps } from '../deps.ts';
import { classNews } from '../notices/class-news.ts';
import type { Notify } from '../notices/notify.ts';
import type { Stores } from '../stores.ts';

/** Milliseconds from one reminder of a review to the next. */
const oneNudge = 24 * 60 * 60 * 1000;

/** Why the reviewer is not reminded now, in words; null when they may be. */
export function whyNoNudge({ state, nudgedAt }: ReviewRow, now: string): string | null {
  if (state !== 'assigned' && state !== 'begun') return 'It is not owed any more.';
  if (nudgedAt !== null && Date.parse(now) - Date.parse(nudgedAt) < oneNudge)
    return 'Its reviewer was reminded within the last day.';
  return null;
}

/** Reminds the reviewers of those reviews, each person once, each review once a day. Can be sent again. */
export function createNudging(deps: Pick<Deps, 'now'>, { reviews, assessments }: Stores, notify: Notify) {
  return ({ id, body }: AssignmentRow, reviewIds: readonly string[]): Nudged =>
    assessments.together(() => {
      const now = deps.now().toISOString();
      const known = new Map(reviews.ofAssignment(id).map((review) => [review.id, review]));
      const nudged: ReviewRow[] = [];
      const refused: Nudged['refused'] = [];
      for (const reviewId of new Set(reviewIds)) {
        const review = known.get(reviewId);
        const why = review ? whyNoNudge(review, now) : 'This assignment has no such review.';
        if (review && why === null) nudged.push(review);
        else refused.push({ id: reviewId, why: why ?? '' });
      }
      for (const review of nudged) reviews.write(review.id, { nudgedAt: now });
      notify(
        classNews.reviewNudge(
          { id, title: body.title, timeZone: body.timeZone },
          body.peerReview?.dueAt ?? null,
          nudged.map(({ reviewerId }) => reviewerId),
        ),
      );
      return { nudged: nudged.map((review) => review.id), refused };
    });
}
