import { describe, expect, it } from 'vitest';
import type { Place, PlaceNow } from '#shared/assessment/comment.ts';
import { excerptAt, placeNow } from '#shared/assessment/place-now.ts';
import { anchorFor } from '#shared/essay/anchors.ts';
import { plainText } from '#shared/essay/text.ts';
import { mapOf } from '#tests/support/map.ts';

const before = mapOf(`
thesis #t: School should start later
  + claim #a: Teenagers sleep too little
  + claim #b: Buses are free at nine
  - counterargument #c: Parents work early
`);
const words = 'Teenagers need nine hours. Few of them get more than seven in a school week.';
const textBefore = plainText(1, words);
const rubric = { criteria: [{ title: 'Reasons', id: 'c1' }] } as Parameters<typeof placeNow>[4];

const node: Place = { type: 'node', id: 'a' };
const relation: Place = { type: 'relation', id: 'r-a' };
const passage: Place = {
  type: 'passage',
  ...anchorFor(textBefore, { start: 27, end: words.length }),
};

describe('excerptAt', () => {
  it.each([
    ['a node', node, 'Teenagers sleep too little'],
    ['a relation', relation, 'Teenagers sleep too little supports School should start later'],
    ['a passage', passage, 'Few of them get more than seven in a school week.'],
    ['a criterion', { type: 'criterion', id: 'c1' }, 'Reasons'],
    ['the whole', { type: 'essay' }, ''],
    ['a node that is not there', { type: 'node', id: 'zz' }, null],
    ['a criterion that is not there', { type: 'criterion', id: 'zz' }, null],
  ] as const)('%s', (_name, place, excerpt) => {
    expect(excerptAt(place, before, textBefore, rubric)).toBe(excerpt);
  });
});

describe('placeNow', () => {
  type Case = readonly [string, Place, { readonly map?: string; readonly text?: string }, PlaceNow];
  const same = `
thesis #t: School should start later
  + claim #a: Teenagers sleep too little
`;
  const cases: readonly Case[] = [
    ['a node that is untouched', node, { map: same }, { type: 'same' }],
    [
      'a node with other words',
      node,
      { map: 'claim #a: Teenagers sleep seven hours' },
      { type: 'changed', now: 'Teenagers sleep seven hours' },
    ],
    ['a node that is gone', node, { map: 'thesis #t: School' }, { type: 'gone' }],
    ['blanks are no other words', node, { map: 'claim #a: Teenagers  sleep too little' }, { type: 'same' }],
    ['a relation that is untouched', relation, { map: same }, { type: 'same' }],
    [
      'a relation of another kind',
      relation,
      { map: same.replace('+ claim #a', '- claim #a') },
      { type: 'changed', now: 'Teenagers sleep too little objects to School should start later' },
    ],
    [
      'a relation to another target',
      relation,
      {
        map: 'thesis #t: School should start later\nclaim #o: Buses\n  + claim #a: Teenagers sleep too little',
      },
      { type: 'changed', now: 'Teenagers sleep too little supports Buses' },
    ],
    [
      'a relation with another premise beside the first',
      relation,
      {
        map: `thesis #t: School should start later
  + claim #a: Teenagers sleep too little
  & claim #d: Lessons start at eight`,
      },
      {
        type: 'changed',
        now: 'Teenagers sleep too little + Lessons start at eight supports School should start later',
      },
    ],
    ['a relation that is gone', relation, { map: 'claim #a: Teenagers sleep too little' }, { type: 'gone' }],
    ['a passage that has moved', passage, { text: `Now hear this. ${words}` }, { type: 'same' }],
    [
      'a passage with other words',
      passage,
      { text: words.replace('seven', 'eight') },
      { type: 'changed', now: 'Few of them get more than eight in a school week.' },
    ],
    ['a passage that is gone', passage, { text: 'Something else altogether.' }, { type: 'gone' }],
    ['the whole', { type: 'essay' }, { text: 'Something else.' }, { type: 'same' }],
    ['a criterion of the rubric', { type: 'criterion', id: 'c1' }, {}, { type: 'same' }],
    ['a criterion that another rubric has not', { type: 'criterion', id: 'c9' }, {}, { type: 'gone' }],
  ];

  it.each(cases)('%s', (_name, place, { map, text }, now) => {
    const graph = map ? mapOf(map) : before;
    const essayText = text ? plainText(2, text) : textBefore;
    const excerpt = excerptAt(place, before, textBefore, rubric) ?? '';
    expect(placeNow(place, excerpt, graph, essayText, rubric)).toEqual(now);
  });

  it('without its rubric a criterion counts as untouched', () => {
    expect(placeNow({ type: 'criterion', id: 'c9' }, 'Reasons', before, textBefore)).toEqual({
      type: 'same',
    });
  });
});
