import { describe, expect, test } from 'vitest';
import {
  hasChanged,
  isDone,
  neighboursOf,
  progressOf,
  progressWords,
  rowsIn,
  stackOf,
} from '#client/assessment/queue.ts';
import type { QueueRow } from '#shared/assessment/assessment.ts';

function row(essayId: string, assessment: Partial<NonNullable<QueueRow['assessment']>> | null): QueueRow {
  return {
    essayId,
    title: essayId,
    student: 'Mia',
    rubric: { id: 'argument-essay', version: 1 },
    revision: 7,
    openFindings: 0,
    assessment: assessment && {
      id: `a-${essayId}`,
      state: 'draft',
      revision: 7,
      marked: 0,
      of: 5,
      levels: [],
      comments: 0,
      updatedAt: '2026-11-01T10:00:00.000Z',
      ...assessment,
    },
    joinedAt: '2026-11-01T09:00:00.000Z',
  };
}

const fresh = row('fresh', null);
const looked = row('looked', {});
const marked = row('marked', { marked: 3 });
const commented = row('commented', { comments: 1 });
const held = row('held', { state: 'submitted', marked: 5, revision: 5 });
const out = row('out', { state: 'released', marked: 5 });
const rows = [fresh, looked, marked, commented, held, out];

describe('the queue', () => {
  test('only looking at an essay does not start it', () => {
    expect(rows.map(progressOf)).toEqual([
      'not-started',
      'not-started',
      'draft',
      'draft',
      'submitted',
      'released',
    ]);
  });

  test('says how far one is', () => {
    expect(rows.map(progressWords)).toEqual([
      'Not started',
      'Not started',
      'Draft, 3 of 5 rows',
      'Draft, 0 of 5 rows',
      'Submitted, not released',
      'Released',
    ]);
  });

  test('shows one state or all', () => {
    expect(rowsIn(rows, 'draft')).toEqual([marked, commented]);
    expect(rowsIn(rows, 'all')).toEqual(rows);
  });

  test('counts as done what is submitted or released', () => {
    expect(rows.filter(isDone)).toEqual([held, out]);
  });

  test('tells which essays went on after they were assessed', () => {
    expect(rows.filter(hasChanged)).toEqual([held]);
  });

  test('leads from one essay to the next and stops at its ends', () => {
    const ids = ['a', 'b', 'c'];
    expect(ids.map((id) => neighboursOf(ids, id))).toEqual([
      { previous: null, next: 'b' },
      { previous: 'a', next: 'c' },
      { previous: 'b', next: null },
    ]);
    expect(neighboursOf(ids, 'elsewhere')).toEqual({ previous: null, next: 'a' });
    expect(stackOf(rows, 'marked')).toEqual({
      doneElsewhere: 2,
      of: 6,
      previous: '/essays/looked/assess',
      next: '/essays/commented/assess',
    });
  });
});
