import type { Place } from '#shared/assessment/comment.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { kindOf } from '#shared/graph/kinds/index.ts';

/** What a place is called: “Claim”, “Step”, “Passage”, “Row of the rubric”, “The whole essay”. */
export function placeTitle(place: Place, graph: Graph): string {
  switch (place.type) {
    case 'node': {
      const node = graph.nodes.get(place.id);
      return node ? kindOf(node).title : 'Node';
    }
    case 'relation':
      return 'Step';
    case 'passage':
      return 'Passage';
    case 'criterion':
      return 'Row of the rubric';
    case 'essay':
      return 'The whole essay';
  }
}

/** One key a place, for drafts that are kept by it. */
export function placeKey(place: Place): string {
  if (place.type === 'passage') return `passage ${place.position.start} ${place.quote.exact.slice(0, 40)}`;
  return place.type === 'essay' ? 'essay' : `${place.type} ${place.id}`;
}
