import { describe, expect, it } from 'vitest';
import { activeRowOf, refOf } from '#client/outline/active-row.ts';
import { gridRowsOf } from '#client/outline/grid-rows.ts';
import { isSameRow, openByPlace, rowModelOf } from '#client/outline/row-model.ts';
import type { NodePassage } from '#shared/essay/node-passages.ts';
import { runCommand } from '#shared/graph/commands/index.ts';
import { finding } from '#tests/client/findings/finding-of.ts';
import { mapOf } from '#tests/support/map.ts';

const map = mapOf(`
source #s1: Office | 2020 | Report
thesis #t: Buses should be free
  + claim #c1: Fares keep people out
    + evidence #e1 [s1, p. 4]: A study of one city
      +^ warrant #w1: What holds in one city holds in others
    & evidence #e2: A second study
  + claim #c2: Streets get quieter
    + @e1
`);
const rows = gridRowsOf(map, new Set(), null);
const none: ReadonlyMap<string, NodePassage[]> = new Map();
const modelsOf = (graph = map, open = openByPlace([]), passages = none) =>
  gridRowsOf(graph, new Set(), null).map((row) =>
    rowModelOf(graph, row, open, passages, new Map(), new Map()),
  );

describe('rowModelOf', () => {
  it('says the relation in words, the bracket of linked reasons, and sources', () => {
    const shown = modelsOf().map(
      (row) => row && [row.nodeId, row.word, row.bracket, row.together, row.sources],
    );
    expect(shown).toEqual([
      ['t', '', null, '', 0],
      ['c1', 'supports', null, '', 0],
      ['e1', 'is evidence for', 'first', 'together with 1 other reason', 1],
      ['w1', 'explains', null, '', 0],
      ['e2', 'is evidence for', 'last', 'together with 1 other reason', 0],
      ['c2', 'supports', null, '', 0],
      ['e1', 'is evidence for', null, '', 0],
    ]);
  });

  it('says which step a warrant explains', () => {
    const warrant = modelsOf().find((row) => row?.nodeId === 'w1');
    expect(warrant?.step).toBe(
      'the step from Evidence “A study of one city” to Claim “Fares keep people out”',
    );
  });

  it('speaks a later mention as one', () => {
    expect(modelsOf().at(-1)).toMatchObject({
      seeAlso: true,
      name: expect.stringMatching(
        /^See also: Evidence: A study of one city, together with 1 other is evidence for Claim/,
      ),
    });
  });

  it('shows the worst finding of a node and of its relation, and how many there are', () => {
    const open = openByPlace([
      finding('a', 'idea', 'c1'),
      finding('b', 'missing', 'c1', { refs: [{ type: 'relation', id: 'r-c1' }] }),
      finding('c', 'check', 'c2', { status: 'dismissed' }),
    ]);
    const claims = modelsOf(map, open).filter((row) => row?.kind === 'claim');
    expect(claims.map((row) => [row?.severity, row?.findings, row?.findingKey])).toEqual([
      ['missing', 2, 'b-c1'],
      [null, 0, null],
    ]);
    expect(claims.map((row) => row?.name.split(', ').at(-1))).toEqual([
      '2 findings',
      expect.stringContaining('child'),
    ]);
  });

  it('says which passages of the text a node has, and where the first stands', () => {
    const passages = new Map<string, NodePassage[]>([
      [
        'c1',
        [
          { anchorId: 'a', number: 2, span: { start: 0, end: 5 }, words: 'Fares keep', paragraph: 1 },
          { anchorId: 'b', number: null, span: null, words: 'Gone', paragraph: null },
        ],
      ],
      ['e1', [{ anchorId: 'c', number: null, span: null, words: 'Gone', paragraph: null }]],
    ]);
    const shown = modelsOf(map, openByPlace([]), passages).map((row) => row && [row.badges, row.passage]);
    expect(shown).toEqual([
      ['', ''],
      ['2 ?', 'para 1 “Fares keep”'],
      ['?', ''],
      ['', ''],
      ['', ''],
      ['', ''],
      ['', ''], // a later mention has none of its own
    ]);
    const claim = modelsOf(map, openByPlace([]), passages).find((row) => row?.nodeId === 'c1');
    expect(claim?.name).toMatch(/, passage 2 of the text, 1 link to the text needs you$/);
  });

  it('stays the same for rows that an edit elsewhere does not touch', () => {
    const { graph } = runCommand(map, {
      name: 'edit-text',
      args: { nodeId: 'c2', text: 'Streets are quieter' },
    });
    const before = modelsOf();
    const changed = modelsOf(graph).filter((row, at) => {
      const old = before[at];
      return !row || !old || !isSameRow(row, old);
    });
    // The claim itself, and the two rows that name it as what they lead to.
    expect(changed.map((row) => row?.rowId)).toEqual(['e1', 'c2', expect.stringContaining('/e1')]);
  });
});

describe('activeRowOf', () => {
  const at = (primary: Parameters<typeof activeRowOf>[2], last: string | null = null, shown = rows) => {
    const active = activeRowOf(map, shown, primary, last);
    return active && [active.shown.row.id, active.cell, refOf(active)];
  };

  it('stands for the selected node, the selected relation, or without one the first row', () => {
    expect(at({ type: 'node', id: 'c1' })).toEqual(['c1', 'row', { type: 'node', id: 'c1' }]);
    expect(at({ type: 'relation', id: 'r-c1' })).toEqual([
      'c1',
      'relation',
      { type: 'relation', id: 'r-c1' },
    ]);
    expect(at(null)).toEqual(['t', 'row', { type: 'node', id: 't' }]);
    expect(at(null, 'c2')).toEqual(['c2', 'row', { type: 'node', id: 'c2' }]);
  });

  it('stays on the mention that was visited', () => {
    const mention = rows.find(({ row }) => row.seeAlso)?.row.id ?? '';
    expect(at({ type: 'node', id: 'e1' }, mention)?.[0]).toBe(mention);
    expect(at({ type: 'node', id: 'e1' })?.[0]).toBe('e1');
  });

  it('stands on the row above for what a fold hides', () => {
    const folded = gridRowsOf(map, new Set(['c1']), null);
    expect(at({ type: 'node', id: 'e2' }, null, folded)?.[0]).toBe('c1');
  });
});
