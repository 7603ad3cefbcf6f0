import { exactDate, nearDate } from '#client/ui/near-date.ts';

/** Moments of classmates’ reviews are cut to their day (server/assessment/comment-view.ts): no time is told that is none. */
const dayOnly = /T00:00:00\.000Z$/;

/** When something was said, near now: “5 minutes ago”, “today 14:05”; of a classmate “today”, “Monday”. */
export function saidOn(iso: string, now: Date): string {
  if (!dayOnly.test(iso)) return nearDate(iso, now);
  if (iso.slice(0, 10) === now.toISOString().slice(0, 10)) return 'today';
  return nearDate(iso, now, 'UTC').replace(/ 00:00$/, '');
}

/** For the hover. */
export function saidExactly(iso: string): string {
  return dayOnly.test(iso) ? exactDate(iso, 'UTC').replace(/ at 00:00$/, '') : exactDate(iso);
}
