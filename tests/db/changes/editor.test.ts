import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '#db/changes/editor.ts';
import { createMapStore } from '#db/map/store.ts';
import type { Db } from '#db/open.ts';
import { createStores, type Stores } from '#server/stores.ts';
import { AppError } from '#shared/errors.ts';
import { type CommandCall, runCommand } from '#shared/graph/commands/index.ts';
import { emptyGraph, type Graph, graphToJson } from '#shared/graph/graph.ts';
import { bytesOf } from '#tests/support/map.ts';
import { randomCall } from '#tests/support/random-calls.ts';
import { printedSeed, seededRandom } from '#tests/support/seeded-random.ts';
import { openTestDatabase } from '#tests/support/test-database.ts';

const at = '2026-01-02T03:04:05.000Z';
let db: Db;
let stores: Stores;

beforeEach(() => {
  ({ db } = openTestDatabase());
  stores = createStores(db);
  stores.people.add({ id: 'p1', name: 'Guest', createdAt: at });
  for (const id of ['e1', 'e2']) {
    const rubric = { id: 'argument-essay', version: 1 };
    const essay = { id, title: 'T', prompt: '', rubric, createdAt: at, updatedAt: at, deletedAt: null };
    stores.essays.add(essay, 'hash', 'p1');
  }
});

function edit(
  call: CommandCall,
  commandId: string,
  more: { essayId?: string; baseRevision?: number } = {},
): Edit {
  const { essayId = 'e1', baseRevision = 0 } = more;
  return { essayId, actor: 'p1', request: { commandId, baseRevision, call } };
}

function addNode(id: string, text = ''): CommandCall {
  return { name: 'add-node', args: { id, kind: 'claim', text } };
}

function outcomesOf(edits: readonly Edit[]): string[] {
  return stores.editor.runAll(edits, at).map((outcome) => {
    if (outcome.type === 'done')
      return `revision ${outcome.response.revision}${outcome.isNew ? '' : ' again'}`;
    return outcome.error instanceof AppError ? outcome.error.code : 'fault';
  });
}

const storedGraph = (essayId = 'e1') => graphToJson(createMapStore(db).load(essayId));

describe('the editor', () => {
  it('keeps rows, log and memory in step over random commands, and rebuilds every revision', () => {
    const random = seededRandom(printedSeed('editor'));
    let made = 0;
    const states: Graph[] = [emptyGraph];
    for (let i = 0; i < 230; i += 1) {
      const before = states.at(-1) ?? emptyGraph;
      const call = randomCall(before, random, () => `id-${++made}`);
      const [outcome] = stores.editor.runAll([edit(call, `c${i}`)], at);
      if (outcome?.type !== 'done') throw outcome?.error;
      states.push(runCommand(before, call).graph);
    }
    const last = states.length - 1;
    expect(stores.editor.current('e1').revision).toBe(last);
    expect(bytesOf(createMapStore(db).load('e1'))).toBe(bytesOf(states[last] ?? emptyGraph));
    expect(bytesOf(stores.editor.current('e1').graph)).toBe(bytesOf(states[last] ?? emptyGraph));
    for (const revision of [0, 1, 50, 99, 100, 101, 150, last]) {
      expect(bytesOf(stores.changes.stateAt('e1', revision).graph), `revision ${revision}`).toBe(
        bytesOf(states[revision] ?? emptyGraph),
      );
    }
  });

  it('answers a repeated command as before, and refuses its id for another call', () => {
    expect(outcomesOf([edit(addNode('a'), 'c1')])).toEqual(['revision 1']);
    expect(outcomesOf([edit(addNode('a'), 'c1'), edit(addNode('b'), 'c1')])).toEqual([
      'revision 1 again',
      'command-id-reused',
    ]);
    expect(storedGraph().nodes.map(({ id }) => id)).toEqual(['a']);
  });

  it('repeats inside one transaction too', () => {
    expect(outcomesOf([edit(addNode('a'), 'c1'), edit(addNode('a'), 'c1')])).toEqual([
      'revision 1',
      'revision 1 again',
    ]);
  });

  it('logs a command that changes nothing, so that a late repeat of it changes nothing either', () => {
    const same: CommandCall = { name: 'edit-text', args: { nodeId: 'a', text: 'one' } };
    const other: CommandCall = { name: 'edit-text', args: { nodeId: 'a', text: 'two' } };
    outcomesOf([edit(addNode('a', 'one'), 'c1'), edit(same, 'c2'), edit(other, 'c3')]);
    expect(outcomesOf([edit(same, 'c2')])).toEqual(['revision 2 again']);
    expect(storedGraph().nodes[0]?.text).toBe('two');
  });

  it('runs commands that come together each for itself', () => {
    expect(
      outcomesOf([
        edit(addNode('a'), 'c1'),
        edit(addNode('a'), 'c2'),
        edit(addNode('b'), 'c3', { essayId: 'e2' }),
        edit(addNode('c'), 'c4', { baseRevision: 9 }),
        edit(addNode('d'), 'c5', { essayId: 'nowhere' }),
        edit(addNode('e'), 'c6'),
      ]),
    ).toEqual(['revision 1', 'duplicate-id', 'revision 1', 'revision-ahead', 'not-found', 'revision 2']);
  });

  it('is not ahead of the database after a write that failed, and does the others alone', () => {
    db.run(
      sql`create trigger full before insert on nodes when new.text = 'boom' begin select raise(abort, 'disk'); end`,
    );
    expect(
      outcomesOf([edit(addNode('a'), 'c1'), edit(addNode('b', 'boom'), 'c2'), edit(addNode('c'), 'c3')]),
    ).toEqual(['revision 1', 'fault', 'revision 2']);
    expect(graphToJson(stores.editor.current('e1').graph)).toEqual(storedGraph());
    expect(storedGraph().nodes.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(graphToJson(stores.changes.stateAt('e1', 2).graph)).toEqual(storedGraph());
  });
});
