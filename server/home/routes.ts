import { createRoute } from '@hono/zod-openapi';
import type { AssignmentOfMine } from '#db/home/store.ts';
import { can, mayOnInstallation } from '#shared/access/policy.ts';
import { type Due, dueListed, type Home, homeSchema } from '#shared/home/home.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import { classToAssess, inOrder, reviewsToWrite, workToDo } from './due.ts';

const read = createRoute({
  method: 'get',
  path: '/',
  tags: ['Home'],
  summary: 'What is next for you',
  description:
    'What is due first, how much is new, drafts of assignments, courses, and which of your essays are done for one. Empty for whoever has no session; the essays themselves are at /api/essays.',
  responses: jsonAnswer(200, 'What comes first is first.', homeSchema),
});

const nobodys: Home = { due: [], unread: 0, drafts: [], courses: [], essays: [], mayMakeCourses: false };

type Parts = {
  readonly stores: Pick<Stores, 'courses' | 'home' | 'notices'>;
  readonly identity: Identity;
};

export function homeRoutes(deps: Pick<Deps, 'now'>, { stores, identity }: Parts) {
  return createRoutes().openapi(read, (c) => {
    const person = identity.personOf(c);
    const home = person ? homeOf(person) : nobodys;
    return c.json(home, 200, { 'cache-control': 'private, no-store' });
  });

  function homeOf(person: NonNullable<ReturnType<Identity['personOf']>>): Home {
    const assignments = stores.home.assignments(person.id);
    const works = stores.home.works(person.id);
    const openReviews = stores.home.openReviews(person.id);
    const mine = { works, extensions: stores.home.extensions(person.id), openReviews };
    const now = deps.now().toISOString();
    const leads = ({ role, state }: AssignmentOfMine) =>
      can(person, 'set-assignments', { role, archivedAt: null }) && state === 'draft';
    return {
      due: inOrder(assignments.flatMap((assignment) => dueOf(assignment, mine, person.id, now))).slice(
        0,
        dueListed + 1,
      ),
      unread: stores.notices.unread(person.id),
      drafts: assignments.filter(leads).map(({ id, body, courseTitle, updatedAt }) => ({
        ...{ assignmentId: id, title: body.title, courseTitle, timeZone: body.timeZone, updatedAt },
      })),
      courses: coursesOf(person.id),
      essays: works.map(({ essayId, assignmentId, courseTitle }) => ({ essayId, assignmentId, courseTitle })),
      mayMakeCourses: mayOnInstallation(person, 'make-course'),
    };
  }

  function dueOf(
    assignment: AssignmentOfMine,
    mine: Parameters<typeof workToDo>[1] & { readonly openReviews: ReadonlyMap<string, number> },
    personId: string,
    now: string,
  ): Due[] {
    if (assignment.state === 'draft') return [];
    if (assignment.role === 'student')
      return [
        ...listOf(workToDo(assignment, mine, personId, now)),
        ...listOf(reviewsToWrite(assignment, mine.openReviews, now)),
      ];
    if (!can({ id: personId }, 'assess-works', { ...assignment, archivedAt: null })) return [];
    const due = classToAssess(assignment, stores.home, personId);
    const isOpen = due.dueAt === null || due.dueAt > now;
    return due.toAssess > 0 || isOpen ? [due] : [];
  }

  function coursesOf(personId: string): Home['courses'] {
    const list = stores.courses.ofPerson(personId).filter(({ course }) => course.archivedAt === null);
    const counts = stores.courses.counts(
      list.map(({ course }) => course.id),
      (courseId) => list.some(({ course, role }) => course.id === courseId && role !== 'student'),
    );
    return list.map(({ course: { id, title, term }, role }) => ({
      ...{ id, title, term, role },
      ...(counts.get(id) ?? { students: 0, assignments: 0 }),
    }));
  }
}

function listOf<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}
