import { canonicalJson } from '#shared/graph/diff.ts';
import type { GraphJson } from '#shared/graph/graph.ts';
import type { MapRecord } from '#shared/graph/records.ts';

/**
 * A map with every id that is not in `start` renamed by what its record says, as bytes: equal for two maps that were
 * made from the same start by the same edits. Order keys stay: the same edit puts things in the same place.
 */
export function withKnownIds(start: GraphJson, map: GraphJson): string {
  const known = new Set(recordsIn(start).map((record) => record.id));
  const names = new Map<string, string>();
  const nameOf = (id: string) => names.get(id) ?? id;
  for (const type of ['node', 'source', 'relation', 'citation', 'dismissal'] as const) {
    for (const record of recordsIn(map)) {
      if (record.type !== type || known.has(record.id)) continue;
      const name = `new ${type} ${saidBy(record, nameOf)}`;
      if ([...names.values()].includes(name)) throw new Error(`Two new records say the same: ${name}`);
      names.set(record.id, name);
    }
  }
  const renamed = (record: MapRecord) =>
    canonicalJson(
      JSON.parse(JSON.stringify(record), (_, value: unknown) =>
        typeof value === 'string' ? nameOf(value) : value,
      ),
    );
  return recordsIn(map).map(renamed).sort().join('\n');
}

function saidBy(record: MapRecord, nameOf: (id: string) => string): string {
  switch (record.type) {
    case 'node':
      return `${record.kind} ${record.text}`;
    case 'relation':
      return [
        record.kind,
        ...record.premises.map(({ nodeId }) => nameOf(nodeId)),
        nameOf(record.target.id),
      ].join(' · ');
    case 'source':
      return canonicalJson(record.item);
    case 'citation':
      return `${nameOf(record.nodeId)} · ${nameOf(record.sourceId)}`;
    case 'dismissal':
      return record.findingKey;
    case 'anchor':
      return nameOf(record.nodeId);
  }
}

function recordsIn(map: GraphJson): MapRecord[] {
  return [
    ...map.nodes,
    ...map.relations,
    ...map.sources,
    ...map.citations,
    ...map.anchors,
    ...map.dismissals,
  ];
}
