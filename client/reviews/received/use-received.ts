import { useState } from 'react';
import { freshFor, useAsked } from '#client/use-asked.ts';
import type { ReceivedReviews } from '#shared/reviews/received.ts';
import type { ReceivedReview } from '#shared/reviews/review.ts';
import { receivedService } from './received-service.ts';

/** The reviews of one’s own map; asked for again when the page is looked at again, and while it is: reviews come in meanwhile. */
export function useReceived(assignmentId: string) {
  const [skipsSelf, setSkipsSelf] = useState(false);
  const { asked, load, edit } = useAsked(assignmentId, () => receivedService.read(assignmentId, skipsSelf), {
    again: freshFor,
    round: Number(skipsSelf),
  });
  return {
    asked,
    load,
    skipSelf: () => setSkipsSelf(true),
    /** Rates one; its levels are in it from then on. @throws Unreachable, Refusal */
    async rate(id: string, stars: number, note: string) {
      const rated = await receivedService.rate(id, stars, note);
      edit((received) => withReview(received, rated));
    },
  };
}

function withReview(received: ReceivedReviews, review: ReceivedReview): ReceivedReviews {
  return { ...received, reviews: received.reviews.map((one) => (one.id === review.id ? review : one)) };
}
