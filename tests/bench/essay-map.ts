import { applyDiff } from '#shared/graph/diff.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { emptyGraph } from '#shared/graph/graph.ts';
import type { MapRecord, NodeKindId, RelationKindId } from '#shared/graph/records.ts';

const words =
  'city buses fare riders workers schools teachers pupils evidence survey cost budget council traffic air health street night route price study report number year family market housing rent border rights court police training'.split(
    ' ',
  );

/**
 * A map as students draw them, of any size and always the same: a thesis, claims with evidence three levels deep, a
 * counterargument with a rebuttal at every eighth claim, one relation in six with two premises or across branches.
 */
export function essayMap(size: number): Graph {
  const records: MapRecord[] = [];
  const open: string[] = [];
  const kindOf = new Map<string, NodeKindId>();
  for (let index = 0; index < size; index++) {
    const id = `n${index}`;
    const parent = index === 0 ? undefined : open[Math.floor((index - 1) / 4)];
    const kind: NodeKindId = index === 0 ? 'thesis' : kindUnder(kindOf.get(parent ?? '') ?? 'thesis', index);
    kindOf.set(id, kind);
    open.push(id);
    records.push({
      type: 'node',
      id,
      kind,
      text: sentence(index),
      fields: kind === 'evidence' ? { evidenceType: index % 3 === 0 ? 'statistic' : 'example' } : {},
      note: '',
      parked: false,
      order: 'a0',
      pin: null,
    });
    if (!parent) continue;
    const relationKind: RelationKindId =
      kind === 'counterargument' || kind === 'rebuttal' ? 'oppose' : 'support';
    records.push(relation(`r${index}`, relationKind, [id], parent, index));
    if (index % 6 === 5 && index > 12)
      records.push(relation(`x${index}`, 'support', [id], `n${index % 5}`, index));
  }
  return applyDiff(emptyGraph, { added: records, updated: [], removed: [] });
}

function kindUnder(parent: NodeKindId, index: number): NodeKindId {
  if (parent === 'counterargument') return index % 2 === 0 ? 'rebuttal' : 'evidence';
  if (parent === 'thesis') return index % 4 === 3 ? 'counterargument' : 'claim';
  if (parent === 'claim') return index % 8 === 7 ? 'counterargument' : index % 2 === 0 ? 'evidence' : 'claim';
  return 'evidence';
}

function relation(
  id: string,
  kind: RelationKindId,
  premises: string[],
  target: string,
  index: number,
): MapRecord {
  return {
    type: 'relation',
    id,
    kind,
    premises: premises.map((nodeId) => ({ nodeId, order: 'a0' })),
    target: { type: 'node', id: target },
    order: `a${String(index).padStart(5, '0')}V`,
    note: '',
  };
}

function sentence(index: number): string {
  const word = (step: number) => words[(index * 7 + step * 11) % words.length] ?? 'city';
  return `The ${word(1)} of ${word(2)} ${index} changed how ${word(3)} and ${word(4)} meet the ${word(5)} in ${1990 + (index % 34)}.`;
}
