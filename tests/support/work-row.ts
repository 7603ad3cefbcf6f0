import type { Submission, WorkRow } from '#shared/assignments/work.ts';

/** Nobody’s work yet; what is given is so. */
export function workRow(given: Partial<WorkRow> = {}): WorkRow {
  const { id = 'p1', name = 'Ana' } = given;
  return {
    ...{ type: 'person', id, name, people: [{ id, name }], sectionId: null, essayId: null, revision: null },
    ...{ startedAt: null, lastEditAt: null, dueAt: null, extension: null, submission: null },
    ...{ isMissing: false, assessments: [], shares: [] },
    ...given,
  };
}

/** Handed in on 24 November 2026 at 20:00 UTC, in time. */
export function submission(given: Partial<Submission> = {}): Submission {
  return {
    ...{ id: 's1', assignmentId: 'assignment', essayId: 'e1', number: 1, revision: 5, dueAt: null },
    ...{ at: '2026-11-24T20:00:00.000Z', isLate: false, receipt: 'ABCDE-FGHJK', by: null },
    ...{ nodes: 8, words: 500, openFindings: 2, note: '' },
    ...given,
  };
}

/** Ms Bode’s, of all five rows at revision 5. */
export function workAssessment(
  given: Partial<WorkRow['assessments'][number]> = {},
): WorkRow['assessments'][number] {
  return {
    ...{ id: 'a1', assessorId: 'bode', assessor: 'Ms Bode', isYours: false, state: 'submitted' },
    ...{ revision: 5, marked: 5, of: 5, updatedAt: '2026-11-25T10:00:00.000Z' },
    ...given,
  };
}
