import { withoutPremise } from './commands/premises.ts';
import { type Diff, emptyDiff } from './diff.ts';
import { type Graph, indexOf, recordOf } from './graph.ts';
import type { MapRecord, Relation } from './records.ts';

/**
 * Removes records together with everything that cannot be without them [G4]: a relation whose target or last premise
 * goes, relations that lead to such a relation, citations and anchors. Ids that are not on the map are passed over.
 */
export function cascade(graph: Graph, doomed: readonly Pick<MapRecord, 'type' | 'id'>[]): Diff {
  if (doomed.length === 0) return emptyDiff; // spares the index of a graph that is only passing by
  const removed = new Map<string, MapRecord>();
  const shrunk = new Map<string, Relation>();
  const { incoming, outgoing, citationsOfNode, anchorsOfNode } = indexOf(graph);
  const queue = [...doomed];
  for (let ref = queue.pop(); ref; ref = queue.pop()) {
    const record = recordOf(graph, ref.type, ref.id);
    if (!record || removed.has(record.id)) continue;
    removed.set(record.id, record);
    if (record.type === 'node' || record.type === 'relation') queue.push(...(incoming.get(record.id) ?? []));
    if (record.type === 'source') {
      for (const citation of graph.citations.values())
        if (citation.sourceId === record.id) queue.push(citation);
    }
    if (record.type !== 'node') continue;
    queue.push(...(citationsOfNode.get(record.id) ?? []), ...(anchorsOfNode.get(record.id) ?? []));
    for (const relation of outgoing.get(record.id) ?? []) {
      const left = withoutPremise(shrunk.get(relation.id) ?? relation, record.id);
      shrunk.set(relation.id, left);
      if (left.premises.length === 0) queue.push(relation);
    }
  }
  const updated: Diff['updated'] = [];
  for (const [id, relation] of shrunk) {
    const before = graph.relations.get(id);
    if (before && !removed.has(id)) updated.push([before, relation]);
  }
  return { added: [], updated, removed: [...removed.values()] };
}
