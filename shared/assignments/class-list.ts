import type { Pair } from './class-work.ts';
import { agreementWords, apartOf } from './moderation.ts';
import type { WorkRow } from './work.ts';

/** How far a student is with an assignment. */
export const workStates = ['not-started', 'working', 'handed-in', 'late', 'missing'] as const;
export type WorkState = (typeof workStates)[number];

/** What of a class is looked at. */
export const classFilters = [
  'all',
  'to-assess',
  'second-look',
  'not-started',
  'missing',
  'late',
  'not-released',
] as const;
export type ClassFilter = (typeof classFilters)[number];

export const classSorts = ['name', 'section', 'state', 'handed-in', 'findings', 'assessed'] as const;
export type ClassSort = (typeof classSorts)[number];

/** What a reader of the list has chosen. */
export type ClassView = {
  readonly filter: ClassFilter;
  /** Only what is theirs to assess. */
  readonly isMine: boolean;
  /** Null: all of them. */
  readonly sectionId: string | null;
  readonly words: string;
  readonly sort: ClassSort;
  readonly isDescending: boolean;
};

export const wholeClass: ClassView = {
  ...{ filter: 'all', isMine: false, sectionId: null, words: '', sort: 'name', isDescending: false },
};

/** What the list knows besides its rows. */
export type ClassKnowledge = {
  readonly you: string;
  /** By essay. */
  readonly pairs: ReadonlyMap<string, Pair>;
  /** By id, as people read them. */
  readonly sections: ReadonlyMap<string, string>;
};

export function workStateOf({ essayId, submission, isMissing }: WorkRow): WorkState {
  if (submission) return submission.isLate ? 'late' : 'handed-in';
  if (isMissing) return 'missing';
  return essayId === null ? 'not-started' : 'working';
}

/** Somebody has finished assessing what was handed in last, or of work that was not, what there is. */
export function isAssessed({ assessments, submission }: WorkRow): boolean {
  return assessments.some(
    ({ state, revision }) => state !== 'draft' && revision >= (submission?.revision ?? 0),
  );
}

/** Nobody has assessed it yet, or its second assessor has not. */
export function isToAssess(row: WorkRow): boolean {
  if (row.essayId === null || row.submission === null) return false;
  return (
    !isAssessed(row) ||
    row.shares.some(({ purpose, assessorId }) => purpose === 'second' && !hasFinished(row, assessorId))
  );
}

/** What is left for one person: their own share of it. */
export function isLeftFor(row: WorkRow, personId: string): boolean {
  const own = row.shares.filter(({ assessorId }) => assessorId === personId);
  if (own.length === 0 || row.submission === null) return false;
  return !hasFinished(row, personId);
}

export function isMine({ shares }: WorkRow, personId: string): boolean {
  return shares.some(({ assessorId }) => assessorId === personId);
}

/** There is something to release, or there will be: it was handed in or assessed, and the student has no feedback on it. */
export function isUnreleased({ assessments, submission }: WorkRow): boolean {
  if (submission === null && assessments.length === 0) return false;
  return !assessments.some(
    ({ state, revision }) => state === 'released' && revision >= (submission?.revision ?? 0),
  );
}

/** Why a work asks for a second look, each reason in words; empty when nothing does. */
export function secondLookReasons(row: WorkRow, pair: Pair | undefined): string[] {
  const { assessments, submission, revision } = row;
  const finished = assessments.filter(({ state }) => state !== 'draft');
  if (finished.length === 0) return [];
  const assessedTo = Math.max(...finished.map((assessment) => assessment.revision));
  const isReleased = finished.some(({ state }) => state === 'released');
  const again = submission !== null && submission.revision > assessedTo;
  const apart = pair && pair.settled === null ? apartOf(pair.compared) : 0;
  const incomplete = finished.filter(({ state, marked, of }) => state === 'submitted' && marked < of);
  return [
    ...(again ? ['Handed in again after it was assessed'] : []),
    // Students go on after they have their feedback: that is no reason to look again.
    ...(!again && !isReleased && (revision ?? 0) > assessedTo ? ['Changed since it was assessed'] : []),
    ...(pair && apart > 0
      ? [`Two assessors differ by more than one level on ${apart} ${apart === 1 ? 'row' : 'rows'}`]
      : []),
    ...incomplete.map(
      ({ assessor, isYours, marked, of }) =>
        `Marked incomplete: ${marked} of ${of} rows by ${isYours ? 'you' : assessor}`,
    ),
  ];
}

export function isIn(row: WorkRow, filter: ClassFilter, { pairs }: Pick<ClassKnowledge, 'pairs'>): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'to-assess':
      return isToAssess(row);
    case 'second-look':
      return secondLookReasons(row, row.essayId === null ? undefined : pairs.get(row.essayId)).length > 0;
    case 'not-started':
      return row.essayId === null;
    case 'missing':
      return row.isMissing;
    case 'late':
      return row.submission?.isLate === true;
    case 'not-released':
      return isUnreleased(row);
  }
}

/** The rows that are looked at, in their order; ties by name. */
export function rowsOfView(
  rows: readonly WorkRow[],
  { filter, isMine: isOnlyMine, sectionId, words, sort, isDescending }: ClassView,
  knowledge: ClassKnowledge,
): WorkRow[] {
  const wanted = words.trim().toLocaleLowerCase();
  const shown = rows.filter(
    (row) =>
      isIn(row, filter, knowledge) &&
      (!isOnlyMine || isMine(row, knowledge.you)) &&
      (sectionId === null || row.sectionId === sectionId) &&
      (wanted === '' ||
        [row.name, ...row.people.map(({ name }) => name)].some((name) =>
          name.toLocaleLowerCase().includes(wanted),
        )),
  );
  const key = keyOf(sort, knowledge);
  const turn = isDescending ? -1 : 1;
  return shown.toSorted((a, b) => turn * compare(key(a), key(b)) || byName.compare(a.name, b.name));
}

/** One language for all: the same class has the same order on every device. */
const byName = new Intl.Collator('en', { numeric: true });

function keyOf(sort: ClassSort, { sections }: ClassKnowledge): (row: WorkRow) => string | number {
  switch (sort) {
    case 'name':
      return ({ name }) => name;
    case 'section':
      return ({ sectionId }) => (sectionId === null ? '\uFFFF' : (sections.get(sectionId) ?? ''));
    case 'state':
      return (row) => workStates.indexOf(workStateOf(row));
    case 'handed-in':
      return ({ submission }) => submission?.at ?? '\uFFFF';
    case 'findings':
      return ({ submission }) => submission?.openFindings ?? -1;
    case 'assessed':
      return ({ assessments }) =>
        Math.max(-1, ...assessments.map(({ state, marked }) => (state === 'draft' ? 0 : 1_000) + marked));
  }
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'string' && typeof b === 'string') return byName.compare(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}

function hasFinished({ assessments, submission }: WorkRow, personId: string): boolean {
  return assessments.some(
    ({ assessorId, state, revision }) =>
      assessorId === personId && state !== 'draft' && revision >= (submission?.revision ?? 0),
  );
}

/** For the list: what two assessors made of a work, in words; empty until both have submitted. */
export function pairWords(pair: Pair): string {
  return pair.compared.length === 0 ? '' : agreementWords(pair.compared);
}
