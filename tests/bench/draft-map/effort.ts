import { branchOf, callsFor } from '#shared/draft/calls.ts';
import type { Draft, Proposal } from '#shared/draft/draft.ts';
import { type CommandCall, runCommand } from '#shared/graph/commands/index.ts';
import { emptyGraph, type Graph, outgoingOf } from '#shared/graph/graph.ts';
import { nextOrder } from '#shared/graph/order.ts';
import type { End, RelationKindId } from '#shared/graph/records.ts';
import { type Reference, wordsOf } from './border-security.ts';

/**
 * How many commands lead from nothing, and from a draft, to a reference map: they are run, and the map at the end is
 * compared. From nothing: one add-node a node, with its first relation; one connect for each further relation. From
 * the draft: one to accept the whole branch of each root, then one for every kind, text, target and relation that
 * differs, and one for each node too many (though one command could remove them all). Anchors are counted
 * on neither way, and neither is reading.
 */
export type Effort = {
  readonly fromEmpty: number;
  readonly fromDraft: number;
  readonly share: number;
  /** Of the way from the draft, by name. */
  readonly parts: Readonly<Record<string, number>>;
};

export type Match = { readonly proposal: Proposal; readonly node: Reference['nodes'][number] };

/** @throws when either way ends in another map than the reference */
export function effortOf(reference: Reference, draft: Draft): Effort {
  const built = fromEmpty(reference);
  const mended = fromDraft(reference, draft);
  for (const desk of [built, mended]) assertSame(reference, desk);
  const parts: Record<string, number> = {};
  for (const name of mended.acts) parts[name] = (parts[name] ?? 0) + 1;
  const share = mended.acts.length / built.acts.length;
  return { fromEmpty: built.acts.length, fromDraft: mended.acts.length, share, parts };
}

/** Each reference node with the proposal whose words hold most of its own; a proposal is used once. */
export function matchesOf(reference: Reference, proposals: readonly Proposal[]): Match[] {
  const used = new Set<string>();
  return reference.nodes.flatMap((node): Match[] => {
    const distance = ({ text }: Proposal) => Math.abs(wordsOf(text).length - node.words.length);
    const [proposal] = proposals
      .filter(({ id, text }) => {
        const words = wordsOf(text);
        return !used.has(id) && (words.includes(node.words) || node.words.includes(words));
      })
      .sort((a, b) => distance(a) - distance(b));
    if (!proposal) return [];
    used.add(proposal.id);
    return [{ proposal, node }];
  });
}

/** A map in the making: which node stands for which of the reference, and what was done. */
type Making = { graph: Graph; readonly nodes: Map<string, string>; readonly acts: string[]; made: number };

function act(making: Making, name: string, calls: readonly CommandCall[]) {
  making.acts.push(name);
  for (const call of calls) making.graph = runCommand(making.graph, call).graph;
}

function newId(making: Making): string {
  making.made += 1;
  return `made-${making.made}`;
}

function fromEmpty(reference: Reference): Making {
  const making: Making = { graph: emptyGraph, nodes: new Map(), acts: [], made: 0 };
  addMissing(making, reference);
  for (const { id } of reference.nodes) relate(making, reference, id);
  return making;
}

function fromDraft(reference: Reference, draft: Draft): Making {
  const making: Making = { graph: emptyGraph, nodes: new Map(), acts: [], made: 0 };
  for (const root of draft.proposals.filter(({ link }) => link === null))
    act(
      making,
      'accept a branch',
      callsFor(draft, making.graph, branchOf(draft, root.id), new Map(), () => newId(making)),
    );
  for (const { proposal, node } of matchesOf(reference, draft.proposals)) {
    const own = [...making.graph.nodes.values()].find(({ text }) => text === proposal.text);
    if (own) making.nodes.set(node.id, own.id);
  }
  for (const { id, kind, words } of reference.nodes) {
    const own = making.graph.nodes.get(making.nodes.get(id) ?? '');
    if (!own) continue;
    if (own.kind !== kind)
      act(making, 'change a kind', [
        { name: 'change-kind', args: { nodeId: own.id, kind, adaptRelations: true } },
      ]);
    if (wordsOf(own.text) !== words)
      act(making, 'edit a text', [{ name: 'edit-text', args: { nodeId: own.id, text: words } }]);
  }
  addMissing(making, reference);
  for (const { id } of reference.nodes) relate(making, reference, id);
  const kept = new Set(making.nodes.values());
  for (const { id } of [...making.graph.nodes.values()])
    if (!kept.has(id)) act(making, 'remove a node', [{ name: 'remove', args: { nodeIds: [id] } }]);
  return making;
}

/** Nodes that are not there yet, each with its first relation if what it leads to is there. */
function addMissing(making: Making, reference: Reference) {
  let waiting = reference.nodes.filter(({ id }) => !making.nodes.has(id));
  while (waiting.length > 0) {
    const relationOf = (id: string) =>
      reference.relations.find(({ from, to }) => from === id && making.nodes.has(to));
    const leadsNowhere = (id: string) => !reference.relations.some(({ from }) => from === id);
    const next = waiting.find(({ id }) => relationOf(id) ?? leadsNowhere(id)) ?? waiting[0];
    if (!next) return;
    const relation = relationOf(next.id);
    const id = newId(making);
    const target = relation && nodeEnd(making, relation.to);
    const link = target && {
      type: 'relation' as const,
      id: newId(making),
      kind: relation.kind,
      target,
      order: nextOrder(making.graph, target),
    };
    const args = { id, kind: next.kind, text: next.words, ...(link ? { link } : {}) };
    act(making, 'add a node', [{ name: 'add-node', args }]);
    making.nodes.set(next.id, id);
    waiting = waiting.filter((one) => one !== next);
  }
}

/** Brings the relations that a node leads out with to those of the reference, keeping what is right. */
function relate(making: Making, reference: Reference, id: string) {
  const nodeId = making.nodes.get(id) ?? '';
  const missing = reference.relations
    .filter(({ from }) => from === id)
    .map(({ to, kind }) => ({ target: nodeEnd(making, to), kind }));
  const spare: { readonly id: string; readonly kind: RelationKindId }[] = [];
  for (const relation of outgoingOf(making.graph, nodeId)) {
    const at = missing.findIndex(({ target }) => target.id === relation.target.id);
    const [wanted] = at < 0 ? [] : missing.splice(at, 1);
    if (!wanted) spare.push(relation);
    else changeKind(making, relation, wanted.kind);
  }
  for (const { target, kind } of missing) {
    const relation = spare.shift();
    const order = nextOrder(making.graph, target);
    if (relation) {
      act(making, 'retarget', [{ name: 'retarget', args: { relationId: relation.id, target, order } }]);
      changeKind(making, relation, kind);
      continue;
    }
    const premises = [{ nodeId, order: 'a0' }];
    act(making, 'connect', [{ name: 'connect', args: { id: newId(making), kind, premises, target, order } }]);
  }
  for (const relation of spare)
    act(making, 'disconnect', [{ name: 'disconnect', args: { relationId: relation.id } }]);
}

function changeKind(
  making: Making,
  relation: { readonly id: string; readonly kind: RelationKindId },
  kind: RelationKindId,
) {
  if (relation.kind === kind) return;
  act(making, 'change a relation', [
    { name: 'change-relation-kind', args: { relationId: relation.id, kind } },
  ]);
}

function nodeEnd(making: Making, id: string): End {
  return { type: 'node', id: making.nodes.get(id) ?? '' };
}

function assertSame(reference: Reference, { graph, nodes }: Making) {
  const words = (id: string) => {
    const node = graph.nodes.get(id);
    return node ? `${node.kind} ${wordsOf(node.text)}` : 'nothing';
  };
  const made = [
    ...[...graph.nodes.keys()].map(words),
    ...[...graph.relations.values()].map(
      ({ premises, kind, target }) => `${words(premises[0]?.nodeId ?? '')} ${kind} ${words(target.id)}`,
    ),
  ];
  const own = (id: string) => words(nodes.get(id) ?? '');
  const wanted = [
    ...reference.nodes.map(({ kind, words: text }) => `${kind} ${text}`),
    ...reference.relations.map(({ from, to, kind }) => `${own(from)} ${kind} ${own(to)}`),
  ];
  if (JSON.stringify(made.sort()) !== JSON.stringify(wanted.sort()))
    throw new Error('The commands did not lead to the reference map.');
}
