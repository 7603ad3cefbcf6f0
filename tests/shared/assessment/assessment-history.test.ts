import { describe, expect, it } from 'vitest';
import { changeOf, mergedChange } from '#shared/assessment/assessment-history.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';

const mark = (criterionId: string, levelId: string | null) => ({
  ...{ criterionId, levelId, points: null, comment: null },
});
const before = {
  ...{
    marks: [mark('c1', 'l1'), mark('c2', 'l2')],
    overall: null,
    isOpenToAssessors: false,
    revision: 3,
    rubric: { id: 'rub', version: 1 },
  },
};

describe('changeOf', () => {
  it.each([
    ['nothing', {}, null],
    ['what is so already', { ...before }, null],
    ['a blank mark more', { marks: [...before.marks, mark('c3', null)] }, null],
    ['the same marks in another order', { marks: before.marks.toReversed() }, null],
    ['one mark', { marks: [mark('c1', 'l2'), mark('c2', 'l2')] }, { marks: [mark('c1', 'l2')] }],
    ['a mark taken away', { marks: [mark('c2', 'l2')] }, { marks: [mark('c1', null)] }],
    ['words', { overall: richTextOf('Good.') }, { overall: richTextOf('Good.') }],
    ['the revision', { revision: 4 }, { revision: 4 }],
    ['who may look', { isOpenToAssessors: true, overall: null }, { isOpenToAssessors: true }],
  ])('%s', (_, edit, change) => expect(changeOf(before, edit)).toEqual(change));
});

describe('mergedChange', () => {
  it('has the last word on each mark and field', () => {
    const first = { marks: [mark('c1', 'l1'), mark('c2', 'l1')], revision: 4 };
    expect(mergedChange(first, { marks: [mark('c1', 'l2')], overall: null })).toEqual({
      ...{ marks: [mark('c1', 'l2'), mark('c2', 'l1')], revision: 4, overall: null },
    });
    expect(mergedChange({ overall: null }, { marks: [mark('c1', 'l2')] })).toEqual({
      ...{ overall: null, marks: [mark('c1', 'l2')] },
    });
  });
});
