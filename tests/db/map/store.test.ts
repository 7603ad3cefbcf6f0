import { describe, expect, it } from 'vitest';
import { essays } from '#db/essays/tables.ts';
import { createMapStore } from '#db/map/store.ts';
import { diffOf } from '#shared/graph/diff.ts';
import { emptyGraph, graphToJson } from '#shared/graph/graph.ts';
import type { Anchor, Citation, Node, Relation, Source } from '#shared/graph/records.ts';
import { bytesOf } from '#tests/support/map.ts';
import { randomGraph } from '#tests/support/random-graph.ts';
import { printedSeed, seededRandom } from '#tests/support/seeded-random.ts';
import { openTestDatabase } from '#tests/support/test-database.ts';

describe('the rows of a map', () => {
  it('hold every kind of record as it is, from any graph to any other', () => {
    const random = seededRandom(printedSeed('map rows'));
    const { db } = openTestDatabase();
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

  it('let what stays move away from what goes in the same diff', () => {
    const { db } = openTestDatabase();
    const map = createMapStore(db);
    const values = { title: '', prompt: '', rubricId: 'r', rubricVersion: 1, revision: 0, createHash: '' };
    db.insert(essays)
      .values({ ...values, id: 'e1', createdAt: '', updatedAt: '', deletedAt: null })
      .run();
    const node = (id: string): Node => ({
      ...{ type: 'node', id, kind: 'claim', text: '', fields: {}, note: '', parked: false, order: 'a0' },
      pin: null,
    });
    const source = (id: string): Source => ({ type: 'source', id, item: { type: 'book' } });
    const citation = (nodeId: string, sourceId: string): Citation => ({
      ...{ type: 'citation', id: 'c', nodeId, sourceId, locator: '', quotation: '' },
    });
    const anchor = (nodeId: string): Anchor => ({
      ...{ type: 'anchor', id: 'a', nodeId, quote: { exact: 'x', prefix: '', suffix: '' } },
      ...{ position: { start: 0, end: 1 }, textVersion: 0 },
    });
    const relation = (nodeId: string): Relation => ({
      ...{ type: 'relation', id: 'r', kind: 'support', premises: [{ nodeId, order: 'a0' }] },
      ...{ target: { type: 'node', id: 'goal' }, order: 'a0', note: '' },
    });
    const before = [node('goal'), node('old'), source('old-source')];
    const hanging = [citation('old', 'old-source'), anchor('old'), relation('old')];
    map.write('e1', { added: [...hanging, ...before], updated: [], removed: [] });
    map.write('e1', {
      added: [node('new'), source('new-source')],
      updated: [
        [citation('old', 'old-source'), citation('new', 'new-source')],
        [anchor('old'), anchor('new')],
        [relation('old'), relation('new')],
      ],
      removed: [node('old'), source('old-source')],
    });
    expect(graphToJson(map.load('e1'))).toEqual({
      nodes: [node('goal'), node('new')],
      relations: [relation('new')],
      sources: [source('new-source')],
      citations: [citation('new', 'new-source')],
      anchors: [anchor('new')],
      dismissals: [],
    });
  });
});
