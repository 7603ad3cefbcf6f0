import { describe, expect, it } from 'vitest';
import { essays } from '#db/essays/tables.ts';
import { createMapStore } from '#db/map/store.ts';
import { openDatabase } from '#db/open.ts';
import { diffOf } from '#shared/graph/diff.ts';
import { emptyGraph } from '#shared/graph/graph.ts';
import { bytesOf } from '#tests/support/map.ts';
import { randomGraph } from '#tests/support/random-graph.ts';
import { printedSeed, seededRandom } from '#tests/support/seeded-random.ts';

describe('the rows of a map', () => {
  it('hold every kind of record as it is, from any graph to any other', () => {
    const random = seededRandom(printedSeed('map rows'));
    const { db } = openDatabase(':memory:');
    const map = createMapStore(db);
    const row = { title: '', prompt: '', rubricId: 'r', rubricVersion: 1, revision: 0, createHash: '' };
    for (const id of ['e1', 'e2'])
      db.insert(essays)
        .values({ ...row, id, createdAt: '', updatedAt: '', deletedAt: null })
        .run();
    const bystander = randomGraph(random, 10);
    map.write('e2', diffOf(emptyGraph, bystander));
    let before = emptyGraph;
    for (let i = 0; i < 12; i += 1) {
      const after = randomGraph(random, 25);
      db.transaction(() => map.write('e1', diffOf(before, after)));
      expect(bytesOf(map.load('e1'))).toBe(bytesOf(after));
      before = after;
    }
    expect(bytesOf(map.load('e2'))).toBe(bytesOf(bystander));
  });
});
