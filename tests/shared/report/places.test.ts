import { describe, expect, it } from 'vitest';
import type { Place } from '#shared/assessment/comment.ts';
import { anchorFor } from '#shared/essay/anchors.ts';
import { plainText } from '#shared/essay/text.ts';
import { commentedPlaces, numbersOnMap } from '#shared/report/places.ts';
import { mapOf } from '#tests/support/map.ts';
import { commentOf, shortMap, smallRubric } from '#tests/support/report.ts';

const text = plainText(1, 'Start later. Teenagers need nine hours. Buses wait.');
const passage: Place = { type: 'passage', ...anchorFor(text, { start: 13, end: 39 }) };
const node = (id: string): Place => ({ type: 'node', id });
const relation: Place = { type: 'relation', id: 'r-a' };

describe('commented places', () => {
  const comments = [
    commentOf('whole', { type: 'essay' }, 'All in all.'),
    commentOf('gone', node('zz'), 'Gone.'),
    commentOf('row', { type: 'criterion', id: 'others' }, 'Fair.', { excerpt: 'Other views' }),
    commentOf('text', passage, 'Which?', { excerpt: 'Teenagers need nine hours.' }),
    commentOf('b', node('b'), 'Buses.'),
    commentOf('a-2', node('a'), 'Later.', { createdAt: '2026-11-03T10:00:00.000Z' }),
    commentOf('a-1', node('a'), 'Sleep.'),
    commentOf('step', relation, 'Why so?'),
  ];
  const places = commentedPlaces(comments, mapOf(shortMap), text, smallRubric);

  it('come in reading order, each comment with a number of its own', () => {
    expect(
      places.map(({ heading, numbers, comments }) => [heading, numbers, comments.map(({ id }) => id)]),
    ).toEqual([
      ['Claim', [1, 2], ['a-1', 'a-2']],
      [expect.stringMatching(/^Relation: supports /), [3], ['step']],
      ['Claim', [4], ['b']],
      ['Passage', [5], ['text']],
      ['Other views', [6], ['row']],
      ['The whole essay', [7], ['whole']],
      ['No longer on the map', [8], ['gone']],
    ]);
  });

  it('have their numbers on the map', () => {
    const numbers = Object.fromEntries(numbersOnMap(places));
    expect(numbers).toEqual({ a: [1, 2], 'r-a': [3], b: [4], zz: [8] });
  });

  it('say what was hung below them and taken from there since', () => {
    const now = mapOf(
      shortMap
        .replace(/.*#e:.*\n/, '')
        .replace('free at nine', 'free at nine\n    + evidence #n: The depot says so'),
    );
    const [place] = commentedPlaces([commentOf('b', node('b'), 'x')], now, text, smallRubric, (revision) =>
      revision === 1 ? mapOf(shortMap) : null,
    );
    const ids = (some: readonly { readonly id: string }[] = []) => some.map(({ id }) => id);
    expect([place?.now.type, ids(place?.around.added), ids(place?.around.removed)]).toEqual([
      'same',
      ['n'],
      ['e'],
    ]);
  });
});
