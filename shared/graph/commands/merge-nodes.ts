import * as z from 'zod/mini';
import { AppError } from '#shared/errors.ts';
import { cascade } from '../cascade.ts';
import { applyDiff, type Diff, diffOf } from '../diff.ts';
import { compare, type Graph } from '../graph.ts';
import { type Citation, idSchema, type MapRecord, type Node, type Relation } from '../records.ts';
import { maxTextLength, textSchema } from '../text.ts';
import { fieldsOfKind } from './change-kind.ts';
import { changed, defineCommand, nodeOf } from './command.ts';
import { sortedPremises } from './premises.ts';

/**
 * Two nodes that say the same become one: `keepId` stays, with its kind and its own values; relations, citations,
 * anchors and fields of the other come over. A reason that would then lead to itself is dropped, and two relations
 * that would say the same (same kind, same single premise, same target) become one.
 */
export const mergeNodes = defineCommand({
  name: 'merge-nodes',
  title: 'Merge',
  args: z.strictObject({
    keepId: idSchema,
    mergeId: idSchema,
    /** The text of the merged node; the kept node's own when left out. */
    text: z.optional(textSchema(maxTextLength)),
  }),
  run(graph, { keepId, mergeId, text }) {
    const keep = nodeOf(graph, keepId);
    const merge = nodeOf(graph, mergeId);
    if (keepId === mergeId) throw new AppError('cannot-merge', 'Choose two different nodes to merge.');
    const pairs: [MapRecord, MapRecord][] = [[keep, mergedNode(keep, merge, text)]];
    const doomed: MapRecord[] = [];
    const touched = new Set<string>();
    for (const relation of graph.relations.values()) {
      const moved = movedRelation(relation, keepId, mergeId);
      if (moved === relation) continue;
      touched.add(relation.id);
      if (moved.premises.length === 0) doomed.push(relation);
      else pairs.push([relation, moved]);
    }
    for (const record of [...graph.citations.values(), ...graph.anchors.values()])
      if (record.nodeId === mergeId) pairs.push([record, { ...record, nodeId: keepId }]);

    let next = applyDiff(graph, cascade(graph, doomed));
    next = applyDiff(
      next,
      changed(pairs.filter(([from]) => from.type !== 'relation' || next.relations.has(from.id))),
    );
    next = withoutTwins(next, touched);
    next = withoutRepeatedCitations(next, keepId);
    return diffOf(graph, applyDiff(next, { added: [], updated: [], removed: [merge] })); // nothing leads to it by now
  },
});

function mergedNode(keep: Node, merge: Node, text: string | undefined): Node {
  return {
    ...keep,
    text: text ?? (keep.text.trim() === '' ? merge.text : keep.text),
    fields: fieldsOfKind(keep, { ...merge.fields, ...keep.fields }),
    note: joined(keep.note, merge.note),
    parked: keep.parked && merge.parked,
    pin: keep.pin ?? merge.pin,
  };
}

function joined(first: string, second: string): string {
  if (first === second || second === '') return first;
  const both = first === '' ? second : `${first}\n\n${second}`;
  if (both.length <= maxTextLength) return both;
  throw new AppError('cannot-merge', 'The two notes together are too long. Shorten one of them first.');
}

/** The relation with `keepId` in place of `mergeId`; without a premise when only the node itself led to it. */
function movedRelation(relation: Relation, keepId: string, mergeId: string): Relation {
  const { target } = relation;
  const isPremise = relation.premises.some((premise) => premise.nodeId === mergeId);
  if (!isPremise && target.id !== mergeId) return relation;
  const end = target.id === mergeId ? { ...target, id: keepId } : target;
  const stays = relation.premises.some((premise) => premise.nodeId === keepId);
  const premises = relation.premises
    .filter((premise) => premise.nodeId !== mergeId || !stays)
    .map((premise) => (premise.nodeId === mergeId ? { ...premise, nodeId: keepId } : premise))
    .filter((premise) => premise.nodeId !== end.id);
  return { ...relation, target: end, premises: sortedPremises(premises) };
}

/** What leads to the twin that goes leads to the one that stays, which may make new twins: until there are none. */
function withoutTwins(graph: Graph, touched: Set<string>): Graph {
  let next = graph;
  for (let twins = findTwins(next, touched); twins; twins = findTwins(next, touched)) {
    const [stays, goes] = twins;
    const noted = { ...stays, note: joined(stays.note, goes.note) };
    const diff: Diff = { added: [], updated: [[stays, noted]], removed: [goes] };
    for (const relation of next.relations.values()) {
      if (relation.target.id !== goes.id) continue;
      touched.add(relation.id);
      diff.updated.push([relation, { ...relation, target: { type: 'relation', id: stays.id } }]);
    }
    next = applyDiff(next, diff);
  }
  return next;
}

/** Two relations that say the same, of which the merge touched at least one; the untouched or first one stays. */
function findTwins(graph: Graph, touched: ReadonlySet<string>): [Relation, Relation] | null {
  const keys = new Set<string>();
  for (const id of touched) {
    const relation = graph.relations.get(id);
    if (relation?.premises.length === 1) keys.add(keyOf(relation));
  }
  const alike = [...graph.relations.values()].filter(
    (relation) => relation.premises.length === 1 && keys.has(keyOf(relation)),
  );
  alike.sort(
    (a, b) =>
      Number(touched.has(a.id)) - Number(touched.has(b.id)) ||
      compare(a.order, b.order) ||
      compare(a.id, b.id),
  );
  const known = new Map<string, Relation>();
  for (const relation of alike) {
    const first = known.get(keyOf(relation));
    if (first && touched.has(relation.id)) return [first, relation];
    if (!first) known.set(keyOf(relation), relation);
  }
  return null;
}

/** Of a relation with one premise: equal for relations that say the same. */
function keyOf({ kind, premises, target }: Relation): string {
  return `${kind} ${premises[0]?.nodeId} ${target.id}`;
}

function withoutRepeatedCitations(graph: Graph, nodeId: string): Graph {
  const known = new Set<string>();
  const repeated: Citation[] = [];
  const own = [...graph.citations.values()].filter((citation) => citation.nodeId === nodeId);
  for (const citation of own.sort((a, b) => compare(a.id, b.id))) {
    const key = JSON.stringify([citation.sourceId, citation.locator, citation.quotation]);
    if (known.has(key)) repeated.push(citation);
    known.add(key);
  }
  return applyDiff(graph, { added: [], updated: [], removed: repeated });
}
