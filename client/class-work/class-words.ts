import {
  type ClassFilter,
  isUnreleased,
  type WorkState,
  workStateOf,
} from '#shared/assignments/class-list.ts';
import type { ReleasedWorks } from '#shared/assignments/class-work.ts';
import type { Submission, WorkRow } from '#shared/assignments/work.ts';
import { counted } from '../assignments/due-words.ts';

export const stateWords: Readonly<Record<WorkState, string>> = {
  'not-started': 'Not started',
  working: 'Working',
  'handed-in': 'Handed in',
  late: 'Handed in late',
  missing: 'Missing',
};

export const filterWords: Readonly<Record<ClassFilter, string>> = {
  all: 'All',
  'to-assess': 'To assess',
  'second-look': 'Needs a second look',
  'not-started': 'Not started',
  missing: 'Missing',
  late: 'Late',
  'not-released': 'Not released',
};

/** “Handed in 24 Nov, 21:03, late, the 2nd time”; `moment` puts a time in words. */
export function handedInWords(
  { at, isLate, number }: Pick<Submission, 'at' | 'isLate' | 'number'>,
  moment: (at: string) => string,
): string {
  return [
    `Handed in ${moment(at)}`,
    ...(isLate ? ['late'] : []),
    ...(number > 1 ? [`for the ${ordinal(number)} time`] : []),
  ].join(', ');
}

function ordinal(number: number): string {
  const end = number % 100 > 10 && number % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${end}`;
}

/** A line for each assessment: “Ms Bode: 3 of 5 rows”, “You: submitted”. Those that say nothing yet are left out. */
export function assessedLines({ assessments }: WorkRow): string[] {
  return assessments
    .filter(({ state, marked }) => state !== 'draft' || marked > 0)
    .map(({ assessor, isYours, state, marked, of }) => {
      const who = isYours ? 'You' : assessor;
      const rows = `${marked} of ${counted(of, 'row')}`;
      return state === 'draft' ? `${who}: draft, ${rows}` : `${who}: ${rows}`;
    });
}

/** Whose task it is, where nobody has begun: “For Ms Bode”; '' where it is nobody’s. */
export function shareWords({ shares }: WorkRow, nameOf: (personId: string) => string): string {
  return shares
    .map(({ assessorId, purpose }) =>
      purpose === 'second' ? `second: ${nameOf(assessorId)}` : `For ${nameOf(assessorId)}`,
    )
    .join(', ');
}

export function releasedWords(row: WorkRow): string {
  if (!isUnreleased(row) && row.assessments.length > 0) return 'Released';
  if (row.assessments.some(({ state }) => state === 'released')) return 'Earlier one released';
  return row.assessments.some(({ state }) => state === 'submitted') ? 'Ready, not released' : '';
}

/** One line for a narrow screen: everything that the columns say. */
export function rowSummary(row: WorkRow): string {
  return [stateWords[workStateOf(row)], ...assessedLines(row), releasedWords(row)]
    .filter(Boolean)
    .join(' · ');
}

/** What became of giving feedback: who has it, who has not and why, and what was incomplete. */
export function releaseOutcome({ released, refused }: ReleasedWorks): string {
  const incomplete = released.filter(({ blank }) => blank > 0);
  const done =
    released.length === 0
      ? 'Nothing new was released.'
      : released.length === 1 && released[0]
        ? `Released to ${released[0].name}.`
        : `Released to ${released.length}.`;
  const blank = incomplete.length > 0 ? ` Not every row has a level: ${named(incomplete)}.` : '';
  const reasons = [...new Set(refused.map(({ detail }) => detail))].map(
    (detail) => `${named(refused.filter((one) => one.detail === detail))}: ${detail}`,
  );
  return `${done}${blank}${reasons.length > 0 ? ` Not released: ${reasons.join(' ')}` : ''}`;
}

/** At most three names, and how many more there are. */
function named(rows: readonly { readonly name: string }[]): string {
  const names = rows.slice(0, 3).map(({ name }) => name);
  return rows.length > 3 ? `${names.join(', ')} and ${rows.length - 3} more` : names.join(', ');
}

/** “Feedback is promised by Tue 1 Dec, 12:00: 12 of 60 are still open.” */
export function promiseWords(rows: readonly WorkRow[], by: string): string {
  const handedIn = rows.filter(({ submission }) => submission !== null);
  const open = handedIn.filter(isUnreleased).length;
  const count =
    open === 0
      ? 'nothing that was handed in is open'
      : `${open} of ${handedIn.length} still without feedback`;
  return `Feedback by ${by}: ${count}`;
}
