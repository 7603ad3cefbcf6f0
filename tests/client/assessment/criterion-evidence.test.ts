import { describe, expect, test } from 'vitest';
import { coverageWords, nodesFor } from '#client/assessment/criterion-evidence.ts';
import { readSketch } from '#shared/graph/sketch.ts';
import type { Ref } from '#shared/rubric/finding.ts';

let made = 0;
const { graph } = readSketch(
  `Thesis: Buses should be free.
  Claim: Free buses bring more people to work.
    Evidence: In Tallinn more people rode.
  Claim: Free buses clean the air.`,
  () => `n${++made}`,
);
const node = (id: string): Ref => ({ type: 'node', id });

describe('what a criterion is seen by', () => {
  test('its nodes come as the outline has them', () => {
    const ids = (kinds: ('thesis' | 'claim' | 'evidence')[]) =>
      nodesFor({ nodeKinds: kinds }, graph).map(({ id }) => id);
    expect(ids(['claim'])).toEqual(['n2', 'n4']);
    expect(ids(['evidence', 'thesis'])).toEqual(['n1', 'n3']);
    expect(ids([])).toEqual([]);
  });

  test.each([
    ['nodes of one kind', [node('n2'), node('n4')], [node('n4')], 0, 0, '1 of 2 claims have no open finding'],
    ['one node', [node('n1')], [], 0, 0, '1 of 1 thesis has no open finding'],
    [
      'two kinds',
      [node('n2'), node('n3')],
      [],
      0,
      0,
      '1 of 1 claim, 1 of 1 piece of evidence have no open finding',
    ],
    ['many kinds', [node('n1'), node('n2'), node('n3')], [], 0, 0, '3 of 3 places have no open finding'],
    ['the map as a whole', [], [], 1, 1, '0 of 1 place has no open finding'],
    [
      'a kind and the whole',
      [node('n2'), node('n4')],
      [],
      1,
      0,
      '2 of 2 claims, 1 of 1 other place have no open finding',
    ],
  ] as const)('coverage of %s', (_, refs, openRefs, nameless, namelessOpen, words) => {
    const coverage = {
      applicable: refs.length + nameless,
      open: openRefs.length + namelessOpen,
      refs,
      openRefs,
    };
    expect(coverageWords(coverage, graph)).toBe(words);
  });
});
