import type { ErasedKind, Receipt } from './erasure.ts';

const words: Record<ErasedKind, readonly [one: string, many: string]> = {
  accounts: ['person', 'people'],
  'sign-ins': ['signed-in browser', 'signed-in browsers'],
  courses: ['course', 'courses'],
  assignments: ['assignment', 'assignments'],
  essays: ['map with its text', 'maps with their texts'],
  changes: ['entry of a change log', 'entries of change logs'],
  submissions: ['submission', 'submissions'],
  assessments: ['assessment', 'assessments'],
  comments: ['comment', 'comments'],
  replies: ['reply', 'replies'],
  plan: ['line of a revision plan', 'lines of revision plans'],
  rubrics: ['rubric', 'rubrics'],
  bank: ['entry of a comment bank', 'entries of a comment bank'],
  places: ['place in a course', 'places in courses'],
  notices: ['notice', 'notices'],
  looks: ['line of the access log', 'lines of the access log'],
};

export const receiptTitles: Record<Receipt['of'], string> = {
  account: 'Your account is deleted',
  person: 'The person is deleted',
  course: 'The course is deleted',
};

/** “3 comments” for each kind that there was. */
export function countLines({ counts }: Receipt): string[] {
  return counts.map(({ kind, count }) => `${count} ${words[kind][count === 1 ? 0 : 1]}`);
}

/** What the reader should know besides the counts, a sentence or two each. */
export function receiptNotes({ stays, file }: Receipt): string[] {
  return [
    ...(stays > 0
      ? [
          stays === 1
            ? 'One map written with others stays for them, without the name.'
            : `${stays} maps written with others stay for them, without the name.`,
        ]
      : []),
    file === 'rewritten'
      ? 'The database file was rewritten, so that no bytes of it are left over in free space.'
      : 'The database file is rewritten within the hour, so that no bytes of it are left over in free space.',
    'Copies that whoever runs this server has made before (backups) are not reached from here: ask them how long they are kept.',
    'This receipt is kept nowhere. Save or print it if you need it.',
  ];
}

/** The receipt as a plain text file. `date` is its moment in words. */
export function receiptText(receipt: Receipt, date: string): string {
  return [
    `Groundwork: ${receiptTitles[receipt.of].toLowerCase()}`,
    '',
    `Receipt ${receipt.number}`,
    date,
    '',
    'Gone for good:',
    ...countLines(receipt).map((line) => `- ${line}`),
    '',
    ...receiptNotes(receipt),
    '',
  ].join('\n');
}
