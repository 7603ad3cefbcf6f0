import { nanoid } from 'nanoid';
import { createSubmissionStore } from '#db/assignments/submission-store.ts';
import { createReviewStore } from '#db/reviews/review-store.ts';
import type { AddComment, Comment } from '#shared/assessment/comment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { newPeerReview, type PeerReview } from '#shared/assignments/peer-review.ts';
import type { MyReviews, ReviewToWrite } from '#shared/reviews/review.ts';
import { marksAt } from './class-work-world.ts';
import { answered, type ClassStudent, type ClassWorld, createClassWorld } from './class-world.ts';
import type { Somebody } from './course-world.ts';

export type PairsWorld = Awaited<ReturnType<typeof createPairsWorld>>;

/** By the reviewer’s or author’s place among the students, so that order by pseudonym is plain. */
const animals = ['Badger', 'Crane', 'Dormouse', 'Egret', 'Falcon', 'Grebe', 'Heron', 'Ibis'];

type Given = {
  readonly reviewer: { readonly id: string };
  readonly essayId: string;
  readonly authorPseudonym: string;
  readonly reviewerPseudonym: string;
  readonly origin?: 'drawn' | 'extra';
};

/** Gives one review out, of what was handed in last; answers its id. */
export function giveReview(
  { server, assignmentId }: Pick<ClassWorld, 'server' | 'assignmentId'>,
  given: Given,
): string {
  const { reviewer, essayId, origin = 'drawn', ...names } = given;
  const id = nanoid();
  const submission = createSubmissionStore(server.db).newest(essayId);
  if (!submission) throw new Error('Nothing was handed in');
  createReviewStore(server.db).add({
    ...{ id, assignmentId, essayId, submissionId: submission.id, reviewerId: reviewer.id, ...names },
    ...{ origin, tier: 0, state: 'assigned' as const, assignedAt: server.clock.now.toISOString() },
  });
  return id;
}

/** What students do with reviews through the public API. */
export function reviewActs({ at }: Pick<ClassWorld, 'at'>) {
  const begin = (who: Somebody, id: string) => answered<ReviewToWrite>(who.post(`/api/reviews/${id}/begin`));

  return {
    begin,
    mine: (who: Somebody) => answered<MyReviews>(who.get(`${at}/reviews/mine`)),
    /** The body of a comment on the essay as a whole. */
    commentOn: ({ essay, assessment }: ReviewToWrite, edit: Partial<AddComment> = {}): AddComment => ({
      ...{ id: nanoid(), assessmentId: assessment.id, revision: essay.revision, kind: 'suggestion' },
      ...{ place: { type: 'essay' }, criterionId: null, body: richTextOf('Say more about the towns.') },
      ...edit,
    }),
    add: (who: Somebody, id: string, body: AddComment) =>
      answered<Comment>(who.post(`/api/reviews/${id}/comments`, body)),
    /** Begins, marks every row, says a sentence on the whole, and sends. */
    async send(who: Somebody, id: string) {
      const { assessment } = await begin(who, id);
      const overall = richTextOf('The first claim stands on one town; name two more, and say where.');
      const written = { edition: assessment.edition, marks: marksAt(0), overall };
      if (assessment.state === 'draft') await answered(who.patch(`/api/reviews/${id}`, written));
      await answered(who.post(`/api/reviews/${id}/send`));
    },
    /** Whose assessments of an essay somebody sees. */
    async seenOn(who: Somebody, essayId: string) {
      const { assessments } = await answered<{ assessments: { assessor: { name: string } }[] }>(
        who.get(`/api/essays/${essayId}/assessments`),
      );
      return assessments.map(({ assessor }) => assessor.name);
    },
  };
}

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
  const { students, server, assignmentId } = world;
  const store = createReviewStore(server.db);
  const acts = reviewActs(world);
  const essayIds: string[] = [];
  for (const student of students) essayIds.push((await world.bring(student, 'submitted')) ?? '');

  function student(place: number): ClassStudent {
    const found = students[place];
    if (!found) throw new Error(`There is no student ${place}`);
    return found;
  }

  const give = (reviewer: number, author: number, origin: 'drawn' | 'extra' = 'drawn') =>
    giveReview(world, {
      ...{ reviewer: student(reviewer), essayId: essayIds[author] ?? '', origin },
      authorPseudonym: `${animals[author]} of ${reviewer}`,
      reviewerPseudonym: `${animals[reviewer]} for ${author}`,
    });

  if (pairs.length > 0) store.writeSession(assignmentId, { allocatedAt: server.clock.now.toISOString() });
  const ids = pairs.map(([reviewer, author]) => give(reviewer, author));

  return {
    ...world,
    ...acts,
    ...{ store, essayIds, give, student },
    /** By the order of the pairs. */
    idOf: (pair: number) => ids[pair] ?? '',
    /** By whom somebody has reviews of the essay of the student at that place. */
    seenBy: (who: Somebody, place: number) => acts.seenOn(who, essayIds[place] ?? ''),
  };
}
