import type { Submission } from '#shared/assignments/work.ts';
import type { Stores } from '../stores.ts';
import { byEssay } from './by-essay.ts';

/** What somebody is called whose name the course no longer has. */
export const whoLeft = 'Somebody who has left';

/** A work that was begun, with who does it. */
export type BegunWork = {
  readonly essayId: string;
  /** Of the group, or of the person as the roster has it. */
  readonly name: string;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly sectionId: string | null;
  /** The newest. */
  readonly submission: Submission | null;
};

type Asked = readonly [Pick<Stores, 'works' | 'submissions'>, assignmentId: string, courseId: string];

/** What the students of a course have begun of an assignment, trials left out; by name. */
export function begunWorks(...asked: Asked): BegunWork[] {
  // Whoever has left the course is no longer in its list.
  return everyBegunWork(...asked).flatMap((work) =>
    work.name === null ? [] : [{ ...work, name: work.name }],
  );
}

/** With those of students who have left, in front: of them there is no name, and nobody is in `people`. */
export function everyBegunWork(
  ...[{ works, submissions }, assignmentId, courseId]: Asked
): (Omit<BegunWork, 'name'> & { readonly name: string | null })[] {
  const students = works.students(courseId);
  const titles = new Map(works.groupTitles(courseId).map(({ id, title }) => [id, title]));
  const newest = new Map<string, Submission>();
  // Newest first within each essay.
  for (const submission of submissions.ofAssignment(assignmentId))
    if (!newest.has(submission.essayId)) newest.set(submission.essayId, submission);

  return works
    .begun(assignmentId)
    .map(({ essayId, personId, groupId }) => {
      const doing = students.filter((student) =>
        groupId === null ? student.personId === personId : student.groupId === groupId,
      );
      const [first] = doing;
      const name = (groupId === null ? first?.name : titles.get(groupId)) ?? null;
      const people = doing.map((student) => ({ id: student.personId, name: student.name }));
      const sections = new Set(doing.map(({ sectionId }) => sectionId));
      const sectionId = sections.size === 1 ? (first?.sectionId ?? null) : null;
      return { essayId, name, people, sectionId, submission: newest.get(essayId) ?? null };
    })
    .toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'en', { numeric: true }));
}

/** Assessments by staff of everything that was begun, by essay, oldest first. */
export function judgedWorks({ works }: Pick<Stores, 'works'>, assignmentId: string) {
  return byEssay(works.assessments(assignmentId).filter(({ type }) => type === 'instructor'));
}

/** Whether something was said in it: only looking is not assessing. */
export function isBegun(row: { readonly state: string; readonly marks: readonly unknown[] }): boolean {
  return row.state !== 'draft' || row.marks.length > 0;
}
