import { describe, expect, it } from 'vitest';
import { graphOfTemplate, templateNamed } from '#shared/essay/templates/index.ts';
import { type CommandCall, runCommand } from '#shared/graph/commands/index.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import { rubricOf } from '#shared/rubric/presets/index.ts';

const sample = graphOfTemplate('sample-border-security', counter());

describe('the sample essay', () => {
  it('shows every kind of node and relation, an undercut, linked premises and sources in use', () => {
    const relations = [...sample.relations.values()];
    const kinds = [...sample.nodes.values()].map(({ kind }) => kind);
    expect(sample.nodes.size).toBeGreaterThanOrEqual(22);
    expect(sample.nodes.size).toBeLessThanOrEqual(28);
    expect(new Set(kinds).size).toBe(6);
    expect(new Set(relations.map(({ kind }) => kind))).toEqual(
      new Set(['support', 'oppose', 'concede', 'restate']),
    );
    expect(relations.filter(({ premises }) => premises.length > 1).length).toBeGreaterThanOrEqual(3);
    const undercuts = relations.filter(({ kind, target }) => kind === 'oppose' && target.type === 'relation');
    expect(undercuts).toHaveLength(1);
    const cited = new Set([...sample.citations.values()].map(({ sourceId }) => sourceId));
    expect([...sample.sources.keys()].filter((id) => !cited.has(id))).toEqual([]);
  });

  it('names author, year, title and address of every source', () => {
    const wanting = [...sample.sources.values()].filter(
      ({ item }) => !item.author?.length || !item.issued || !item.title || !item.URL?.startsWith('https://'),
    );
    expect(wanting).toEqual([]);
  });

  it('has exactly two open findings: a claim without evidence, a counterargument without a reply', () => {
    expect(
      judge(sample).map(({ ruleId, severity, refs }) => [
        ruleId,
        severity,
        refs.map(({ id }) => sample.nodes.get(id)?.kind),
      ]),
    ).toEqual([
      ['claim-needs-evidence', 'missing', ['claim']],
      ['counterargument-needs-rebuttal', 'check', ['counterargument']],
    ]);
  });

  it('has none once evidence is given and explained, and the counterargument is answered', () => {
    const trust = nodeWith('share what they know');
    const cost = nodeWith('costs more time and money');
    const evidence: CommandCall = {
      name: 'add-node',
      args: {
        id: 'n-evidence',
        kind: 'evidence',
        text: 'In 2017 the EU’s court forbade a treaty on passenger records with Canada because it lacked safeguards.',
        fields: { evidenceType: 'document' },
        link: {
          type: 'relation',
          id: 'r-evidence',
          kind: 'support',
          target: { type: 'node', id: trust },
          order: 'a0',
        },
      },
    };
    const source: CommandCall = {
      name: 'add-source',
      args: {
        id: 's-opinion',
        item: {
          type: 'document',
          title: 'Opinion 1/15',
          author: [{ literal: 'Court of Justice of the EU' }],
        },
      },
    };
    const citation: CommandCall = {
      name: 'cite',
      args: { id: 'c-opinion', nodeId: 'n-evidence', sourceId: 's-opinion' },
    };
    const rebuttal: CommandCall = {
      name: 'add-node',
      args: {
        id: 'n-rebuttal',
        kind: 'rebuttal',
        text: 'Detaining people and bringing lost cases to court costs states more than hearing them once.',
        link: {
          type: 'relation',
          id: 'r-rebuttal',
          kind: 'oppose',
          target: { type: 'node', id: cost },
          order: 'a0',
        },
      },
    };
    const note: CommandCall = {
      name: 'edit-note',
      args: {
        ref: { type: 'relation', id: 'r-evidence' },
        note: 'This shows that data stops flowing where rights are not safe.',
      },
    };
    const open = (calls: readonly CommandCall[]) => judge(after(calls)).map(({ ruleId }) => ruleId);
    expect(open([evidence, source, citation])).toEqual([
      'warrant-explains-evidence',
      'counterargument-needs-rebuttal',
    ]);
    expect(open([evidence, source, citation, note])).toEqual(['counterargument-needs-rebuttal']);
    expect(open([rebuttal])).toEqual(['claim-needs-evidence']);
    expect(open([evidence, source, citation, note, rebuttal])).toEqual([]);
  });
});

function judge(graph: Graph) {
  const template = templateNamed('sample-border-security');
  if (!template) throw new Error('The sample is not registered.');
  return evaluate({ graph, rubric: rubricOf(template.rubric), prompt: template.prompt }).findings;
}

function after(calls: readonly CommandCall[]): Graph {
  let graph = sample;
  for (const call of calls) graph = runCommand(graph, call).graph;
  return graph;
}

function nodeWith(words: string): string {
  const node = [...sample.nodes.values()].find(({ text }) => text.includes(words));
  if (!node) throw new Error(`No node says “${words}”.`);
  return node.id;
}

function counter() {
  let count = 0;
  return () => `id-${count++}`;
}
