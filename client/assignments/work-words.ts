import type { Assignment } from '#shared/assignments/assignment.ts';
import type { MyWork, Submission } from '#shared/assignments/work.ts';
import { dueTone } from './due-words.ts';

/**
 * Where a student stands with an assignment. `ahead`: it is not open yet. `over`: nothing is taken any more and nothing
 * was handed in.
 */
export type Standing = 'ahead' | 'new' | 'begun' | 'handed-in' | 'changed' | 'over';

export function standingOf(work: MyWork, assignment: Pick<Assignment, 'opensAt'>, now: Date): Standing {
  const [last] = work.submissions;
  if (last) return work.revision !== null && work.revision > last.revision ? 'changed' : 'handed-in';
  if (assignment.opensAt !== null && Date.parse(assignment.opensAt) > now.getTime()) return 'ahead';
  if (work.closedBecause !== null && (work.dueAt === null || dueTone(work.dueAt, now) === 'over'))
    return 'over';
  return work.essayId === null ? 'new' : 'begun';
}

export const standingWords: Readonly<Record<Standing, string>> = {
  ahead: 'Not open yet',
  new: 'Not begun',
  begun: 'Begun, not handed in',
  'handed-in': 'Handed in',
  changed: 'Handed in, and changed since',
  over: 'Closed',
};

/** What has to be handed in, in a sentence. */
export const asksWords: Readonly<Record<Assignment['asks'], string>> = {
  both: 'A map of the argument and the text of the essay.',
  map: 'A map of the argument. The text is yours to write or not.',
  text: 'The text of the essay. The map is yours to make or not.',
};

/** “On time”, “Late”, “Without a deadline”. */
export function timeWords({ isLate, dueAt }: Pick<Submission, 'isLate' | 'dueAt'>): string {
  if (dueAt === null) return 'no deadline';
  return isLate ? 'late' : 'on time';
}
