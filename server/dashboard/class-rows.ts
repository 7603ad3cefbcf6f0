import type { AssignmentRow } from '#db/assignments/store.ts';
import { essayRoleOfStaff } from '#shared/access/policy.ts';
import { seesAssessment } from '#shared/assessment/visibility.ts';
import type { ClassRow } from '#shared/assignments/class-dashboard.ts';
import { deadlineFor, isAfter } from '#shared/assignments/deadline.ts';
import type { Submission } from '#shared/assignments/work.ts';
import type { CourseRole } from '#shared/courses/course.ts';
import { byEssay } from '../assignments/by-essay.ts';
import type { Stores } from '../stores.ts';
import type { Summarized } from './summaries.ts';

/** Whose eyes a class is seen with. */
export type ClassReader = {
  readonly id: string;
  readonly role: CourseRole;
  /** Leads the assessing: sees what every assessor has submitted, released or not. */
  readonly isLead: boolean;
};

type Asked = {
  readonly assignment: AssignmentRow;
  readonly reader: ClassReader;
  readonly summaries: ReadonlyMap<string, Summarized>;
  readonly now: Date;
};

type Doer = {
  readonly id: string;
  readonly name: string;
  readonly sectionId: string | null;
  readonly people: readonly { readonly personId: string; readonly name: string }[];
};

/** Everybody who has the assignment to do, alone or in a group, with what there is of them: one query a table. */
export function classRows(
  { works, submissions, courses }: Stores,
  { assignment, reader, summaries, now }: Asked,
): ClassRow[] {
  const { id: assignmentId, courseId, body } = assignment;
  const joined = new Map(courses.members(courseId).map((member) => [member.personId, member.joinedAt]));
  const begun = works.begun(assignmentId);
  const byDoer = new Map(begun.map((work) => [work.groupId ?? work.personId, work]));
  const newest = newestByEssay(submissions.ofAssignment(assignmentId));
  const assessments = byEssay(works.assessments(assignmentId));
  const seconds = new Set(
    works
      .shares(assignmentId)
      .flatMap(({ essayId, assessorId, purpose }) =>
        assessorId === reader.id && purpose === 'second' ? [essayId] : [],
      ),
  );
  const extensions = works.extensions(assignmentId);

  return doersOf(works, courseId, body.grouping).map(({ id, name, sectionId, people }): ClassRow => {
    const work = byDoer.get(id);
    const essayId = work?.essayId ?? null;
    const submission = essayId === null ? undefined : newest.get(essayId);
    const all = (essayId === null ? undefined : assessments.get(essayId)) ?? [];
    const ids = new Set(people.map(({ personId }) => personId));
    const dueAt = deadlineFor(
      body.dueAt,
      extensions.filter(({ personId }) => ids.has(personId)),
    );
    const isDone = (states: readonly string[]) =>
      all.some(
        ({ type, state, revision }) =>
          type === 'instructor' && states.includes(state) && revision >= (submission?.revision ?? 0),
      );
    const found = essayId === null ? undefined : summaries.get(essayId);
    return {
      ...{ id, name, sectionId, names: people.map((person) => person.name), essayId, dueAt },
      joinedAt: joined.get(id) ?? null,
      startedAt: work?.startedAt ?? null,
      lastEditAt: work?.lastEditAt ?? null,
      handedInAt: submission?.at ?? null,
      isLate: submission?.isLate ?? false,
      isMissing: submission === undefined && isAfter(now.toISOString(), dueAt),
      isAssessed: isDone(['submitted', 'released']),
      isReleased: isDone(['released']),
      assessments: all.filter((row) => sees(reader, row, all, seconds)),
      summary: found?.summary ?? null,
      sittings: found?.sittings ?? 0,
    };
  });
}

/** Of a group assignment the groups, and whoever is in none yet. */
function doersOf(works: Stores['works'], courseId: string, grouping: 'individual' | 'group'): Doer[] {
  const students = works.students(courseId);
  const alone = (student: (typeof students)[number]): Doer => ({
    ...{ id: student.personId, name: student.name, sectionId: student.sectionId, people: [student] },
  });
  if (grouping === 'individual') return students.map(alone);
  const groups = works.groupTitles(courseId).flatMap(({ id, title }): Doer[] => {
    const people = students.filter(({ groupId }) => groupId === id);
    const sections = new Set(people.map(({ sectionId }) => sectionId));
    const sectionId = sections.size === 1 ? (people[0]?.sectionId ?? null) : null;
    return people.length === 0 ? [] : [{ id, name: title, sectionId, people }];
  });
  return [...groups, ...students.filter(({ groupId }) => groupId === null).map(alone)];
}

/** The list has the newest of each essay first. */
function newestByEssay(all: readonly Submission[]): ReadonlyMap<string, Submission> {
  const newest = new Map<string, Submission>();
  for (const submission of all)
    if (!newest.has(submission.essayId)) newest.set(submission.essayId, submission);
  return newest;
}

type Row = ReturnType<Stores['works']['assessments']>[number];

/** As on the essay itself; `seconds` are the essays that the reader assesses a second time. */
function sees(
  { id, role, isLead }: ClassReader,
  row: Row,
  ofEssay: readonly Row[],
  seconds: ReadonlySet<string>,
): boolean {
  const onEssay = essayRoleOfStaff(role);
  if (onEssay === null) return false;
  const hasFinished = ofEssay.some(({ assessorId, state }) => assessorId === id && state !== 'draft');
  return seesAssessment(
    { id, isLead, role: onEssay, isBlind: seconds.has(row.essayId) && !hasFinished },
    row,
  );
}
