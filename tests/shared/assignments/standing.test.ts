import { expect, test } from 'vitest';
import { type Judged, type Settled, type Standing, standingOf } from '#shared/assignments/standing.ts';

let minute = 0;
const judged = (
  id: string,
  assessorId: string,
  state: Judged['state'],
  submittedAt: string | null = null,
): Judged => ({
  ...{ id, assessorId, state, submittedAt, revision: 5 },
  createdAt: new Date(Date.UTC(2026, 10, 1, 0, ++minute)).toISOString(),
});
const later = '2026-12-01T00:00:00.000Z';
const settled = (keptAssessmentId: string | null, at = '2026-11-20T00:00:00.000Z'): Settled => ({
  ...{ keptAssessmentId, by: 'lead', at },
});
const stands = (id: string) => ({ type: 'stands', id });
const open = { type: 'refused', code: 'moderation-open' };
const unfinished = { type: 'refused', code: 'assessment-not-submitted' };

const [a, b] = [judged('a', 'ana', 'submitted'), judged('b', 'ben', 'submitted')];
const cases: [string, Judged[], string[], Settled | null, object][] = [
  ['nobody has assessed it', [], [], null, unfinished],
  ['a draft', [judged('a', 'ana', 'draft')], [], null, unfinished],
  ['the only one that is submitted', [a], [], null, stands('a')],
  ['another assessor’s draft holds nothing up', [a, judged('b', 'ben', 'draft')], [], null, stands('a')],
  ['two are submitted', [a, b], [], null, open],
  ['a second was asked and has not begun', [a], ['ben'], null, open],
  ['the first was kept', [a, b], ['ben'], settled('a'), stands('a')],
  ['the second was kept', [a, b], ['ben'], settled('b'), stands('b')],
  ['the kept one is open again', [judged('a', 'ana', 'draft'), b], ['ben'], settled('a'), unfinished],
  [
    'the kept one is released, the other never is',
    [judged('a', 'ana', 'released'), b],
    ['ben'],
    settled('a'),
    { type: 'released', id: 'a' },
  ],
  [
    'a new round after the kept one was released',
    [judged('a', 'ana', 'released'), b, { ...judged('c', 'ana', 'submitted'), createdAt: later }],
    ['ben'],
    settled('a'),
    stands('c'),
  ],
  ['marked anew, not yet', [a, b], ['ben'], settled(null), open],
  ['marked anew', [a, b, judged('c', 'lead', 'submitted', later)], ['ben'], settled(null), stands('c')],
  [
    'marked anew and given',
    [a, b, judged('c', 'lead', 'released', later)],
    ['ben'],
    settled(null),
    { type: 'released', id: 'c' },
  ],
  [
    'somebody else has marked the same revision of what was given',
    [judged('a', 'ana', 'released'), b],
    [],
    null,
    open,
  ],
  [
    'somebody else marks the next submission of what was given',
    [judged('a', 'ana', 'released'), { ...b, revision: 9 }],
    [],
    null,
    stands('b'),
  ],
  ['given already', [judged('a', 'ana', 'released')], [], null, { type: 'released', id: 'a' }],
  [
    'the next round of one that was given',
    [judged('a', 'ana', 'released'), judged('c', 'ana', 'submitted')],
    [],
    null,
    stands('c'),
  ],
];

test.each(cases)('%s', (_, all, seconds, settling, expected) => {
  const standing: Standing = standingOf(all, seconds, settling);
  expect(standing).toMatchObject(expected);
});
