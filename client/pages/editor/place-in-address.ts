import type { Desk } from '#client/desk/desk.ts';
import type { MapRef } from '#client/desk/state.ts';
import { showPlace } from '#client/findings/show-place.ts';
import type { Graph } from '#shared/graph/graph.ts';

/** The node or relation that an address names after its #, as a report’s links do; null when the map has none such. */
export function placeInAddress(hash: string, graph: Graph): MapRef | null {
  const named = /^#(node|relation)=([\w-]+)$/.exec(hash);
  const [, type, id] = named ?? [];
  if (id === undefined) return null;
  if (type === 'node') return graph.nodes.has(id) ? { type: 'node', id } : null;
  return graph.relations.has(id) ? { type: 'relation', id } : null;
}

/** Leads to the place that the address names, once the canvas has its size and has shown the map from its thesis on. */
export function showPlaceInAddress(desk: Desk) {
  const { graph, selection } = desk.getState();
  const place = placeInAddress(window.location.hash, graph);
  const show = () => {
    const now = desk.getState();
    // A frame may come late: by then somebody may be at work elsewhere.
    if (place && now.selection === selection && now.editing === null) showPlace(desk, place);
  };
  if (place) requestAnimationFrame(() => requestAnimationFrame(show));
}
