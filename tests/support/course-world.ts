import { eq } from 'drizzle-orm';
import { nanoid } from 'nanoid';
import { people } from '#db/people/tables.ts';
import type { Standing } from '#shared/accounts/account.ts';
import type { Course, CoursePeople, GivenRole } from '#shared/courses/course.ts';
import { type Caller, createCaller, type TestApp } from './test-app.ts';

/** Somebody with a session; their id is `id`. */
export type Somebody = Caller & { readonly id: string };

/** A guest of that name, with that standing on the installation. */
export async function somebody(
  world: TestApp,
  name: string,
  standing: Standing = 'person',
): Promise<Somebody> {
  const caller = createCaller(world);
  await caller.post('/api/session');
  const { person } = await (await caller.patch('/api/session', { name })).json();
  if (standing !== 'person') world.db.update(people).set({ standing }).where(eq(people.id, person.id)).run();
  return { ...caller, id: person.id };
}

export const courseBody = { title: 'Rivers and roads', term: 'Autumn 2026', timeZone: 'Europe/Berlin' };

/** A course that somebody new leads. */
export async function ledCourse(world: TestApp, body: Partial<typeof courseBody> = {}) {
  const instructor = await somebody(world, 'Ida Berg', 'instructor');
  const course: Course = await (
    await instructor.post('/api/courses', { id: nanoid(), ...courseBody, ...body })
  ).json();
  const at = `/api/courses/${course.id}`;

  return {
    instructor,
    course,
    at,
    code: course.joinCode ?? '',
    people: async (): Promise<CoursePeople> => (await instructor.get(`${at}/people`)).json(),
    /** Somebody new who joins by the code, and is then made what is asked for. */
    async member(name: string, role: GivenRole = 'student'): Promise<Somebody> {
      const person = await somebody(world, name);
      await person.post(`/api/join/${course.joinCode}`, { name });
      if (role !== 'student') await instructor.patch(`${at}/members/${person.id}`, { role });
      return person;
    },
    /** Names on the roster that have not joined; answers their ids. */
    async roster(...names: string[]): Promise<string[]> {
      const rows = names.map((name) => ({ id: nanoid(), name, email: null, section: null, group: null }));
      await instructor.post(`${at}/roster`, { rows });
      return rows.map(({ id }) => id);
    },
  };
}

/** The code in “/problems/…” of a refusal. */
export async function refusalOf(response: Response): Promise<string> {
  const { type } = await response.json();
  return `${response.status} ${String(type).replace('/problems/', '')}`;
}
