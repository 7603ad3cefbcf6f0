import type { Place } from '#shared/assessment/comment.ts';
import { type Graph, incomingOf } from '#shared/graph/graph.ts';
import { kindOf } from '#shared/graph/kinds/index.ts';
import type { Node } from '#shared/graph/records.ts';

/** What was hung right below a place since, and what was taken from there; nodes as they are or were. */
export type Around = { readonly added: readonly Node[]; readonly removed: readonly Node[] };

export const nothingAround: Around = { added: [], removed: [] };

/**
 * “Add a source” is done beside a node and leaves its words alone: what leads to a node or relation, then and now. For
 * other places, and where one of the maps has no such place, nothing.
 */
export function aroundSince(place: Place, before: Graph, now: Graph): Around {
  if (place.type !== 'node' && place.type !== 'relation') return nothingAround;
  const collection = place.type === 'node' ? 'nodes' : 'relations';
  if (!before[collection].has(place.id) || !now[collection].has(place.id)) return nothingAround;
  const [then, current] = [belowOf(before, place), belowOf(now, place)];
  return {
    added: [...current.values()].filter(({ id }) => !then.has(id)),
    removed: [...then.values()].filter(({ id }) => !current.has(id)),
  };
}

function belowOf(graph: Graph, { type, id }: Extract<Place, { type: 'node' | 'relation' }>) {
  const leading = incomingOf(graph, id).filter(({ target }) => target.type === type);
  const nodes = leading.flatMap(({ premises }) =>
    premises.flatMap(({ nodeId }) => graph.nodes.get(nodeId) ?? []),
  );
  // A slot that is still empty is nothing yet; one that was filled since is new.
  return new Map(nodes.filter(({ text }) => text.trim() !== '').map((node) => [node.id, node]));
}

/** “Added here since: Evidence “…”.”, a line each. */
export function aroundWords({ added, removed }: Around): string[] {
  const said = (node: Node) => `${kindOf(node).title} “${node.text.trim()}”`;
  return [
    ...added.map((node) => `Added here since: ${said(node)}`),
    ...removed.map((node) => `Taken away from here since: ${said(node)}`),
  ];
}
