import { describe, expect, it } from 'vitest';
import type { Comment, Place } from '#shared/assessment/comment.ts';
import { placedComments } from '#shared/assessment/comment-order.ts';
import { excerptAt } from '#shared/assessment/place-now.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { anchorFor } from '#shared/essay/anchors.ts';
import { plainText } from '#shared/essay/text.ts';
import { mapOf } from '#tests/support/map.ts';

const graph = mapOf(`
thesis #t: School should start later
  + claim #a: Teenagers sleep too little
  + claim #b: Buses are free at nine
`);
const words = 'Teenagers need nine hours of sleep. Buses have room at nine, and drivers are there.';
const text = plainText(1, words);
const criteria = ['claims', 'evidence'].map((id) => ({
  id,
  title: id,
  description: '',
  nodeKinds: [],
  rules: [],
  levels: [],
  weight: null,
  usesRange: false,
}));

function comment(id: string, place: Place, createdAt = '2026-01-01'): Comment {
  return {
    id,
    assessmentId: null,
    writer: { name: '', as: 'student', isYou: true },
    kind: 'question',
    place,
    criterionId: null,
    body: richTextOf('Why?'),
    nextStep: '',
    link: '',
    excerpt: excerptAt(place, graph, text, { criteria }) ?? '',
    revision: 1,
    isDraft: false,
    isDone: false,
    replies: [],
    createdAt,
    updatedAt: createdAt,
  };
}

function passage(part: string): Place {
  const start = words.indexOf(part);
  return { type: 'passage', ...anchorFor(text, { start, end: start + part.length }) };
}

describe('placedComments', () => {
  it('counts along the outline, the text, the rows, the whole, and what is gone', () => {
    const comments = [
      comment('whole', { type: 'essay' }),
      comment('row 2', { type: 'criterion', id: 'evidence' }),
      comment('row 1', { type: 'criterion', id: 'claims' }),
      comment('buses in the text', passage('Buses have room at nine')),
      comment('sleep in the text', passage('Teenagers need nine hours of sleep')),
      comment('gone', { type: 'node', id: 'zz' }),
      comment('b', { type: 'node', id: 'b' }),
      comment('the step from a', { type: 'relation', id: 'r-a' }),
      comment('a, later', { type: 'node', id: 'a' }, '2026-01-02'),
      comment('a', { type: 'node', id: 'a' }),
      comment('thesis', { type: 'node', id: 't' }),
    ];
    expect(
      placedComments(comments, { graph, text, rubric: { criteria } }).map((placed) => [
        placed.number,
        placed.section,
        placed.comment.id,
      ]),
    ).toEqual([
      [1, 'map', 'thesis'],
      [2, 'map', 'a'],
      [3, 'map', 'a, later'],
      [4, 'map', 'the step from a'],
      [5, 'map', 'b'],
      [6, 'text', 'sleep in the text'],
      [7, 'text', 'buses in the text'],
      [8, 'criteria', 'row 1'],
      [9, 'criteria', 'row 2'],
      [10, 'whole', 'whole'],
      [11, 'gone', 'gone'],
    ]);
  });

  it('says how each place stands', () => {
    const later = mapOf('thesis #t: School should start at nine\n  + claim #a: Teenagers sleep too little');
    const comments = ['t', 'a', 'b'].map((id) => comment(id, { type: 'node', id }));
    expect(
      placedComments(comments, { graph: later, text, rubric: { criteria } }).map(({ now }) => now),
    ).toEqual([{ type: 'changed', now: 'School should start at nine' }, { type: 'same' }, { type: 'gone' }]);
  });
});
