import type { Page } from 'playwright-core';
import type { Assignment, AssignmentBody } from '#shared/assignments/assignment.ts';
import { newAssignment } from '#shared/assignments/assignment.ts';
import type { Course } from '#shared/courses/course.ts';
import { apiCall, freshId } from './essays.ts';
import { signUp } from './instructor.ts';

/** A course of whoever is signed in on the page. */
export async function makeCourse(page: Page, title: string): Promise<Course> {
  return apiCall<Course>(page, 'POST', '/api/courses', { id: freshId('course'), title, timeZone: 'UTC' });
}

/** An assignment of the course, published unless it is to stay a draft. */
export async function setAssignment(
  page: Page,
  course: Course,
  changes: Partial<AssignmentBody> & { readonly title: string },
  state: Assignment['state'] = 'published',
): Promise<Assignment> {
  const body = { ...newAssignment('UTC', { id: 'argument-essay', version: 2 }), ...changes };
  const id = freshId('assignment');
  const path = `/api/courses/${course.id}/assignments`;
  const draft = await apiCall<Assignment>(page, 'POST', path, { id, ...body });
  return state === 'draft' ? draft : apiCall<Assignment>(page, 'POST', `/api/assignments/${id}/publish`);
}

/** Somebody with an account who has joined the course; answers their id. */
export async function joinAs(page: Page, course: Course, name: string): Promise<string> {
  await page.goto('/help');
  const { id } = await signUp(page, name);
  await apiCall(page, 'POST', `/api/join/${course.joinCode}`, {});
  return id;
}

/** The moment so many hours from now, as a route takes it. */
export function inHours(hours: number): string {
  return new Date(Date.now() + hours * 60 * 60 * 1000).toISOString();
}
