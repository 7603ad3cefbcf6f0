import type { DeskState } from '#client/desk/state.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { focusSet } from './card-model.ts';

/**
 * Which relations keep full ink: in focus mode those among what is in focus, else those that the selection has a part
 * in. Null: all.
 */
export function relatedTo(state: DeskState): ReadonlySet<string> | null {
  const { graph, focusOn, selection } = state;
  if (focusOn !== null) return insideOf(graph, focusSet(graph, focusOn));
  if (selection.length === 0) return null;
  const refs = new Set(selection.map((ref) => ref.id));
  const related = new Set<string>();
  for (const relation of graph.relations.values()) {
    const touches =
      refs.has(relation.id) ||
      refs.has(relation.target.id) ||
      relation.premises.some((premise) => refs.has(premise.nodeId));
    if (touches) related.add(relation.id);
  }
  return related;
}

function insideOf(graph: Graph, nodeIds: ReadonlySet<string>): ReadonlySet<string> {
  const inside = [...graph.relations.values()].filter(
    ({ target, premises }) =>
      premises.every((premise) => nodeIds.has(premise.nodeId)) &&
      (target.type === 'relation' || nodeIds.has(target.id)),
  );
  return new Set(inside.map((relation) => relation.id));
}
