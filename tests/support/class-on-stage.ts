import { nanoid } from 'nanoid';
import type { Page } from 'playwright-core';
import { type AssignmentBody, newAssignment } from '#shared/assignments/assignment.ts';
import type { Course } from '#shared/courses/course.ts';
import { graphToJson } from '#shared/graph/graph.ts';
import { readSketch } from '#shared/graph/sketch.ts';
import { defaultRubric } from '#shared/rubric/presets/index.ts';
import { marksAt } from './class-work-world.ts';
import { apiCall, freshId } from './essays.ts';
import { becomeInstructor } from './instructor.ts';

/** Somebody without a browser: a student or an assistant of whom only the work is needed. */
export type Remote = Awaited<ReturnType<typeof createRemote>>;

async function createRemote(origin: string) {
  let cookie = '';
  async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin, cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    if (set.length > 0) cookie = set.join('; ');
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as T; // the shape is the route's own, tested where the route is
  }
  await ask('POST', '/api/session', {});
  return {
    ask,
    /** Goes on in a browser. */
    async signIn(page: Page) {
      const cookies = cookie.split('; ').map((pair) => {
        const at = pair.indexOf('=');
        return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin };
      });
      await page.context().addCookies(cookies);
    },
  };
}

const sketch = `
thesis: Towns should keep their ferries.
  + claim: A ferry is a road that nobody has to build.
  - counterargument: Bridges are faster than any boat.`;

/** A class of `names` who have all handed in, led by whoever has the page, with an assistant. */
export async function makeClassWork(
  page: Page,
  names: readonly string[],
  body: Partial<AssignmentBody> = {},
) {
  await page.goto('/how-good-is-this');
  const origin = new URL(page.url()).origin;
  await becomeInstructor(page, 'Iris Berg');
  const courseId = freshId('course');
  const course = await apiCall<Course>(page, 'POST', '/api/courses', {
    ...{ id: courseId, title: 'Rivers', timeZone: 'UTC' },
  });
  const assignmentId = freshId('assignment');
  const at = `/api/assignments/${assignmentId}`;
  const whole = { ...newAssignment('UTC', defaultRubric), title: 'Ferries', dueAt: '2031-01-01T20:00:00Z' };
  await apiCall(page, 'POST', `/api/courses/${courseId}/assignments`, {
    ...{ id: assignmentId, ...whole, ...body },
  });
  await apiCall(page, 'POST', `${at}/publish`);

  async function join(name: string): Promise<Remote> {
    const remote = await createRemote(origin);
    await remote.ask('POST', `/api/join/${course.joinCode}`, { name });
    return remote;
  }

  const students: { name: string; essayId: string; remote: Remote }[] = [];
  for (const name of names) {
    const remote = await join(name);
    const essayId = nanoid();
    await remote.ask('POST', `${at}/work`, { essayId });
    const { nodes, relations } = graphToJson(readSketch(sketch, () => nanoid()).graph);
    const diff = { added: [...nodes, ...relations], updated: [], removed: [] };
    await remote.ask('POST', `/api/essays/${essayId}/commands`, {
      ...{ commandId: nanoid(), baseRevision: 0, call: { name: 'apply-diff', args: { diff } } },
    });
    const { revision } = await remote.ask<{ revision: number }>('GET', `${at}/checks`);
    await remote.ask('POST', `${at}/submissions`, { id: nanoid(), revision, note: '' });
    students.push({ name, essayId, remote });
  }
  const assistant = await join('Ben Ruiz');
  const { person } = await assistant.ask<{ person: { id: string } }>('GET', '/api/session');
  await apiCall(page, 'PATCH', `/api/courses/${courseId}/members/${person.id}`, { role: 'assistant' });

  return {
    ...{ assignmentId, courseId, students, assistant, assistantId: person.id },
    address: `/assignments/${assignmentId}`,
    /** The assistant’s assessment of a work, submitted; levels so many steps below the best. */
    async assess(essayId: string, ...below: readonly number[]) {
      const id = nanoid();
      const { edition } = await assistant.ask<{ edition: number }>(
        'POST',
        `/api/essays/${essayId}/assessments`,
        { id, type: 'instructor' },
      );
      await assistant.ask('PATCH', `/api/assessments/${id}`, { edition, marks: marksAt(...below) });
      await assistant.ask('POST', `/api/assessments/${id}/submit`);
      return id;
    },
  };
}
