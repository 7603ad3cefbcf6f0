import { nanoid } from 'nanoid';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Comment } from '#shared/assessment/comment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { newPeerReview, type PeerReview } from '#shared/assignments/peer-review.ts';
import type { MyReview, MyReviews, PairRow, ReceivedReview, ReviewToWrite } from '#shared/reviews/review.ts';
import { marksAt } from './class-work-world.ts';
import { answered, createClassWorld } from './class-world.ts';
import type { Somebody } from './course-world.ts';

export type ReviewedClass = Awaited<ReturnType<typeof createReviewedClass>>;

/** What a reviewer says: levels so many steps below the best, and a sentence pinned to the first node. */
type Said = { readonly below: readonly number[]; readonly words: string };

/** A class of any size whose assignment is peer-reviewed, and what its people do; nobody has begun. */
export async function createReviewedClass(students: number, settings: Partial<PeerReview>) {
  const world = await createClassWorld({
    students,
    body: { peerReview: { ...newPeerReview(), ...settings } },
  });
  const { instructor, at } = world;
  const mine = (who: Somebody) => answered<MyReviews>(who.get(`${at}/reviews/mine`));

  return {
    ...{ ...world, mine },
    pairs: async () => (await answered<{ pairs: PairRow[] }>(instructor.get(`${at}/reviews`))).pairs,
    /** What one owes and has not finished. */
    open: async (who: Somebody) =>
      (await mine(who)).reviews.filter(({ state }) => state === 'assigned' || state === 'begun'),
    /** Opens a review, gives its levels, says something about a node, and sends it. */
    async write(who: Somebody, id: string, { below, words }: Said) {
      const at = `/api/reviews/${id}`;
      const { assessment, essay } = await answered<ReviewToWrite>(who.post(`${at}/begin`));
      const marks = marksAt(...below);
      await answered<Assessment>(who.patch(at, { edition: assessment.edition, marks }));
      const [node] = essay.graph.nodes;
      await answered<Comment>(
        who.post(`${at}/comments`, {
          ...{ id: nanoid(), assessmentId: assessment.id, revision: essay.revision, kind: 'suggestion' },
          ...{ place: { type: 'node', id: node?.id }, criterionId: marks[0]?.criterionId ?? null },
          ...{ body: richTextOf(words), nextStep: 'Name one of the towns.' },
        }),
      );
      await answered<MyReview>(who.post(`${at}/send`));
    },
    received: async (who: Somebody) =>
      (await answered<{ reviews: ReceivedReview[] }>(who.get(`${at}/reviews/received`))).reviews,
    rate: (who: Somebody, id: string, stars: number, note = '') =>
      answered<ReceivedReview>(who.send('PUT', `/api/reviews/${id}/usefulness`, { stars, note })),
    decline: (who: Somebody, id: string) =>
      answered<MyReviews>(who.post(`/api/reviews/${id}/decline`, { reason: 'know-author', note: '' })),
  };
}
