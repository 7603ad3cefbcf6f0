import type { Page } from 'playwright-core';
import { inHours, joinAs, makeCourse, setAssignment } from '../assignments.ts';
import { openEditor } from '../editor.ts';
import { selectRow } from '../editor-screen.ts';
import { apiCall, freshId } from '../essays.ts';
import { becomeInstructor } from '../instructor.ts';
import { asSomebodyElse } from './feedback-states.ts';
import { button, dialog } from './gestures.ts';
import type { ScreenState } from './state.ts';

const title = (page: Page) => page.getByRole('textbox', { name: 'Title' });

/** Starts from the set-up of a draft in a course of one’s own. */
export async function withDraft(page: Page) {
  await page.goto('/help');
  await becomeInstructor(page, 'Ms Bode');
  const course = await makeCourse(page, 'History 210');
  const { id } = await setAssignment(page, course, { title: 'Policy memo' }, 'draft');
  return async (opened: Page) => {
    await opened.goto(`/assignments/${id}/edit`);
    await title(opened).waitFor();
    await opened.getByText('Draft saved').waitFor();
  };
}

export const setUpStates: readonly ScreenState[] = [
  { name: 'set-up: a draft', open: async () => undefined },
  {
    name: 'set-up: every fold open, dates set',
    isLasting: true,
    open: async (page) => {
      await page.getByText('More', { exact: true }).click();
      await page.getByText(/Students see automatic findings/).click();
      await page.getByLabel('Due', { exact: true }).fill('2027-03-28T02:30');
      await page.getByText('Groups, together').click();
    },
  },
  {
    name: 'set-up: peer review on, graded, with what is odd about it',
    isLasting: true,
    open: async (page) => {
      await page.getByText('Students review each other').click();
      await page.getByText('More about reviews').click();
      await page.getByText('Graded', { exact: true }).click();
      await page.getByLabel('The map, of 100').fill('50');
      await page.getByRole('alert').getByText('The three weights make 90').waitFor();
      await page.getByText('On a date').click();
    },
  },
  {
    name: 'set-up: the rubrics to choose from',
    open: async (page) => {
      await button(page, /Rubric$/).click();
      await page.getByRole('listbox').waitFor();
    },
  },
  {
    name: 'set-up: what is missing',
    isLasting: true,
    open: async (page) => {
      await title(page).fill('');
      await button(page, 'Publish and get the link').click();
      await page.getByText('Give the assignment a title.').waitFor();
    },
  },
  {
    name: 'set-up: the roster',
    open: async (page) => {
      await button(page, 'Paste roster…').click();
      await dialog(page);
    },
  },
  {
    name: 'set-up: published, with its code',
    isLasting: true,
    open: async (page) => {
      await title(page).fill('Policy memo');
      await button(page, 'Publish and get the link').click();
      await page.getByRole('heading', { name: /^Published/ }).waitFor();
    },
  },
];

export const publishedStates: readonly ScreenState[] = [
  { name: 'set-up: published, nobody has begun', open: async () => undefined },
  {
    name: 'set-up: what students are told of a change',
    open: async (page) => {
      await page.getByRole('textbox', { name: 'Task' }).fill('Two pages at most.');
      await button(page, 'Save the changes…').click();
      await dialog(page);
    },
  },
];

/** The way to the set-up of what is published: it has no draft to wait for. */
export async function withPublished(page: Page) {
  await page.goto('/help');
  await becomeInstructor(page, 'Mr Lind');
  const course = await makeCourse(page, 'Civics');
  const { id } = await setAssignment(page, course, { title: 'Night buses', dueAt: inHours(50) });
  return async (opened: Page) => {
    await opened.goto(`/assignments/${id}/edit`);
    await title(opened).waitFor();
    await opened.getByText('Nobody has begun yet.').waitFor();
  };
}

/** Starts from a student’s page of an assignment whose deadline is near. */
export async function withWork(page: Page) {
  const { course, id } = await asInstructor(page, async (staff) => {
    const made = await makeCourse(staff, 'Geography');
    const set = { title: 'Ferries', task: 'Are ferries better than bridges?', dueAt: inHours(3) };
    return { course: made, id: (await setAssignment(staff, made, set)).id };
  });
  await joinAs(page, course, 'Ana Berg');
  return async (opened: Page) => {
    await opened.goto(`/assignments/${id}`);
    await opened.getByRole('heading', { name: 'Ferries' }).waitFor();
  };
}

export const workStates: readonly ScreenState[] = [
  { name: 'work: not begun, due soon', open: async () => undefined },
  {
    name: 'work: how it is judged',
    open: async (page) => {
      await button(page, 'How it is judged').click();
      await page.getByRole('heading', { name: 'How it is judged: Argument essay' }).waitFor();
    },
  },
  {
    name: 'work: begun, in the editor',
    isLasting: true,
    open: async (page) => {
      await button(page, 'Start').click();
      await button(page, 'Hand in…').waitFor();
      await page.locator('[data-map-view] [data-current], #first-claim').first().waitFor();
    },
  },
  {
    name: 'work: the checklist before handing in',
    open: async (page) => {
      await button(page, 'Hand in…').click();
      await page.getByText('The text is still empty.').waitFor();
    },
  },
  {
    name: 'work: the receipt',
    isLasting: true,
    open: async (page) => {
      await button(page, 'Hand in…').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Hand in', exact: true }).click();
      await page.getByRole('dialog', { name: 'Handed in' }).waitFor();
    },
  },
  {
    name: 'work: handed in',
    open: async (page) => {
      await page.getByRole('heading', { name: 'Handed in' }).waitFor();
    },
  },
];

/** Starts from the map of a group; the other one of it comes in a window of their own, and stays. */
export async function withGroup(page: Page) {
  const { course, id, staffOf } = await asInstructor(page, async (staff) => {
    const made = await makeCourse(staff, 'Biology');
    const { id: assignmentId } = await setAssignment(staff, made, {
      title: 'Bees',
      grouping: 'group',
      start: { type: 'template', template: 'toulmin' },
    });
    return { course: made, id: assignmentId, staffOf: await staff.context().cookies() };
  });
  const mate = await page
    .context()
    .browser()
    ?.newPage({ baseURL: new URL(page.url()).origin });
  if (!mate) throw new Error('The page has no browser.');
  page.context().on('close', () => void mate.context().close());
  const personIds = [await joinAs(page, course, 'Ana Berg'), await joinAs(mate, course, 'Ben Okoro')];
  const groups = [{ id: freshId('group'), title: 'Team North', personIds }];
  await asStaff(page, staffOf, `/api/courses/${course.id}/groups`, { groups });
  const essayId = freshId('bees');
  await apiCall(page, 'POST', `/api/assignments/${id}/work`, { essayId });
  await openEditor(mate, essayId);
  await selectRow(mate, 0);
  return async (opened: Page) => {
    await openEditor(opened, essayId);
    await button(opened, 'also here, Ben Okoro').waitFor();
    await opened.getByRole('row', { name: /Ben Okoro is here/ }).waitFor();
  };
}

export const groupStates: readonly ScreenState[] = [
  { name: 'a group: the other one is at a node', open: async () => undefined },
  {
    name: 'a group: who is here',
    open: async (page) => {
      await button(page, 'also here, Ben Okoro').click();
      await button(page, 'Go to where Ben Okoro is').waitFor();
    },
  },
];

/** Does something as an instructor of one’s own, in a browser that is closed again. */
async function asInstructor<T>(page: Page, act: (staff: Page) => Promise<T>): Promise<T> {
  await page.goto('/help');
  return asSomebodyElse(page, async (staff) => {
    await becomeInstructor(staff, 'Ms Sato');
    return act(staff);
  });
}

async function asStaff(page: Page, cookies: Cookies, path: string, body: object) {
  const context = await page
    .context()
    .browser()
    ?.newContext({ baseURL: new URL(page.url()).origin });
  if (!context) throw new Error('The page has no browser.');
  await context.addCookies(cookies);
  const staff = await context.newPage();
  await staff.goto('/help');
  await apiCall(staff, 'PUT', path, body);
  await context.close();
}

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;
