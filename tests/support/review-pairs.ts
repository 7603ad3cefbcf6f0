import { nanoid } from 'nanoid';
import { createSubmissionStore } from '#db/assignments/submission-store.ts';
import { createReviewStore } from '#db/reviews/review-store.ts';
import type { AddComment, Comment } from '#shared/assessment/comment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { newPeerReview, type PeerReview } from '#shared/assignments/peer-review.ts';
import type { MyReviews, ReviewToWrite } from '#shared/reviews/review.ts';
import { marksAt } from './class-work-world.ts';
import { answered, type ClassStudent, createClassWorld } from './class-world.ts';
import type { Somebody } from './course-world.ts';

export type PairsWorld = Awaited<ReturnType<typeof createPairsWorld>>;

/** Animals, so that order by pseudonym is plain: the reviewer’s place among the students says which. */
const animals = ['Badger', 'Crane', 'Dormouse', 'Egret', 'Falcon', 'Grebe', 'Heron', 'Ibis'];

type Asked = {
  readonly students?: number;
  readonly settings?: Partial<PeerReview>;
  /** Reviewer and author by their places among the students. */
  readonly pairs?: readonly (readonly [reviewer: number, author: number])[];
};

/** A class that has handed in, with reviews given out as asked: drawing them is tested elsewhere. */
export async function createPairsWorld({ students: count = 3, settings = {}, pairs = [] }: Asked = {}) {
  const world = await createClassWorld({
    students: count,
    body: { peerReview: { ...newPeerReview(), ...settings } },
  });
  const { students, server, at, assignmentId } = world;
  const store = createReviewStore(server.db);
  const essayIds: string[] = [];
  for (const student of students) essayIds.push((await world.bring(student, 'submitted')) ?? '');

  /** Gives one review out; answers its id. */
  function give(reviewer: number, author: number, origin: 'drawn' | 'extra' = 'drawn'): string {
    const id = nanoid();
    const essayId = essayIds[author] ?? '';
    const submission = createSubmissionStore(server.db).newest(essayId);
    if (!submission) throw new Error('Nothing was handed in');
    store.add({
      ...{ id, assignmentId, essayId, submissionId: submission.id },
      reviewerId: students[reviewer]?.id ?? '',
      authorPseudonym: `${animals[author]} of ${reviewer}`,
      reviewerPseudonym: `${animals[reviewer]} for ${author}`,
      ...{ origin, tier: 0, state: 'assigned' as const },
      assignedAt: server.clock.now.toISOString(),
    });
    return id;
  }

  if (pairs.length > 0) store.writeSession(assignmentId, { allocatedAt: server.clock.now.toISOString() });
  const ids = pairs.map(([reviewer, author]) => give(reviewer, author));

  const begin = (who: Somebody, id: string) => answered<ReviewToWrite>(who.post(`/api/reviews/${id}/begin`));
  const mine = (who: Somebody) => answered<MyReviews>(who.get(`${at}/reviews/mine`));

  /** The body of a comment on the essay as a whole. */
  const commentOn = ({ essay, assessment }: ReviewToWrite, edit: Partial<AddComment> = {}): AddComment => ({
    ...{ id: nanoid(), assessmentId: assessment.id, revision: essay.revision, kind: 'suggestion' },
    ...{ place: { type: 'essay' }, criterionId: null, body: richTextOf('Say more about the towns.') },
    ...edit,
  });

  return {
    ...world,
    ...{ store, essayIds, give, begin, mine, commentOn },
    /** By the order of the pairs. */
    idOf: (pair: number) => ids[pair] ?? '',
    student(place: number): ClassStudent {
      const found = students[place];
      if (!found) throw new Error(`There is no student ${place}`);
      return found;
    },
    add: (who: Somebody, id: string, body: AddComment) =>
      answered<Comment>(who.post(`/api/reviews/${id}/comments`, body)),
    /** Begins, marks every row, and sends. */
    async send(who: Somebody, id: string) {
      const { assessment } = await begin(who, id);
      if (assessment.state === 'draft')
        await answered(who.patch(`/api/reviews/${id}`, { edition: assessment.edition, marks: marksAt(0) }));
      await answered(who.post(`/api/reviews/${id}/send`));
    },
    stateOf: (id: string) => store.read(id)?.state,
    /** Of the essay that the review is of: what its authors may see, by reviewers’ pseudonyms. */
    async seenBy(author: Somebody, place: number) {
      const { assessments } = await answered<{ assessments: { assessor: { name: string } }[] }>(
        author.get(`/api/essays/${essayIds[place]}/assessments`),
      );
      return assessments.map(({ assessor }) => assessor.name);
    },
  };
}
