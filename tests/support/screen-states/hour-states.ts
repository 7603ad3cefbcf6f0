import type { Page } from 'playwright-core';
import { newAssignment } from '#shared/assignments/assignment.ts';
import { newPeerReview } from '#shared/assignments/peer-review.ts';
import type { Course } from '#shared/courses/course.ts';
import type { HourBoard, HourPhase } from '#shared/reviews/class-hour.ts';
import { defaultRubric } from '#shared/rubric/presets/index.ts';
import { apiCall, freshId, sendCommand } from '../essays.ts';
import { becomeInstructor } from '../instructor.ts';
import type { ScreenState } from './state.ts';

/** An assignment that is reviewed in a class hour, with two students of whom one has begun a map. */
async function classInItsHour(page: Page) {
  await page.goto('/how-good-is-this');
  await becomeInstructor(page, 'Iris Berg');
  const courseId = freshId('course');
  const body = { id: courseId, title: 'Rivers', timeZone: 'UTC' };
  const course = await apiCall<Course>(page, 'POST', '/api/courses', body);
  const assignmentId = freshId('assignment');
  await apiCall(page, 'POST', `/api/courses/${courseId}/assignments`, {
    ...{ id: assignmentId, ...newAssignment('UTC', defaultRubric), title: 'Ferries' },
    peerReview: { ...newPeerReview(), schedule: 'live' },
  });
  const at = `/api/assignments/${assignmentId}`;
  await apiCall(page, 'POST', `${at}/publish`);
  await apiCall(page, 'POST', `${at}/hour`);
  return { course, assignmentId, at };
}

async function moveTo(page: Page, at: string, phase: HourPhase, minutes: number | null = null) {
  const { hour } = await apiCall<HourBoard>(page, 'GET', `${at}/hour`);
  const endsAt = minutes === null ? null : new Date(Date.now() + minutes * 60_000).toISOString();
  const move = { phase, endsAt, moves: minutes !== null, edition: hour?.edition ?? 0 };
  await apiCall(page, 'PATCH', `${at}/hour`, move);
}

/** Joins in a browser of their own, and begins a map if asked to; answers the page. */
async function studentOf(page: Page, joinCode: string | null, at: string, name: string, begins: boolean) {
  const context = await page
    .context()
    .browser()
    ?.newContext({ baseURL: new URL(page.url()).origin });
  const student = await context?.newPage();
  if (!context || !student) throw new Error('The page has no browser.');
  await student.goto('/how-good-is-this');
  await apiCall(student, 'POST', `/api/join/${joinCode}`, { name });
  await apiCall(student, 'GET', `${at}/hour`);
  if (begins) {
    const essayId = freshId('ferries');
    await apiCall(student, 'POST', `${at}/work`, { essayId });
    const args = { id: 'n1', kind: 'thesis', text: 'Towns should keep their ferries.', order: 'b0' } as const;
    await sendCommand(student, essayId, { name: 'add-node', args });
  }
  return context;
}

export async function withHour(page: Page) {
  const { course, assignmentId, at } = await classInItsHour(page);
  for (const [name, begins] of [
    ['Ana Ruiz', true],
    ['Kofi Mensah', false],
  ] as const)
    await (await studentOf(page, course.joinCode, at, name, begins)).close();
  return async (opened: Page) => {
    await opened.goto(`/assignments/${assignmentId}/hour`);
    await opened.getByRole('heading', { name: 'Joined' }).waitFor();
  };
}

const next = (page: Page) => page.getByRole('button', { name: 'Move all to next step' });

export const hourStates: readonly ScreenState[] = [
  {
    name: 'the board while a class joins',
    open: (page) => page.getByRole('img', { name: 'QR code' }).waitFor(),
  },
  {
    name: 'what a move would do',
    open: async (page) => {
      await next(page).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'a time that is none',
    open: async (page) => {
      await page.getByRole('button', { name: 'Set the time' }).click();
      await page.getByText('Write minutes').waitFor();
    },
  },
  {
    name: 'what stands on the projector',
    open: async (page) => {
      await page.getByRole('button', { name: 'Show on the projector' }).click();
      await page.getByRole('heading', { name: 'Joining' }).waitFor();
    },
  },
];

/** A student in the middle of reviewing, who has nothing to review; answers the way to the assignment. */
export async function withBar(page: Page) {
  const { course, assignmentId, at } = await classInItsHour(page);
  const origin = new URL(page.url()).origin;
  const context = await page.context().browser()?.newContext({ baseURL: origin });
  const staff = page.context();
  const cookies = await staff.cookies();
  await context?.addCookies(cookies);
  const instructor = await context?.newPage();
  if (!instructor) throw new Error('The page has no browser.');
  await instructor.goto('/how-good-is-this');
  await moveTo(instructor, at, 'mapping', 30);
  await staff.clearCookies();
  await page.goto('/how-good-is-this');
  await apiCall(page, 'POST', `/api/join/${course.joinCode}`, { name: 'Lena Vogt' });
  const essayId = freshId('ferries');
  await apiCall(page, 'POST', `${at}/work`, { essayId });
  await context?.close();
  return async (opened: Page) => {
    await opened.goto(`/assignments/${assignmentId}`);
    await opened.getByRole('region', { name: 'Class hour' }).waitFor();
  };
}

export const hourBarStates: readonly ScreenState[] = [
  { name: 'the bar on the assignment’s page', open: async () => undefined },
  {
    name: 'the bar in the editor',
    open: async (page) => {
      await page.getByRole('region', { name: 'Class hour' }).getByRole('button').click();
      await page.waitForURL('**/essays/**');
      await page.getByRole('region', { name: 'Class hour' }).waitFor();
    },
  },
  {
    name: 'the bar without a connection',
    open: async (page) => {
      await page.context().setOffline(true);
      await page.getByText('Not connected').first().waitFor();
    },
  },
];
