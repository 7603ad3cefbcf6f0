import { expect, test } from 'vitest';
import { changeLines } from '#client/assessment/history-words.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';

const criterion: Criterion = {
  id: 'evidence',
  title: 'Evidence',
  description: '',
  nodeKinds: [],
  rules: [],
  levels: [{ id: 'good', title: 'Sound', points: 3, description: '', feedback: '' }],
  weight: null,
  usesRange: true,
};
const rubric = { criteria: [criterion] };
const mark = { criterionId: 'evidence', levelId: 'good', points: null, comment: null };
const linesOf = (change: Parameters<typeof changeLines>[0]['change']) =>
  changeLines({ at: '2026-11-01T10:00:00.000Z', isYou: true, act: 'edited', change }, rubric);

test.each([
  ['nothing', null, []],
  ['a level', { marks: [mark] }, ['Evidence: Sound']],
  [
    'points and a comment',
    { marks: [{ ...mark, points: 2.5, comment: richTextOf('Cite it.') }] },
    ['Evidence: Sound, 2.5 points, “Cite it.”'],
  ],
  ['no level', { marks: [{ ...mark, levelId: null }] }, ['Evidence: no level']],
  ['a row that the rubric no longer has', { marks: [{ ...mark, criterionId: 'gone' }] }, []],
  ['the whole', { overall: richTextOf('Well done') }, ['Overall: “Well done”']],
  ['the whole taken away', { overall: null }, ['Overall comment taken away']],
  ['opened', { isOpenToAssessors: true }, ['Opened to other assessors']],
  ['closed', { isOpenToAssessors: false }, ['Closed to other assessors']],
  ['another revision', { revision: 4 }, ['Moved to the newest version of the essay']],
])('the history says: %s', (_, change, lines) => {
  expect(linesOf(change)).toEqual(lines);
});
