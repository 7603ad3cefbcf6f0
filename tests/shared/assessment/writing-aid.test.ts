import { describe, expect, it } from 'vitest';
import type { Place } from '#shared/assessment/comment.ts';
import {
  mapWordsOf,
  type NudgeId,
  nudgeIds,
  sameLevelNudge,
  type Writing,
  type WritingAid,
  writingAid,
} from '#shared/assessment/writing-aid.ts';

const onNode: Place = { type: 'node', id: 'n1' };
const onAll: Place = { type: 'essay' };
const mapWords = mapWordsOf(['School starts too early', 'Teenagers sleep less than nine hours']);

const base: Writing = {
  text: '',
  kind: 'suggestion',
  place: onNode,
  nextStep: '',
  mapWords,
  earlier: [],
  level: null,
};

type Case = readonly [string, Partial<Writing>, WritingAid['says'], readonly NudgeId[]];

const cases: readonly Case[] = [
  ['nothing written', {}, { what: false, where: false, next: false }, []],
  [
    'FB-01 a comment on the whole that names nothing of the map',
    { text: 'This reads well and the order could be better.', place: onAll },
    { what: true, where: false, next: true },
    ['FB-01'],
  ],
  [
    'FB-01 not when it names a word of a node',
    { text: 'You could say more about how teenagers live.', place: onAll },
    { what: true, where: true, next: true },
    [],
  ],
  [
    'FB-01 not when it is pinned to a node',
    { text: 'You could say where this number comes from.' },
    { what: true, where: true, next: true },
    [],
  ],
  [
    'FB-01 a criterion is no place in the work',
    { text: 'The order could be a good deal better.', place: { type: 'criterion', id: 'c1' } },
    { what: true, where: false, next: true },
    ['FB-01'],
  ],
  [
    'FB-02 a problem without a way on',
    { text: 'This step is unclear to me as a reader.' },
    { what: true, where: true, next: false },
    ['FB-02'],
  ],
  [
    'FB-02 not with a next step beside it',
    { text: 'This step is unclear to me as a reader.', nextStep: 'Say who decides.' },
    { what: true, where: true, next: true },
    [],
  ],
  [
    'FB-02 not where the words suggest something',
    { text: 'This step is unclear; what if you named the study?' },
    { what: true, where: true, next: true },
    [],
  ],
  [
    'a question asks for an answer: that is its next step',
    { text: 'Who would have to pay for the later buses?', kind: 'question' },
    { what: true, where: true, next: true },
    [],
  ],
  [
    'a strength needs no next step',
    { text: 'This number is exactly what the claim asks for.', kind: 'strength' },
    { what: true, where: true, next: null },
    [],
  ],
  [
    'FB-03 a lower level without its reason',
    { place: { type: 'criterion', id: 'c1' }, level: { title: 'Developing', isTop: false } },
    { what: false, where: false, next: false },
    ['FB-03'],
  ],
  [
    'FB-03 not for the top level',
    { place: { type: 'criterion', id: 'c1' }, level: { title: 'Excellent', isTop: true } },
    { what: false, where: false, next: false },
    [],
  ],
  [
    'FB-05 the same words as on other work',
    {
      text: 'You could add a source for this claim here.',
      earlier: ['Fine.', 'Here you could add a source for this claim.'],
    },
    { what: true, where: true, next: true },
    ['FB-05'],
  ],
  [
    'FB-05 not where half of the words differ',
    {
      text: 'You could add a source for the number of hours.',
      earlier: ['You could add a source for this claim.'],
    },
    { what: true, where: true, next: true },
    [],
  ],
  ['FB-06 a word', { text: 'Nice', kind: 'strength' }, { what: false, where: true, next: null }, ['FB-06']],
  [
    'FB-06 one character again and again',
    { text: 'x x x x x x', kind: 'strength' },
    { what: false, where: true, next: null },
    ['FB-06'],
  ],
];

describe('writingAid', () => {
  it.each(cases)('%s', (_name, writing, says, ids) => {
    const aid = writingAid({ ...base, ...writing });
    expect({ says: aid.says, ids: aid.nudges.map(({ id }) => id) }).toEqual({ says, ids });
    for (const { text } of aid.nudges) expect(text).toMatch(/[.?]$/);
  });

  it('has a case for every nudge', () => {
    const seen = new Set(cases.flatMap(([, , , ids]) => ids));
    expect(nudgeIds.filter((id) => !seen.has(id))).toEqual(['FB-04']); // has a table of its own
  });
});

describe('sameLevelNudge', () => {
  it.each([
    ['three reviews with one level', [['l3', 'l3'], ['l3'], ['l3', 'l3']], 'FB-04'],
    ['two reviews', [['l3', 'l3'], ['l3']], undefined],
    ['three reviews with another level somewhere', [['l3', 'l3'], ['l3'], ['l2']], undefined],
    ['reviews without levels do not count', [['l3'], ['l3'], []], undefined],
  ])('%s', (_name, reviews, id) => {
    expect(sameLevelNudge(reviews)?.id).toBe(id);
  });
});
