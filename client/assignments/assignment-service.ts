import * as z from 'zod/mini';
import { mayOnInstallation } from '#shared/access/policy.ts';
import { sessionSchema } from '#shared/accounts/session.ts';
import {
  type Assignment,
  type AssignmentBody,
  assignmentProgressSchema,
  assignmentSchema,
} from '#shared/assignments/assignment.ts';
import {
  type Check,
  checkSchema,
  type MyWork,
  myWorkSchema,
  type Submission,
  submissionSchema,
  type WorkRow,
  workRowSchema,
} from '#shared/assignments/work.ts';
import { type Course, type CoursePeople, coursePeopleSchema, courseSchema } from '#shared/courses/course.ts';
import { type CodeScreen, codeScreenSchema } from '#shared/courses/people-changes.ts';
import { type EssayListItem, essayListItemSchema, type RubricRef } from '#shared/essay/essay.ts';
import { type Rubric, rubricSchema } from '#shared/rubric/rubric.ts';
import { type Ask, askServer } from '../ask.ts';

export type AssignmentService = ReturnType<typeof createAssignmentService>;

const assignmentsSchema = z.object({
  assignments: z.array(assignmentSchema),
  progress: z.array(assignmentProgressSchema),
});
export type CourseAssignments = z.infer<typeof assignmentsSchema>;
const coursesSchema = z.object({ courses: z.array(courseSchema) });
const workSchema = z.object({ assignment: assignmentSchema, courseTitle: z.string(), work: myWorkSchema });
const worksSchema = z.object({ assignment: assignmentSchema, works: z.array(workRowSchema) });
const checksSchema = z.object({ checks: z.array(checkSchema), revision: z.int() });

/** An assignment as the student who does it meets it. */
export type Work = { readonly assignment: Assignment; readonly courseTitle: string; readonly work: MyWork };
export type Checklist = { readonly checks: readonly Check[]; readonly revision: number };

/** Assignments on the server; every failure is an Unreachable or a Refusal (client/api.ts). */
export function createAssignmentService(ask: Ask) {
  const at = (assignmentId: string) => `/assignments/${encodeURIComponent(assignmentId)}`;
  const inCourse = (courseId: string) => `/courses/${encodeURIComponent(courseId)}`;
  return {
    courses: async (): Promise<readonly Course[]> => (await ask(coursesSchema, 'GET', '/courses')).courses,
    course: (courseId: string): Promise<Course> => ask(courseSchema, 'GET', inCourse(courseId)),
    makeCourse: (id: string, title: string, timeZone: string): Promise<Course> =>
      ask(courseSchema, 'POST', '/courses', { id, title, timeZone }),
    people: (courseId: string): Promise<CoursePeople> =>
      ask(coursePeopleSchema, 'GET', `${inCourse(courseId)}/people`),
    /** Whether one may make courses on this installation. */
    makesCourses: async (): Promise<boolean> => {
      const { person } = await ask(sessionSchema, 'GET', '/session');
      return mayOnInstallation(person, 'make-course');
    },
    codeScreen: (courseId: string): Promise<CodeScreen> =>
      ask(codeScreenSchema, 'GET', `${inCourse(courseId)}/code`),
    rubric: ({ id, version }: RubricRef): Promise<Rubric> =>
      ask(rubricSchema, 'GET', `/rubrics/${encodeURIComponent(id)}/versions/${version}`),
    myMaps: (): Promise<EssayListItem[]> => ask(z.array(essayListItemSchema), 'GET', '/essays'),

    list: (courseId: string): Promise<CourseAssignments> =>
      ask(assignmentsSchema, 'GET', `${inCourse(courseId)}/assignments`),
    read: (assignmentId: string): Promise<Assignment> => ask(assignmentSchema, 'GET', at(assignmentId)),
    create: (courseId: string, id: string, body: AssignmentBody): Promise<Assignment> =>
      ask(assignmentSchema, 'POST', `${inCourse(courseId)}/assignments`, { id, ...body }),
    /** @throws Refusal assignment-moved-on when somebody else has saved since that edition */
    edit: (
      assignmentId: string,
      edition: number,
      changes: Partial<AssignmentBody> & { readonly note?: string },
    ): Promise<Assignment> => ask(assignmentSchema, 'PATCH', at(assignmentId), { edition, ...changes }),
    publish: (assignmentId: string): Promise<Assignment> =>
      ask(assignmentSchema, 'POST', `${at(assignmentId)}/publish`),
    unpublish: (assignmentId: string): Promise<Assignment> =>
      ask(assignmentSchema, 'POST', `${at(assignmentId)}/unpublish`),
    duplicate: (assignmentId: string, id: string): Promise<Assignment> =>
      ask(assignmentSchema, 'POST', `${at(assignmentId)}/duplicate`, { id }),
    remove: (assignmentId: string) => ask(z.unknown(), 'DELETE', at(assignmentId)),
    restore: (assignmentId: string) => ask(z.unknown(), 'PATCH', at(assignmentId), { deleted: false }),
    works: async (assignmentId: string): Promise<readonly WorkRow[]> =>
      (await ask(worksSchema, 'GET', `${at(assignmentId)}/works`)).works,

    work: (assignmentId: string): Promise<Work> => ask(workSchema, 'GET', `${at(assignmentId)}/work`),
    begin: (assignmentId: string, essayId: string): Promise<MyWork> =>
      ask(myWorkSchema, 'POST', `${at(assignmentId)}/work`, { essayId }),
    tryOut: (assignmentId: string, essayId: string): Promise<MyWork> =>
      ask(myWorkSchema, 'POST', `${at(assignmentId)}/test`, { essayId }),
    checks: (assignmentId: string): Promise<Checklist> =>
      ask(checksSchema, 'GET', `${at(assignmentId)}/checks`),
    /** @throws Refusal essay-moved-on, deadline-over, gate-closed */
    submit: (
      assignmentId: string,
      submission: { readonly id: string; readonly revision: number; readonly note: string },
    ): Promise<Submission> => ask(submissionSchema, 'POST', `${at(assignmentId)}/submissions`, submission),
  };
}

export const assignmentService = createAssignmentService(askServer);
