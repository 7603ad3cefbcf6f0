import { describe, expect, it } from 'vitest';
import { compareMap } from '#client/history/compare-map.ts';
import { type CommandCall, runCommand } from '#shared/graph/commands/index.ts';
import { mapOf } from '#tests/support/map.ts';

const then = mapOf(`
thesis #t: Buses should be free
  + claim #a: More people ride
    + evidence #e: Tallinn counted them
  - counterargument #o: Somebody has to pay
`);

function since(...calls: readonly CommandCall[]) {
  const now = calls.reduce((graph, call) => runCommand(graph, call).graph, then);
  const { rows, added, sources, isSame } = compareMap(then, now);
  const changed = rows
    .filter((row) => row.since !== 'same')
    .map(({ node, since: word }) => `${node.id} ${word}`);
  return { changed, added: added.map(({ text }) => text), sources, isSame };
}

const nothing = { changed: [], added: [], sources: 0, isSame: false };

describe('a map and what has become of it', () => {
  it.each<[string, readonly CommandCall[], Partial<ReturnType<typeof since>>]>([
    ['nothing', [], { isSame: true }],
    ['a node that is gone', [{ name: 'remove', args: { nodeIds: ['e'] } }], { changed: ['e gone'] }],
    [
      'a branch that is gone',
      [{ name: 'remove', args: { nodeIds: ['a', 'e'] } }],
      { changed: ['a gone', 'e gone'] },
    ],
    [
      'other words',
      [{ name: 'edit-text', args: { nodeId: 'a', text: 'Most ride' } }],
      { changed: ['a said'] },
    ],
    [
      'another kind',
      [{ name: 'change-kind', args: { nodeId: 'a', kind: 'evidence', adaptRelations: false } }],
      { changed: ['a said'] },
    ],
    [
      'another relation',
      [{ name: 'change-relation-kind', args: { relationId: 'r-o', kind: 'concede' } }],
      { changed: ['o linked'] },
    ],
    [
      'another target',
      [{ name: 'retarget', args: { relationId: 'r-e', target: { type: 'node', id: 't' }, order: 'a9' } }],
      { changed: ['e linked'] },
    ],
    [
      'a place of its own',
      [{ name: 'pin', args: { pins: [{ nodeId: 'a', x: 1, y: 2 }] } }],
      { changed: ['a touched'] },
    ],
    [
      'a node that is new',
      [{ name: 'add-node', args: { id: 'n', kind: 'claim', text: 'Cleaner air', order: 'a9' } }],
      { added: ['Cleaner air'] },
    ],
    [
      'a source that is new',
      [{ name: 'add-source', args: { id: 's', item: { type: 'book', title: 'Rails' } } }],
      { sources: 1 },
    ],
  ])('%s', (_, calls, expected) => {
    expect(since(...calls)).toEqual({ ...nothing, ...expected });
  });
});
