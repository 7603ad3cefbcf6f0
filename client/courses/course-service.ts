import * as z from 'zod/mini';
import { mayOnInstallation } from '#shared/access/policy.ts';
import { oneTimeCodeSchema } from '#shared/accounts/requests.ts';
import { sessionSchema } from '#shared/accounts/session.ts';
import {
  type Course,
  type CourseBody,
  type CoursePeople,
  coursePeopleSchema,
  courseSchema,
  type Group,
  type Section,
} from '#shared/courses/course.ts';
import {
  codeScreenSchema,
  joinedSchema,
  joinLookSchema,
  type PatchMember,
  type RosterRow,
  readRosterSchema,
  slipSchema,
} from '#shared/courses/people-changes.ts';
import type { ColumnMeaning } from '#shared/courses/roster-columns.ts';
import { Refusal, Unreachable } from '../api.ts';
import { type Ask, askServer } from '../ask.ts';

const slipsSchema = z.object({ joinCode: z.string(), slips: z.array(slipSchema) });
export type Slips = z.infer<typeof slipsSchema>;

export type CoursePatch = Partial<CourseBody> & {
  readonly isJoinOpen?: boolean;
  readonly archived?: boolean;
  readonly purgeAt?: string | null;
};

/** The server’s courses. Every failure is an Unreachable or a Refusal (client/api.ts). */
export function createCourseService(ask: Ask) {
  const at = (courseId: string, rest = '') => `/courses/${encodeURIComponent(courseId)}${rest}`;
  const memberAt = (courseId: string, personId: string) =>
    at(courseId, `/members/${encodeURIComponent(personId)}`);
  return {
    list: async (): Promise<Course[]> =>
      (await ask(z.object({ courses: z.array(courseSchema) }), 'GET', '/courses')).courses,
    /** Whether whoever asks makes courses. */
    mayMake: async (): Promise<boolean> =>
      mayOnInstallation((await ask(sessionSchema, 'GET', '/session')).person, 'make-course'),
    make: (id: string, body: CourseBody): Promise<Course> =>
      ask(courseSchema, 'POST', '/courses', { id, ...body }),
    read: (courseId: string): Promise<Course> => ask(courseSchema, 'GET', at(courseId)),
    patch: (courseId: string, patch: CoursePatch): Promise<Course> =>
      ask(courseSchema, 'PATCH', at(courseId), patch),
    newCode: (courseId: string): Promise<Course> => ask(courseSchema, 'POST', at(courseId, '/join-code')),
    codeScreen: (courseId: string) => ask(codeScreenSchema, 'GET', at(courseId, '/code')),
    copy: (courseId: string, id: string, title: string, term: string): Promise<Course> =>
      ask(courseSchema, 'POST', at(courseId, '/copy'), { id, title, term }),
    people: (courseId: string): Promise<CoursePeople> =>
      ask(coursePeopleSchema, 'GET', at(courseId, '/people')),
    readRoster: (courseId: string, text: string, columns?: readonly ColumnMeaning[]) =>
      ask(readRosterSchema, 'POST', at(courseId, '/roster/read'), { text, ...(columns && { columns }) }),
    addRoster: (courseId: string, rows: readonly RosterRow[]): Promise<CoursePeople> =>
      ask(coursePeopleSchema, 'POST', at(courseId, '/roster'), { rows }),
    patchMember: (courseId: string, personId: string, patch: PatchMember): Promise<CoursePeople> =>
      ask(coursePeopleSchema, 'PATCH', memberAt(courseId, personId), patch),
    removeMember: async (courseId: string, personId: string) => {
      await ask(z.unknown(), 'DELETE', memberAt(courseId, personId));
    },
    pinCode: (courseId: string, personId: string) =>
      ask(oneTimeCodeSchema, 'POST', `${memberAt(courseId, personId)}/pin-code`),
    slips: (courseId: string, personIds: readonly string[]): Promise<Slips> =>
      ask(slipsSchema, 'POST', at(courseId, '/slips'), { personIds }),
    putSections: (courseId: string, sections: readonly Section[]): Promise<CoursePeople> =>
      ask(coursePeopleSchema, 'PUT', at(courseId, '/sections'), { sections }),
    putGroups: (courseId: string, groups: readonly Group[]): Promise<CoursePeople> =>
      ask(coursePeopleSchema, 'PUT', at(courseId, '/groups'), { groups }),
    look: (code: string) => ask(joinLookSchema, 'GET', `/join/${encodeURIComponent(code)}`),
    join: (code: string, body: { readonly name?: string; readonly pin?: string }) =>
      ask(joinedSchema, 'POST', `/join/${encodeURIComponent(code)}`, body),
  };
}

export const courseService = createCourseService(askServer);

/** What a failed request means for whoever made it, in words. Other errors are bugs and thrown on. */
export function troubleOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  if (!(error instanceof Unreachable)) throw error;
  return error.status === 429
    ? 'That was a lot at once from this network. Wait a minute, then try again.'
    : 'The server cannot be reached. Try again when it is back.';
}
