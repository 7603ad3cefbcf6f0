import { type Graph, incomingOf, outgoingOf } from '#shared/graph/graph.ts';
import type { Relation } from '#shared/graph/records.ts';
import type { Desk } from '../desk.ts';
import type { DeskState, MapRef } from '../state.ts';
import { defineAct } from './act.ts';
import { primaryOf, rowsAbove, selectedRelation } from './selection.ts';

/**
 * The way over relations without a mouse: from a node to one that leads on from it, or to it; with the arrows to those
 * beside it and to its ends; with Escape back (see leaveAct).
 */

export const relationAboveAct = relationAct('relation-above', 'Go to the relation above', 'ArrowUp', above);
export const relationBelowAct = relationAct('relation-below', 'Go to the relation below', 'ArrowDown', below);

function relationAct(
  id: string,
  title: string,
  key: string,
  find: (graph: Graph, ref: MapRef) => Relation | undefined,
) {
  const next = (state: DeskState) => {
    const ref = primaryOf(state);
    return ref ? find(state.graph, ref) : undefined;
  };
  return defineAct({
    id,
    group: 'link',
    title,
    keys: [{ chord: `Mod+${key}`, scope: 'map' }],
    isAvailable: (state) => next(state) !== undefined,
    perform: (desk) => {
      const relation = next(desk.getState());
      if (relation) goToEnd(desk, { type: 'relation', id: relation.id });
    },
  });
}

function above(graph: Graph, { type, id }: MapRef): Relation | undefined {
  return type === 'node'
    ? outgoingOf(graph, id)[0]
    : graph.relations.get(graph.relations.get(id)?.target.id ?? '');
}

function below(graph: Graph, { id }: MapRef): Relation | undefined {
  return incomingOf(graph, id)[0];
}

/** What stands around a relation: the node that Escape leads back to, the reason below it, and those beside it. */
export type RelationPlace = {
  readonly from: string | null;
  readonly reason: string | undefined;
  /** Itself among them, in order: those of the node that the keys came from, else all that lead to the same end. */
  readonly beside: readonly Relation[];
};

export function relationPlace(
  { graph, walkedFrom }: Pick<DeskState, 'graph' | 'walkedFrom'>,
  { target, premises }: Relation,
): RelationPlace {
  const from = premises.find(({ nodeId }) => nodeId === walkedFrom)?.nodeId;
  return {
    from: from ?? (walkedFrom === target.id ? walkedFrom : null),
    reason: from ?? premises[0]?.nodeId,
    beside: from === undefined ? incomingOf(graph, target.id) : outgoingOf(graph, from),
  };
}

/** Where an arrow leads from the selected relation; undefined at the ends. */
export function relationStep(state: DeskState, key: string): MapRef | undefined {
  const relation = selectedRelation(state);
  if (!relation) return undefined;
  if (key === 'ArrowUp') return relation.target;
  const { reason, beside } = relationPlace(state, relation);
  if (key === 'ArrowDown') return reason === undefined ? undefined : { type: 'node', id: reason };
  const next = beside[beside.indexOf(relation) + (key === 'ArrowLeft' ? -1 : 1)];
  return next && { type: 'relation', id: next.id };
}

/** Selects a node or relation and opens the branches above it. */
export function goToEnd(desk: Desk, ref: MapRef) {
  const { graph, folded } = desk.getState();
  const nodeId = ref.type === 'node' ? ref.id : graph.relations.get(ref.id)?.premises[0]?.nodeId;
  for (const row of rowsAbove(graph, nodeId ?? '')) if (folded.has(row.id)) desk.setFolded(row.id, false);
  desk.select([ref]);
}
