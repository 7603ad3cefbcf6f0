import { byteOrderMark, guarded, unguarded } from '#shared/assessment/exchange/guarded.ts';
import { csvOf, rowsOf } from '#shared/rubric/exchange/cells.ts';
import { createRemarks } from '#shared/rubric/exchange/remarks.ts';
import { declineWords } from './health-words.ts';
import type { ReviewOverview } from './overview.ts';
import { originWords, stateWords, tierWords } from './pair-words.ts';
import { isLiving, type PairRow, reviewStates } from './review.ts';

type Given = {
  readonly overview: ReviewOverview;
  /** By person id. */
  readonly emailOf: (personId: string) => string | null;
};

type Column = {
  readonly heading: string;
  readonly cell: (pair: PairRow, given: Given) => string | number | null;
};

const columns: readonly Column[] = [
  { heading: 'Reviewer', cell: ({ reviewer }) => reviewer },
  { heading: 'Reviewer e-mail', cell: ({ reviewerId }, { emailOf }) => emailOf(reviewerId) },
  {
    heading: 'Reviewer section',
    cell: ({ reviewerId }, { overview }) =>
      overview.reviewers.find(({ personId }) => personId === reviewerId)?.section ?? null,
  },
  { heading: 'Author', cell: ({ author }) => author },
  {
    heading: 'Author section',
    cell: ({ essayId }, { overview }) =>
      overview.works.find((work) => work.essayId === essayId)?.section ?? null,
  },
  { heading: 'Author is called', cell: ({ authorPseudonym }) => authorPseudonym },
  { heading: 'Reviewer is called', cell: ({ reviewerPseudonym }) => reviewerPseudonym },
  { heading: 'State', cell: ({ state }) => stateWords[state] },
  { heading: 'How it came', cell: ({ origin }) => originWords[origin] },
  { heading: 'Wish given up', cell: ({ tier }) => tierWords(tier) },
  { heading: 'Given out at', cell: ({ assignedAt }) => assignedAt },
  { heading: 'Begun at', cell: ({ begunAt }) => begunAt },
  { heading: 'Sent at', cell: ({ sentAt }) => sentAt },
  { heading: 'Ended at', cell: ({ endedAt }) => endedAt },
  { heading: 'Reason', cell: ({ state, reason }) => (state === 'declined' ? declineWords(reason) : reason) },
  { heading: 'Rows marked', cell: ({ marked }) => marked },
  { heading: 'Rows in all', cell: ({ of }) => of },
  { heading: 'Usefulness', cell: ({ usefulness }) => usefulness },
  { heading: 'Usefulness before the levels', cell: ({ firstUsefulness }) => firstUsefulness },
  { heading: 'Endorsed', cell: ({ isEndorsed }) => (isEndorsed ? 'yes' : 'no') },
  { heading: 'Author has it', cell: ({ isReleased }) => (isReleased ? 'yes' : 'no') },
];

/** Every pairing of a class and what has become of it, for a spreadsheet: a row a pair, ended ones too. */
export function pairsCsv(overview: ReviewOverview, emailOf: Given['emailOf']): string {
  const rows = overview.pairs.map((pair) =>
    columns.map(({ cell }) => {
      const value = cell(pair, { overview, emailOf }) ?? '';
      return typeof value === 'number' ? String(value) : guarded(value);
    }),
  );
  return byteOrderMark + csvOf([columns.map(({ heading }) => heading), ...rows]);
}

/** A line of a file of pairs: names or e-mail addresses, as they stand in it. */
export type PairLine = {
  /** As a spreadsheet counts rows, from 1. */
  readonly line: number;
  readonly reviewer: string;
  readonly author: string;
  /** Whether the file itself says that it has ended. */
  readonly isOver: boolean;
};

/**
 * Pairs from a file: its columns `reviewer` and `author` (an e-mail column of each goes first), in any order, with
 * others beside them, so that a file from here is read too. Null when there are no such columns.
 * @throws file-not-readable when there is nothing in it
 */
export function readPairs(csv: string): PairLine[] | null {
  const [header, ...rows] = rowsOf(csv, createRemarks());
  const headings = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const at = (...names: readonly string[]) =>
    names.map((name) => headings.indexOf(name)).filter((index) => index >= 0);
  const reviewer = at('reviewer e-mail', 'reviewer email', 'reviewer_email', 'reviewer');
  const author = at('author e-mail', 'author email', 'author_email', 'author');
  const [state] = at('state');
  if (reviewer.length === 0 || author.length === 0) return null;
  const ended = reviewStates.filter((one) => !isLiving(one)).map((one) => stateWords[one].toLowerCase());
  const first = (cells: readonly string[], places: readonly number[]) =>
    places.map((place) => unguarded(cells[place] ?? '').trim()).find((cell) => cell !== '') ?? '';
  return rows.map(({ number, cells }) => ({
    line: number,
    reviewer: first(cells, reviewer),
    author: first(cells, author),
    isOver: state !== undefined && ended.includes((cells[state] ?? '').trim().toLowerCase()),
  }));
}
