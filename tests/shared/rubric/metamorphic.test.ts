import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/errors.ts';
import { runCommand } from '#shared/graph/commands/index.ts';
import { type Graph, graphFromJson, graphToJson, incomingOf, outgoingOf } from '#shared/graph/graph.ts';
import { ordersAfter } from '#shared/graph/order.ts';
import type { Node } from '#shared/graph/records.ts';
import { createContext } from '#shared/rubric/context.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import { evaluationSchema, type Finding } from '#shared/rubric/finding.ts';
import { allRules } from '#tests/support/all-rules.ts';
import { randomGraph } from '#tests/support/random-graph.ts';
import { pick, printedSeed, type Random, randomIds, seededRandom } from '#tests/support/seeded-random.ts';

const runs = 100;
const random = seededRandom(printedSeed('rubric metamorphic'));

describe('what does not matter changes no finding', () => {
  it('other ids', () => {
    repeat((graph) => {
      const newId = randomIds(random);
      const renamed = new Map<string, string>();
      const rename = (id: string) => {
        const known = renamed.get(id) ?? newId();
        renamed.set(id, known);
        return known;
      };
      const other = renamedGraph(graph, rename);
      expect(said(judge(other))).toEqual(said(judge(graph), rename));
    });
  });

  it('pins', () => {
    repeat((graph) => {
      const nodes = [...graph.nodes.values()].map((node) => ({ ...node, pin: { x: random() * 99, y: 7 } }));
      expect(judge(withNodes(graph, nodes))).toEqual(judge(graph));
    });
  });

  it('the order in which records are held', () => {
    repeat((graph) => {
      const turned = <V>(map: ReadonlyMap<string, V>) => new Map([...map].reverse());
      const other: Graph = {
        nodes: turned(graph.nodes),
        relations: turned(graph.relations),
        sources: turned(graph.sources),
        citations: turned(graph.citations),
        anchors: turned(graph.anchors),
        dismissals: turned(graph.dismissals),
      };
      expect(evaluate({ graph: other, rubric: allRules, prompt: '' })).toEqual(
        evaluate({ graph, rubric: allRules, prompt: '' }),
      );
    });
  });
});

describe('edits that help', () => {
  it('adding support never creates CLM-01', () => {
    let made = 0;
    repeat((graph) => {
      const [from, to] = [pick(random, [...graph.nodes.values()]), pick(random, [...graph.nodes.values()])];
      if (!from || !to) return;
      const after = tryCommand(graph, {
        name: 'connect',
        args: {
          id: 'added',
          kind: 'support',
          premises: [{ nodeId: from.id, order: 'a0' }],
          target: { type: 'node', id: to.id },
          order: 'zz',
        },
      });
      if (!after) return;
      made += 1;
      expect(addedKeys(graph, after, ['claim-needs-evidence'])).toEqual([]);
    });
    expect(made).toBeGreaterThan(runs / 4);
  });

  it('saying that two theses are the same never raises the count of THS-02', () => {
    let made = 0;
    repeat((graph) => {
      const theses = [...graph.nodes.values()].filter((node) => node.kind === 'thesis');
      const [from, to] = [pick(random, theses), pick(random, theses)];
      if (!from || !to) return;
      const after = tryCommand(graph, {
        name: 'connect',
        args: {
          id: 'added',
          kind: 'restate',
          premises: [{ nodeId: from.id, order: 'a0' }],
          target: { type: 'node', id: to.id },
          order: 'zz',
        },
      });
      if (!after) return;
      made += 1;
      expect(of(judge(after), 'one-thesis').length).toBeLessThanOrEqual(
        of(judge(graph), 'one-thesis').length,
      );
    });
    expect(made).toBeGreaterThan(0);
  });

  it('deleting a rebuttal that only rebuts can only add REB-01 and CTR-05', () => {
    let made = 0;
    const look = (graph: Graph) => {
      for (const node of graph.nodes.values()) {
        const [relation, ...others] = outgoingOf(graph, node.id);
        if (node.kind !== 'rebuttal' || others.length > 0 || incomingOf(graph, node.id).length > 0) continue;
        if (relation?.kind !== 'oppose' || relation.premises.length > 1) continue;
        if (incomingOf(graph, relation.id).length > 0) continue;
        made += 1;
        const after = runCommand(graph, { name: 'remove', args: { nodeIds: [node.id] } }).graph;
        const added = addedFindings(graph, after).map(({ ruleId }) => ruleId);
        const expected = ['counterargument-needs-rebuttal', 'concession-is-weighed'];
        // What the rebuttal alone had cited is cited no more.
        const ofSources = ['source-is-used', 'sources-are-varied', 'other-side-has-source'];
        expect(added.filter((id) => ![...expected, ...ofSources].includes(id))).toEqual([]);
      }
    };
    // Some seeds draw no such rebuttal in the first round of maps.
    for (let round = 0; round < 20 && made === 0; round++) repeat(look);
    expect(made).toBeGreaterThan(0);
  });

  it('dismissing a finding and restoring it gives the same finding again', () => {
    repeat((graph) => {
      const before = judge(graph);
      const finding = pick(random, before);
      if (!finding) return;
      const { key: findingKey, ruleId, ruleVersion } = finding;
      const args = { id: 'dismissal', findingKey, ruleId, ruleVersion, reason: 'other' };
      const dismissed = runCommand(graph, { name: 'dismiss-finding', args }).graph;
      expect(judge(dismissed).find(({ key }) => key === findingKey)?.status).toBe('dismissed');
      const restored = runCommand(dismissed, {
        name: 'restore-finding',
        args: { dismissalId: 'dismissal' },
      }).graph;
      expect(judge(restored)).toEqual(before);
    });
  });
});

describe('on any map that can be', () => {
  it('an evaluation is well-formed, asks one thing of an empty node and the gentle thing of a parked one', () => {
    for (let run = 0; run < runs; run++) {
      const graph = randomGraph(random, run % 30);
      const { findings, ...rest } = evaluate({ graph, rubric: allRules, prompt: '', language: 'en' });
      evaluationSchema.parse({ findings, ...rest });
      expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
      const context = createContext({ graph, prompt: '', language: 'en' });
      for (const point of new Set([...graph.nodes.keys()].map(context.pointOf))) {
        if (!point) continue;
        const here = findings.filter(({ refs }) => refs[0]?.id === point.head.id);
        if (point.isEmpty) expect(here.length).toBeLessThanOrEqual(1);
        if (!point.isParked) continue;
        expect(here.map(({ ruleId }) => ruleId)).toEqual(here.length === 0 ? [] : ['connects-to-thesis']);
      }
    }
  });
});

function repeat(check: (graph: Graph) => void) {
  for (let run = 0; run < runs; run++) check(plain(randomGraph(random, 2 + (run % 24)), random));
}

/**
 * Without parked nodes (bringing one back rightly raises questions) and dismissals, and with orders that are all
 * different: ids settle only what nothing else does.
 */
function plain(graph: Graph, shuffle: Random): Graph {
  const json = graphToJson(graph);
  const orders = ordersAfter(null, json.nodes.length + json.relations.length * 5);
  const next = () => orders.splice(Math.floor(shuffle() * orders.length), 1)[0] ?? 'zz';
  return graphFromJson({
    ...json,
    dismissals: [],
    nodes: json.nodes.map((node) => ({ ...node, parked: false, order: next() })),
    relations: json.relations.map((relation) => ({
      ...relation,
      order: next(),
      premises: relation.premises
        .map((premise) => ({ ...premise, order: next() }))
        .sort((a, b) => (a.order < b.order ? -1 : 1)),
    })),
  });
}

function judge(graph: Graph): Finding[] {
  return evaluate({ graph, rubric: allRules, prompt: '', language: 'en' }).findings;
}

function of(findings: readonly Finding[], ruleId: string) {
  return findings.filter((finding) => finding.ruleId === ruleId);
}

function addedFindings(before: Graph, after: Graph): Finding[] {
  const known = new Set(judge(before).map(({ key }) => key));
  return judge(after).filter(({ key }) => !known.has(key));
}

function addedKeys(before: Graph, after: Graph, ruleIds: readonly string[]) {
  return addedFindings(before, after).filter(({ ruleId }) => ruleIds.includes(ruleId));
}

/** What is said where, without what ids are in: keys, suggestions, the order of equals. */
function said(findings: readonly Finding[], rename: (id: string) => string = (id) => id) {
  const all = findings.map(({ ruleId, messageId, severity, title, question, refs }) => ({
    ruleId,
    messageId,
    severity,
    title,
    question,
    refs: refs.map(({ type, id }) => ({ type, id: rename(id) })),
  }));
  // Two sources of one name that nothing cites have no order but that of their ids.
  const groupOf = new Map<string, number>();
  for (const { ruleId, title } of all)
    groupOf.set(`${ruleId} ${title}`, groupOf.get(`${ruleId} ${title}`) ?? groupOf.size);
  const group = ({ ruleId, title }: (typeof all)[number]) => groupOf.get(`${ruleId} ${title}`) ?? 0;
  return all.sort(
    (a, b) => group(a) - group(b) || (JSON.stringify(a.refs) < JSON.stringify(b.refs) ? -1 : 1),
  );
}

function tryCommand(graph: Graph, call: { name: string; args: unknown }): Graph | null {
  try {
    return runCommand(graph, call).graph;
  } catch (error) {
    if (error instanceof AppError) return null; // the two cannot be joined
    throw error;
  }
}

function withNodes(graph: Graph, nodes: readonly Node[]): Graph {
  return { ...graph, nodes: new Map(nodes.map((node) => [node.id, node])) };
}

function renamedGraph(graph: Graph, rename: (id: string) => string): Graph {
  const json = graphToJson(graph);
  return graphFromJson({
    nodes: json.nodes.map((node) => ({ ...node, id: rename(node.id) })),
    relations: json.relations.map((relation) => ({
      ...relation,
      id: rename(relation.id),
      target: { ...relation.target, id: rename(relation.target.id) },
      premises: relation.premises.map((premise) => ({ ...premise, nodeId: rename(premise.nodeId) })),
    })),
    sources: json.sources.map((source) => ({ ...source, id: rename(source.id) })),
    citations: json.citations.map((citation) => ({
      ...citation,
      id: rename(citation.id),
      nodeId: rename(citation.nodeId),
      sourceId: rename(citation.sourceId),
    })),
    anchors: json.anchors.map((anchor) => ({
      ...anchor,
      id: rename(anchor.id),
      nodeId: rename(anchor.nodeId),
    })),
    dismissals: json.dismissals,
  });
}
