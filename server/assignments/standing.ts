import type { AssignmentAccess, AssignmentRow } from '#db/assignments/store.ts';
import type { WorkOfEssay } from '#db/assignments/work-store.ts';
import { closedBecause, deadlineFor, longestExtension } from '#shared/assignments/deadline.ts';
import type { MyWork } from '#shared/assignments/work.ts';
import type { SetFor } from '#shared/essay/set-for.ts';
import { archivedWords } from '../courses/access.ts';
import type { Deps } from '../deps.ts';
import type { Stores } from '../stores.ts';

export type Standings = ReturnType<typeof createStandings>;

/** The people of a group that works together, by name. */
export type GroupOfWork = {
  readonly id: string;
  readonly title: string;
  readonly people: readonly { readonly personId: string; readonly name: string }[];
};

/** How people stand to an assignment: which essay they do it with, in which group, until when. */
export function createStandings(deps: Pick<Deps, 'now'>, stores: Stores) {
  const { courses, works, essays, submissions, assessments, assignments } = stores;

  /** The group that somebody does it in; null for individual work, and for whoever is in none. */
  function groupOf({ courseId, body }: AssignmentRow, personId: string): GroupOfWork | null {
    const group = body.grouping === 'group' ? courses.groupOf(courseId, personId) : null;
    return group && { id: group.id, title: group.title, people: works.inGroup(group.id) };
  }

  function deadlineOf({ id, dueAt }: AssignmentRow, personIds: readonly string[]) {
    const granted = works.extensions(id).filter(({ personId }) => personIds.includes(personId));
    const longest = longestExtension(granted);
    return {
      dueAt: deadlineFor(dueAt, granted),
      extension: longest && { until: longest.until, note: longest.note },
    };
  }

  /** Who does a piece of work. */
  function doersOf({ personId, groupId }: WorkOfEssay): string[] {
    if (groupId !== null) return works.inGroup(groupId).map((member) => member.personId);
    return personId === null ? [] : [personId];
  }

  /** The essay that somebody does the assignment with: of staff, the one that they try it with. */
  function workOf(access: AssignmentAccess, personId: string): WorkOfEssay | undefined {
    const { assignment, role } = access;
    const isStudent = role === 'student';
    const group = isStudent ? groupOf(assignment, personId) : null;
    const work = group ? works.ofGroup(assignment.id, group.id) : works.ofPerson(assignment.id, personId);
    return work?.isTest === isStudent ? undefined : work;
  }

  function myWork(access: AssignmentAccess, personId: string): MyWork {
    const { assignment, course, role } = access;
    const isStudent = role === 'student';
    const group = isStudent ? groupOf(assignment, personId) : null;
    const work = workOf(access, personId);
    const doers = group ? group.people.map((member) => member.personId) : [personId];
    const { dueAt, extension } = deadlineOf(assignment, isStudent ? doers : []);
    const isGroupMissing = isStudent && assignment.body.grouping === 'group' && !group;
    const now = deps.now().toISOString();
    const closed = isStudent ? closedBecause(assignment.body, dueAt, now) : null;
    return {
      assignmentId: assignment.id,
      essayId: work?.essayId ?? null,
      revision: work ? (essays.revision(work.essayId) ?? null) : null,
      startedAt: work?.startedAt ?? null,
      ...{ dueAt, extension },
      // An essay may have been handed in for another before it became this one's work.
      submissions: work ? submissions.ofEssay(work.essayId).filter(isFor(assignment.id)) : [],
      closedBecause: course.archivedAt !== null ? archivedWords : isGroupMissing ? noGroupWords : closed,
      group: group && { id: group.id, title: group.title, names: group.people.map(({ name }) => name) },
      released: work ? assessments.countReleased(work.essayId) : 0,
      isTest: work?.isTest ?? false,
    };
  }

  /** What the assignment of an essay says to whoever reads the essay; nothing once it is deleted. */
  function setFor(essayId: string, assignmentId: string | null, personId: string): SetFor | undefined {
    const access = assignmentId === null ? undefined : assignments.access(assignmentId, personId);
    if (!access || access.role === null || access.assignment.deletedAt !== null) return undefined;
    const { assignment, course, role } = access;
    const work = works.ofEssay(essayId);
    const doers = work && !work.isTest ? doersOf(work) : [];
    const { title, asks, timeZone } = assignment.body;
    return {
      ...{ id: assignment.id, title, courseTitle: course.title },
      dueAt: deadlineOf(assignment, doers).dueAt,
      ...{ timeZone, asks, isTest: work?.isTest ?? false, role },
      isArchived: course.archivedAt !== null,
    };
  }

  return { groupOf, deadlineOf, doersOf, workOf, myWork, setFor };
}

/** For students of group work who are in no group. */
export const noGroupWords =
  'This is done in groups, and you are in none yet. Ask your instructor to put you into one.';

function isFor(id: string) {
  return ({ assignmentId }: { readonly assignmentId: string }) => assignmentId === id;
}
