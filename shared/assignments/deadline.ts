import type { AssignmentBody } from './assignment.ts';
import { dateWords } from './dates.ts';
import type { Extension } from './work.ts';

/**
 * The deadline that holds for one piece of work: the assignment's, or the longest of the extensions of whoever does
 * it. More time is never less: an extension from before the deadline was moved does not pull it back. Null: none.
 */
export function deadlineFor(
  dueAt: string | null,
  extensions: readonly Pick<Extension, 'until'>[],
): string | null {
  if (dueAt === null) return null;
  const times = [dueAt, ...extensions.map(({ until }) => until)];
  return times.reduce((latest, time) => (Date.parse(time) > Date.parse(latest) ? time : latest));
}

/** The longest of several; null when there is none. */
export function longestExtension(extensions: readonly Extension[]): Extension | null {
  const [first, ...rest] = extensions;
  if (!first) return null;
  return rest.reduce((a, b) => (Date.parse(b.until) > Date.parse(a.until) ? b : a), first);
}

/** Whether that moment is after the deadline; the very second of it is still in time. */
export function isAfter(at: string, dueAt: string | null): boolean {
  return dueAt !== null && Date.parse(at) > Date.parse(dueAt);
}

type Closing = Pick<AssignmentBody, 'opensAt' | 'late' | 'timeZone'>;

/** Why nothing can be begun or handed in now, in words; null when it can. `dueAt`: the deadline that holds. */
export function closedBecause(
  { opensAt, late, timeZone }: Closing,
  dueAt: string | null,
  now: string,
): string | null {
  if (isBeforeOpening(opensAt, now)) return notOpenWords(opensAt, timeZone, now);
  if (late === 'refused' && dueAt !== null && isAfter(now, dueAt))
    return `The deadline was ${dateWords(dueAt, timeZone, now)}, and late work is not taken. Ask your instructor for more time.`;
  return null;
}

export function isBeforeOpening(opensAt: string | null, now: string): opensAt is string {
  return opensAt !== null && Date.parse(now) < Date.parse(opensAt);
}

export function notOpenWords(opensAt: string, timeZone: string, now: string): string {
  return `The assignment opens ${dateWords(opensAt, timeZone, now)}. Come back then.`;
}
