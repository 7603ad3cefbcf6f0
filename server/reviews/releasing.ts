import type { ReviewRow } from '#db/reviews/review-store.ts';
import { groupedBy } from '#shared/reviews/grouped.ts';
import { mayHaveReviews, type Owing } from '#shared/reviews/release.ts';
import { isLiving } from '#shared/reviews/review.ts';
import { createAssessmentWriter } from '../assessment/assessment-writer.ts';
import type { Deps } from '../deps.ts';
import type { Hub } from '../live/hub.ts';
import { classNews } from '../notices/class-news.ts';
import type { Notify } from '../notices/notify.ts';
import type { Stores } from '../stores.ts';

export type Releasing = ReturnType<typeof createReleasing>;

type Parts = { readonly stores: Stores; readonly hub: Hub; readonly notify: Notify };

/** Gives authors the reviews that are sent, as the assignment says. */
export function createReleasing(deps: Deps, { stores, hub, notify }: Parts) {
  const { reviews, assignments, assessments, works, members } = stores;
  const writer = createAssessmentWriter(deps, stores, hub);

  /**
   * Releases what may be released now, and tells the authors; again it does nothing. Call it after everything that may
   * open something: a review is sent, given back or taken back, reviews are released by hand, a class hour moves on.
   * Answers how many reviews were released.
   */
  function settle(assignmentId: string): number {
    return assessments.together(() => {
      const assignment = assignments.read(assignmentId);
      const settings = assignment?.body.peerReview;
      if (!assignment || !settings || assignment.deletedAt !== null) return 0;
      if (stores.courses.read(assignment.courseId)?.archivedAt !== null) return 0;
      const held = reviews.heldBack(assignmentId);
      if (held.length === 0) return 0;
      const session = reviews.session(assignmentId);
      const standing = {
        now: deps.now().toISOString(),
        releasedAt: session?.releasedAt ?? null,
        phase: session?.phase ?? null,
      };
      const owing = owingIn(reviews.ofAssignment(assignmentId));
      const may = new Map<string, boolean>();
      const told = { id: assignmentId, title: assignment.body.title, timeZone: assignment.body.timeZone };
      let released = 0;
      for (const { essayId, assessmentId } of held) {
        const known = may.get(essayId) ?? mayHaveReviews(settings, standing, authorsOf(essayId).map(owing));
        may.set(essayId, known);
        const row = known && assessmentId !== null && assessments.read(assessmentId);
        if (!row) continue;
        writer.act('release', row, row.assessorId);
        notify(classNews.reviewReceived(told, members.editors(essayId)));
        released += 1;
      }
      return released;
    });
  }

  function authorsOf(essayId: string): string[] {
    const work = works.ofEssay(essayId);
    if (!work || work.isTest) return [];
    if (work.groupId !== null) return works.inGroup(work.groupId).map(({ personId }) => personId);
    return work.personId === null ? [] : [work.personId];
  }

  return {
    settle,
    /** By hand, or by a class hour that moves on to reading: everything that is sent, and from then on what comes, as it comes. */
    releaseAll: (assignmentId: string): number =>
      assessments.together(() => {
        if ((reviews.session(assignmentId)?.releasedAt ?? null) === null)
          reviews.writeSession(assignmentId, { releasedAt: deps.now().toISOString() });
        return settle(assignmentId);
      }),
    /** Everything that time alone may have opened. */
    round() {
      for (const assignmentId of reviews.withHeldBack()) settle(assignmentId);
    },
  };
}

/** How far everybody is with what they owe; extra reviews are owed to nobody. */
function owingIn(rows: readonly ReviewRow[]): (personId: string) => Owing {
  const byPerson = groupedBy(
    rows.filter(({ origin }) => origin !== 'extra'),
    ({ reviewerId }) => reviewerId,
  );
  return (personId) => {
    const own = byPerson.get(personId) ?? [];
    const open = own.filter(({ state }) => isLiving(state) && state !== 'sent');
    // Whoever has given everything back has not done theirs.
    const isGivenBack =
      own.length > 0 && own.every(({ state }) => state === 'declined' || state === 'withdrawn');
    if (isGivenBack && own.some(({ state }) => state === 'declined')) return 'idle';
    if (open.length === 0) return 'done';
    return own.some(({ state }) => state === 'begun' || state === 'sent') ? 'begun' : 'idle';
  };
}
