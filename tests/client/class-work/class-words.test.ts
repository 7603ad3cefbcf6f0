import { describe, expect, test } from 'vitest';
import {
  assessedLines,
  handedInWords,
  promiseWords,
  releasedWords,
  releaseOutcome,
  rowSummary,
  shareWords,
} from '#client/class-work/class-words.ts';
import { submittedWords } from '#client/class-work/submitted-words.ts';
import type { Submission } from '#shared/assignments/work.ts';
import { submission, workAssessment, workRow } from '#tests/support/work-row.ts';

const moment = () => '24 Nov, 21:00';
const names = (id: string) => ({ bode: 'Ms Bode', ruiz: 'Mr Ruiz' })[id] ?? '?';

test.each([
  [submission(), 'Handed in 24 Nov, 21:00'],
  [submission({ isLate: true }), 'Handed in 24 Nov, 21:00, late'],
  [submission({ number: 2 }), 'Handed in 24 Nov, 21:00, for the 2nd time'],
  [submission({ number: 11, isLate: true }), 'Handed in 24 Nov, 21:00, late, for the 11th time'],
])('a submission: %#', (given, words) => {
  expect(handedInWords(given, moment)).toBe(words);
});

test('a row says what its assessments are; a draft that says nothing is not begun', () => {
  const row = workRow({
    essayId: 'e1',
    assessments: [
      workAssessment({ state: 'draft', marked: 3 }),
      workAssessment({ id: 'a2', isYours: true }),
      workAssessment({ id: 'a3', state: 'draft', marked: 0 }),
    ],
    shares: [
      { assessorId: 'bode', purpose: 'first' },
      { assessorId: 'ruiz', purpose: 'second' },
    ],
  });
  expect(assessedLines(row)).toEqual(['Ms Bode: draft, 3 of 5 rows', 'You: 5 of 5 rows']);
  expect(shareWords(row, names)).toBe('For Ms Bode, second: Mr Ruiz');
  expect(rowSummary(row)).toBe(
    'Working · Ms Bode: draft, 3 of 5 rows · You: 5 of 5 rows · Ready, not released',
  );
});

test.each([
  ['', {}],
  ['Ready, not released', { assessments: [workAssessment()] }],
  ['Released', { assessments: [workAssessment({ state: 'released' })] }],
  [
    'Earlier one released',
    { submission: submission({ revision: 9 }), assessments: [workAssessment({ state: 'released' })] },
  ],
] as const)('feedback: “%s”', (words, given) => {
  expect(releasedWords(workRow({ essayId: 'e1', submission: submission(), ...given } as object))).toBe(words);
});

describe('what became of releasing', () => {
  const released = (name: string, blank = 0) => ({ essayId: name, assessmentId: name, name, blank });
  const refused = (name: string, detail: string) => ({ essayId: name, name, code: 'x', detail });
  test.each([
    [[released('Ana')], [], 'Released to Ana.'],
    [[released('Ana'), released('Ben', 2)], [], 'Released to 2. Not every row has a level: Ben.'],
    [[], [refused('Cleo', 'It is a draft.')], 'Nothing new was released. Not released: Cleo: It is a draft.'],
    [
      [released('Ana')],
      ['B', 'C', 'D', 'E'].map((name) => refused(name, 'It is a draft.')),
      'Released to Ana. Not released: B, C, D and 1 more: It is a draft.',
    ],
  ])('%#', (done, not, words) => {
    expect(releaseOutcome({ released: [...done], refused: [...not] })).toBe(words);
  });
});

test('how much of what was promised is open', () => {
  const rows = [
    workRow(),
    workRow({ submission: submission() }),
    workRow({ submission: submission(), assessments: [workAssessment({ state: 'released' })] }),
  ];
  expect(promiseWords(rows, '1 Dec')).toBe('Feedback by 1 Dec: 1 of 2 still without feedback');
  expect(promiseWords(rows.slice(2), '1 Dec')).toBe('Feedback by 1 Dec: nothing that was handed in is open');
});

describe('what is on the assessing screen', () => {
  const again: Submission = submission({ id: 's2', number: 2, revision: 9 });
  const of = (submissionId: string | undefined, state: 'draft' | 'submitted' = 'draft', revision = 5) => ({
    ...{ state, revision },
    ...(submissionId !== undefined && { submissionId }),
  });
  test.each([
    ['as it was handed in', of('s1'), [submission()], 5, 'Handed in 24 Nov, 21:00.'],
    [
      'gone on since',
      of('s1'),
      [submission({ isLate: true })],
      7,
      'Handed in 24 Nov, 21:00, late. It has changed since.',
    ],
    [
      'handed in again',
      of('s1', 'submitted'),
      [again, submission()],
      9,
      'Handed in 24 Nov, 21:00. Handed in again 24 Nov, 21:00. Reopen your assessment to go on to that, or let it stand.',
    ],
    [
      'never handed in',
      of(undefined),
      [],
      6,
      'Nothing was handed in: you assess the essay as it was when you began. It has changed since.',
    ],
    [
      'begun before it was handed in',
      of(undefined, 'draft', 3),
      [submission()],
      5,
      'You assess the essay as it was before it was handed in. Handed in 24 Nov, 21:00.',
    ],
  ])('%s', (_, assessment, submissions, newest, words) => {
    expect(submittedWords({ assessment, submissions, newest }, moment)).toBe(words);
  });
});
