import { hashOf } from '#db/hash.ts';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import { drawFrom, shuffled } from '#shared/assignments/seeded.ts';
import type { Submission } from '#shared/assignments/work.ts';
import { AppError } from '#shared/errors.ts';
import { groupedBy } from '#shared/reviews/grouped.ts';
import { isLiving } from '#shared/reviews/review.ts';
import { saysHardlyAnything, thinReasons } from '#shared/reviews/review-signs.ts';
import { rubricRefOf } from '../assessment/assessment-view.ts';
import type { PermittedWithAssignment } from '../assignments/access.ts';
import { begunWorks } from '../assignments/begun-works.ts';
import type { Deps } from '../deps.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { createPairing } from './pairing.ts';

type Asking = Pick<PermittedWithAssignment, 'assignment' | 'course' | 'person'>;

type Candidate = {
  readonly submission: Submission;
  readonly reviews: number;
  /** As of a drawn pair: 0 none of the wishes is given up for it. */
  readonly tier: number;
};

/** Reviews beyond those that one owes. */
export function createExtraReviews(deps: Deps, stores: Stores, rubricNamed: Rubrics['of']) {
  const { reviews, works, members, assessments, comments } = stores;
  const { pair } = createPairing(deps, stores);

  /**
   * The first of somebody’s own that was sent and says hardly anything: nobody gets a further map for that. `why`: in
   * words; `isWithAuthor`: it cannot be changed any more.
   */
  function emptyOne(own: readonly ReviewRow[]) {
    for (const review of own) {
      const row = review.assessmentId === null ? undefined : assessments.read(review.assessmentId);
      if (review.state !== 'sent' || !row) continue;
      const said = comments.list(review.essayId).filter(({ assessmentId }) => assessmentId === row.id);
      const { marks, overall } = row;
      const written = { rubric: rubricNamed(rubricRefOf(row)), marks, overall, comments: said };
      if (saysHardlyAnything(written))
        return { review, why: thinReasons(written).join(', '), isWithAuthor: row.state === 'released' };
    }
    return null;
  }

  /** Maps that somebody could review beside theirs: the one with the fewest reviews first, then the one that fits best. */
  function candidates({ assignment, course, person }: Asking): Candidate[] {
    const all = reviews.ofAssignment(assignment.id);
    const rules = reviews.rules(assignment.id).filter(({ reviewerId }) => reviewerId === person.id);
    const students = works.students(course.id);
    const me = students.find(({ personId }) => personId === person.id);
    const sectionOf = new Map(students.map((one) => [one.personId, one.sectionId]));
    const areSeveral = new Set(students.flatMap(({ sectionId: section }) => section ?? [])).size > 1;
    const keepsToOwn = assignment.body.peerReview?.sections === 'same' && areSeveral;
    const mates = new Set(
      students.flatMap(({ personId, groupId }) =>
        personId === person.id || (groupId !== null && groupId === me?.groupId) ? [personId] : [],
      ),
    );
    // What went to somebody else before it was opened may come back; what was given back may not.
    const mine = new Set(
      all.flatMap(({ reviewerId, essayId, state }) =>
        reviewerId === person.id && state !== 'withdrawn' ? [essayId] : [],
      ),
    );
    const reviewsOf = groupedBy(
      all.filter(({ state }) => isLiving(state)),
      ({ essayId }) => essayId,
    );
    const begun = begunWorks(stores, assignment.id, course.id);
    const own = begun.filter(({ people }) => people.some(({ id }) => id === person.id));
    const reviewMe = new Set(
      own.flatMap(({ essayId }) => (reviewsOf.get(essayId) ?? []).map(({ reviewerId }) => reviewerId)),
    );
    return begun
      .flatMap(({ essayId, people, sectionId, submission }): Candidate[] => {
        const ids = people.map(({ id }) => id);
        const says = (type: string) =>
          rules.some((rule) => rule.type === type && ids.includes(rule.authorId));
        if (submission === null || mine.has(essayId) || says('must-not')) return [];
        if (ids.some((id) => mates.has(id)) || members.role(essayId, person.id) !== null) return [];
        const sections = new Set(ids.map((id) => sectionOf.get(id) ?? null));
        if (keepsToOwn && !sections.has(me?.sectionId ?? null)) return [];
        const isNear =
          assignment.body.peerReview?.sections !== 'any' && sectionId !== null && sectionId === me?.sectionId;
        const isMutual = ids.some((id) => reviewMe.has(id));
        const tier = says('should-not') ? 4 : isNear ? 2 : isMutual ? 1 : 0;
        return [{ submission, reviews: reviewsOf.get(essayId)?.length ?? 0, tier }];
      })
      .toSorted((a, b) => a.reviews - b.reviews || a.tier - b.tier);
  }

  /**
   * Gives somebody the map with the fewest reviews; among several by lot. Call inside a transaction.
   * @throws no-extra-review when there is none
   */
  function give(id: string, asking: Asking): ReviewRow {
    const { assignment, person } = asking;
    // Not by the id: whoever asks makes it, and could try ids until the lot falls on a friend.
    const draw = drawFrom(Number.parseInt(hashOf(deps.newId()).slice(0, 8), 16));
    const [first, ...rest] = candidates(asking);
    if (!first) throw new AppError('no-extra-review', noneLeft);
    const equal = rest.filter(({ reviews: count, tier }) => count === first.reviews && tier === first.tier);
    const { submission, tier } = shuffled([first, ...equal], draw)[0] ?? first;
    const { essayId } = submission;
    const before = reviews.ofEssay(essayId).find(({ reviewerId }) => reviewerId === person.id);
    pair(assignment)({
      ...{ id, reviewerId: person.id, essayId, submissionId: submission.id },
      ...{ tier, origin: 'extra', before },
    });
    const row = reviews.read(id);
    if (!row) throw new Error('The review was made a moment ago');
    return row;
  }

  return { candidates, emptyOne, give };
}

export const noneLeft = 'There is no further map that you could review at the moment.';
