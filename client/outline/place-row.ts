import { detach, hang } from '#client/desk/acts/move.ts';
import type { CommandCall } from '#shared/graph/commands/index.ts';
import { type Graph, incomingOf, outgoingOf } from '#shared/graph/graph.ts';
import { nextOrder, orderBetween } from '#shared/graph/order.ts';
import { type OutlineRow, parentOf, rowOf, siblings } from '#shared/graph/outline.ts';
import type { End, Relation } from '#shared/graph/records.ts';

/** Where a row is let go: into a row (as its last, or as its first), or beside one, on that row's level. */
export type DropPlace = { readonly rowId: string; readonly where: 'before' | 'after' | 'inside' | 'first' };

/**
 * The top and bottom of a row mean beside it, its middle means into it; `fraction` of the row's height, from the top.
 * Below a row that is open comes its first child, so its bottom means that place.
 */
export function whereInRow(fraction: number, isOpen: boolean): DropPlace['where'] {
  if (fraction < 0.3) return 'before';
  if (fraction <= 0.7) return 'inside';
  return isOpen ? 'first' : 'after';
}

/**
 * The calls that bring a row to a place: one act, one undo step. Null where it would change nothing or lead a node to
 * itself. A later mention of a node moves that mention, the node stays where it is read first.
 */
export function callsToPlace(
  graph: Graph,
  moved: OutlineRow,
  place: DropPlace,
  newId: () => string,
): readonly CommandCall[] | null {
  const over = rowOf(graph, place.rowId);
  if (!over || over.id === moved.id || isBelow(graph, over, moved)) return null;
  const inside = place.where === 'inside' || place.where === 'first';
  if (inside && over.seeAlso) return null;
  const target: End | null = inside ? over.ref : (over.relation?.target ?? null);
  if (target?.id === moved.ref.id || target?.id === moved.relation?.id) return null;
  if (moved.relation && over.relation?.id === moved.relation.id && !inside)
    return callsAmongPremises(moved, moved.relation, over, place.where === 'before');
  const order = inside
    ? orderInside(graph, moved, over.ref, place.where === 'first')
    : orderBeside(graph, moved, over, place.where === 'before');
  if (target === null) return callsToRoot(graph, moved, order);
  if (moved.relation && moved.premiseCount === 1 && isSameEnd(moved.relation.target, target))
    return [{ name: 'reorder', args: { ref: { type: 'relation', id: moved.relation.id }, order } }];
  const node = graph.nodes.get(moved.ref.id);
  return node ? hang(graph, moved, node, target, order, newId) : null;
}

function callsToRoot(graph: Graph, moved: OutlineRow, order: string): readonly CommandCall[] | null {
  const nodeId = moved.ref.id;
  const reorder: CommandCall = { name: 'reorder', args: { ref: { type: 'node', id: nodeId }, order } };
  if (!moved.relation) return [reorder];
  const leadsElsewhere = outgoingOf(graph, nodeId).length > 1;
  if (leadsElsewhere) return null; // its other relation would still hold it, so it cannot be a root
  return [detach(moved), reorder];
}

function callsAmongPremises(
  moved: OutlineRow,
  relation: Relation,
  over: OutlineRow,
  isBefore: boolean,
): readonly CommandCall[] {
  const others = relation.premises.filter((premise) => premise.nodeId !== moved.ref.id);
  const at = others.findIndex((premise) => premise.nodeId === over.ref.id) + (isBefore ? 0 : 1);
  const order = orderBetween(others[at - 1]?.order ?? null, others[at]?.order ?? null);
  const ref = { type: 'premise', relationId: relation.id, nodeId: moved.ref.id } as const;
  return [{ name: 'reorder', args: { ref, order } }];
}

/** Linked reasons are passed as one: beside any of them means beside their relation. */
function orderBeside(graph: Graph, moved: OutlineRow, over: OutlineRow, isBefore: boolean): string {
  const beside: readonly { readonly id: string; readonly order: string }[] = over.relation
    ? incomingOf(graph, over.relation.target.id).filter((relation) => relation.id !== moved.relation?.id)
    : siblings(graph, over).flatMap((row) =>
        row.id === moved.id ? [] : (graph.nodes.get(row.ref.id) ?? []),
      );
  const overId = over.relation?.id ?? over.ref.id;
  const at = beside.findIndex(({ id }) => id === overId) + (isBefore ? 0 : 1);
  return orderBetween(beside[at - 1]?.order ?? null, beside[at]?.order ?? null);
}

function orderInside(graph: Graph, moved: OutlineRow, target: End, isFirst: boolean): string {
  if (!isFirst) return nextOrder(graph, target);
  const first = incomingOf(graph, target.id).find((relation) => relation.id !== moved.relation?.id);
  return orderBetween(null, first?.order ?? null);
}

function isBelow(graph: Graph, row: OutlineRow, above: OutlineRow): boolean {
  for (let at = parentOf(graph, row); at; at = parentOf(graph, at)) if (at.id === above.id) return true;
  return false;
}

function isSameEnd(a: End, b: End): boolean {
  return a.type === b.type && a.id === b.id;
}
