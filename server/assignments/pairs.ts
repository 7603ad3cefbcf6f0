import type { AssessmentRow } from '#db/assessment/assessment-store.ts';
import type { Pair } from '#shared/assignments/class-work.ts';
import { compareMarks } from '#shared/assignments/moderation.ts';
import { rubricRefOf } from '../assessment/assessment-view.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { isBegun, judgedWorks, whoLeft } from './begun-works.ts';

type Asking = {
  readonly assignmentId: string;
  readonly courseId: string;
  readonly personId: string;
  /** Whoever leads sees all pairs side by side, others only theirs. */
  readonly isLead: boolean;
};

/** Works that two assess: those of a sample, and those that two have finished by themselves. By essay id. */
export function pairsOf(stores: Stores, rubricNamed: Rubrics['of'], asking: Asking): Pair[] {
  const { works, shares, courses } = stores;
  const { assignmentId, courseId, personId, isLead } = asking;
  const judged = judgedWorks(stores, assignmentId);
  const given = works.shares(assignmentId);
  const settled = new Map(shares.settledIn(assignmentId).map((row) => [row.essayId, row]));
  const names = new Map(courses.members(courseId).map((member) => [member.personId, member.name]));
  const essayIds = new Set([...given.map(({ essayId }) => essayId), ...judged.keys()]);

  return [...essayIds].toSorted().flatMap((essayId): Pair[] => {
    const rows = judged.get(essayId) ?? [];
    const of = (purpose: 'first' | 'second') =>
      given.find((share) => share.essayId === essayId && share.purpose === purpose)?.assessorId;
    const finished = [...new Set(rows.filter(({ state }) => state !== 'draft').map((row) => row.assessorId))];
    const settling = settled.get(essayId);
    // Marked anew by a third, the two that differed are still the pair.
    const others = finished.filter((id) => id !== of('second'));
    const firstId = others.find((id) => id === of('first')) ?? others[0] ?? of('first');
    const secondId = of('second') ?? others.find((id) => id !== firstId);
    if (firstId === undefined || secondId === undefined) return [];

    const [first, second] = [newestBy(rows, firstId), newestBy(rows, secondId)];
    const areBothIn = first !== undefined && second !== undefined && !isDraft(first) && !isDraft(second);
    const maySee = isLead || [firstId, secondId].includes(personId);
    const partyOf = (assessorId: string, row: AssessmentRow | undefined): Pair['first'] => ({
      assessorId,
      name: names.get(assessorId) ?? row?.assessorName ?? whoLeft,
      isYou: assessorId === personId,
      assessmentId: row?.id ?? null,
      state: row && isBegun(row) ? row.state : null,
    });
    return [
      {
        essayId,
        first: partyOf(firstId, first),
        second: partyOf(secondId, second),
        compared:
          areBothIn && maySee ? compareMarks(rubricNamed(rubricRefOf(first)), first.marks, second.marks) : [],
        settled: settling
          ? {
              keptAssessmentId: settling.keptAssessmentId,
              note: settling.note,
              by: settling.by === null ? null : (names.get(settling.by) ?? null),
              at: settling.at,
            }
          : null,
      },
    ];
  });
}

function newestBy(rows: readonly AssessmentRow[], assessorId: string): AssessmentRow | undefined {
  return rows.findLast((row) => row.assessorId === assessorId);
}

function isDraft({ state }: AssessmentRow): boolean {
  return state === 'draft';
}
