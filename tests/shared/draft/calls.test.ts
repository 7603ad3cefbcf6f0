import { describe, expect, it } from 'vitest';
import { acceptedOf, branchOf, callsFor } from '#shared/draft/calls.ts';
import type { Draft } from '#shared/draft/draft.ts';
import { draftMap } from '#shared/draft/draft-map.ts';
import { runCommand } from '#shared/graph/commands/index.ts';
import { emptyGraph, type Graph } from '#shared/graph/graph.ts';
import type { NodeKindId } from '#shared/graph/records.ts';
import { writeSketch } from '#shared/graph/sketch.ts';
import { essayFixtures, essayFromMarks } from '#tests/support/essay-fixture.ts';

const draft = draftMap(
  essayFromMarks(`Most towns collect what they throw away. The council should open a workshop.

First, repair keeps things out of the ground. In 2021, a survey found that 64 per cent of them worked.

Critics say that nobody has time to repair a toaster. But the workshop would be open on Saturdays.

The council should open it now.`),
);
const id = (words: string, of: Draft = draft) =>
  of.proposals.find(({ text }) => text.includes(words))?.id ?? `no proposal has “${words}”`;

function accept(
  graph: Graph,
  ids: readonly string[],
  changed: ReadonlyMap<string, NodeKindId> = new Map(),
  of: Draft = draft,
): Graph {
  const start = graph.nodes.size * 100;
  let count = 0;
  const calls = callsFor(of, graph, ids, changed, () => `new${start + ++count}`);
  return calls.reduce((next, call) => runCommand(next, call).graph, graph);
}

describe('callsFor', () => {
  it('accepts a branch with its anchors, in the order of the text', () => {
    const ids = branchOf(draft, id('The council should open a'));
    expect(ids).toEqual(draft.proposals.map((proposal) => proposal.id));
    const graph = accept(emptyGraph, ids);
    expect(writeSketch(graph)).toMatchInlineSnapshot(`
      "thesis: The council should open a workshop.
        + claim: First, repair keeps things out of the ground.
          + evidence: In 2021, a survey found that 64 per cent of them worked.
        - counterargument: Critics say that nobody has time to repair a toaster.
          - rebuttal: But the workshop would be open on Saturdays.
        = thesis: The council should open it now.
      "
    `);
    expect([...graph.anchors.values()].map(({ quote }) => quote.exact)).toEqual(
      draft.proposals.map(({ text }) => text),
    );
    expect(acceptedOf(draft, graph).size).toBe(draft.proposals.length);
  });

  it('ties one whose parent is missing to the nearest statement that its parent speaks for', () => {
    const graph = accept(accept(emptyGraph, [id('The council should open a')]), [id('In 2021')]);
    expect(writeSketch(graph)).toMatchInlineSnapshot(`
      "thesis: The council should open a workshop.
        + evidence: In 2021, a survey found that 64 per cent of them worked.
      "
    `);
  });

  it('parks one that has nothing to hang on, and an answer without what it answers', () => {
    const alone = accept(emptyGraph, [id('In 2021')]);
    expect([...alone.nodes.values()].map(({ kind, parked }) => [kind, parked])).toEqual([['evidence', true]]);
    const graph = accept(accept(emptyGraph, [id('The council should open a')]), [id('But the workshop')]);
    expect([...graph.nodes.values()].map(({ kind, parked }) => [kind, parked])).toEqual([
      ['thesis', false],
      ['rebuttal', true],
    ]);
  });

  it('moves what waited below its parent once that is accepted', () => {
    let graph = accept(emptyGraph, [id('The council should open a')]);
    graph = accept(graph, [id('In 2021'), id('But the workshop')]);
    graph = accept(graph, [id('First, repair')]);
    graph = accept(graph, [id('Critics')]);
    expect(writeSketch(graph)).toMatchInlineSnapshot(`
      "thesis: The council should open a workshop.
        + claim: First, repair keeps things out of the ground.
          + evidence: In 2021, a survey found that 64 per cent of them worked.
        - counterargument: Critics say that nobody has time to repair a toaster.
          - rebuttal: But the workshop would be open on Saturdays.
      "
    `);
  });

  it('leaves what is on the map already', () => {
    const graph = accept(emptyGraph, [id('Critics')]);
    expect(callsFor(draft, graph, [id('Critics')], new Map(), () => 'none')).toEqual([]);
  });

  it('takes the kind that the student chose, and the relation that goes with it', () => {
    const graph = accept(
      emptyGraph,
      [id('The council should open a'), id('Critics')],
      new Map([[id('Critics'), 'claim' as const]]),
    );
    expect(writeSketch(graph)).toMatchInlineSnapshot(`
      "thesis: The council should open a workshop.
        + claim: Critics say that nobody has time to repair a toaster.
      "
    `);
  });

  it('fills the empty thesis that a template starts with', () => {
    const start = runCommand(emptyGraph, { name: 'add-node', args: { id: 'start', kind: 'thesis' } }).graph;
    const graph = accept(start, [id('The council should open a'), id('First, repair')]);
    expect(graph.nodes.get('start')?.text).toBe('The council should open a workshop.');
    expect([...graph.relations.values()].map(({ target }) => target)).toEqual([
      { type: 'node', id: 'start' },
    ]);
  });

  it('accepts whole drafts of our own essays as they were proposed', () => {
    for (const { text, gold } of essayFixtures()) {
      const own = draftMap(text);
      const graph = accept(
        emptyGraph,
        own.proposals.map((proposal) => proposal.id),
        new Map(),
        own,
      );
      expect(graph.nodes.size, gold.id).toBe(own.proposals.length);
      const accepted = acceptedOf(own, graph);
      const links = own.proposals.flatMap(({ id: from, link }) =>
        link ? [`${accepted.get(from)} ${link.kind} ${accepted.get(link.to)}`] : [],
      );
      const relations = [...graph.relations.values()].map(
        ({ premises, kind, target }) => `${premises[0]?.nodeId} ${kind} ${target.id}`,
      );
      expect(relations.sort(), gold.id).toEqual(links.sort());
    }
  });
});
