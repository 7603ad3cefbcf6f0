import type { Stores } from '../stores.ts';

/** Who may be given work to assess in a course: its instructors and assistants, and whoever asks, who leads it. */
export function assessorsOf(
  { courses }: Pick<Stores, 'courses'>,
  courseId: string,
  asking: { readonly id: string },
): ReadonlySet<string> {
  const staff = courses
    .members(courseId)
    .filter(({ role }) => role === 'instructor' || role === 'assistant')
    .map(({ personId }) => personId);
  return new Set([...staff, asking.id]);
}

export const notAssessor = 'Only instructors and assistants of the course assess.';
