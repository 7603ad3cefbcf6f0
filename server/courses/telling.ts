import type { Deps } from '../deps.ts';
import { classNews } from '../notices/class-news.ts';
import { createNotify } from '../notices/notify.ts';
import type { Stores } from '../stores.ts';

type Told = { readonly id: string; readonly title: string };

/** Tells whoever leads a course that somebody has come into it. Call inside the transaction that lets them in. */
export function createTelling(deps: Deps, { courses, notices }: Pick<Stores, 'courses' | 'notices'>) {
  const notify = createNotify(deps, notices);
  return (course: Told) => {
    const leads = courses.members(course.id).filter(({ role }) => role === 'instructor');
    const personIds = leads.map(({ personId }) => personId);
    notify(classNews.joined(course, personIds));
  };
}
