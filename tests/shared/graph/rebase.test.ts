import { describe, expect, test } from 'vitest';
import { type CommandCall, runCommand } from '#shared/graph/commands/index.ts';
import { applyDiff, composeDiffs, type Diff, emptyDiff, invert } from '#shared/graph/diff.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { violationsIn } from '#shared/graph/integrity.ts';
import { type Conflict, rebaseDiff } from '#shared/graph/rebase.ts';
import { writeSketch } from '#shared/graph/sketch.ts';
import { mapOf } from '#tests/support/map.ts';

const map = `
thesis #t: T
  + claim #c (qualifier: mostly): C
    + evidence #e: E
    & evidence #f: F
  - counterargument #o: O
evidence(study) #g: G
`;

type UndoCase = {
  readonly name: string;
  readonly mine: readonly CommandCall[];
  readonly theirs: readonly CommandCall[];
  /** The map after mine and theirs, when mine is taken back. */
  readonly left: string;
  readonly conflicts: readonly Conflict[];
};

const link = (id: string, target: string) =>
  ({ type: 'relation', id, kind: 'support', target: { type: 'node', id: target }, order: 'a9' }) as const;

const undoCases: readonly UndoCase[] = [
  {
    name: 'a field that nobody touched since goes back, others keep what they have',
    mine: [{ name: 'edit-text', args: { nodeId: 'c', text: 'Mine' } }],
    theirs: [{ name: 'edit-note', args: { ref: { type: 'node', id: 'c' }, note: 'Theirs' } }],
    left: map.replace(': C', ': C\n    ! Theirs'),
    conflicts: [],
  },
  {
    name: 'a field that somebody changed since is left, with a word about it',
    mine: [{ name: 'edit-text', args: { nodeId: 'c', text: 'Mine' } }],
    theirs: [{ name: 'edit-text', args: { nodeId: 'c', text: 'Theirs' } }],
    left: map.replace(': C', ': Theirs'),
    conflicts: [{ type: 'node', id: 'c', field: 'text' }],
  },
  {
    name: 'fields of a kind are judged one by one',
    mine: [{ name: 'edit-fields', args: { nodeId: 'g', fields: { evidenceType: 'expert' } } }],
    theirs: [{ name: 'edit-fields', args: { nodeId: 'g', fields: { evidenceType: 'example' } } }],
    left: map.replace('(study)', '(example)'),
    conflicts: [{ type: 'node', id: 'g', field: 'fields/evidenceType' }],
  },
  {
    name: 'a field that the kind has lost since does not come back',
    mine: [{ name: 'edit-fields', args: { nodeId: 'c', fields: { qualifier: null } } }],
    theirs: [{ name: 'change-kind', args: { nodeId: 'c', kind: 'warrant' } }],
    left: map.replace('claim #c (qualifier: mostly)', 'warrant #c'),
    conflicts: [],
  },
  {
    name: 'what was added goes, with what others hung on it',
    mine: [{ name: 'add-node', args: { id: 'n', kind: 'claim', text: 'N', link: link('rn', 't') } }],
    theirs: [
      {
        name: 'add-node',
        args: { id: 'm', kind: 'evidence', text: 'M', link: link('rm', 'n'), order: 'a9' },
      },
    ],
    left: `${map}evidence: M`,
    conflicts: [],
  },
  {
    name: 'what was added and changed by others since stays, loose',
    mine: [
      { name: 'add-node', args: { id: 'n', kind: 'claim', text: 'N', link: link('rn', 't'), order: 'a9' } },
    ],
    theirs: [{ name: 'edit-text', args: { nodeId: 'n', text: 'Theirs' } }],
    left: `${map}claim: Theirs`,
    conflicts: [{ type: 'node', id: 'n' }],
  },
  {
    name: 'what was removed comes back with what still has both ends',
    mine: [{ name: 'remove', args: { nodeIds: ['c'] } }],
    theirs: [{ name: 'remove', args: { nodeIds: ['e'] } }],
    left: map.replace('    + evidence #e: E\n    &', '    +'),
    conflicts: [{ type: 'relation', id: 'r-e', field: 'premises' }],
  },
  {
    name: 'what was removed comes back alone when what it led to is gone',
    mine: [{ name: 'remove', args: { nodeIds: ['o'] } }],
    theirs: [{ name: 'remove', args: { nodeIds: ['t'] } }],
    left: 'claim (qualifier: mostly): C\n  + evidence: E\n  & evidence: F\ncounterargument: O\nevidence(study): G',
    conflicts: [{ type: 'relation', id: 'r-o' }],
  },
  {
    name: 'a premise is taken out again, one that others added stays',
    mine: [{ name: 'add-premise', args: { relationId: 'r-e', nodeId: 'g', order: 'a2' } }],
    theirs: [{ name: 'add-premise', args: { relationId: 'r-e', nodeId: 'o', order: 'a3' } }],
    left: `
thesis: T
  + claim (qualifier: mostly): C
    + evidence: E
    & evidence: F
    & counterargument #o: O
  - @o
evidence(study): G`,
    conflicts: [],
  },
  {
    name: 'the last premise is not taken out: the relation would go with it',
    mine: [{ name: 'add-premise', args: { relationId: 'r-e', nodeId: 'g', order: 'a2' } }],
    theirs: [
      { name: 'remove-premise', args: { relationId: 'r-e', nodeId: 'e' } },
      { name: 'remove-premise', args: { relationId: 'r-e', nodeId: 'f' } },
    ],
    left: `
thesis: T
  + claim (qualifier: mostly): C
    + evidence(study): G
  - counterargument: O
evidence: E
evidence: F`,
    conflicts: [{ type: 'relation', id: 'r-e' }],
  },
  {
    name: 'a relation does not go back to a target that is gone',
    mine: [{ name: 'retarget', args: { relationId: 'r-o', target: { type: 'node', id: 'g' }, order: 'a0' } }],
    theirs: [{ name: 'remove', args: { nodeIds: ['t'] } }],
    left: 'claim (qualifier: mostly): C\n  + evidence: E\n  & evidence: F\nevidence(study): G\n  - counterargument: O',
    conflicts: [{ type: 'relation', id: 'r-o' }],
  },
  {
    name: 'what somebody took away already is simply gone',
    mine: [{ name: 'add-node', args: { id: 'n', kind: 'claim', text: 'N' } }],
    theirs: [{ name: 'remove', args: { nodeIds: ['n'] } }],
    left: map,
    conflicts: [],
  },
  {
    name: 'what somebody brought back already is not brought back twice',
    mine: [{ name: 'remove', args: { nodeIds: ['g'] } }],
    theirs: [{ name: 'add-node', args: { id: 'g', kind: 'claim', text: 'Another', order: 'a9' } }],
    left: map.replace('evidence(study) #g: G', 'claim: Another'),
    conflicts: [{ type: 'node', id: 'g' }],
  },
  {
    name: 'an edit of what is gone is left out',
    mine: [{ name: 'edit-text', args: { nodeId: 'g', text: 'Mine' } }],
    theirs: [{ name: 'remove', args: { nodeIds: ['g'] } }],
    left: map.replace('evidence(study) #g: G\n', ''),
    conflicts: [{ type: 'node', id: 'g' }],
  },
];

describe('taking back my edits when others have worked on', () => {
  test.each(undoCases.map((item) => [item.name, item] as const))('%s', (_name, item) => {
    const mine = allOf(mapOf(map), item.mine);
    const now = allOf(mine.graph, item.theirs).graph;
    const { diff, conflicts } = rebaseDiff(now, invert(mine.diff));
    const left = applyDiff(now, diff);
    expect(conflicts).toEqual(item.conflicts);
    expect(writeSketch(left)).toBe(writeSketch(mapOf(item.left)));
    expect(violationsIn(left)).toEqual([]);
    expect(runCommand(now, { name: 'apply-diff', args: { diff: invert(mine.diff) } }).diff).toEqual(diff);
  });
});

test('updates that need each other are made together, whatever their order', () => {
  const before = mapOf('thesis #t: T\n  + claim #a: A\n    +^ claim #b: B');
  const end = (type: 'node' | 'relation', id: string) => ({ target: { type, id }, order: 'a0' }) as const;
  const swapped = allOf(before, [
    { name: 'retarget', args: { relationId: 'r-b', ...end('node', 't') } },
    { name: 'retarget', args: { relationId: 'r-a', ...end('relation', 'r-b') } },
  ]);
  for (const updated of [swapped.diff.updated, swapped.diff.updated.toReversed()])
    expect(rebaseDiff(before, { ...swapped.diff, updated }).conflicts).toEqual([]);
});

test('relations that would come to lead to each other are left as they are', () => {
  const before = mapOf('thesis #t: T\n  + claim #a: A\n  + claim #b: B');
  const lead = (relationId: string, to: string): CommandCall => ({
    name: 'retarget',
    args: { relationId, target: { type: 'relation', id: to }, order: 'a0' },
  });
  const mine = runCommand(before, lead('r-a', 'r-b')).diff;
  const theirs = runCommand(before, lead('r-b', 'r-a')).graph;
  expect(rebaseDiff(theirs, mine)).toEqual({
    diff: emptyDiff,
    conflicts: [{ type: 'relation', id: 'r-a' }],
  });
});

test('a record that breaks an invariant by itself does not come in by the back door', () => {
  const graph = mapOf('thesis #t: T\nclaim #c: C');
  const [claim] = [...graph.nodes.values()].filter(({ id }) => id === 'c');
  const relation = {
    type: 'relation',
    kind: 'support',
    target: { type: 'node', id: 'c' },
    order: 'a0',
    note: '',
  } as const;
  const diff: Diff = {
    added: [
      { ...relation, id: 'r1', premises: [{ nodeId: 'c', order: 'a0' }] },
      { ...relation, id: 'r2', premises: [{ nodeId: 'gone', order: 'a0' }] },
      {
        ...relation,
        id: 'r3',
        premises: [{ nodeId: 't', order: 'a0' }],
        target: { type: 'relation', id: 'r1' },
      },
      { type: 'citation', id: 'k', nodeId: 'c', sourceId: 'gone', locator: '', quotation: '' },
    ],
    updated: claim ? [[claim, { ...claim, text: 'Kept' }]] : [],
    removed: [],
  };
  const { diff: fits, conflicts } = rebaseDiff(graph, diff);
  expect(fits.added).toEqual([]);
  expect(fits.updated).toHaveLength(1);
  expect(new Set(conflicts.map(({ id }) => id))).toEqual(new Set(['r1', 'r2', 'r3', 'k']));
});

function allOf(graph: Graph, calls: readonly CommandCall[]): { graph: Graph; diff: Diff } {
  let all: { graph: Graph; diff: Diff } = { graph, diff: emptyDiff };
  for (const call of calls) {
    const result = runCommand(all.graph, call);
    all = { graph: result.graph, diff: composeDiffs(all.diff, result.diff) };
  }
  return all;
}
