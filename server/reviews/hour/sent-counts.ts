import { isLiving } from '#shared/reviews/review.ts';
import type { Deps } from '../../deps.ts';
import type { Hub } from '../../live/hub.ts';
import type { Stores } from '../../stores.ts';
import { hourTopics } from './topics.ts';

/** Tells staff of a running class hour how many reviews are sent; nothing otherwise. Call inside a transaction. */
export function createSentCounts(deps: Pick<Deps, 'now'>, { hours, reviews }: Stores, hub: Hub) {
  return (assignmentId: string) => {
    const { phase } = reviews.session(assignmentId) ?? { phase: null };
    if (phase === null || phase === 'ended') return;
    const given = reviews.ofAssignment(assignmentId).filter(({ state }) => isLiving(state));
    const sent = given.filter(({ state }) => state === 'sent').length;
    const data = JSON.stringify({ given: given.length, sent });
    const at = deps.now().toISOString();
    hours.append({ assignmentId, audience: 'staff', personId: null, type: 'reviews', data, at });
    hub.notify(hourTopics.staff(assignmentId));
  };
}
