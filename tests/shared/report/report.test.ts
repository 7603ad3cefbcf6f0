import { describe, expect, it } from 'vitest';
import type { Comment } from '#shared/assessment/comment.ts';
import type { PlanItem } from '#shared/assessment/plan.ts';
import { leadingAssessment } from '#shared/report/leading.ts';
import { reportOf } from '#shared/report/report.ts';
import {
  assessmentOf,
  commentOf,
  momentOf,
  planItemOf,
  reportInputOf,
  shortMap,
} from '#tests/support/report.ts';

const october = '2026-10-05T08:00:00.000Z';
const november = '2026-11-21T23:30:00.000Z';

describe('rounds', () => {
  it('shows the newest of each person, self beside the others, and points since the draft before', () => {
    const report = reportOf(
      reportInputOf({
        assessments: [
          assessmentOf('new', { reasons: 3, others: 2 }, { createdAt: november }),
          assessmentOf('old', { reasons: 1 }, { createdAt: october }),
          assessmentOf('own', { reasons: 4 }, { type: 'self', createdAt: november }),
        ],
      }),
    );
    expect(report.draft).toBe(2);
    expect(report.assessedAt).toBe(november);
    const rows = report.criteria.map(({ criterion, self, others, since }) => [
      criterion.id,
      self?.points ?? null,
      others.map(({ points }) => points),
      since,
    ]);
    expect(rows).toEqual([
      ['reasons', 4, [3], 2],
      ['others', null, [2], null],
    ]);
    expect(report.totals.map(({ type, total, finishedAt }) => [type, total.points, finishedAt])).toEqual([
      ['self', 4, november],
      ['instructor', 5, november],
    ]);
  });

  it('takes two of one name that overlap for two people', () => {
    const open = { createdAt: october, releasedAt: null, state: 'submitted' as const };
    const { draft, criteria } = reportOf(
      reportInputOf({
        assessments: [assessmentOf('x', { reasons: 1 }, open), assessmentOf('y', { reasons: 2 })],
      }),
    );
    expect(draft).toBe(1);
    expect(criteria[0]?.others.map(({ points }) => points)).toEqual([1, 2]);
  });

  it('leaves marks under another rubric out, and keeps what was said there', () => {
    const other = {
      rubric: { id: 'another', version: 1 },
      overall: commentOf('c', { type: 'essay' }, 'Well.').body,
    };
    const report = reportOf(reportInputOf({ assessments: [assessmentOf('x', { reasons: 1 }, other)] }));
    expect([report.totals, report.criteria[0]?.others, report.overall.length]).toEqual([[], [], 1]);
  });

  it('goes by the newest assessment of others, else by the student’s own', () => {
    const own = assessmentOf('own', {}, { type: 'self', createdAt: november });
    const theirs = assessmentOf('theirs', {}, { createdAt: october });
    expect([[], [own], [own, theirs]].map((some) => leadingAssessment(some)?.id)).toEqual([
      undefined,
      'own',
      'theirs',
    ]);
  });
});

describe('criteria', () => {
  it('name the nodes that they are about, and which of them have an open finding', () => {
    const [reasons, others] = reportOf(reportInputOf()).criteria;
    expect(reasons?.evidence).toEqual([
      { id: 'a', number: '1.1', isOpen: true },
      { id: 'b', number: '1.2', isOpen: false },
    ]);
    expect(reasons?.coverage).toMatchObject({ applicable: 2, open: 1 });
    expect(others?.evidence).toEqual([{ id: 'c', number: '1.3', isOpen: false }]);
  });
});

describe('findings', () => {
  const evidenced = shortMap.replace('too little', 'too little\n    + evidence #n: A survey of 2019');

  it('are resolved when they were open at the assessment and are no longer', () => {
    const { findings } = reportOf(reportInputOf({ now: momentOf(2, evidenced), assessed: momentOf(1) }));
    expect([findings.open.length, findings.dismissed.length, findings.fixed.length]).toEqual([0, 0, 1]);
  });

  it('are open otherwise, and nothing is resolved before anybody assessed', () => {
    const { findings } = reportOf(reportInputOf());
    expect([findings.open.length, findings.dismissed.length, findings.fixed.length]).toEqual([1, 0, 0]);
  });
});

describe('the plan', () => {
  const comment = commentOf('c1', { type: 'node', id: 'a' }, 'Which study says so?');
  const reworded = shortMap.replace('sleep too little', 'sleep under seven hours');
  const evidenced = shortMap.replace('too little', 'too little\n    + evidence #n: A survey of 2019');
  const emptySlot = shortMap.replace('too little', 'too little\n    + evidence #n:');
  const without = shortMap.replace(/.*#a:.*\n/, '');

  type Case = readonly [
    name: string,
    map: string,
    item: Partial<PlanItem>,
    line: { isDone: boolean; isDoneByChange: boolean },
  ];
  const cases: readonly Case[] = [
    ['an untouched place', shortMap, {}, { isDone: false, isDoneByChange: false }],
    ['other words', reworded, {}, { isDone: true, isDoneByChange: true }],
    [
      'something new below, planned later',
      evidenced,
      { revision: 2 },
      { isDone: true, isDoneByChange: true },
    ],
    ['something new below', evidenced, {}, { isDone: true, isDoneByChange: true }],
    ['an empty slot below', emptySlot, {}, { isDone: false, isDoneByChange: false }],
    ['a place that is gone', without, {}, { isDone: true, isDoneByChange: true }],
    ['done, as the student says', shortMap, { isDone: true }, { isDone: true, isDoneByChange: false }],
    ['not done, as the student says', reworded, { isDone: false }, { isDone: false, isDoneByChange: false }],
    ['a line of one’s own', reworded, { commentId: null }, { isDone: false, isDoneByChange: false }],
  ];
  it.each(cases)('%s', (_name, map, item, { isDone, isDoneByChange }) => {
    const { plan } = reportOf(
      reportInputOf({
        now: momentOf(2, map),
        assessed: momentOf(1),
        comments: [comment],
        plan: [planItemOf('p1', 'c1', item)],
      }),
    );
    expect(plan).toMatchObject([{ isDone, isDoneByChange }]);
  });

  it('counts changes since it was planned, not those before', () => {
    const input = reportInputOf({
      now: momentOf(5, reworded),
      assessed: momentOf(1),
      comments: [comment],
      plan: [planItemOf('p1', 'c1', { revision: 4 })],
    });
    const done = (past: typeof input.past) => reportOf({ ...input, past: past ?? [] }).plan[0]?.isDone;
    expect([done([momentOf(4, reworded)]), done([momentOf(4)]), done([])]).toEqual([false, true, true]);
  });

  it('leaves nothing out that asks for work and is not planned, done or decided against', () => {
    const reply = { id: 'r', writer: comment.writer, text: 'No room.', at: november };
    const more: readonly (readonly [string, Partial<Comment>])[] = [
      ['asks', { kind: 'question' }],
      ['strength', { kind: 'strength' }],
      ['strength-with-step', { kind: 'strength', nextStep: 'Do it again in part two.' }],
      ['done', { isDone: true }],
      ['declined', { replies: [{ ...reply, stance: 'wont-use' }] }],
      ['answered', { replies: [{ ...reply, stance: null }] }],
    ];
    const comments = more.map(([id, rest]) => commentOf(id, { type: 'essay' }, id, rest));
    const { unplanned } = reportOf(
      reportInputOf({ comments: [comment, ...comments], plan: [planItemOf('p1', 'c1')] }),
    );
    expect(unplanned.map(({ id }) => id)).toEqual(['asks', 'strength-with-step', 'answered']);
  });
});
