import { anchorFor, placeOf } from '#shared/essay/anchors.ts';
import type { EssayText, Span } from '#shared/essay/text.ts';
import type { CommandCall } from '#shared/graph/commands/index.ts';
import { type Graph, incomingOf, indexOf, outgoingOf } from '#shared/graph/graph.ts';
import { kinds } from '#shared/graph/kinds/index.ts';
import { orderBetween } from '#shared/graph/order.ts';
import type { NodeKindId, RelationKindId } from '#shared/graph/records.ts';
import { signOf } from '#shared/graph/relations.ts';
import type { Draft, Proposal } from './draft.ts';

/** Which proposals are on the map: proposal id -> the node that is linked to the same passage. */
export function acceptedOf({ text, proposals }: Draft, graph: Graph): ReadonlyMap<string, string> {
  const anchored = [...graph.anchors.values()].flatMap((anchor) => {
    const place = placeOf(text, anchor);
    return place.type === 'found' ? [{ nodeId: anchor.nodeId, span: place.span }] : [];
  });
  return new Map(
    proposals.flatMap(({ id, spans }): [string, string][] => {
      const [first] = spans;
      const anchor = first && anchored.find(({ span }) => isSamePassage(first, span));
      return anchor ? [[id, anchor.nodeId]] : [];
    }),
  );
}

/** A proposal and all that would hang below it, in the order of the text. */
export function branchOf({ proposals }: Draft, id: string): string[] {
  const branch = new Set([id]);
  let size = 0;
  while (size !== branch.size) {
    size = branch.size;
    for (const proposal of proposals)
      if (proposal.link && branch.has(proposal.link.to)) branch.add(proposal.id);
  }
  return proposals.flatMap((proposal) => (branch.has(proposal.id) ? [proposal.id] : []));
}

/**
 * The commands that accept proposals: nodes with their anchors, tied in. Run them together, as one act. Those that are
 * on the map already are left out. A proposal whose parent is not accepted is tied to the nearest accepted statement
 * that the parent speaks for, else it is parked; it moves under its parent when that is accepted later.
 */
export function callsFor(
  draft: Draft,
  graph: Graph,
  proposalIds: readonly string[],
  changedKinds: ReadonlyMap<string, NodeKindId>,
  newId: () => string,
): CommandCall[] {
  const before = acceptedOf(draft, graph);
  const nodes = new Map(before);
  const wanted = new Set(proposalIds);
  const accepted = draft.proposals.filter(({ id }) => wanted.has(id) && !before.has(id));
  const theses = thesesOf(graph);
  const calls: CommandCall[] = [];
  const orders = orderKeys(graph);

  // A template starts with an empty thesis: the first one accepted fills it.
  const empty = theses.find((node) => node.text.trim() === '');
  const filling = empty && accepted.find((one) => kindNow(one) === 'thesis' && one.link === null);
  for (const { id } of accepted) nodes.set(id, filling?.id === id ? (empty?.id ?? newId()) : newId());

  function kindNow({ id, kind }: Proposal): NodeKindId {
    return changedKinds.get(id) ?? kind;
  }

  for (const proposal of parentsFirst(accepted)) {
    const nodeId = nodes.get(proposal.id) ?? '';
    if (proposal === filling) calls.push({ name: 'edit-text', args: { nodeId, text: proposal.text } });
    else calls.push(addCall(proposal, nodeId));
    calls.push(...anchorCalls(draft.text, proposal.spans, nodeId, newId));
  }
  for (const proposal of accepted) calls.push(...childCalls(proposal));
  return calls;

  function addCall(proposal: Proposal, id: string): CommandCall {
    const kind = kindNow(proposal);
    const tie = tieOf(draft, proposal, kind, nodes, theses[0]?.id ?? null);
    const isRoot = tie === null && kind === 'thesis';
    if (!tie)
      return {
        name: 'add-node',
        args: { id, kind, text: proposal.text, parked: !isRoot, order: orders.nextRoot() },
      };
    return {
      name: 'add-node',
      args: {
        id,
        kind,
        text: proposal.text,
        link: {
          type: 'relation',
          id: newId(),
          kind: tie.kind,
          target: { type: 'node', id: tie.to },
          order: orders.next(tie.to),
        },
      },
    };
  }

  /** Proposals accepted earlier that waited for this one move below it. */
  function childCalls(parent: Proposal): CommandCall[] {
    const to = nodes.get(parent.id) ?? '';
    return draft.proposals.flatMap((child): CommandCall[] => {
      const node = graph.nodes.get(before.get(child.id) ?? '');
      if (!node || child.link?.to !== parent.id || node.kind !== child.kind) return [];
      const target = { type: 'node', id: to } as const;
      const [relation, ...more] = outgoingOf(graph, node.id);
      if (!relation) {
        if (!node.parked) return [];
        return [
          { name: 'park', args: { nodeId: node.id, parked: false } },
          {
            name: 'connect',
            args: {
              id: newId(),
              kind: child.link.kind,
              premises: [{ nodeId: node.id, order: 'a0' }],
              target,
              order: orders.next(to),
            },
          },
        ];
      }
      // Only where it still hangs as it was accepted: what the student has moved stays.
      const was = tieOf(draft, child, child.kind, before, theses[0]?.id ?? null);
      const isAsAccepted =
        more.length === 0 && relation.premises.length === 1 && was !== null && relation.target.id === was.to;
      return isAsAccepted
        ? [{ name: 'retarget', args: { relationId: relation.id, target, order: orders.next(to) } }]
        : [];
    });
  }
}

type Tie = { readonly kind: RelationKindId; readonly to: string };

/** By what a proposal hangs; null where nothing is accepted that it could hang on. */
function tieOf(
  { proposals }: Draft,
  { link, kind: proposedKind }: Proposal,
  kind: NodeKindId,
  nodes: ReadonlyMap<string, string>,
  onlyThesis: string | null,
): Tie | null {
  if (!link) return null;
  const relation = kind === proposedKind ? link.kind : relationFor(kind, link.to, proposals);
  for (let to: string = link.to; ; ) {
    const accepted = nodes.get(to);
    if (accepted !== undefined) return { kind: relation, to: accepted };
    const parent = proposals.find(({ id }) => id === to);
    if (parent?.kind === 'thesis' && onlyThesis !== null) return { kind: relation, to: onlyThesis };
    // What speaks for an objection must not end up speaking for the thesis, and an answer needs what it answers.
    if (!parent?.link || signOf[parent.link.kind] !== 1 || signOf[relation] !== 1) return null;
    to = parent.link.to;
  }
}

/** A kind that was changed leads out by its own kind of relation; only theses restate each other. */
function relationFor(kind: NodeKindId, to: string, proposals: readonly Proposal[]): RelationKindId {
  const { relates } = kinds[kind];
  const target = proposals.find(({ id }) => id === to);
  return relates === 'restate' && target?.kind !== 'thesis' ? 'support' : relates;
}

function anchorCalls(
  text: EssayText,
  spans: readonly Span[],
  nodeId: string,
  newId: () => string,
): CommandCall[] {
  return spans.map((span) => ({
    name: 'add-anchor',
    args: { id: newId(), nodeId, ...anchorFor(text, span) },
  }));
}

/** A relation needs its target first; links never run in a circle, but a circle would not hang this. */
function parentsFirst(proposals: readonly Proposal[]): Proposal[] {
  const sorted: Proposal[] = [];
  const placed = new Set<string>();
  function place(proposal: Proposal) {
    if (placed.has(proposal.id)) return;
    placed.add(proposal.id);
    const parent = proposals.find(({ id }) => id === proposal.link?.to);
    if (parent) place(parent);
    sorted.push(proposal);
  }
  for (const proposal of proposals) place(proposal);
  return sorted;
}

/** Keys after the last relation of a target and after the last root, going on from the ones given. */
function orderKeys(graph: Graph) {
  const last = new Map<string, string>();
  const following = (key: string, known: string | undefined) => {
    const order = orderBetween(last.get(key) ?? known ?? null, null);
    last.set(key, order);
    return order;
  };
  return {
    next: (target: string) => following(target, incomingOf(graph, target).at(-1)?.order),
    nextRoot: () => following('', indexOf(graph).roots.at(-1)?.order),
  };
}

function thesesOf(graph: Graph) {
  return [...graph.nodes.values()].filter(({ kind }) => kind === 'thesis');
}

/** Most of the shorter one lies in both. */
function isSamePassage(one: Span, other: Span): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  const longer = Math.max(one.end - one.start, other.end - other.start);
  return shared > 0.6 * longer;
}
