import type { AssignmentRow } from '#db/assignments/store.ts';
import { totalOf } from '#shared/assessment/total.ts';
import { deadlineFor, isAfter, longestExtension } from '#shared/assignments/deadline.ts';
import type { Submission, WorkRow } from '#shared/assignments/work.ts';
import { rubricRefOf } from '../assessment/assessment-view.ts';
import type { Rubrics } from '../rubric/rubrics.ts';
import type { Stores } from '../stores.ts';
import { byEssay } from './by-essay.ts';
import { unitsOf } from './units.ts';

/**
 * A class with its work, those who have not begun as well, by name: one query each for students, groups, works,
 * submissions, assessments, shares and extensions, however many students there are.
 */
export function workRowsOf(
  { works, submissions }: Pick<Stores, 'works' | 'submissions'>,
  rubricNamed: Rubrics['of'],
  { id, courseId, dueAt, body }: AssignmentRow,
  { now, readerId }: { readonly now: string; readonly readerId: string },
): WorkRow[] {
  const begun = works.begun(id);
  const byDoer = new Map(begun.map((work) => [work.groupId ?? work.personId, work]));
  const extensions = new Map(works.extensions(id).map(({ personId, ...extension }) => [personId, extension]));
  const newest = new Map<string, Submission>();
  for (const submission of submissions.ofAssignment(id))
    if (!newest.has(submission.essayId)) newest.set(submission.essayId, submission);
  const shares = byEssay(works.shares(id));
  const assessments = byEssay(works.assessments(id).filter(({ type }) => type === 'instructor'));

  return unitsOf(body.grouping, works.students(courseId), works.groupTitles(courseId)).map(
    (unit): WorkRow => {
      const { type, name, people, sectionId } = unit;
      const work = byDoer.get(unit.id);
      const granted = people.flatMap(({ personId }) => extensions.get(personId) ?? []);
      const deadline = deadlineFor(dueAt, granted);
      const submission = (work && newest.get(work.essayId)) ?? null;
      return {
        ...{ type, id: unit.id, name, sectionId },
        people: people.map(({ personId, name: called }) => ({ id: personId, name: called })),
        essayId: work?.essayId ?? null,
        revision: work?.revision ?? null,
        startedAt: work?.startedAt ?? null,
        lastEditAt: work?.lastEditAt ?? null,
        dueAt: deadline,
        extension: longestExtension(granted),
        submission,
        isMissing: submission === null && isAfter(now, deadline),
        assessments: ((work && assessments.get(work.essayId)) ?? []).map((row) => {
          const { marked, criteria } = totalOf(rubricNamed(rubricRefOf(row)), row.marks);
          const { assessorId, assessorName, state, revision, updatedAt } = row;
          return {
            ...{ id: row.id, assessorId, assessor: assessorName, isYours: assessorId === readerId },
            ...{ state, revision, marked, of: criteria, updatedAt },
          };
        }),
        shares: ((work && shares.get(work.essayId)) ?? []).map(({ assessorId, purpose }) => ({
          assessorId,
          purpose,
        })),
      };
    },
  );
}
