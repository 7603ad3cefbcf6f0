import type { AssignmentRow } from '#db/assignments/store.ts';
import { hashOf } from '#db/hash.ts';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import { drawFrom } from '#shared/assignments/seeded.ts';
import { pseudonymsBeside } from '#shared/reviews/pseudonyms.ts';
import type { ReviewOrigin } from '#shared/reviews/review.ts';
import type { Deps } from '../deps.ts';
import type { Stores } from '../stores.ts';

export type NewPair = {
  /** Null: one is made. */
  readonly id: string | null;
  readonly reviewerId: string;
  readonly essayId: string;
  readonly submissionId: string;
  readonly tier: number;
  readonly origin: ReviewOrigin;
  /** What the two had, which was withdrawn before anybody opened it. */
  readonly before: ReviewRow | undefined;
};

/** Makes pairs, each with a pseudonym for either side that is nobody else's for the other. */
export function createPairing(deps: Deps, stores: Stores) {
  const { reviews, courses, works } = stores;

  return {
    /** For one or many pairs of an assignment, whose names are looked up once. Call inside a transaction. */
    pair(assignment: AssignmentRow) {
      const real = courses.members(assignment.courseId).map(({ name }) => name);
      const nameBeside = pseudonymsBeside(real);
      const draw = drawFrom(Number.parseInt(hashOf(deps.newId()).slice(0, 8), 16));
      const meets = metNames(assignment.id);

      return ({ id, reviewerId, essayId, submissionId, tier, origin, before }: NewPair): string => {
        const at = deps.now().toISOString();
        const assigned = { submissionId, tier, origin, state: 'assigned' as const, assignedAt: at };
        if (before && id === null) {
          reviews.write(before.id, { ...assigned, endedAt: null, endedBy: null, reason: '', nudgedAt: null });
          return before.id;
        }
        if (before) reviews.remove(before.id);
        const newId = id ?? deps.newId();
        const [reviewer, author] = [meets.byPerson(reviewerId), meets.byEssay(essayId)];
        const authorPseudonym = nameBeside(reviewer, draw);
        const reviewerPseudonym = nameBeside([...author, authorPseudonym], draw);
        reviews.add({
          ...{ id: newId, assignmentId: assignment.id, essayId, reviewerId, ...assigned },
          ...{ authorPseudonym, reviewerPseudonym },
        });
        meets.met(reviewerId, essayId, { authorPseudonym, reviewerPseudonym });
        return newId;
      };
    },
  };

  /** The pseudonyms that people have met so far, as reviewers of others and as authors of theirs. */
  function metNames(assignmentId: string) {
    const ofReviewer = new Map<string, string[]>();
    const ofEssay = new Map<string, string[]>();
    const own = new Map<string, string[]>();
    for (const { essayId, personId, groupId } of works.begun(assignmentId))
      for (const id of groupId === null ? [personId] : works.inGroup(groupId).map((one) => one.personId))
        if (id !== null) own.set(id, [...(own.get(id) ?? []), essayId]);
    const authors = new Map<string, string[]>();
    for (const [personId, essayIds] of own)
      for (const essayId of essayIds) authors.set(essayId, [...(authors.get(essayId) ?? []), personId]);

    function met(
      reviewerId: string,
      essayId: string,
      names: Pick<ReviewRow, 'authorPseudonym' | 'reviewerPseudonym'>,
    ) {
      ofReviewer.set(reviewerId, [...(ofReviewer.get(reviewerId) ?? []), names.authorPseudonym]);
      ofEssay.set(essayId, [...(ofEssay.get(essayId) ?? []), names.reviewerPseudonym]);
    }
    for (const row of reviews.ofAssignment(assignmentId)) met(row.reviewerId, row.essayId, row);

    return {
      met,
      /** As a reviewer, and as an author. */
      byPerson: (personId: string): string[] => [
        ...(ofReviewer.get(personId) ?? []),
        ...(own.get(personId) ?? []).flatMap((essayId) => ofEssay.get(essayId) ?? []),
      ],
      byEssay: (essayId: string): string[] => [
        ...(ofEssay.get(essayId) ?? []),
        ...(authors.get(essayId) ?? []).flatMap((personId) => ofReviewer.get(personId) ?? []),
      ],
    };
  }
}
