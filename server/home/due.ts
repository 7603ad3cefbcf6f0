import type { AssignmentOfMine, HomeStore } from '#db/home/store.ts';
import { closedBecause, deadlineFor } from '#shared/assignments/deadline.ts';
import type { ClassToAssess, Due, ReviewsToWrite, WorkToDo } from '#shared/home/home.ts';

const day = 24 * 60 * 60 * 1000;
/** Milliseconds after a deadline for which work that may come late is still asked for here. */
const lateFor = 14 * day;

type Mine = {
  readonly works: ReturnType<HomeStore['works']>;
  readonly extensions: ReturnType<HomeStore['extensions']>;
};

/** What a student has to hand in of one assignment; null when there is nothing, or it can no longer be handed in. */
export function workToDo(
  assignment: AssignmentOfMine,
  { works, extensions }: Mine,
  personId: string,
  now: string,
): WorkToDo | null {
  const { body } = assignment;
  const work = works.find(({ assignmentId }) => assignmentId === assignment.id);
  if (work && work.submissions > 0) return null;
  const isGroup = body.grouping === 'group';
  const own = extensions.filter(
    (extension) => extension.assignmentId === assignment.id && (isGroup || extension.personId === personId),
  );
  const dueAt = deadlineFor(body.dueAt, own);
  if (closedBecause(body, dueAt, now) !== null) return null;
  const left = dueAt === null ? null : Date.parse(dueAt) - Date.parse(now);
  if (left !== null && left < -lateFor) return null;
  const begun = left !== null && left < day ? 'hand-in' : 'continue';
  return {
    ...{ type: 'work', assignmentId: assignment.id, title: body.title, courseTitle: assignment.courseTitle },
    ...{ timeZone: body.timeZone, dueAt, hasMoreTime: dueAt !== body.dueAt },
    group: isGroup ? assignment.groupTitle : null,
    essayId: work?.essayId ?? null,
    step: work ? begun : 'start',
  };
}

/** What a student has to review of one assignment; null when there is nothing, or nobody asks for it any more. */
export function reviewsToWrite(
  { id, body, courseTitle }: AssignmentOfMine,
  open: ReadonlyMap<string, number>,
  now: string,
): ReviewsToWrite | null {
  const count = open.get(id) ?? 0;
  const { peerReview } = body;
  if (count === 0 || !peerReview) return null;
  const { dueAt } = peerReview;
  if (dueAt !== null && Date.parse(dueAt) + lateFor < Date.parse(now)) return null;
  return {
    ...{ type: 'reviews', assignmentId: id, title: body.title, courseTitle, timeZone: body.timeZone },
    ...{ dueAt, count },
  };
}

/** How a class stands, for one of its staff. */
export function classToAssess(
  assignment: AssignmentOfMine,
  home: HomeStore,
  personId: string,
): ClassToAssess {
  const { body } = assignment;
  const rows = home.classWork(assignment.id);
  const isMine = (shares: string | null) => shares === null || shares.split(',').includes(personId);
  const students = home.students(assignment.courseId);
  return {
    ...{ type: 'class', assignmentId: assignment.id, title: body.title, courseTitle: assignment.courseTitle },
    ...{ timeZone: body.timeZone, dueAt: body.dueAt, feedbackBy: body.feedbackBy },
    of: body.grouping === 'group' ? students.groups + students.inNoGroup : students.people,
    handedIn: rows.length,
    toAssess: rows.filter(({ judged, shares }) => judged === 0 && isMine(shares)).length,
  };
}

/** By the moment at which it has to be done, what has none last; a class that waits to be assessed before one that works. */
export function inOrder(list: readonly Due[]): Due[] {
  return list.toSorted((a, b) => rankOf(a) - rankOf(b) || whenOf(a).localeCompare(whenOf(b)));
}

function rankOf(due: Due): number {
  return due.type !== 'class' || due.toAssess > 0 ? 0 : 1;
}

function whenOf(due: Due): string {
  const at = due.type === 'class' && due.toAssess > 0 ? (due.feedbackBy ?? due.dueAt) : due.dueAt;
  return at ?? '9999';
}
