import type { AssessmentRow } from '#db/assessment/assessment-store.ts';
import { can } from '#shared/access/policy.ts';
import { type Standing, standingOf } from '#shared/assignments/standing.ts';
import { AppError } from '#shared/errors.ts';
import type { Stores } from '../stores.ts';

/** As much of an assessment as says whether it stands. */
type Judged = Parameters<typeof standingOf>[0][number] & Pick<AssessmentRow, 'type'>;

export type Giving = ReturnType<typeof createGiving>;

/** Who gives feedback on work of a class, and which assessment of a work that is. */
export function createGiving({
  works,
  assignments,
  shares,
}: Pick<Stores, 'works' | 'assignments' | 'shares'>) {
  /** Of one work; `rows` are its assessments, where they are known already. */
  function standing(essayId: string, rows: readonly Judged[] = works.assessmentsOfEssay(essayId)): Standing {
    const judged = rows.filter(({ type }) => type === 'instructor');
    const secondIds = shares
      .ofEssay(essayId)
      .flatMap(({ purpose, assessorId }) => (purpose === 'second' ? [assessorId] : []));
    return standingOf(judged, secondIds, shares.settled(essayId) ?? null);
  }

  return {
    standing,
    /**
     * Two who have both submitted see each other’s levels: from then on whoever leads settles it, and nobody brings
     * theirs into line.
     * @throws moderation-open
     */
    assertMayReopen({ essayId }: Pick<AssessmentRow, 'essayId'>) {
      if (shares.settled(essayId)) return; // whoever marks it anew may go on from theirs
      const stands = standing(essayId);
      if (stands.type !== 'refused' || stands.code !== 'moderation-open') return;
      const submitted = works
        .assessmentsOfEssay(essayId)
        .filter(({ type, state }) => type === 'instructor' && state !== 'draft');
      if (new Set(submitted.map(({ assessorId }) => assessorId)).size < 2) return;
      throw new AppError(
        'moderation-open',
        'Both have judged this work and see each other’s levels now. Whoever leads the course settles it.',
      );
    },
    /**
     * Feedback on work of a class is given, and taken back, by whoever leads it, and only what stands of two
     * assessments. Essays of no class are their assessors’ matter.
     * @throws not-allowed, course-archived, moderation-open, assessment-set-aside
     */
    assertMayGive(
      act: 'release' | 'withdraw',
      row: Pick<AssessmentRow, 'id' | 'essayId' | 'type'>,
      personId: string,
    ) {
      const work = row.type === 'instructor' ? works.ofEssay(row.essayId) : undefined;
      const access = work && assignments.access(work.assignmentId, personId);
      if (!work || !access) return;
      const { role, course, assignment } = access;
      const thing = { role, archivedAt: course.archivedAt, state: assignment.state };
      if (!can({ id: personId }, 'lead-assessing', thing))
        throw new AppError(
          'not-allowed',
          'Whoever leads the course gives its feedback. What you have submitted goes out with theirs.',
        );
      if (act === 'withdraw') return;
      const stands = standing(row.essayId);
      if (stands.type === 'refused' && stands.code === 'moderation-open')
        throw new AppError(stands.code, stands.detail);
      if (stands.type !== 'refused' && stands.id !== row.id)
        throw new AppError(
          'assessment-set-aside',
          'Another assessment of this work stands; this one is not given.',
        );
    },
  };
}
