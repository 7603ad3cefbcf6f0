import { describe, expect, it } from 'vitest';
import type { Comment, Place } from '#shared/assessment/comment.ts';
import { reportOf } from '#shared/report/report.ts';
import {
  assessmentOf,
  commentOf,
  momentOf,
  planItemOf,
  reportInputOf,
  shortMap,
} from '#tests/support/report.ts';

const whole: Place = { type: 'essay' };
const said = (id: string, more: Partial<Comment> = {}) =>
  commentOf(id, more.place ?? whole, `Step ${id}.`, { createdAt: `2026-11-01T10:00:0${id}.000Z`, ...more });

function steps(comments: readonly Comment[], more: Parameters<typeof reportInputOf>[0] = {}) {
  return reportOf(reportInputOf({ comments, ...more })).next.map(({ text }) => text);
}

describe('where to next', () => {
  it('is three moves at most, people’s before findings’', () => {
    expect(steps([])).toEqual([expect.stringMatching(/claim/i)]);
    expect(steps([said('1'), said('2')])).toEqual(['Step 1.', 'Step 2.', expect.stringMatching(/claim/i)]);
    expect(steps([said('1'), said('2'), said('3'), said('4')])).toEqual(['Step 1.', 'Step 2.', 'Step 3.']);
  });

  it('begins with the row that is furthest from its best level, each row once before any twice', () => {
    const assessments = [assessmentOf('x', { reasons: 3, others: 1 })];
    const comments = [
      said('1', { criterionId: 'reasons' }),
      said('2', { criterionId: 'others' }),
      said('3', { criterionId: 'others' }),
      said('4'),
    ];
    expect(steps(comments, { assessments })).toEqual(['Step 2.', 'Step 1.', 'Step 4.']);
  });

  it('says the next step of a comment rather than the comment', () => {
    expect(steps([said('1', { kind: 'strength', nextStep: 'Do it again.' })])[0]).toBe('Do it again.');
  });

  const node: Place = { type: 'node', id: 'a' };
  const reply = { id: 'r', writer: said('1').writer, stance: 'wont-use', text: 'No.', at: '' } as const;
  it.each<readonly [string, Comment, Parameters<typeof reportInputOf>[0]]>([
    ['strengths', said('1', { kind: 'strength' }), {}],
    ['what is done', said('1', { isDone: true }), {}],
    [
      'what was changed since',
      said('1', { place: node }),
      { now: momentOf(2, shortMap.replace('too', 'far too')) },
    ],
    ['what the student decided against', said('1', { replies: [reply] }), {}],
    ['what the plan has done with', said('1'), { plan: [planItemOf('p', '1', { isDone: true })] }],
  ])('leaves out %s', (_name, comment, more) => {
    expect(steps([comment], more)).not.toContain('Step 1.');
  });
});
