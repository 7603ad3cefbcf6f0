import { expect, it } from 'vitest';
import { newPeerReview } from '#shared/assignments/peer-review.ts';
import type { ReceivedReviews } from '#shared/reviews/received.ts';
import { answered, type ClassStudent, createClassWorld } from '#tests/support/class-world.ts';
import { giveReview, reviewActs } from '#tests/support/review-pairs.ts';

it('any of a group rates a review for all of it, and all then read its levels', async () => {
  const world = await createClassWorld({
    students: 4,
    body: { grouping: 'group', peerReview: { ...newPeerReview(), release: { type: 'at-once' } } },
  });
  try {
    await world.group([0, 1], [2, 3]);
    const [first, second, third] = world.students;
    if (!first || !second || !third) throw new Error('There are four students');
    const essayId = (await world.bring(first, 'submitted')) ?? '';
    await world.bring(third, 'submitted');
    const names = { authorPseudonym: 'Heron', reviewerPseudonym: 'Crane' };
    const id = giveReview(world, { reviewer: third, essayId, ...names });
    await reviewActs(world).send(third, id);

    const readBy = async (who: ClassStudent) => {
      const { reviews } = await answered<ReceivedReviews>(who.get(`${world.at}/reviews/received`));
      return reviews.map(({ reviewer, usefulness, assessment }) => [
        reviewer,
        usefulness,
        assessment.marks.some(({ levelId }) => levelId !== null),
      ]);
    };
    expect(await readBy(first)).toEqual([['Crane', null, false]]);
    await answered(second.send('PUT', `/api/reviews/${id}/usefulness`, { stars: 3 }));
    for (const who of [first, second]) expect(await readBy(who)).toEqual([['Crane', 3, true]]);
    expect(world.server.faults).toEqual([]);
  } finally {
    world.close();
  }
});
