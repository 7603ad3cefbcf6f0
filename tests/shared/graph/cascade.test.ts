import { describe, expect, test } from 'vitest';
import { cascade } from '#shared/graph/cascade.ts';
import { applyDiff } from '#shared/graph/diff.ts';
import { violationsIn } from '#shared/graph/integrity.ts';
import type { RecordType } from '#shared/graph/records.ts';
import { writeSketch } from '#shared/graph/sketch.ts';
import { mapOf } from '#tests/support/map.ts';

const map = `
thesis #t: T
  + claim #c: C
    + evidence #e [s, p. 1]: E
      -^ counterargument #o: O
        -^ rebuttal #r: R
    & evidence #f [s]: F
source #s:
`;

describe('[G4] what cannot be without a removed record goes with it', () => {
  test.each<[string, [RecordType, string][], string]>([
    [
      'a linked reason leaves the others standing',
      [['node', 'e']],
      'thesis: T\n  + claim: C\n    + evidence [s]: F\n      -^ counterargument: O\n        -^ rebuttal: R\nsource #s:',
    ],
    [
      'with the last reason the relation goes, and what leads to it, and what leads to that',
      [
        ['node', 'e'],
        ['node', 'f'],
      ],
      'thesis: T\n  + claim: C\ncounterargument: O\nrebuttal: R\nsource #s:',
    ],
    [
      'with a target the relation goes',
      [['node', 't']],
      'claim: C\n  + evidence [s, p. 1]: E\n    -^ counterargument: O\n      -^ rebuttal: R\n  & evidence [s]: F\nsource #s:',
    ],
    [
      'with a relation what leads to it goes, nodes stay',
      [['relation', 'r-e']],
      'thesis: T\n  + claim: C\nevidence [s, p. 1]: E\ncounterargument: O\nrebuttal: R\nevidence [s]: F\nsource #s:',
    ],
    [
      'with a source its citations go',
      [['source', 's']],
      map.replace(' [s, p. 1]', '').replace(' [s]', '').replace('source #s:\n', ''),
    ],
    ['what is not there is passed over', [['node', 'gone']], map],
  ])('%s', (_name, doomed, left) => {
    const graph = mapOf(map);
    const next = applyDiff(
      graph,
      cascade(
        graph,
        doomed.map(([type, id]) => ({ type, id })),
      ),
    );
    expect(writeSketch(next)).toBe(writeSketch(mapOf(left)));
    expect(violationsIn(next)).toEqual([]);
  });
});
