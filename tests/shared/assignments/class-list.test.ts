import { describe, expect, test } from 'vitest';
import {
  type ClassKnowledge,
  type ClassView,
  isToAssess,
  rowsOfView,
  secondLookReasons,
  wholeClass,
  workStateOf,
} from '#shared/assignments/class-list.ts';
import type { Pair } from '#shared/assignments/class-work.ts';
import type { WorkRow } from '#shared/assignments/work.ts';
import { submission, workAssessment, workRow } from '#tests/support/work-row.ts';

const begun = (given: Partial<WorkRow>) => workRow({ essayId: 'e1', revision: 5, ...given });

test.each([
  ['not-started', workRow()],
  ['working', begun({})],
  ['missing', workRow({ isMissing: true })],
  ['missing', begun({ isMissing: true })],
  ['handed-in', begun({ submission: submission() })],
  ['late', begun({ submission: submission({ isLate: true }) })],
] as const)('a work is %s', (state, row) => {
  expect(workStateOf(row)).toBe(state);
});

const pair = (agreement: 'apart' | 'adjacent', settled: Pair['settled'] = null): Pair => ({
  essayId: 'e1',
  first: { assessorId: 'bode', name: 'Ms Bode', isYou: false, assessmentId: 'a1', state: 'submitted' },
  second: { assessorId: 'ruiz', name: 'Mr Ruiz', isYou: false, assessmentId: 'a2', state: 'submitted' },
  compared: [{ criterionId: 'c', title: 'Thesis', first: null, second: null, steps: 2, agreement }],
  settled,
});

describe('a second look', () => {
  const assessed = begun({ submission: submission(), assessments: [workAssessment()] });
  test.each<[string, WorkRow, Pair | undefined, string[]]>([
    ['nothing is assessed', begun({ submission: submission() }), undefined, []],
    ['all is as it was', assessed, undefined, []],
    ['the student went on', { ...assessed, revision: 6 }, undefined, ['Changed since it was assessed']],
    [
      'the student goes on with the feedback',
      { ...assessed, revision: 6, assessments: [workAssessment({ state: 'released' })] },
      undefined,
      [],
    ],
    [
      'it was handed in again',
      { ...assessed, revision: 9, submission: submission({ number: 2, revision: 8 }) },
      undefined,
      ['Handed in again after it was assessed'],
    ],
    ['two are far apart', assessed, pair('apart'), ['Two assessors differ by more than one level on 1 row']],
    ['two are near', assessed, pair('adjacent'), []],
    [
      'two were far apart, and it is settled',
      assessed,
      pair('apart', { keptAssessmentId: 'a1', note: '', by: 'Ms Bode', at: '' }),
      [],
    ],
    [
      'rows are blank',
      { ...assessed, assessments: [workAssessment({ marked: 3, isYours: true })] },
      undefined,
      ['Marked incomplete: 3 of 5 rows by you'],
    ],
  ])('%s', (_, row, given, reasons) => {
    expect(secondLookReasons(row, given)).toEqual(reasons);
  });
});

test.each<[string, boolean, WorkRow]>([
  ['what is not handed in', false, begun({})],
  ['what is handed in', true, begun({ submission: submission() })],
  ['a draft', true, begun({ submission: submission(), assessments: [workAssessment({ state: 'draft' })] })],
  ['an assessment', false, begun({ submission: submission(), assessments: [workAssessment()] })],
  [
    'one of an earlier submission',
    true,
    begun({ submission: submission({ revision: 8 }), assessments: [workAssessment()] }),
  ],
  [
    'a second assessor has not finished',
    true,
    begun({
      submission: submission(),
      assessments: [workAssessment()],
      shares: [{ assessorId: 'ruiz', purpose: 'second' }],
    }),
  ],
])('%s: to assess is %s', (_, expected, row) => {
  expect(isToAssess(row)).toBe(expected);
});

describe('the list', () => {
  const rows = [
    workRow({
      id: 'p1',
      name: 'Zoë',
      essayId: 'e1',
      sectionId: 's',
      submission: submission({ isLate: true }),
    }),
    workRow({ id: 'p2', name: 'Ana', sectionId: 't' }),
    workRow({
      ...{ id: 'p3', name: 'Ben', essayId: 'e3', submission: submission({ at: '2026-11-23T08:00:00.000Z' }) },
      shares: [{ assessorId: 'you', purpose: 'first' }],
    }),
    workRow({
      type: 'group',
      id: 'g',
      name: 'Group 10',
      people: [{ id: 'x', name: 'Kofi' }],
      isMissing: true,
    }),
    workRow({ type: 'group', id: 'h', name: 'Group 9', people: [] }),
  ];
  const knowledge: ClassKnowledge = {
    you: 'you',
    pairs: new Map(),
    sections: new Map([
      ['s', 'Monday'],
      ['t', 'Friday'],
    ]),
  };
  test.each<[string, Partial<ClassView>, string[]]>([
    ['by name, numbers as numbers', {}, ['Ana', 'Ben', 'Group 9', 'Group 10', 'Zoë']],
    ['by name, from the end', { isDescending: true }, ['Zoë', 'Group 10', 'Group 9', 'Ben', 'Ana']],
    ['to assess', { filter: 'to-assess' }, ['Ben', 'Zoë']],
    ['late', { filter: 'late' }, ['Zoë']],
    ['missing', { filter: 'missing' }, ['Group 10']],
    ['not started', { filter: 'not-started' }, ['Ana', 'Group 9', 'Group 10']],
    ['not released', { filter: 'not-released' }, ['Ben', 'Zoë']],
    ['mine', { isMine: true }, ['Ben']],
    ['a section', { sectionId: 't' }, ['Ana']],
    ['a name of somebody in a group', { words: ' kofi' }, ['Group 10']],
    ['by section', { sort: 'section' }, ['Ana', 'Zoë', 'Ben', 'Group 9', 'Group 10']],
    ['by time', { sort: 'handed-in' }, ['Ben', 'Zoë', 'Ana', 'Group 9', 'Group 10']],
  ])('%s', (_, view, names) => {
    expect(rowsOfView(rows, { ...wholeClass, ...view }, knowledge).map(({ name }) => name)).toEqual(names);
  });
});
